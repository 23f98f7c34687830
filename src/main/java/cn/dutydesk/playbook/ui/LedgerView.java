package cn.dutydesk.playbook.ui;

import cn.dutydesk.core.Texts;
import cn.dutydesk.kit.LoadPane;
import cn.dutydesk.kit.Page;
import cn.dutydesk.kit.Ticker;
import cn.dutydesk.kit.Tone;
import cn.dutydesk.kit.Ui;
import cn.dutydesk.kit.View;
import cn.dutydesk.playbook.DeskHealth;
import cn.dutydesk.playbook.DowntimeView;
import cn.dutydesk.playbook.LateView;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** 停机台账: when nobody looked at what was due, why, what became late by that; and when all was well last. */
public final class LedgerView implements View {
    /** The tab's word. */
    public static final String TITLE = "runs.ledger.title";
    private static final int SECONDS = 15;

    private final DowntimeModel model;
    private final RunWords words;
    private final Texts texts;
    private final Ticker ticker;
    private final Consumer<String> open;
    private final VBox entries = Ui.column(12);
    private final HBox health = Ui.styled(Ui.row(10), "strip");
    private final LoadPane load;
    private final Page page = Page.part();
    private Runnable stop = () -> {};
    private int seconds;

    /** @param open leads to a place: the run that was late */
    public LedgerView(DowntimeModel model, RunWords words, Ticker ticker, Consumer<String> open) {
        this.model = model;
        this.words = words;
        this.texts = words.texts;
        this.ticker = ticker;
        this.open = open;
        load = new LoadPane(texts, Ui.scroll(entries));
        page.body(Ui.column(16, health, Ui.grow(load)));
        model.stateProperty().addListener((property, before, state) -> show(state));
        model.problemProperty().addListener((property, before, problem) -> {
            if (problem != null) {
                load.failed(problem, model::reload);
            }
        });
    }

    private void show(DowntimeModel.State state) {
        health(state.health());
        entries.getChildren().setAll(state.entries().stream().map(this::entry).toList());
        if (state.entries().isEmpty()) {
            load.empty(Ui.empty("mdi2h-heart-pulse", texts.of("runs.ledger.empty")));
        } else {
            load.ready();
        }
    }

    private void health(DeskHealth now) {
        Tone tone = !now.well() ? Tone.URGENT : now.lastWell() == null ? Tone.NEUTRAL : Tone.OK;
        health.getStyleClass().removeIf(style -> style.startsWith("tone-"));
        health.getStyleClass().add(tone.style());
        String said = !now.well() ? now.problem() : now.lastWell() == null ? texts.of("runs.ledger.not-yet")
                : texts.of("runs.ledger.well", words.second(now.lastWell()));
        Label pass = Ui.text(now.lastPass() == null ? "" : texts.of("runs.ledger.pass", words.second(now.lastPass())));
        health.getChildren().setAll(Ui.dot(tone), Ui.text(said), Ui.gap(), pass);
    }

    private Node entry(DowntimeView entry) {
        Duration span = Duration.between(entry.from(), entry.to());
        Label time = Ui.strong(texts.of("runs.ledger.span", words.full(entry.from()), words.near(entry.to(),
                entry.from())));
        time.setMinWidth(Region.USE_PREF_SIZE);
        HBox head = Ui.row(10, Ui.tag(texts.of("runs.ledger.kind." + entry.kind()), tone(entry)), time);
        if (!span.isNegative()) {
            head.getChildren().add(Ui.muted(words.span(span)));
        }
        head.getChildren().addAll(Ui.gap(), Ui.small(entry.late().isEmpty() ? texts.of("runs.ledger.none-late")
                : texts.of("runs.ledger.late", entry.late().size())));
        VBox card = Ui.card(head);
        card.setSpacing(6);
        if (!entry.words().isBlank()) {
            card.getChildren().add(Ui.wrapped(entry.words()));
        }
        entry.late().forEach(late -> card.getChildren().add(late(late, entry.to())));
        return card;
    }

    private Node late(LateView late, Instant near) {
        Label what = Ui.text(late.what());
        Label times = Ui.muted(texts.of("runs.ledger.times", words.near(late.due(), near), words.near(late.doneAt(),
                near)));
        times.setMinWidth(Region.USE_PREF_SIZE);
        HBox line = Ui.row(12, Ui.grow(what), times, Ui.tag(texts.of("runs.late", words.span(late.late())), Tone.WARN));
        if (late.runId() > 0) {
            line.getChildren().add(Ui.ghost(texts.of("runs.panel.open"), () -> open.accept("playbook/runs-"
                    + late.runId())));
        }
        return Ui.styled(line, "ledger-line");
    }

    private static Tone tone(DowntimeView entry) {
        return switch (entry.kind()) {
            case CLOSED -> Tone.NEUTRAL;
            case SLEPT, CLOCK_FORWARD, CLOCK_BACK, CRASHED -> Tone.WARN;
            case FAULT -> Tone.URGENT;
        };
    }

    @Override
    public Parent node() {
        return page;
    }

    @Override
    public void shown() {
        stop.run();
        stop = ticker.hear(() -> {
            if (++seconds % SECONDS == 0) {
                model.reload();
            }
        });
        load.loading();
        model.reload();
    }

    @Override
    public void hidden() {
        stop.run();
        stop = () -> {};
    }
}
