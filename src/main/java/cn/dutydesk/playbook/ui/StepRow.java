package cn.dutydesk.playbook.ui;

import cn.dutydesk.core.Texts;
import cn.dutydesk.desk.PhoneWords;
import cn.dutydesk.kit.Icons;
import cn.dutydesk.kit.Tone;
import cn.dutydesk.kit.Ui;
import cn.dutydesk.playbook.ActiveStep;
import cn.dutydesk.playbook.ActiveStep.Asked;
import cn.dutydesk.playbook.StepKind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * An active step: time left or how late, what to do, whom to call with the number in large type, and the buttons that
 * settle it; words to say and things to tick fold out below. The same for a run in earnest and for a drill.
 */
final class StepRow extends VBox {
    private final ActiveStep step;
    private final StepActs acts;
    private final StepDialogs dialogs;
    private final RunWords words;
    private final Texts texts;
    private final Supplier<Instant> now;
    private final Label left = Ui.styled(Ui.headline(""), "step-left");

    /**
     * @param loud whether it is what to do next: its button is the loud one
     * @param now  real or simulated
     */
    StepRow(ActiveStep step, boolean loud, StepActs acts, StepDialogs dialogs, RunWords words,
            Supplier<Instant> now) {
        super(4);
        this.step = step;
        this.acts = acts;
        this.dialogs = dialogs;
        this.words = words;
        this.texts = words.texts;
        this.now = now;
        Ui.styled(this, "step-row");
        boolean one = step.asked().size() == 1 && step.kind() == StepKind.ACKNOWLEDGE;
        HBox main = Ui.row(12, left, Ui.grow(head(one)));
        if (one) {
            call(main, step.asked().getFirst(), loud);
        } else {
            settle(main, loud && step.asked().isEmpty());
        }
        VBox below = below();
        Ui.show(below, false);
        main.getChildren().add(Ui.styled(Ui.row(0, fold(below), more()), "step-tools"));
        getChildren().add(main);
        if (!one) {
            List<Asked> asked = step.asked();
            asked.forEach(person -> getChildren().add(callLine(person, loud && person == asked.getFirst())));
        }
        getChildren().add(below);
        if (step.left(now.get()) == null) {
            Ui.styled(left, "open-since");
        }
        tick();
    }

    /** What is to be done, and in the second line until when and who is asked. */
    private VBox head(boolean one) {
        Label title = Ui.strong(step.title());
        HBox first = Ui.row(8, title);
        if (step.level() > 0) {
            first.getChildren().add(Ui.tag(texts.of("runs.step.level", step.level()), Tone.WARN));
        }
        if (step.acknowledged()) {
            first.getChildren().add(Ui.tag(texts.of("runs.step.in-hand"), Tone.OK));
        }
        List<String> parts = new ArrayList<>();
        if (one) {
            parts.add(person(step.asked().getFirst()));
        } else if (step.kind() == StepKind.REPORT) {
            parts.add(step.recipient());
        } else if (step.asked().isEmpty() && !step.acknowledged()) {
            parts.add(texts.of("runs.step.desk"));
        }
        if (step.due() != null && !one) {
            parts.add(texts.of("runs.step.limit", words.near(step.due(), now.get())));
        }
        VBox box = Ui.column(1, first);
        if (!parts.isEmpty()) {
            box.getChildren().add(Ui.muted(String.join(" · ", parts)));
        }
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }

    /** 带班领导 周建国，02:07 呼叫. */
    private String person(Asked asked) {
        String who = asked.why().isEmpty() || asked.why().contains(asked.name()) ? asked.name()
                : asked.why() + " " + asked.name();
        if (asked.snoozed() != null && asked.snoozed().isAfter(now.get())) {
            return texts.of("runs.step.snoozed", who, words.near(asked.snoozed(), now.get()));
        }
        return texts.of("runs.step.called", who, words.near(asked.at(), now.get()));
    }

    private HBox callLine(Asked asked, boolean loud) {
        Region indent = Ui.styled(new Region(), "step-left");
        HBox line = Ui.row(12, indent, Ui.grow(Ui.text(person(asked))));
        call(line, asked, loud);
        // As wide as the tools of the line above, so that buttons stand under buttons.
        line.getChildren().add(Ui.styled(new Region(), "step-tools"));
        return Ui.styled(line, "step-call");
    }

    private void call(HBox line, Asked asked, boolean loud) {
        if (!asked.phone().isEmpty()) {
            line.getChildren().add(Ui.phone(PhoneWords.spaced(asked.phone())));
        }
        if (!acts.mayAct()) {
            return;
        }
        if (asked.phone().isEmpty() || acts.self(asked)) {
            line.getChildren().add(button(texts.of("runs.acknowledge"), loud,
                    () -> dialogs.act(step, new Deed.Acknowledge(asked.ask()))));
        } else {
            line.getChildren().add(Ui.row(8, button(texts.of("runs.reached"), loud,
                    () -> dialogs.act(step, new Deed.Reached(asked.ask()))),
                    Ui.button(texts.of("runs.not-reached"),
                            () -> dialogs.act(step, new Deed.NotReached(asked.ask(), false)))));
        }
    }

