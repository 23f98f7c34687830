package cn.dutydesk.incident.ui;

import cn.dutydesk.core.BureauClock;
import cn.dutydesk.core.Texts;
import cn.dutydesk.incident.ClockView;
import cn.dutydesk.incident.IncidentView;
import cn.dutydesk.kit.Dialogs;
import cn.dutydesk.kit.Panel;
import cn.dutydesk.kit.Ticker;
import cn.dutydesk.kit.Tone;
import cn.dutydesk.kit.Ui;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.LongConsumer;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Running incidents on the home screen: what is late or due, whom to call, one tick each. */
public final class RunningPanel implements Panel {
    /** Incidents shown in full; the others are a line each. */
    private static final int FULL = 2;
    /** So many of the others; what is left is a number. */
    private static final int LINES = 10;

    private final RunningModel model;
    private final Texts texts;
    private final BureauClock clock;
    private final LateTick late;
    private final Ticker ticker;
    private final LongConsumer open;
    private final IncidentWords words;
    private final VBox root = Ui.column(16);
    private final List<Runnable> ticks = new ArrayList<>();
    private Runnable stop = () -> {};

    /** @param open opens an incident on its screen */
    public RunningPanel(RunningModel model, Texts texts, BureauClock clock, Dialogs dialogs, Ticker ticker,
            LongConsumer open) {
        this.model = model;
        this.texts = texts;
        this.clock = clock;
        this.ticker = ticker;
        this.open = open;
        this.words = new IncidentWords(texts, clock);
        this.late = new LateTick(dialogs, texts, model::done);
        model.stateProperty().addListener((property, before, state) -> show(state));
        model.problemProperty().addListener((property, before, problem) -> {
            if (problem != null) {
                root.getChildren().setAll(Ui.strip(problem.words(), Tone.WARN));
            }
        });
    }

    private void show(RunningModel.State state) {
        ticks.clear();
        root.getChildren().clear();
        if (state.running().isEmpty()) {
            root.getChildren().add(quiet(state.last()));
            return;
        }
        state.running().stream().limit(FULL).forEach(incident -> root.getChildren().add(card(incident, state)));
        if (state.running().size() > FULL) {
            VBox others = Ui.card(texts.of("incident.panel.others"), "");
            state.running().stream().skip(FULL).limit(LINES)
                    .forEach(incident -> others.getChildren().add(line(incident)));
            if (state.running().size() > FULL + LINES) {
                others.getChildren()
                        .add(Ui.ghost(texts.of("incident.panel.more", state.running().size() - FULL - LINES),
                                () -> open.accept(state.running().get(FULL + LINES).id())));
            }
            root.getChildren().add(others);
        }
    }

    private VBox quiet(@Nullable IncidentView last) {
        return Ui.card(texts.of("incident.panel.title"), texts.of("incident.panel.none"), Ui.wrapped(last == null
                ? texts.of("incident.panel.never") : texts.of("incident.panel.last",
                        texts.shortDate(clock.local(last.knownAt())), last.type().name(texts), last.place(),
                        words.span(Duration.between(last.knownAt(), last.closedAt())), limits(last))));
    }

    /** Whether every step of a closed incident was done in time. */
    private String limits(IncidentView incident) {
        long late = incident.clocks().stream()
                .filter(step -> !step.done() || !step.ended() && step.late(Objects.requireNonNull(step.doneAt())))
                .count();
        return late == 0 ? texts.of("incident.panel.in-time") : texts.of("incident.panel.missed", late);
    }

    private VBox card(IncidentView incident, RunningModel.State state) {
        boolean led = state.led().containsKey(incident.id());
        // What it is stands over the steps of its playbook already.
        Label title = led ? Ui.muted(texts.of("incident.panel.limits"))
                : Ui.styled(Ui.wrapped(incident.place() + "：" + incident.what()), "incident-title");
        HBox head = Ui.row(12, words.level(incident.level()), Ui.grow(title), since(incident),
                Ui.ghost(texts.of("incident.panel.open"), () -> open.accept(incident.id())));
        VBox card = Ui.card(head);
        card.setSpacing(4);
        card.getStyleClass().add(Tone.URGENT.style());
        List<ClockView> due = state.open(incident);
        for (ClockView step : due) {
            ClockRow row = new ClockRow(step, state.contacts().of(step),
                    step == due.getFirst(), true, texts, clock, this::done);
            ticks.add(row::tick);
            card.getChildren().add(row);
        }
        if (led && due.isEmpty()) {
            card.getChildren().add(Ui.row(8, Ui.dot(Tone.ACCENT), Ui.muted(texts.of("incident.panel.led"))));
        } else if (due.isEmpty()) {
            card.getChildren().add(Ui.row(8, Ui.dot(Tone.OK), Ui.muted(texts.of("incident.panel.all-done"))));
        }
        return card;
    }

    private Label since(IncidentView incident) {
        Label since = Ui.small("");
        Runnable tick = () -> since.setText(texts.of("incident.panel.since", incident.number(),
                words.moment(incident.knownAt()), words.span(Duration.between(incident.knownAt(), clock.now()))));
        tick.run();
        ticks.add(tick);
        since.setMinWidth(Region.USE_PREF_SIZE);
        return since;
    }

    private Node line(IncidentView incident) {
        return Ui.listRow(words.level(incident.level()), Ui.grow(Ui.text(incident.place() + "：" + incident.what())),
                since(incident), Ui.ghost(texts.of("incident.panel.open"), () -> open.accept(incident.id())));
    }

    private void done(ClockView step) {
        late.tick(step, clock.now());
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
