package cn.dutydesk.desk.ui;

import cn.dutydesk.core.BureauClock;
import cn.dutydesk.core.Texts;
import cn.dutydesk.desk.ItemStage;
import cn.dutydesk.desk.ItemView;
import cn.dutydesk.kit.Choices;
import cn.dutydesk.kit.Dialogs;
import cn.dutydesk.kit.LoadPane;
import cn.dutydesk.kit.Page;
import cn.dutydesk.kit.Tone;
import cn.dutydesk.kit.Ui;
import cn.dutydesk.kit.View;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * 督办: four columns by how far an item is; each card says what, who, until when and for how long already. Arrow keys
 * go from card to card, Enter does what is most likely meant. The chosen item stands at the right.
 */
public final class FollowBoardView implements View {
    private static final double ASIDE = 344;
    private static final Duration DAY = Duration.ofDays(1);
    private static final PseudoClass LATE = PseudoClass.getPseudoClass("late");

    private final FollowBoardModel model;
    private final ItemsModel items;
    private final Texts texts;
    private final BureauClock clock;
    private final ItemWords words;
    private final ItemDialogs dialogs;
    private final ItemDetail detail;
    private final Spans spans;
    private final LoadPane load;
    private final Page page;
    private final Map<ItemStage, VBox> bodies = new EnumMap<>(ItemStage.class);
    private final Map<ItemStage, Label> counts = new EnumMap<>(ItemStage.class);
    private final List<List<VBox>> cards = new ArrayList<>();
    private long chosen;

    /**
     * @param open  leads to a place
     * @param print makes the menu that puts the chosen item on paper; null when nothing prints
     */
    public FollowBoardView(FollowBoardModel model, ItemsModel items, Texts texts, BureauClock clock, Dialogs dialogs,
            Consumer<String> open, @Nullable Function<Supplier<ItemView>, Node> print) {
        this.model = model;
        this.items = items;
        this.texts = texts;
        this.clock = clock;
        this.words = new ItemWords(texts, clock);
        this.spans = new Spans(texts, clock);
        this.dialogs = new ItemDialogs(items, texts, clock, dialogs);
        detail = new ItemDetail(items, this.dialogs, texts, clock, open);
        detail.print(print);
        load = new LoadPane(texts, columns());
        page = Page.part().body(Ui.column(12, bar(), Ui.grow(load))).aside(ASIDE, detail.node());
        model.columnsProperty().addListener((property, before, columns) -> show(columns));
        model.problemProperty().addListener((property, before, problem) -> {
            if (problem != null) {
                load.failed(problem, model::reload);
            }
        });
    }

    private Node bar() {
        HBox chips = Ui.row(4);
        chips.getChildren().setAll(Choices.of(List.of(FollowBoardModel.Filter.values()),
                filter -> texts.of("desk.follow.filter." + filter), model.filterProperty(), 0, "chip"));
        return Ui.row(8, chips, Ui.gap(), Ui.icon(Ui.primary(texts.of("desk.follow.new"),
                () -> dialogs.supervise("", null, "", item -> choose(item.id()))), "mdi2p-plus"));
    }

    private Node columns() {
        HBox row = new HBox(12);
        for (ItemStage stage : ItemStage.values()) {
            Label count = Ui.small("");
            VBox body = Ui.column(8);
            counts.put(stage, count);
            bodies.put(stage, body);
            VBox column = Ui.styled(Ui.column(8, Ui.row(8, Ui.strong(texts.of("desk.follow.stage." + stage)), count),
                    Ui.grow(Ui.scroll(body))), "board-column");
            column.setMinWidth(0);
            column.setPrefWidth(200);
            HBox.setHgrow(column, Priority.ALWAYS);
            row.getChildren().add(column);
        }
        return row;
    }

    private void show(Map<ItemStage, List<ItemView>> columns) {
        load.ready();
        cards.clear();
        ItemView again = null;
        for (ItemStage stage : ItemStage.values()) {
            List<ItemView> items = columns.getOrDefault(stage, List.of());
            Objects.requireNonNull(counts.get(stage)).setText(texts.of("desk.follow.count", items.size()));
            List<VBox> made = new ArrayList<>();
            for (ItemView item : items) {
                made.add(card(item, cards.size()));
                again = item.id() == chosen ? item : again;
            }
            cards.add(made);
            Objects.requireNonNull(bodies.get(stage)).getChildren().setAll(made.isEmpty()
                    ? List.of(Ui.muted(texts.of("desk.follow.none"))) : made);
        }
        if (again == null) {
            again = columns.values().stream().flatMap(List::stream).findFirst().orElse(null);
            chosen = again == null ? 0 : again.id();
        }
        mark();
        detail.show(again);
    }

    private VBox card(ItemView item, int column) {
        Label what = Ui.wrapped(item.content());
        what.setMaxHeight(64);
        VBox card = Ui.styled(Ui.column(6, what, Ui.row(0, words.due(item)), Ui.row(6,
                Ui.small(item.owner().isEmpty() ? texts.of("desk.item.nobody") : item.owner()), Ui.gap(),
                Ui.small(age(item)))), "board-card");
        card.setMinWidth(0);
        card.setFocusTraversable(true);
        card.setAccessibleRole(AccessibleRole.BUTTON);
        card.setAccessibleText(texts.of("desk.follow.card", item.content(), item.owner()));
        card.setUserData(item.id());
        card.pseudoClassStateChanged(LATE, item.open() && item.late(clock.now()));
        card.focusedProperty().addListener((property, before, focused) -> {
            if (focused) {
                choose(item);
            }
        });
        card.setOnMousePressed(press -> {
            card.requestFocus();
            choose(item);
        });
        card.setOnKeyPressed(press -> {
            if (press.getCode() == KeyCode.ENTER) {
                choose(item);
                detail.main();
                press.consume();
            } else if (move(column, card, press.getCode())) {
                press.consume();
            }
        });
        return card;
    }

    /** How long it has been open, or took. */
    private String age(ItemView item) {
        Instant until = item.open() ? clock.now() : item.closedAt();
        Duration age = Duration.between(item.openedAt(), until);
        return age.compareTo(DAY) < 0 ? spans.left(age) : texts.of("desk.item.days", age.toDays());
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

    private void choose(ItemView item) {
        if (chosen != item.id()) {
            chosen = item.id();
            mark();
            detail.show(item);
        }
    }

    private void choose(long itemId) {
        chosen = itemId;
        model.reload();
    }

    private void mark() {
        cards.forEach(column -> column.forEach(card -> {
            boolean on = Long.valueOf(chosen).equals(card.getUserData());
            card.getStyleClass().remove("chosen");
            if (on) {
                card.getStyleClass().add("chosen");
            }
        }));
    }

    @Override
    public void open(String part) {
        chosen = Long.parseLong(part);
        model.seen(chosen);
        if (model.filterProperty().get() == FollowBoardModel.Filter.ALL) {
            model.reload();
        } else {
            model.filterProperty().set(FollowBoardModel.Filter.ALL);
        }
    }

    @Override
    public Parent node() {
        return page;
    }

    @Override
    public void shown() {
        load.loading();
        items.learn();
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