    private Button button(String what, boolean loud, Runnable act) {
        Duration rest = step.left(now.get());
        return !loud ? Ui.button(what, act) : rest != null && rest.isNegative() ? Ui.urgent(what, act)
                : Ui.primary(what, act);
    }

    /** The answers, or the one button that settles it; before them the number to call. */
    private void settle(HBox line, boolean loud) {
        if (step.asked().isEmpty() && !step.numbers().isEmpty()) {
            String number = step.numbers().getFirst();
            line.getChildren().add(Ui.phone(PhoneWords.spaced(number.substring(number.lastIndexOf(' ') + 1))));
        }
        if (!acts.mayAct()) {
            return;
        }
        switch (step.kind()) {
            case DECIDE -> {
                HBox answers = Ui.row(8);
                step.answers().forEach(answer -> answers.getChildren().add(button(answer,
                        loud && answer.equals(step.answers().getFirst()),
                        () -> dialogs.act(step, new Deed.Answer(answer)))));
                line.getChildren().add(answers);
            }
            case REPORT -> line.getChildren().add(button(texts.of("runs.reported"), loud, () -> dialogs.done(step)));
            case CHECK -> line.getChildren().add(button(texts.of("runs.done"), loud, () -> dialogs.done(step)));
            default -> {}
        }
    }

    private VBox below() {
        VBox below = Ui.styled(Ui.column(8), "step-more");
        if (!step.say().isBlank()) {
            below.getChildren().add(Ui.styled(Ui.wrapped(step.say().strip()), "step-say"));
        }
        step.items().forEach(item -> below.getChildren().add(Ui.row(8, Icons.of("mdi2c-checkbox-blank-outline", 16),
                Ui.wrapped(item))));
        step.numbers().forEach(number -> below.getChildren().add(Ui.row(8, Icons.of("mdi2p-phone-outline", 16),
                Ui.text(number))));
        return below;
    }

    private Button fold(VBox below) {
        Button fold = Ui.icon("mdi2c-comment-text-outline", texts.of("runs.step.more"), () -> {});
        fold.setOnAction(press -> Ui.show(below, !below.isVisible()));
        fold.setVisible(!below.getChildren().isEmpty());
        return fold;
    }

    private Node more() {
        List<MenuItem> items = new ArrayList<>();
        for (Asked asked : step.asked()) {
            boolean several = step.asked().size() > 1;
            items.add(item("runs.menu.acknowledge", several, asked,
                    () -> dialogs.act(step, new Deed.Acknowledge(asked.ask()))));
            if (!asked.phone().isEmpty()) {
                items.add(item("runs.menu.voicemail", several, asked,
                        () -> dialogs.act(step, new Deed.NotReached(asked.ask(), true))));
            }
            items.add(item("runs.menu.refuse", several, asked, () -> dialogs.refuse(step, asked)));
            items.add(item("runs.menu.delegate", several, asked, () -> dialogs.delegate(step, asked)));
            items.add(item("runs.menu.snooze", several, asked, () -> dialogs.snooze(step, asked)));
        }
        if (!step.asked().isEmpty()) {
            items.add(item("runs.menu.climb", false, null, () -> dialogs.act(step, new Deed.Climb())));
        }
        if (acts.maySkip(step)) {
            items.add(item("runs.menu.skip", false, null, () -> dialogs.skip(step)));
        }
        Button button = Ui.icon("mdi2d-dots-horizontal", texts.of("runs.menu"), () -> {});
        ContextMenu menu = new ContextMenu(items.toArray(MenuItem[]::new));
        button.setOnAction(press -> menu.show(button, Side.BOTTOM, 0, 4));
        button.setVisible(acts.mayAct() && !items.isEmpty());
        return button;
    }

    private MenuItem item(String key, boolean several, @Nullable Asked asked, Runnable act) {
        MenuItem item = new MenuItem(several && asked != null
                ? texts.of("runs.menu.for", texts.of(key), asked.name()) : texts.of(key));
        item.setOnAction(press -> act.run());
        return item;
    }

    /** Once a second. */
    void tick() {
        Duration rest = step.left(now.get());
        if (rest == null) {
            left.setText(words.span(Duration.between(step.since(), now.get()).isNegative() ? Duration.ZERO
                    : Duration.between(step.since(), now.get())));
        } else {
            left.setText(words.countdown(rest));
        }
        Ui.tone(left, RunWords.tone(rest));
    }
}
