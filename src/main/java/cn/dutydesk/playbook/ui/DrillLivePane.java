package cn.dutydesk.playbook.ui;

import cn.dutydesk.core.Texts;
import cn.dutydesk.kit.Choices;
import cn.dutydesk.kit.Dialogs;
import cn.dutydesk.kit.Icons;
import cn.dutydesk.kit.Inputs;
import cn.dutydesk.kit.Tone;
import cn.dutydesk.kit.Ui;
import cn.dutydesk.people.People;
import cn.dutydesk.playbook.ActiveStep;
import cn.dutydesk.playbook.domain.drill.DrillReport;
import cn.dutydesk.playbook.service.DrillWords;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** A drill while it is held: the simulated clock, the steps that wait, what happened, and 演练 over all of it. */
final class DrillLivePane {
    private static final List<Integer> SPEEDS = List.of(1, 10, 60, 300);
    private static final int COURSE_WIDTH = 380;
    private static final int NOTES = 1000;

    private final DrillsModel model;
    private final DrillLive live;
    private final RunWords words;
    private final DrillWords drills;
    private final Texts texts;
    private final Dialogs dialogs;
    private final StepActs acts;
    private final StepDialogs asking;
    private final Label clock = Ui.styled(Ui.figure(""), "drill-clock");
    private final Label banner = Ui.strong("");
    private final Label passed = Ui.small("");
    private final VBox left = Ui.column(12);
    private final CoursePane course;
    private final HBox controls = Ui.row(8);
    private final StackPane root;
    private List<String> shown = List.of();

    DrillLivePane(DrillsModel model, DrillLive live, People people, RunWords words, DrillWords drills,
            Dialogs dialogs) {
        this.model = model;
        this.live = live;
        this.words = words;
        this.drills = drills;
        this.texts = words.texts;
        this.dialogs = dialogs;
        acts = new DrillActs(live, people, texts.of("drill.cast.desk"));
        asking = new StepDialogs(acts, texts, dialogs);
        course = new CoursePane(words);
        VBox happened = Ui.card(texts.of("runs.detail.course"), texts.of("drill.live.simulated"),
                Ui.grow(Ui.scroll(course.node())));
        happened.setMinWidth(COURSE_WIDTH);
        happened.setMaxWidth(COURSE_WIDTH);
        VBox all = Ui.column(16, bannerRow(), head(), Ui.grow(new HBox(16, Ui.grow(Ui.scroll(left)), happened)));
        root = new StackPane(all, watermark());
        live.stateProperty().addListener((property, before, state) -> show(state));
        live.problemProperty().addListener((property, before, problem) -> {
            if (problem != null) {
                live.pausedProperty().set(true);
                dialogs.problem(problem);
            }
        });
        show(live.stateProperty().get());
    }

    DrillLive live() {
        return live;
    }

    Node node() {
        return root;
    }

    private Node bannerRow() {
        return Ui.styled(Ui.row(10, Icons.of("mdi2d-drama-masks", 20), banner,
                Ui.gap(), Ui.text(live.session().run().plan().playbook().name())), "drill-banner");
    }

    /** 演练, large and pale, through which everything can be clicked. */
    private Node watermark() {
        Label mark = Ui.styled(new Label(texts.of("drill.live.mark")), "drill-watermark");
        mark.setMouseTransparent(true);
        mark.setRotate(-18);
        return mark;
    }

    private Node head() {
        clock.setMinWidth(Region.USE_PREF_SIZE);
        ObjectProperty<Integer> speed = live.speedProperty().asObject();
        ObjectProperty<Integer> chosen = new SimpleObjectProperty<>(speed.get());
        chosen.addListener((property, before, now) -> live.speedProperty().set(now));
        Button pause = Ui.button("", () -> live.pausedProperty().set(!live.pausedProperty().get()));
        pause.setText(texts.of("drill.live.pause"));
        live.pausedProperty().addListener((property, before, stands) -> pause.setText(texts.of(stands
                ? "drill.live.go-on" : "drill.live.pause")));
        HBox speeds = Ui.row(4);
        speeds.getChildren().setAll(Choices.of(SPEEDS, one -> texts.of("drill.speed", one), chosen, 0, "chip"));
        controls.getChildren().setAll(speeds, pause,
                Ui.icon(Ui.button(texts.of("drill.live.next"), live::next), "mdi2s-skip-next"),
                Ui.button(texts.of("drill.live.end"), () -> live.end(texts.of("drill.live.ended"), dialogs::problem)));
        return Ui.row(12, clock, passed, Ui.gap(), controls);
    }

    private void show(DrillLive.State state) {
        clock.setText(words.second(state.now()));
        passed.setText(texts.of("drill.live.passed", words.full(live.session().run().start()),
                words.span(Duration.between(live.session().run().start(), state.now()))));
        course.show(state.course(), live.session().run().start(), true);
        banner.setText(texts.of(state.ending() == null ? "drill.live.banner" : "drill.live.banner-over"));
        Ui.show(controls, state.ending() == null);
        if (state.ending() != null) {
            left.getChildren().setAll(over(Objects.requireNonNull(state.report())));
        } else {
            steps(state);
        }
    }

    /** Rebuilt only when another step waits, so that nothing jumps under the mouse. */
    private void steps(DrillLive.State state) {
        List<String> now = state.active().stream().map(DrillLivePane::face).toList();
        if (!now.equals(shown) || left.getChildren().isEmpty()) {
            shown = now;
            left.getChildren().setAll(state.active().isEmpty() ? Ui.card(Ui.muted(texts.of("drill.live.waiting")))
                    : card(state.active()));
        }
        left.lookupAll(".step-row").stream().filter(StepRow.class::isInstance).map(StepRow.class::cast)
                .forEach(StepRow::tick);
    }

    private static String face(ActiveStep step) {
        return Stream.of(step.key(), step.asked(), step.level(), step.acknowledged(), step.due())
                .map(Objects::toString).reduce("", (one, other) -> one + "|" + other);
    }

    private VBox card(List<ActiveStep> active) {
        VBox card = Ui.card(texts.of("runs.detail.open"), texts.of("runs.detail.open-count", active.size()));
        card.setSpacing(6);
        active.forEach(step -> card.getChildren().add(new StepRow(step, step == active.getFirst(), acts, asking, words,
                this::now)));
        return card;
    }

    private Instant now() {
        return live.stateProperty().get().now();
    }

    private Node over(DrillReport report) {
        TextArea notes = Inputs.limited(Inputs.area("", 3), NOTES);
        notes.setPromptText(texts.of("drill.keep.prompt"));
        HBox points = Ui.row(12, Ui.figure(String.valueOf(report.score().points())),
                Ui.muted(texts.of("drill.result.of", drills.ending(report))));
        VBox card = Ui.card(texts.of("drill.live.over"), "", points, DrillResult.found(report, drills, texts), notes,
                Ui.row(8, Ui.gap(),
                        Ui.button(texts.of("drill.keep.drop"), model::close),
                        Ui.primary(texts.of("drill.keep"), () -> model.keep(notes.getText(), dialogs::problem))));
        card.getStyleClass().add(Tone.ACCENT.style());
        return card;
    }
}
