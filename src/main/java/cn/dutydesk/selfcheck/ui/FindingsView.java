package cn.dutydesk.selfcheck.ui;

import cn.dutydesk.core.Texts;
import cn.dutydesk.kit.Choices;
import cn.dutydesk.kit.LoadPane;
import cn.dutydesk.kit.Page;
import cn.dutydesk.kit.Tables;
import cn.dutydesk.kit.Ui;
import cn.dutydesk.kit.View;
import cn.dutydesk.selfcheck.FindingState;
import cn.dutydesk.selfcheck.FindingView;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/**
 * 问题整改: findings by how far they are, as cards or as a list; how long they have been open; the chosen one at the
 * right. Arrow keys go from card to card, Enter does what comes next.
 */
final class FindingsView implements View {
    /** How they are shown. */
    enum Look { BOARD, LIST }

    private static final double ASIDE = 344;
    private static final PseudoClass LATE = PseudoClass.getPseudoClass("late");
    /** Closed ones on a card; the list shows all that were read. */
    private static final int CLOSED_CARDS = 20;

    private final FindingsModel model;
    private final Texts texts;
    private final FindingWords words;
    private final FindingDialogs dialogs;
    private final FindingPane pane;
    private final FindingAges ages;
    private final LoadPane load;
    private final Page page;
    private final Map<FindingState, VBox> bodies = new EnumMap<>(FindingState.class);
    private final Map<FindingState, Label> counts = new EnumMap<>(FindingState.class);
    private final List<List<VBox>> cards = new ArrayList<>();
    private final ObjectProperty<Look> look = new SimpleObjectProperty<>(Look.BOARD);
    private final TableView<FindingView> table;
    private final StackPane stack = new StackPane();
    private final HBox raise = Ui.row(0);
    private long chosen;
    private boolean painting;

    FindingsView(FindingsModel model, FindingUi.Window window, Node print) {
        this.model = model;
        this.texts = window.texts();
        words = new FindingWords(texts, window.clock());
        dialogs = new FindingDialogs(model, texts, window.clock(), window.dialogs());
        pane = new FindingPane(texts, words, dialogs, window.open(), this::choose, this::everything);
        ages = new FindingAges(texts, words);
        table = table();
        Node board = columns();
        stack.getChildren().setAll(board);
        look.addListener((property, before, now) -> stack.getChildren().setAll(now == Look.LIST
                ? Ui.frame(table) : board));
        load = new LoadPane(texts, stack);
        page = Page.part().body(Ui.column(12, bar(print), Ui.card(ages), Ui.grow(load))).aside(ASIDE, pane.node());
        model.stateProperty().addListener((property, before, state) -> show(state));
        model.chosenProperty().addListener((property, before, one) -> {
            chosen = one == null ? 0 : one.detail().view().id();
            mark();
            pane.show(one);
        });
        model.problemProperty().addListener((property, before, problem) -> {
            if (problem != null) {
                load.failed(problem, model::reload);
            }
        });
    }

    private Node bar(Node print) {
        HBox chips = Ui.row(4);
        chips.getChildren().setAll(Choices.of(List.of(FindingsModel.Filter.values()),
                filter -> texts.of("finding.filter." + filter), model.filterProperty(), 0, "chip"));
        HBox looks = Ui.row(4);
        looks.getChildren().setAll(Choices.of(List.of(Look.values()), one -> texts.of("finding.look." + one), look, 0,
                "chip"));
        return Ui.row(8, chips, Ui.gap(), looks, print, raise);
    }

    private TableView<FindingView> table() {
        TableView<FindingView> made = Tables.table(Ui.empty("mdi2c-check-circle-outline", texts.of("finding.none")));
        made.getColumns().add(Tables.text(texts.of("finding.field.number"), 110, FindingView::number));
        made.getColumns().add(Tables.text(texts.of("finding.field.what"), 230, words::title));
        made.getColumns().add(Tables.text(texts.of("finding.field.department"), 120, FindingView::department));
        made.getColumns().add(Tables.text(texts.of("finding.field.person"), 80, FindingView::person));
        made.getColumns().add(Tables.node(texts.of("finding.field.due"), 96, words::due));
        made.getColumns().add(Tables.node(texts.of("finding.field.state"), 90, words::state));
        made.getSelectionModel().selectedItemProperty().addListener((property, before, one) -> {
            if (one != null && !painting) {
                choose(one.id());
            }
        });
        Tables.onOpen(made, one -> pane.main());
        return made;
    }

    private Node columns() {
        HBox row = new HBox(12);
        for (FindingState state : FindingState.values()) {
            Label count = Ui.small("");
            VBox body = Ui.column(8);
            counts.put(state, count);
            bodies.put(state, body);
            VBox column = Ui.styled(Ui.column(8, Ui.row(8, Ui.strong(words.state(state)), count),
                    Ui.grow(Ui.scroll(body))), "board-column");
            column.setMinWidth(0);
            column.setPrefWidth(200);
            HBox.setHgrow(column, Priority.ALWAYS);
            row.getChildren().add(column);
        }
        return row;
    }

