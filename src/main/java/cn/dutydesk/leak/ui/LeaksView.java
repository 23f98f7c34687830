package cn.dutydesk.leak.ui;

import cn.dutydesk.core.Texts;
import cn.dutydesk.kit.LoadPane;
import cn.dutydesk.kit.Page;
import cn.dutydesk.kit.Tone;
import cn.dutydesk.kit.Ui;
import cn.dutydesk.kit.View;
import cn.dutydesk.leak.LeakClock;
import cn.dutydesk.leak.LeakDetail;
import cn.dutydesk.leak.LeakReceipt;
import cn.dutydesk.leak.LeakState;
import cn.dutydesk.leak.LeakView;
import java.util.Comparator;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** 失泄密: the few see the reports and the chosen one; everybody else reports, and sees that it came in. */
final class LeaksView implements View {
    private static final double LIST = 300;

    private final LeaksModel model;
    private final LeakUi.Window window;
    private final Texts texts;
    private final LeakWords words;
    private final LeakDialogs dialogs;
    private final LeakPane pane;
    private final StackPane stack = new StackPane();
    private final VBox list = Ui.column(8);
    private final LoadPane load;
    private final Page page;
    private @Nullable Node reports;
    private Runnable stop = () -> {};
    private long chosen;

    /** @param blank prints the blank form; @param form that of the chosen report */
    LeaksView(LeaksModel model, LeakUi.Window window, Node blank, Node form) {
        this.model = model;
        this.window = window;
        texts = window.texts();
        words = new LeakWords(texts, window.clock());
        dialogs = new LeakDialogs(model, texts, window.clock(), window.dialogs());
        pane = new LeakPane(texts, words, dialogs, window.open(), form);
        load = new LoadPane(texts, stack);
        if (blank instanceof Region button) {
            button.setMinWidth(Region.USE_PREF_SIZE);
        }
        HBox bar = Ui.row(8, Ui.grow(Ui.strip(texts.of("leak.note-only"), Tone.WARN)), blank,
                Ui.icon(Ui.urgent(texts.of("leak.report.title"), dialogs::report), "mdi2s-shield-alert-outline"));
        page = Page.part().body(Ui.column(12, bar, Ui.grow(load)));
        model.stateProperty().addListener((property, before, state) -> show(state));
        model.chosenProperty().addListener((property, before, detail) -> show(detail));
        model.unreadProperty().addListener((property, before, problem) -> {
            if (problem != null) {
                load.failed(problem, model::shown);
            }
        });
        model.problemProperty().addListener((property, before, problem) -> {
            if (problem != null) {
                window.dialogs().problem(problem);
            }
        });
    }

    private void show(LeaksModel.State state) {
        load.ready();
        if (!state.reads()) {
            stack.getChildren().setAll(receipts(state.receipts()));
            return;
        }
        if (state.leaks().isEmpty()) {
            stack.getChildren().setAll(Ui.card(Ui.empty("mdi2s-shield-check-outline", texts.of("leak.none"))));
            return;
        }
        if (reports == null) {
            VBox column = Ui.styled(Ui.column(8, Ui.grow(Ui.scroll(list))), "board-column");
            column.setMinWidth(LIST);
            column.setMaxWidth(LIST);
            Node detail = pane.node();
            HBox.setHgrow(detail, Priority.ALWAYS);
            reports = new HBox(16, column, detail);
        }
        stack.getChildren().setAll(reports);
        list.getChildren().setAll(state.leaks().stream().map(this::card).toList());
        if (chosen == 0) {
            choose(state.leaks().getFirst().id());
        }
        mark();
        show(model.chosenProperty().get());
    }

    private void show(LeakDetail detail) {
        if (model.stateProperty().get() != null) {
            pane.show(detail, model.stateProperty().get());
        }
    }

    private VBox card(LeakView leak) {
        VBox card = Ui.styled(Ui.column(6, Ui.row(8, Ui.strong(leak.number()), Ui.gap(), words.state(leak.state())),
                Ui.small(texts.of("leak.card.noticed", words.moment(leak.noticedAt())))), "board-card");
        if (!leak.codeName().isEmpty()) {
            card.getChildren().add(Ui.text(leak.codeName()));
        }
        if (leak.state() != LeakState.CLOSED) {
            leak.clocks().stream().filter(one -> one.done() == null).min(Comparator.comparing(LeakClock::due))
                    .ifPresent(one -> card.getChildren().add(Ui.row(6, words.clock(one),
                            Ui.small(texts.of("leak.clock." + one.kind())))));
        }
        card.setFocusTraversable(true);
        card.setAccessibleRole(AccessibleRole.BUTTON);
        card.setAccessibleText(leak.number());
        card.setUserData(leak.id());
        card.setOnMousePressed(press -> card.requestFocus());
        card.focusedProperty().addListener((property, before, focused) -> {
            if (focused) {
                choose(leak.id());
            }
        });
        card.setOnKeyPressed(press -> {
            int step = press.getCode() == KeyCode.DOWN ? 1 : press.getCode() == KeyCode.UP ? -1 : 0;
            int to = list.getChildren().indexOf(card) + step;
            if (step != 0 && to >= 0 && to < list.getChildren().size()) {
                list.getChildren().get(to).requestFocus();
                press.consume();
            }
        });
        return card;
    }

    private void choose(long id) {
        chosen = id;
        mark();
        model.choose(id);
    }

    private void mark() {
        for (Node card : list.getChildren()) {
            card.getStyleClass().remove("chosen");
            if (Long.valueOf(chosen).equals(card.getUserData())) {
                card.getStyleClass().add("chosen");
            }
        }
    }

    private Node receipts(List<LeakReceipt> receipts) {
        VBox rows = Ui.column(0);
        for (LeakReceipt receipt : receipts) {
            rows.getChildren().add(Ui.listRow(Ui.strong(receipt.number()), Ui.grow(Ui.text(texts.of("leak.receipts.at",
                    words.moment(receipt.reportedAt()), receipt.reportedBy()))), receipt.closed()
                            ? Ui.tag(texts.of("leak.state.CLOSED"), Tone.OK)
                            : receipt.seenAt() == null
                                    ? Ui.tag(texts.of("leak.receipts.waits"), Tone.WARN)
                            : Ui.tag(texts.of("leak.receipts.seen",
                                    words.moment(receipt.seenAt())), Tone.OK)));
        }
        VBox mine = Ui.card(texts.of("leak.receipts.title"), "", receipts.isEmpty()
                ? Ui.muted(texts.of("leak.receipts.none")) : rows);
        VBox how = Ui.card(texts.of("leak.how.title"), "", Ui.wrapped(texts.of("leak.how.words")));
        return Ui.scroll(Ui.column(16, how, mine));
    }

    @Override
    public void open(String part) {
        if (part.equals("new")) {
            dialogs.report();
        } else {
            choose(Long.parseLong(part));
        }
    }

    @Override
    public Parent node() {
        return page;
    }

    @Override
    public void shown() {
        load.loading();
        stop.run();
        stop = window.ticker().hear(pane::tick);
        model.shown();
    }

    @Override
    public void hidden() {
        stop.run();
        stop = () -> {};
        model.hidden();
    }

    @Override
    public void focus() {
        list.getChildren().stream().filter(card -> Long.valueOf(chosen).equals(card.getUserData())).findFirst()
                .ifPresent(Node::requestFocus);
    }
}
