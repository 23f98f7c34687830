package cn.dutydesk.roster.ui;

import cn.dutydesk.calendar.DayKind;
import cn.dutydesk.core.Texts;
import cn.dutydesk.kit.Tone;
import cn.dutydesk.kit.Ui;
import cn.dutydesk.roster.DutyNotice;
import cn.dutydesk.roster.DutySource;
import cn.dutydesk.roster.MyDuties;
import cn.dutydesk.roster.MyDuties.Companion;
import cn.dutydesk.roster.MyDuties.Mine;
import cn.dutydesk.roster.NoticeKind;
import java.util.List;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** A person's duties and notices as cards. */
final class MineCards {
    private static final int PAST = 6;
    private static final int NOTICES = 12;

    private final Texts texts;
    private final SwapWords words;

    MineCards(Texts texts, SwapWords words) {
        this.texts = texts;
        this.words = words;
    }

    /** The duty that runs or comes next, large: when, where, with whom, who leads. */
    Node next(Mine duty, Node swap) {
        HBox when = Ui.row(10, Ui.headline(words.day(duty.duty().day())));
        tags(duty, when);
        when.getChildren().addAll(Ui.gap(), swap);
        VBox body = Ui.column(10, when, Ui.row(12, Ui.strong(duty.duty().post()),
                Ui.muted(duty.duty().board()), Ui.text(words.hours(duty.duty().shift()))));
        if (!duty.with().isEmpty()) {
            body.getChildren().add(people(texts.of("mine.with"), duty.with()));
        }
        if (!duty.leaders().isEmpty()) {
            body.getChildren().add(people(texts.of("mine.leader"), duty.leaders()));
        }
        VBox card = Ui.card(texts.of(duty.running() ? "mine.running" : "mine.next"), "", body);
        return Ui.styled(card, duty.running() ? "mine-running" : "mine-next");
    }

    private Node people(String title, List<Companion> people) {
        FlowPane row = new FlowPane(16, 4);
        for (Companion person : people) {
            HBox one = Ui.row(6, Ui.text(person.name()), Ui.small(person.post()));
            if (!person.phone().isEmpty()) {
                one.getChildren().add(Ui.small(person.phone()));
            }
            one.getChildren().forEach(node -> ((Label) node).setMinWidth(Label.USE_PREF_SIZE));
            row.getChildren().add(one);
        }
        Label name = Ui.muted(title);
        name.setMinWidth(Label.USE_PREF_SIZE);
        HBox line = Ui.row(16, name, Ui.grow(row));
        line.setAlignment(Pos.TOP_LEFT);
        return line;
    }

    private void tags(Mine duty, HBox row) {
        Label kind = words.dayTag(duty.day());
        if (kind != null) {
            row.getChildren().add(kind);
        }
        if (duty.duty().source() == DutySource.SWAP || duty.duty().source() == DutySource.STAND_IN) {
            row.getChildren().add(Ui.tag(texts.of("mine.source." + duty.duty().source()), Tone.ACCENT));
        }
        if (duty.waits()) {
            row.getChildren().add(Ui.tag(texts.of("mine.waits"), Tone.WARN));
        }
    }

    /** One of the duties after the next. */
    Node row(Mine duty, Node swap) {
        Label day = Ui.strong(words.day(duty.duty().day()));
        day.setMinWidth(120);
        Label post = Ui.text(duty.duty().post());
        post.setMinWidth(92);
        HBox line = Ui.row(12, day, post);
        tags(duty, line);
        Label with = Ui.small(names(duty));
        line.getChildren().addAll(with, Ui.gap(), swap);
        return Ui.grow(line);
    }

    private String names(Mine duty) {
        String with = duty.with().stream().map(Companion::name).collect(Collectors.joining("、"));
        String leaders = duty.leaders().stream().map(Companion::name).collect(Collectors.joining("、"));
        return leaders.isEmpty() ? with : texts.of("mine.with-leader", with, leaders);
    }

    /** What was served: counts of the year and the latest. */
    Node past(MyDuties mine) {
        HBox counts = Ui.row(24);
        int total = 0;
        for (DayKind kind : DayKind.values()) {
            int count = mine.counts().getOrDefault(kind, 0);
            total += count;
            counts.getChildren().add(Ui.column(2, Ui.figure(String.valueOf(count)),
                    Ui.small(texts.of("board.kind." + kind))));
        }
        counts.getChildren().add(Ui.column(2, Ui.figure(String.valueOf(total)), Ui.small(texts.of("mine.total"))));
        VBox card = Ui.card(texts.of("mine.past"), texts.of("mine.past-year", mine.year()), counts);
        if (!mine.past().isEmpty()) {
            card.getChildren().add(Ui.list(mine.past().stream().limit(PAST).map(this::served).toList()));
        }
        return card;
    }

    private Node served(Mine duty) {
        Label day = Ui.text(words.day(duty.duty().day()));
        day.setMinWidth(120);
        HBox line = Ui.row(12, day, Ui.muted(duty.duty().post()));
        tags(duty, line);
        return Ui.grow(line);
    }

    Node notices(List<DutyNotice> notices, Runnable read) {
        long unread = notices.stream().filter(DutyNotice::unread).count();
        Node right = unread == 0 ? Ui.small("") : Ui.ghost(texts.of("mine.notices.read", unread), read);
        return Ui.card(texts.of("mine.notices"), right, notices.isEmpty()
                ? Ui.styled(Ui.wrapped(texts.of("mine.notices.empty")), "muted")
                : Ui.list(notices.stream().limit(NOTICES).map(this::notice).toList()));
    }

    private Node notice(DutyNotice notice) {
        Label said = Ui.wrapped(notice.words().words(texts));
        if (notice.unread()) {
            said.getStyleClass().add("strong");
        }
        HBox head = Ui.row(8, Ui.small(words.stamp(notice.madeAt())));
        if (notice.unread()) {
            head.getChildren().add(Ui.tag(texts.of(notice.kind() == NoticeKind.SWAP_WAITS ? "mine.notices.act"
                    : "mine.notices.new"), notice.kind() == NoticeKind.SWAP_WAITS ? Tone.WARN : Tone.ACCENT));
        }
        return Ui.grow(Ui.column(3, head, said));
    }
}