    private void show(FindingsModel.State state) {
        load.ready();
        raise.getChildren().setAll(Ui.disabled(Ui.icon(Ui.primary(texts.of("finding.raise.title"),
                () -> dialogs.raise("", detail -> choose(detail.view().id()))), "mdi2p-plus"),
                state.keeps() ? "" : texts.of("finding.pane.keeper")));
        ages.show(state.all());
        painting = true;
        List<FindingView> listed = new ArrayList<>(state.open());
        listed.addAll(state.closed());
        table.getItems().setAll(listed);
        painting = false;
        cards.clear();
        for (FindingState column : FindingState.values()) {
            List<FindingView> in = column == FindingState.CLOSED ? state.closed()
                    : state.open().stream().filter(one -> one.state() == column).toList();
            Objects.requireNonNull(counts.get(column)).setText(String.valueOf(in.size()));
            List<VBox> made = new ArrayList<>();
            in.stream().limit(column == FindingState.CLOSED ? CLOSED_CARDS : in.size())
                    .forEach(one -> made.add(card(one, cards.size())));
            cards.add(made);
            Objects.requireNonNull(bodies.get(column)).getChildren().setAll(made.isEmpty()
                    ? List.of(Ui.muted(texts.of("finding.column-none"))) : made);
        }
        if (chosen == 0 && !listed.isEmpty()) {
            choose(listed.getFirst().id());
        }
        mark();
    }

    private List<FindingView> everything() {
        FindingsModel.State state = model.stateProperty().get();
        if (state == null) {
            return List.of();
        }
        List<FindingView> list = new ArrayList<>(state.all());
        list.addAll(state.closed());
        return list;
    }

    private VBox card(FindingView finding, int column) {
        Label what = Ui.wrapped(words.title(finding));
        what.setMaxHeight(64);
        VBox card = Ui.styled(Ui.column(6, what, Ui.row(6, words.due(finding), Ui.gap(),
                Ui.small(texts.of("finding.age", words.age(finding)))), Ui.small(words.whose(finding))), "board-card");
        card.setMinWidth(0);
        card.setFocusTraversable(true);
        card.setAccessibleRole(AccessibleRole.BUTTON);
        card.setAccessibleText(texts.of("finding.card", finding.number(), finding.what(), words.whose(finding)));
        card.setUserData(finding.id());
        card.pseudoClassStateChanged(LATE, words.late(finding));
        card.focusedProperty().addListener((property, before, focused) -> {
            if (focused && chosen != finding.id()) {
                choose(finding.id());
            }
        });
        card.setOnMousePressed(press -> card.requestFocus());
        card.setOnKeyPressed(press -> {
            if (press.getCode() == KeyCode.ENTER) {
                pane.main();
                press.consume();
            } else if (move(column, card, press.getCode())) {
                press.consume();
            }
        });
        return card;
    }

    private boolean move(int column, VBox from, KeyCode key) {
        int row = cards.get(column).indexOf(from);
        return switch (key) {
            case UP -> go(column, row - 1);
            case DOWN -> go(column, row + 1);
            case LEFT -> beside(column, row, -1);
            case RIGHT -> beside(column, row, 1);
            default -> false;
        };
    }

    private boolean beside(int column, int row, int step) {
        for (int to = column + step; to >= 0 && to < cards.size(); to += step) {
            if (!cards.get(to).isEmpty()) {
                return go(to, Math.min(row, cards.get(to).size() - 1));
            }
        }
        return true;
    }

    private boolean go(int column, int row) {
        if (row >= 0 && row < cards.get(column).size()) {
            cards.get(column).get(row).requestFocus();
        }
        return true;
    }

    private void choose(long id) {
        chosen = id;
        mark();
        model.choose(id);
    }

    private void mark() {
        cards.forEach(column -> column.forEach(card -> {
            card.getStyleClass().remove("chosen");
            if (Long.valueOf(chosen).equals(card.getUserData())) {
                card.getStyleClass().add("chosen");
            }
        }));
    }

    @Override
    public void open(String part) {
        choose(Long.parseLong(part));
        model.filterProperty().set(FindingsModel.Filter.ALL);
    }

    @Override
    public Parent node() {
        return page;
    }

    @Override
    public void shown() {
        load.loading();
        model.shown();
    }

    @Override
    public void hidden() {
        model.hidden();
    }

    @Override
    public void focus() {
        cards.stream().flatMap(List::stream).filter(card -> Long.valueOf(chosen).equals(card.getUserData())).findFirst()
                .ifPresent(VBox::requestFocus);
    }
}
