package cn.dutydesk.roster.ui;

import cn.dutydesk.calendar.DayKind;
import cn.dutydesk.core.Texts;
import cn.dutydesk.kit.Tone;
import cn.dutydesk.kit.Ui;
import cn.dutydesk.roster.Conflict;
import cn.dutydesk.roster.FairnessTable;
import cn.dutydesk.roster.Gap;
import cn.dutydesk.roster.RosterMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.geometry.HPos;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** The cards beside the board: fairness, and what is wrong. Built anew for each month shown. */
final class SideCards {
    private static final int MOST_ROWS = 30;

    private final Texts texts;

    SideCards(Texts texts) {
        this.texts = texts;
    }

    /** Spread per kind of day: how far apart the most and the least burdened are, before and with this month. */
    Node fairness(FairnessTable table, Runnable details) {
        GridPane grid = Ui.styled(new GridPane(8, 0), "board-fairness");
        grid.getColumnConstraints().addAll(column(HPos.LEFT, true), column(HPos.RIGHT, false),
                column(HPos.RIGHT, false));
        addRow(grid, Ui.small(texts.of("board.fairness.kind")), Ui.small(texts.of("board.fairness.carried")),
                Ui.small(texts.of("board.fairness.now")));
        for (DayKind kind : DayKind.values()) {
            spread(grid, texts.of("board.kind." + kind), table.carriedSpread().getOrDefault(kind, 0),
                    table.spread().getOrDefault(kind, 0));
        }
        spread(grid, texts.of("board.fairness.total"), table.carriedTotalSpread(), table.totalSpread());
        Node all = Ui.ghost(texts.of("board.fairness.details"), details);
        int worst = table.spread().values().stream().mapToInt(Integer::intValue).max().orElse(0);
        if (!table.rows().isEmpty() && worst <= 1) {
            return Ui.card(texts.of("board.fairness.title"), all,
                    Ui.strip(texts.of("board.fairness.even"), Tone.OK), grid);
        }
        return Ui.card(texts.of("board.fairness.title"), all, grid);
    }

    private void spread(GridPane grid, String name, int carried, int now) {
        Label after = Ui.text(String.valueOf(now));
        after.getStyleClass().add(now > Math.max(1, carried) ? "tone-warn" : "tone-ok");
        addRow(grid, Ui.text(name), Ui.muted(String.valueOf(carried)), after);
    }

    private static void addRow(GridPane grid, Label... cells) {
        int row = grid.getRowCount();
        for (Label cell : cells) {
            cell.setMinHeight(30);
        }
        cells[1].setMinWidth(Region.USE_PREF_SIZE);
        cells[2].setMinWidth(Region.USE_PREF_SIZE);
        grid.addRow(row, cells);
    }

    private static ColumnConstraints column(HPos side, boolean grows) {
        ColumnConstraints column = new ColumnConstraints();
        column.setHalignment(side);
        column.setHgrow(grows ? Priority.ALWAYS : Priority.NEVER);
        return column;
    }

    /** Open seats and broken rules; a click chooses the field. */
    Node conflicts(RosterMonth month, Consumer<Choice> choose) {
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
        return row(Ui.tag(texts.of("roster.rule.name." + conflict.rule()), conflict.hard() ? Tone.URGENT : Tone.WARN), words,
                () -> choose.accept(new Choice(conflict.seat().day(), conflict.personId(), conflict.seat())));
    }

    private static Node row(Label tag, String words, Runnable act) {
        HBox first = Ui.row(8, tag);
        Node column = Ui.column(4, first, Ui.wrapped(words));
        column.setCursor(Cursor.HAND);
        column.setOnMouseClicked(click -> act.run());
        return column;
    }

    /** 张三: 历史 3 + 本月 1, by kind of day, for everybody. */
    List<String> row(FairnessTable.Row row) {
        List<String> cells = new ArrayList<>(List.of(row.person()));
        for (DayKind kind : DayKind.values()) {
            cells.add(sum(row.carried(), row.month(), kind));
        }
        cells.add(texts.of("board.fairness.sum", row.carriedTotal(), row.monthTotal()));
        return cells;
    }

    private String sum(Map<DayKind, Integer> carried, Map<DayKind, Integer> month, DayKind kind) {
        return texts.of("board.fairness.sum", carried.getOrDefault(kind, 0), month.getOrDefault(kind, 0));
    }
}
