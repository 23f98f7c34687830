package cn.dutydesk.roster.ui;

import cn.dutydesk.core.Texts;
import cn.dutydesk.kit.Tone;
import cn.dutydesk.kit.Ui;
import cn.dutydesk.roster.Conflict;
import cn.dutydesk.roster.Gap;
import cn.dutydesk.roster.RosterMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/** What is wrong with a month: open seats and broken rules. Built anew for each month shown. */
final class ConflictCard {
    private static final int MOST_ROWS = 30;

    private final Texts texts;

    ConflictCard(Texts texts) {
        this.texts = texts;
    }

    /** Open seats and broken rules; a click chooses the field. */
    Node show(RosterMonth month, Consumer<Choice> choose) {
        List<Node> rows = new ArrayList<>();
        int count = month.gaps().size() + month.conflicts().size();
        Set<Long> people = month.people().stream().map(RosterMonth.Person::id).collect(Collectors.toSet());
        month.gaps().stream().limit(MOST_ROWS).forEach(gap -> rows.add(gap(gap, people, choose)));
        month.conflicts().stream().limit(MOST_ROWS).forEach(conflict -> rows.add(conflict(conflict, choose)));
        if (rows.isEmpty()) {
            return Ui.card(texts.of("board.conflicts.title"), "0", Ui.muted(texts.of("board.conflicts.none")));
        }
        if (count > rows.size()) {
            rows.add(Ui.small(texts.of("board.conflicts.more", count - rows.size())));
        }
        return Ui.card(texts.of("board.conflicts.title"), String.valueOf(count), Ui.list(rows));
    }

    /** Of those who may be put on this board: how many could stand there, or what bars the first. */
    private Node gap(Gap gap, Set<Long> people, Consumer<Choice> choose) {
        List<Gap.Barred> barred = gap.barred().stream().filter(one -> people.contains(one.personId())).toList();
        String where = texts.shortDate(gap.seat().day());
        String words = barred.size() < people.size()
                ? texts.of("board.conflicts.gap-free", where, gap.post(), people.size() - barred.size())
                : barred.isEmpty() ? texts.of("board.conflicts.gap", where, gap.post())
                : texts.of("board.conflicts.gap-why", where, gap.post(), barred.getFirst().why().words(texts));
        return row(Ui.tag(texts.of("board.conflicts.open"), Tone.WARN), words,
                () -> choose.accept(new Choice(gap.seat().day(), 0, gap.seat())));
    }

    private Node conflict(Conflict conflict, Consumer<Choice> choose) {
        String words = texts.of("board.conflicts.words", texts.shortDate(conflict.seat().day()), conflict.post(),
                conflict.why().words(texts));
        return row(Ui.tag(texts.of("roster.rule.name." + conflict.rule()), conflict.hard() ? Tone.URGENT : Tone.WARN),
                words,
                () -> choose.accept(new Choice(conflict.seat().day(), conflict.personId(), conflict.seat())));
    }

    private static Node row(Label tag, String words, Runnable act) {
        HBox first = Ui.row(8, tag);
        Node column = Ui.column(4, first, Ui.wrapped(words));
        column.setCursor(Cursor.HAND);
        column.setOnMouseClicked(click -> act.run());
        return column;
    }
}
