package cn.dutydesk.playbook.ui;

import cn.dutydesk.core.Texts;
import cn.dutydesk.kit.Icons;
import cn.dutydesk.kit.Tone;
import cn.dutydesk.kit.Ui;
import cn.dutydesk.playbook.domain.definition.Action;
import cn.dutydesk.playbook.domain.definition.Playbook;
import cn.dutydesk.playbook.domain.definition.Step;
import cn.dutydesk.playbook.domain.plan.PlanLine;
import cn.dutydesk.playbook.domain.run.Ask;
import cn.dutydesk.playbook.domain.run.RunState;
import cn.dutydesk.playbook.domain.run.StepState;
import cn.dutydesk.playbook.domain.run.StepStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** A playbook as a tree with what became of each step: state, who was called and answered, limit against actual. */
final class PlanPane {
    private static final int INDENT = 22;

    private final RunWords words;
    private final Texts texts;
    private final VBox rows = Ui.styled(new VBox(), "plan-rows");

    PlanPane(RunWords words) {
        this.words = words;
        this.texts = words.texts;
    }

    Node node() {
        return rows;
    }

    /** @param now real or simulated */
    void show(Playbook playbook, RunState run, Instant now) {
        rows.getChildren().setAll(PlanLine.of(playbook, run).stream().map(line -> line.step() == null ? head(line)
                : row(line, run, now)).toList());
    }

    private Node head(PlanLine line) {
        Label label = Ui.small(line.round() > 0 ? texts.of("runs.plan.round", line.round()) : line.head().isEmpty()
                ? texts.of("runs.plan.otherwise") : line.head());
        HBox row = Ui.styled(Ui.row(6, label), "plan-head");
        row.setPadding(new Insets(8, 0, 2, (double) line.depth() * INDENT + 4));
        return row;
    }

    private Node row(PlanLine line, RunState run, Instant now) {
        Step step = Objects.requireNonNull(line.step());
        StepState state = line.state();
        FontIcon icon = Ui.styled(Icons.of(icon(state), 18), tone(state, now).style());
        Label title = state == null || state.status() == StepStatus.PASSED ? Ui.muted(step.title())
                : Ui.strong(step.title());
        VBox middle = Ui.column(2, Ui.row(8, title, Ui.small(words.kind(step.action().kind()))));
        if (state != null) {
            state.asks().forEach(ask -> middle.getChildren().add(Ui.styled(Ui.wrapped(called(ask, run)), "muted")));
            if (!state.words().isBlank() && !(step.action() instanceof Action.Parallel)) {
                middle.getChildren().add(Ui.styled(Ui.wrapped(state.by().isEmpty() ? state.words()
                        : texts.of("runs.plan.by", state.words(), state.by())), "muted"));
            }
        }
        HBox row = Ui.styled(new HBox(10, icon, Ui.grow(middle)), "plan-row");
        if (state != null) {
            row.getChildren().add(result(state, now, run.startedAt()));
        }
        HBox.setMargin(icon, new Insets(2, 0, 0, (double) line.depth() * INDENT));
        return row;
    }

    /** When it ended or how it stands, and below it the limit. */
    private VBox result(StepState state, Instant now, Instant near) {
        VBox box = Ui.column(2);
        box.setAlignment(Pos.TOP_RIGHT);
        Instant until = state.endedAt() == null ? now : state.endedAt();
        boolean late = state.due() != null && until.isAfter(state.due())
                && (state.active() || state.status() == StepStatus.DONE || state.status() == StepStatus.MISSED);
        String word = texts.of("runs.plan.status." + state.status());
        Label stand = state.endedAt() == null || state.status() == StepStatus.PASSED ? Ui.text(word)
                : Ui.text(words.near(state.endedAt(), near) + " " + word);
        stand.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
        box.getChildren().add(Ui.tone(stand, tone(state, now)));
        if (late) {
            Label tag = Ui.tag(texts.of("runs.late", words.span(Duration.between(state.due(), until))),
                    state.active() || state.status() == StepStatus.MISSED ? Tone.URGENT : Tone.WARN);
            box.getChildren().add(tag);
        } else if (state.due() != null) {
            Label limit = Ui.small(texts.of("runs.step.limit", words.near(state.due(), near)));
            limit.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
            box.getChildren().add(limit);
        }
        return box;
    }

    /** 周建国（带班领导）02:02 呼叫 2 次，02:14 确认收到. */
    private String called(Ask ask, RunState run) {
        String who = ask.callee().why().isEmpty() || ask.callee().why().contains(ask.callee().name())
                ? ask.callee().name() : texts.of("runs.plan.who", ask.callee().name(), ask.callee().why());
        List<String> parts = new ArrayList<>();
        String at = words.near(ask.calledAt(), run.startedAt());
        parts.add(ask.times() > 1 ? texts.of("runs.plan.called-often", at, ask.times())
                : texts.of("runs.plan.called", at));
        String answered = ask.answeredAt() == null ? "" : words.near(ask.answeredAt(), run.startedAt()) + " ";
        parts.add(answered + texts.of("runs.plan.ask." + ask.state()) + (ask.words().isBlank() ? ""
                : texts.of("runs.plan.words", ask.words())));
        return who + " " + String.join(texts.of("runs.plan.comma"), parts);
    }

    private static String icon(@Nullable StepState state) {
        if (state == null) {
            return "mdi2c-circle-outline";
        }
        return switch (state.status()) {
            case ACTIVE -> "mdi2p-progress-clock";
            case DONE -> "mdi2c-check-circle";
            case MISSED -> "mdi2a-alert-circle";
            case SKIPPED -> "mdi2s-skip-next-circle-outline";
            case PASSED -> "mdi2m-minus-circle-outline";
            case CALLED_OFF -> "mdi2c-close-circle-outline";
        };
    }

    private static Tone tone(@Nullable StepState state, Instant now) {
        if (state == null) {
            return Tone.NEUTRAL;
        }
        return switch (state.status()) {
            case ACTIVE -> state.due() != null && now.isAfter(state.due()) ? Tone.URGENT : Tone.ACCENT;
            case DONE -> Tone.OK;
            case MISSED -> Tone.URGENT;
            case SKIPPED -> Tone.WARN;
            case PASSED, CALLED_OFF -> Tone.NEUTRAL;
        };
    }
}
