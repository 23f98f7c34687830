package cn.dutydesk.desk.ui;

import cn.dutydesk.calendar.KeyPeriod;
import cn.dutydesk.core.Texts;
import cn.dutydesk.desk.TodayView;
import cn.dutydesk.kit.Tone;
import cn.dutydesk.kit.Ui;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** 今日情况: key periods and what they demand, and who is away. */
final class TodayCard {
    private final Texts texts;
    private final Label date = Ui.small("");
    private final VBox rows = new VBox();
    private final VBox card;

    TodayCard(Texts texts) {
        this.texts = texts;
        card = Ui.card(texts.of("desk.today.title"), date, Ui.grow(Ui.scroll(rows)));
    }

    void show(TodayView today) {
        date.setText(texts.shortDate(today.day().date()) + " " + texts.weekday(today.day().date())
                + (today.day().name().isEmpty() ? "" : " " + today.day().name()));
        List<Node> lines = new ArrayList<>();
        today.periods().forEach(period -> lines.add(period(period)));
        today.away().forEach(away -> lines.add(away(away)));
        if (today.away().isEmpty()) {
            lines.add(Ui.styled(Ui.row(10, Ui.dot(Tone.OK), Ui.wrapped(texts.of("desk.today.nobody-away"))),
                    "todo-row"));
        }
        rows.getChildren().setAll(lines);
    }

    private Node period(KeyPeriod period) {
        VBox words = Ui.column(2, Ui.wrapped(texts.of("desk.today.period", period.name(),
                texts.shortDate(period.from()), texts.shortDate(period.to()))));
        if (!period.demands().isBlank()) {
            words.getChildren().add(Ui.styled(Ui.wrapped(period.demands()), "small"));
        }
        return Ui.styled(Ui.row(10, Ui.dot(Tone.WARN), Ui.grow(words)), "todo-row");
    }

    private Node away(TodayView.Away away) {
        String place = away.place().isBlank() ? "" : " " + away.place();
        String what = texts.of(away.outing() ? "desk.today.outing" : "desk.today.leave", away.name(), place);
        VBox words = Ui.column(2, Ui.wrapped(what));
        if (!away.deputy().isBlank()) {
            words.getChildren().add(Ui.styled(Ui.wrapped(texts.of("desk.today.deputy", away.deputy())), "small"));
        }
        return Ui.styled(Ui.row(10, Ui.dot(Tone.NEUTRAL), Ui.grow(words),
                Ui.tag(texts.of("desk.today.until", texts.shortDate(away.to())), Tone.NEUTRAL)), "todo-row");
    }

    VBox node() {
        return card;
    }
}
