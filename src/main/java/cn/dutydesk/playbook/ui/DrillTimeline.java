package cn.dutydesk.playbook.ui;

import cn.dutydesk.kit.Tone;
import cn.dutydesk.kit.Ui;
import cn.dutydesk.playbook.domain.drill.DrillReport;
import cn.dutydesk.playbook.domain.drill.StepScore;
import cn.dutydesk.playbook.domain.drill.StepScore.Verdict;
import cn.dutydesk.playbook.domain.plan.TimeAxis;
import cn.dutydesk.playbook.service.DrillWords;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Plan against actual of a drill: a line for each step that counts, the planned stretch above the actual one. */
final class DrillTimeline {
    private static final double ROW = 40;
    private static final double AXIS = 24;
    private static final double PLAN_TOP = 12;
    private static final double DONE_TOP = 21;
    private static final double BAR = 6;

    private final RunWords words;
    private final DrillWords drills;
    private final VBox root = Ui.styled(new VBox(), "timeline");

    DrillTimeline(RunWords words, DrillWords drills) {
        this.words = words;
        this.drills = drills;
    }

    Node node() {
        return root;
    }

    void show(DrillReport report) {
        List<StepScore> steps = report.score().steps().stream().filter(StepScore::counts).toList();
        TimeAxis axis = new TimeAxis(span(report, steps));
        root.getChildren().setAll(line("", axisPane(axis), Ui.text("")));
        steps.forEach(step -> root.getChildren().add(line(drills.title(step), bars(report, axis, step),
                result(step))));
        root.getChildren().add(legend(axis));
    }

    /** To the last end, and a little more; limits that lie beyond run to the edge. */
    private static Duration span(DrillReport report, List<StepScore> steps) {
        Instant last = steps.stream().map(step -> step.ended() == null ? report.end() : step.ended())
                .max(Instant::compareTo).orElse(report.end());
        Duration span = Duration.between(report.start(), last);
        return span.plus(span.dividedBy(20));
    }

    private static HBox line(String title, Pane chart, Label result) {
        Label name = Ui.styled(Ui.text(title), "timeline-name");
        name.setTooltip(title.isEmpty() ? null : new Tooltip(title));
        return Ui.row(12, name, Ui.grow(chart), Ui.styled(result, "timeline-result"));
    }

    private Label result(StepScore step) {
        String word = switch (step.verdict()) {
            case DONE -> words.span(Duration.between(step.started(), step.ended()));
            case LATE -> words.texts.of("runs.late", words.span(step.late()));
            default -> drills.verdict(step.verdict());
        };
        return Ui.tone(Ui.text(word), tone(step.verdict()));
    }

    static Tone tone(Verdict verdict) {
        return switch (verdict) {
            case DONE -> Tone.OK;
            case LATE, SKIPPED -> Tone.WARN;
            case MISSED, OPEN -> Tone.URGENT;
            case FREE -> Tone.NEUTRAL;
        };
    }

    private Pane axisPane(TimeAxis axis) {
        Chart chart = new Chart(AXIS, axis);
        axis.ticks().forEach(tick -> chart.label(Ui.small(words.span(tick)), axis.at(tick)));
        return chart;
    }

    private Pane bars(DrillReport report, TimeAxis axis, StepScore step) {
        Function<Instant, Double> at = instant -> axis.at(Duration.between(report.start(), instant));
        Chart chart = new Chart(ROW, axis);
        if (step.due() != null) {
            chart.bar("timeline-plan", at.apply(step.started()), at.apply(step.due()), PLAN_TOP);
        }
        Instant ended = step.ended() == null ? report.end() : step.ended();
        Region done = chart.bar("timeline-done", at.apply(step.started()), at.apply(ended), DONE_TOP);
        done.getStyleClass().add(tone(step.verdict()).style());
        String limit = step.due() == null ? "" : " " + words.texts.of("runs.step.limit", words.second(step.due()));
        Tooltip.install(chart, new Tooltip(drills.title(step) + "\n" + words.second(step.started()) + "–"
                + (step.ended() == null ? "" : words.second(step.ended())) + limit));
        return chart;
    }

    private HBox legend(TimeAxis axis) {
        HBox legend = Ui.row(8, swatch("timeline-plan", Tone.NEUTRAL), Ui.small(words.texts.of("drill.legend.plan")),
                swatch("timeline-done", Tone.OK), Ui.small(words.texts.of("drill.legend.done")),
                swatch("timeline-done", Tone.WARN), Ui.small(words.texts.of("drill.legend.late")),
                swatch("timeline-done", Tone.URGENT), Ui.small(words.texts.of("drill.legend.missed")));
        if (!axis.even()) {
            legend.getChildren().addAll(Ui.gap(), Ui.small(words.texts.of("drill.legend.bent")));
        }
        return Ui.styled(legend, "timeline-legend");
    }

    private static Region swatch(String style, Tone tone) {
        Region swatch = Ui.styled(new Region(), style, tone.style());
        swatch.setMinSize(18, BAR);
        swatch.setMaxSize(18, BAR);
        return swatch;
    }

    /** Bars and names at parts of the width, over thin lines at the ticks. */
    private static final class Chart extends Pane {
        private record Place(double from, double to, double top) {
        }

        Chart(double height, TimeAxis axis) {
            setMinSize(120, height);
            setPrefHeight(height);
            setMaxHeight(height);
            Stream.concat(Stream.of(0.0), axis.ticks().stream().map(axis::at))
                    .forEach(tick -> add(Ui.styled(new Region(), "timeline-tick"), tick, tick, 0));
        }

        Region bar(String style, double from, double to, double top) {
            Region bar = Ui.styled(new Region(), style);
            add(bar, from, to, top);
            return bar;
        }

        void label(Label label, double at) {
            add(label, at, at, 2);
        }

        private void add(Region node, double from, double to, double top) {
            node.setUserData(new Place(from, to, top));
            getChildren().add(node);
        }

        @Override
        protected void layoutChildren() {
            double width = getWidth();
            for (Node node : getChildren()) {
                Place place = (Place) node.getUserData();
                double x = snapPositionX(place.from() * width);
                if (node instanceof Label label) {
                    double own = label.prefWidth(-1);
                    label.resizeRelocate(Math.min(width - own, x - own / 2), place.top(), own, label.prefHeight(-1));
                } else if (place.from() == place.to() && place.top() == 0) {
                    node.resizeRelocate(x, 0, 1, getHeight());
                } else {
                    node.resizeRelocate(x, place.top(), Math.max(3, snapSizeX((place.to() - place.from()) * width)),
                            BAR);
                }
            }
        }
    }
}
