package cn.dutydesk.playbook.ui;

import cn.dutydesk.core.Texts;
import cn.dutydesk.kit.Dialogs;
import cn.dutydesk.kit.Panel;
import cn.dutydesk.kit.Ticker;
import cn.dutydesk.kit.Tone;
import cn.dutydesk.kit.Ui;
import cn.dutydesk.playbook.ActiveStep;
import cn.dutydesk.playbook.Grade;
import cn.dutydesk.playbook.Matter;
import cn.dutydesk.playbook.ui.RunPanelModel.Group;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** What runs, on the home screen: every open step by due time under the head of its matter. Nothing while none runs. */
public final class RunPanel implements Panel {
    /** Steps of a run shown in full; the others are a line. */
    private static final int FULL = 5;
    /** So many runs; the others are a number. */
    private static final int RUNS = 12;

    private final RunPanelModel model;
    private final StepActs acts;
    private final StepDialogs asking;
    private final RunWords words;
    private final Texts texts;
    private final Ticker ticker;
    private final LongConsumer open;
    private final VBox root = Ui.column(16);
    private final List<Runnable> ticks = new ArrayList<>();
    private Runnable stop = () -> {};

    /** @param open opens a run on its screen */
    public RunPanel(RunPanelModel model, StepActs acts, RunWords words, Dialogs dialogs, Ticker ticker,
            LongConsumer open) {
        this.model = model;
        this.acts = acts;
        this.words = words;
        this.texts = words.texts;
        this.ticker = ticker;
        this.open = open;
        asking = new StepDialogs(acts, texts, dialogs);
        model.groupsProperty().addListener((property, before, groups) -> show(groups));
        model.problemProperty().addListener((property, before, problem) -> {
            if (problem != null) {
                Ui.show(root, true);
                root.getChildren().setAll(Ui.strip(problem.words(), Tone.WARN));
            } else {
                show(model.groupsProperty().get());
            }
        });
        show(model.groupsProperty().get());
    }

    private void show(List<Group> groups) {
        ticks.clear();
        root.getChildren().clear();
        Ui.show(root, !groups.isEmpty());
        ActiveStep next = groups.isEmpty() ? null : groups.getFirst().steps().getFirst();
        groups.stream().limit(RUNS).forEach(group -> root.getChildren().add(card(group, next)));
        if (groups.size() > RUNS) {
            root.getChildren().add(Ui.ghost(texts.of("runs.panel.more", groups.size() - RUNS),
                    () -> open.accept(groups.get(RUNS).runId())));
        }
    }

    /** Says that it runs and no more; there is nothing to open. */
    private VBox veiled(Group group) {
        VBox card = Ui.card(Ui.styled(Ui.wrapped(group.veil()), "run-title"),
                Ui.muted(texts.of("runs.panel.veiled", group.steps().size())));
        card.getStyleClass().add((group.burns(words.clock.now()) ? Tone.URGENT : Tone.ACCENT).style());
        return card;
    }

    private VBox card(Group group, @Nullable ActiveStep next) {
        if (!group.veil().isEmpty()) {
            return veiled(group);
        }
        boolean burns = group.burns(words.clock.now());
        VBox card = Ui.card(head(group, burns));
        card.setSpacing(6);
        card.getStyleClass().add((burns ? Tone.URGENT : Tone.ACCENT).style());
        group.steps().stream().limit(FULL).forEach(step -> {
            StepRow row = new StepRow(step, step == next, acts, asking, words, words.clock::now);
            ticks.add(row::tick);
            card.getChildren().add(row);
        });
        if (group.steps().size() > FULL) {
            card.getChildren().add(Ui.ghost(texts.of("runs.panel.others", group.steps().size() - FULL),
                    () -> open.accept(group.runId())));
        }
        return card;
    }

    private HBox head(Group group, boolean burns) {
        Matter matter = group.matter();
        HBox head = Ui.row(12);
        if (matter.grade() != Grade.NONE) {
            head.getChildren().add(words.grade(matter.grade(), burns));
        }
        Label title = Ui.styled(Ui.wrapped(matter.title()), "run-title");
        Label since = Ui.small("");
        since.setMinWidth(Region.USE_PREF_SIZE);
        Runnable tick = () -> since.setText(texts.of("runs.panel.since", group.playbook(),
                words.near(matter.trigger(), words.clock.now()),
                words.span(whole(Duration.between(matter.trigger(), words.clock.now())))));
        tick.run();
        ticks.add(tick);
        head.getChildren().addAll(Ui.grow(title), since,
                Ui.ghost(texts.of("runs.panel.open"), () -> open.accept(group.runId())));
        return head;
    }

    /** In full minutes. */
    private static Duration whole(Duration span) {
        return Duration.ofMinutes(Math.max(0, span.toMinutes()));
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
    }
}
