package cn.dutydesk.desk.ui;

import cn.dutydesk.core.BureauClock;
import cn.dutydesk.core.Texts;
import cn.dutydesk.desk.ItemView;
import cn.dutydesk.kit.Choices;
import cn.dutydesk.kit.Dialogs;
import cn.dutydesk.kit.LoadPane;
import cn.dutydesk.kit.Page;
import cn.dutydesk.kit.Tables;
import cn.dutydesk.kit.Ui;
import cn.dutydesk.kit.View;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** 待办事项: what is open, soonest limit first; the chosen item with its course at the right. */
public final class ItemsView implements View {
    private static final double ASIDE = 360;

    private final ItemsModel model;
    private final Texts texts;
    private final ItemWords words;
    private final ItemDialogs dialogs;
    private final TableView<ItemView> table;
    private final ItemDetail detail;
    private final LoadPane load;
    private final Page page;
    private final Label found = Ui.small("");
    private long wanted;

    /** @param open leads to a place */
    public ItemsView(ItemsModel model, Texts texts, BureauClock clock, Dialogs dialogs, Consumer<String> open) {
        this.model = model;
        this.texts = texts;
        words = new ItemWords(texts, clock);
        this.dialogs = new ItemDialogs(model, texts, clock, dialogs);
        detail = new ItemDetail(model, this.dialogs, texts, clock, open);
        table = Tables.table(Ui.empty("mdi2c-check-circle-outline", texts.of("desk.items.empty")));
        columns();
        load = new LoadPane(texts, Ui.frame(table));
        VBox body = Ui.column(12, bar(), Ui.grow(load), Ui.row(8, found));
        page = Page.part().body(body).aside(ASIDE, detail.node());
        model.readsProperty().addListener((property, before, now) -> show());
        model.problemProperty().addListener((property, before, problem) -> {
            if (problem != null) {
                load.failed(problem, model::reload);
            }
        });
        table.getSelectionModel().selectedItemProperty().addListener((property, before, item) -> {
            if (item != null) {
                detail.show(item);
            }
        });
        Tables.onOpen(table, item -> detail.main());
    }

    private void columns() {
        table.getColumns().add(Tables.node(texts.of("desk.items.column.due"), 132, words::due));
        table.getColumns().add(Tables.node(texts.of("desk.items.column.content"), 340, this::content));
        table.getColumns().add(Tables.text(texts.of("desk.items.column.owner"), 110,
                item -> item.owner().isEmpty() ? texts.of("desk.item.nobody") : item.owner()));
        table.getColumns().add(Tables.node(texts.of("desk.items.column.state"), 96, words::state));
    }

    private Node content(ItemView item) {
        HBox row = Ui.row(8, Ui.text(item.content().replace('\n', ' ')));
        if (!item.giver().isEmpty()) {
            row.getChildren().add(Ui.tag(texts.of("desk.item.from-leader", item.giver()), cn.dutydesk.kit.Tone.ACCENT));
        }
        return row;
    }

    private Node bar() {
        HBox chips = Ui.row(4);
        chips.getChildren().setAll(Choices.of(List.of(ItemsModel.Filter.values()),
                filter -> texts.of("desk.items.filter." + filter), model.filterProperty(), 0, "chip"));
        Button fresh = Ui.key(Ui.primary(texts.of("desk.items.new"), dialogs::fresh), "F9");
        return Ui.row(8, chips, Ui.gap(), fresh);
    }

    private void show() {
        ItemView chosen = table.getSelectionModel().getSelectedItem();
        long id = wanted != 0 ? wanted : chosen == null ? 0 : chosen.id();
        load.ready();
        table.getItems().setAll(model.items());
        found.setText(texts.of("desk.items.count", model.items().size()));
        ItemView again = model.items().stream().filter(item -> item.id() == id).findFirst().orElse(null);
        if (again != null) {
            wanted = 0;
            table.getSelectionModel().select(again);
            table.scrollTo(again);
            detail.show(again);
        } else if (!model.items().isEmpty()) {
            table.getSelectionModel().selectFirst();
        } else {
            detail.show(null);
        }
    }

    @Override
    public void open(String part) {
        wanted = Long.parseLong(part);
        if (model.filterProperty().get() == ItemsModel.Filter.OPEN) {
            model.reload();
        } else {
            model.filterProperty().set(ItemsModel.Filter.OPEN);
        }
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
        table.requestFocus();
    }
}
