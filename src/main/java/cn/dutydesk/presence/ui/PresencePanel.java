package cn.dutydesk.presence.ui;

import cn.dutydesk.core.Texts;
import cn.dutydesk.desk.PhoneWords;
import cn.dutydesk.kit.Dialogs;
import cn.dutydesk.kit.Panel;
import cn.dutydesk.kit.Ticker;
import cn.dutydesk.kit.Tone;
import cn.dutydesk.kit.Ui;
import cn.dutydesk.presence.CheckState;
import cn.dutydesk.presence.CheckView;
import cn.dutydesk.presence.OnDeskPerson;
import cn.dutydesk.presence.StepView;
import cn.dutydesk.presence.service.PresenceReads.Now;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** On the home screen, only while a check calls or somebody must be told: the answer is one press away. */
public final class PresencePanel implements Panel {
    /** So many buttons have room beside the words. */
    private static final int BESIDE = 2;

    private final PresenceModel model;
    private final Texts texts;
    private final Ticker ticker;
    private final PresenceWords words;
    private final PresenceDialogs asking;
    private final Dialogs dialogs;
    private final VBox root = Ui.column(16);
    private final List<Runnable> ticks = new ArrayList<>();
    private Runnable stop = () -> {};

    public PresencePanel(PresenceModel model, PresenceWords words, Dialogs dialogs, Ticker ticker) {
        this.model = model;
        this.words = words;
        this.texts = words.texts;
        this.dialogs = dialogs;
        this.ticker = ticker;
        asking = new PresenceDialogs(model, words, dialogs);
        model.stateProperty().addListener((property, before, state) -> show(state.now()));
        model.problemProperty().addListener((property, before, problem) -> {
            if (problem != null) {
                root.getChildren().setAll(Ui.strip(problem.words(), Tone.WARN));
                Ui.show(root, true);
            }
        });
        Ui.show(root, false);
    }

    private void show(@Nullable Now now) {
        ticks.clear();
        root.getChildren().clear();
        if (now == null) {
            Ui.show(root, false);
            return;
        }
        now.calling().forEach(check -> root.getChildren().add(check(check, now.here())));
        now.steps().forEach(step -> root.getChildren().add(step(step)));
        Ui.show(root, !root.getChildren().isEmpty());
    }

    private Node check(CheckView check, List<OnDeskPerson> here) {
        Label left = Ui.headline("");
        Runnable tick = () -> left.setText(left(check));
        tick.run();
        ticks.add(tick);
        boolean over = check.state() == CheckState.UNANSWERED;
        VBox what = Ui.column(2, Ui.strong(over ? texts.of("presence.panel.unanswered", words.when(check.dueAt()))
                : texts.of("presence.alarm.check", check.limitMinutes())),
                Ui.styled(Ui.wrapped(over ? texts.of("presence.panel.unanswered-todo")
                        : texts.of("presence.alarm.check-todo", words.spans.time(check.deadline()))), "small"));
        what.setMinWidth(0);
        List<OnDeskPerson> people = model.choosable(here);
        left.setMinWidth(Region.USE_PREF_SIZE);
        HBox row = Ui.row(12, Ui.dot(Tone.URGENT), Ui.grow(what), left);
        VBox card = Ui.styled(Ui.card(row), Tone.URGENT.style());
        HBox buttons = row;
        if (people.size() > BESIDE) {
            buttons = Ui.row(12, Ui.gap());
            card.getChildren().add(buttons);
        }
        if (people.isEmpty()) {
            buttons.getChildren().add(Ui.small(here.isEmpty()
                    ? texts.of("presence.panel.sign-in-first") : texts.of("presence.panel.others",
                            here.stream().map(OnDeskPerson::name).collect(Collectors.joining("、")))));
        }
        for (OnDeskPerson person : people) {
            buttons.getChildren().add(Ui.urgent(texts.of("presence.panel.answer", person.name()),
                    () -> answer(check, person)));
        }
        return card;
    }

    private void answer(CheckView check, OnDeskPerson person) {
        model.write(actor -> model.room().checks.answer(actor, check.id(), person.id()),
                () -> dialogs.notice(texts.of("presence.answer.done"), Tone.OK), dialogs::problem);
    }

    /** Minutes and seconds that are left, then how long it is over. */
    private String left(CheckView check) {
        Duration left = Duration.between(model.clock().now(), check.deadline());
        String clock = "%d:%02d".formatted(left.abs().toMinutes(), left.abs().toSecondsPart());
        return left.isNegative() ? texts.of("presence.panel.over", clock) : clock;
    }

    private Node step(StepView step) {
        String level = texts.of("presence.level." + step.level());
        VBox what = Ui.column(2, Ui.strong(texts.of("presence.alarm.step", level)),
                Ui.styled(Ui.wrapped(step.words()), "small"));
        what.setMinWidth(0);
        HBox row = Ui.row(12, Ui.dot(Tone.URGENT), Ui.grow(what), Ui.headline(step.name()),
                Ui.phone(PhoneWords.spaced(step.phone())),
                Ui.button(texts.of("presence.step.told"), () -> asking.told(step)));
        return Ui.styled(Ui.card(row), Tone.URGENT.style());
    }

    @Override
    public Parent node() {
        return root;
    }

    @Override
    public void shown() {
        stop.run();
        stop = ticker.hear(() -> List.copyOf(ticks).forEach(Runnable::run));
        model.shown();
    }

    @Override
    public void hidden() {
        stop.run();
        stop = () -> {};
        model.hidden();
    }
}
