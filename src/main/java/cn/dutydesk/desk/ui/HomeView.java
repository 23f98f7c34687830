package cn.dutydesk.desk.ui;

import cn.dutydesk.core.BureauClock;
import cn.dutydesk.core.Texts;
import cn.dutydesk.desk.Todo;
import cn.dutydesk.kit.Command;
import cn.dutydesk.kit.Dialogs;
import cn.dutydesk.kit.LoadPane;
import cn.dutydesk.kit.Page;
import cn.dutydesk.kit.Panel;
import cn.dutydesk.kit.Ticker;
import cn.dutydesk.kit.Ui;
import cn.dutydesk.kit.View;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** 值班台: one look answers who is on, what burns, what is due; on the right the log with its field always open. */
public final class HomeView implements View {
    private static final double LOG_WIDTH = 372;
    private static final double NARROW_LOG = 320;
    /** Below this width the log gives some of its own to the rest. */
    private static final double NARROW = 1100;

    private final HomeModel model;
    private final EntryModel entry;
    private final Texts texts;
    private final Ticker ticker;
    private final List<Panel> panels;
    private final WatchStrip strip;
    private final TodoCard todos;
    private final TodayCard today;
    private final EntryCard log;
    private final SignInDialog signIn;
    private final LoadPane load;
    private final HBox root;
    private Runnable stop = () -> {};

    /**
     * @param parts  what other rooms bring: blocks under the strip in this order, and buttons
     * @param beside what stands beside the title
     * @param open   opens a screen by its id
     */
    public HomeView(HomeModel model, EntryModel entry, SignInModel signIns, DeskUi.Parts parts, Node beside,
            Texts texts,
            BureauClock clock, Dialogs dialogs, Ticker ticker, Consumer<String> open) {
        this.model = model;
        this.entry = entry;
        this.texts = texts;
        this.ticker = ticker;
        panels = parts.panels();
        strip = new WatchStrip(texts, clock, () -> open.accept("roster"));
        todos = new TodoCard(texts, clock, open);
        today = new TodayCard(texts);
        log = new EntryCard(entry, texts, clock, dialogs, () -> open.accept("log"));
        signIn = new SignInDialog(signIns, texts, clock, dialogs);
        load = new LoadPane(texts, body());
        Page page = new Page(texts.of("desk.home.title")).actions(actions(parts)).body(load);
        if (parts.leader() != null) {
            page.tags(beside);
        }
        HBox.setHgrow(page, Priority.ALWAYS);
        root = new HBox(page, Ui.padded(Ui.column(0, Ui.grow(log.node())), 20, 20, 20, 0));
        root.widthProperty().addListener((property, before, width) -> wide(width.doubleValue() >= NARROW));
        wide(true);
        model.watchProperty().addListener((property, before, watch) -> {
            load.ready();
            strip.show(watch);
        });
        model.todayProperty().addListener((property, before, day) -> today.show(day));
        model.todos().addListener((ListChangeListener<Todo>) change -> todos.show(model.todos()));
        model.problemProperty().addListener((property, before, problem) -> {
            if (problem == null) {
                load.ready();
            } else {
                load.failed(problem, model::reload);
            }
        });
        todos.show(model.todos());
    }

    private void wide(boolean wide) {
        double width = wide ? LOG_WIDTH : NARROW_LOG;
        log.node().setMinWidth(width);
        log.node().setPrefWidth(width);
    }

    private Node[] actions(DeskUi.Parts parts) {
        Command alarm = parts.alarm();
        List<Node> buttons = new ArrayList<>();
        buttons.add(Ui.key(Ui.primary(texts.of("desk.home.note"), log::focus), "F2"));
        if (alarm != null) {
            Button red = Ui.urgent(texts.of(alarm.titleKey()), alarm.run());
            buttons.add(alarm.keys().isEmpty() ? red : Ui.key(red, alarm.keys()));
        }
        parts.actions().forEach(command -> {
            Button button = Ui.button(texts.of(command.titleKey()), command.run());
            buttons.add(command.keys().isEmpty() ? button : Ui.key(button, command.keys()));
        });
        buttons.add(Ui.button(texts.of("desk.home.sign-in"), signIn::open));
        return buttons.toArray(Node[]::new);
    }

    private Node body() {
        VBox body = Ui.column(16, strip);
        panels.forEach(panel -> body.getChildren().add(panel.node()));
        HBox cards = new HBox(16, half(todos.node()), half(today.node()));
        cards.setMinHeight(180);
        VBox.setVgrow(cards, Priority.ALWAYS);
        body.getChildren().add(cards);
        ScrollPane scroll = Ui.scroll(body);
        scroll.setFitToHeight(true);
        return scroll;
    }

    private static VBox half(VBox card) {
        HBox.setHgrow(card, Priority.ALWAYS);
        card.setPrefWidth(300);
        card.setMinWidth(0);
        card.setMaxWidth(Double.MAX_VALUE);
        return card;
    }

    /** Where F2 leads. */
    void write() {
        log.focus();
    }

    @Override
    public Parent node() {
        return root;
    }

    @Override
    public void shown() {
        stop.run();
        stop = ticker.hear(() -> {
            strip.tick();
            model.tick();
        });
        if (model.watchProperty().get() == null) {
            load.loading();
        }
        model.shown();
        entry.shown();
        panels.forEach(View::shown);
    }

    @Override
    public void hidden() {
        stop.run();
        stop = () -> {};
        model.hidden();
        entry.hidden();
        panels.forEach(View::hidden);
    }

    @Override
    public void focus() {
        log.focus();
    }
}
