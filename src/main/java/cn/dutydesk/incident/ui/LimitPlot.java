package cn.dutydesk.incident.ui;

import cn.dutydesk.core.BureauClock;
import cn.dutydesk.core.Texts;
import cn.dutydesk.incident.ClockView;
import cn.dutydesk.incident.ClockWords;
import cn.dutydesk.incident.IncidentView;
import cn.dutydesk.kit.Tone;
import cn.dutydesk.kit.Ui;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * Limits against what was done: a line each, from when it is measured to when it was due above, to when it was done
 * below, and how late in words. The first minutes get more room than later hours.
 */
final class LimitPlot extends VBox {
    private static final double BEND = 600;
    private static final double ROW = 34;
    private static final double BAR = 6;
    private static final double GAP = 10;
    private static final List<Duration> TICKS = Stream.of("PT5M", "PT15M", "PT30M", "PT1H", "PT2H", "PT6H", "PT24H",
            "PT72H", "PT240H").map(Duration::parse).toList();

    private final Texts texts;
    private final IncidentWords words;
    private final Instant zero;
    private final double total;

    LimitPlot(IncidentView incident, Texts texts, BureauClock clock) {
        this.texts = texts;
        this.words = new IncidentWords(texts, clock);
        this.zero = incident.happenedAt().isBefore(incident.knownAt()) ? incident.happenedAt() : incident.knownAt();
        Instant now = clock.now();
        Instant last = incident.clocks().stream().flatMap(one -> Stream.of(end(one, now), one.dueAt()))
                .max(Instant::compareTo).orElse(now);
        total = Math.max(60, Duration.between(zero, last).toSeconds() * 1.05);
        Ui.styled(this, "limit-plot");
        getChildren().add(line("", axis(), Ui.text("")));
        for (ClockView one : incident.clocks()) {
            getChildren().add(line(ClockWords.of(one, texts), bars(one, now), result(one, now)));
        }
        getChildren().add(Ui.padded(Ui.row(8, swatch("limit-plan", Tone.NEUTRAL),
                Ui.small(texts.of("incident.plot.plan")), swatch("limit-done", Tone.OK),
                Ui.small(texts.of("incident.plot.done")), swatch("limit-done", Tone.URGENT),
                Ui.small(texts.of("incident.plot.late"))), 8, 0, 0, 0));
    }

    private static Instant end(ClockView one, Instant now) {
        return one.doneAt() != null ? one.doneAt() : one.endedAt() != null ? one.endedAt() : now;
    }

    private static HBox line(String title, Node chart, Label result) {
        Label name = Ui.styled(Ui.text(title), "limit-name");
        name.setTooltip(title.isEmpty() ? null : new Tooltip(title));
        return Ui.row(12, name, Ui.grow(chart), Ui.styled(result, "limit-result"));
    }

    private Label result(ClockView one, Instant now) {
        if (one.ended()) {
            return Ui.muted(texts.of("incident.plot.ended"));
        }
        Duration left = one.left(now);
        if (left.isNegative()) {
            return Ui.tone(Ui.text(texts.of("incident.plot.late-by", words.span(left.abs()))), Tone.URGENT);
        }
        return one.done() ? Ui.tone(Ui.text(words.span(Duration.between(one.begins(), one.doneAt()))), Tone.OK)
                : Ui.muted(texts.of("incident.plot.open"));
    }

    private double at(Instant instant) {
        double seconds = Math.clamp((double) Duration.between(zero, instant).toSeconds(), 0, total);
        return Math.log1p(seconds / BEND) / Math.log1p(total / BEND);
    }

    private Pane axis() {
        Chart chart = new Chart(22);
        for (Duration tick : TICKS) {
            if (tick.toSeconds() <= total) {
                chart.put(Ui.small(words.span(tick)), at(zero.plus(tick)), at(zero.plus(tick)), 2);
            }
        }
        return chart;
    }

    private Pane bars(ClockView one, Instant now) {
        Chart chart = new Chart(ROW);
        TICKS.stream().filter(tick -> tick.toSeconds() <= total).forEach(
                tick -> chart.put(Ui.styled(new Region(), "limit-tick"), at(zero.plus(tick)), at(zero.plus(tick)), 0));
        chart.put(Ui.styled(new Region(), "limit-plan"), at(one.begins()), at(one.dueAt()), 9);
        Tone tone = one.ended() ? Tone.NEUTRAL : one.late(now) ? Tone.URGENT : Tone.OK;
        chart.put(Ui.styled(new Region(), "limit-done", tone.style()), at(one.begins()), at(end(one, now)), 18);
        return chart;
    }

    private static Region swatch(String style, Tone tone) {
        Region swatch = Ui.styled(new Region(), style, tone.style());
        swatch.setMinSize(18, BAR);
        swatch.setMaxSize(18, BAR);
        return swatch;
    }

    /** Nodes at parts of the width. */
    private static final class Chart extends Pane {
        private record Place(double from, double to, double top) {
        }

        Chart(double height) {
            setMinSize(120, height);
            setPrefHeight(height);
            setMaxHeight(height);
        }

        void put(Node node, double from, double to, double top) {
            node.setUserData(new Place(from, to, top));
            getChildren().add(node);
        }

        @Override
        protected void layoutChildren() {
            double free = 0;
            for (Node node : getChildren()) {
                Place place = (Place) node.getUserData();
                double x = snapPositionX(place.from() * getWidth());
                if (node instanceof Label label) {
                    double own = label.prefWidth(-1);
                    double left = Math.clamp(x - own / 2, 0, Math.max(0, getWidth() - own));
                    // A label that would run into the one before it is left out; its line still stands.
                    label.setVisible(left >= free);
                    free = label.isVisible() ? left + own + GAP : free;
                    label.resizeRelocate(left, place.top(), own, label.prefHeight(-1));
                } else if (place.top() == 0) {
                    node.resizeRelocate(x, 0, 1, getHeight());
                } else {
                    node.resizeRelocate(x, place.top(), Math.max(3, (place.to() - place.from()) * getWidth()), BAR);
                }
            }
        }
    }
}
