package cn.dutydesk.register.ui;

import cn.dutydesk.core.Texts;
import cn.dutydesk.kit.Inputs;
import cn.dutydesk.kit.LoadPane;
import cn.dutydesk.kit.Page;
import cn.dutydesk.kit.Ui;
import cn.dutydesk.kit.View;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** A part of the log screen that shows a register: filters above, the list, the chosen record at the right. */
final class RegisterPane<R> implements View {
    private static final double ASIDE = 384;

    private final RegisterListModel<R> model;
    private final Texts texts;
    private final TableView<R> table;
    private final LoadPane load;
    private final TextField search;
    private final Label count = Ui.small("");
    private final Page root;

    /**
     * @param month   what stands left of the search field
     * @param filters what stands below
     * @param actions what stands right of it
     * @param detail  the card at the right; {@code show} fills it
     */
    RegisterPane(RegisterListModel<R> model, Texts texts, TableView<R> table, Node month, List<Node> filters,
            Node actions,
            VBox detail, Consumer<RegisterListModel.Opened<R>> show) {
        this.model = model;
        this.texts = texts;
        this.table = table;
        load = new LoadPane(texts, Ui.frame(table));
        search = Inputs.search(texts.of("register.search"));
        search.setPrefWidth(200);
        search.textProperty().bindBidirectional(model.searchProperty());
        root = Page.part().body(Ui.column(12, Ui.row(12, month, Ui.gap(), search, actions),
                Ui.row(12, filters.toArray(Node[]::new)), Ui.grow(load), count))
                .aside(ASIDE, detail);
        follow(show);
    }

    private void follow(Consumer<RegisterListModel.Opened<R>> show) {
        model.readsProperty().addListener((property, before, now) -> fill(model.recordsProperty().get()));
        model.openedProperty().addListener((property, before, opened) -> {
            show.accept(opened);
            select(opened.record());
        });
        model.problemProperty().addListener((property, before, problem) -> {
            if (problem != null) {
                load.failed(problem, model::reload);
            }
        });
        table.getSelectionModel().selectedItemProperty().addListener((property, before, record) -> {
            if (record != null && (model.openedProperty().get() == null
                    || model.id(model.openedProperty().get().record()) != model.id(record))) {
                model.open(model.id(record));
            }
        });
    }

    private void fill(List<R> records) {
        load.ready();
        table.getItems().setAll(records);
        count.setText(texts.of("register.count", records.size()));
        RegisterListModel.Opened<R> opened = model.openedProperty().get();
        if (opened == null && !records.isEmpty()) {
            table.getSelectionModel().selectFirst();
        } else {
            select(opened == null ? null : opened.record());
        }
    }

    private void select(@Nullable R record) {
        table.getItems().stream().filter(one -> record != null && model.id(one) == model.id(record)).findFirst()
                .ifPresentOrElse(table.getSelectionModel()::select, table.getSelectionModel()::clearSelection);
    }

    @Override
    public Parent node() {
        return root;
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
    public void open(String part) {
        model.open(Long.parseLong(part));
    }

    @Override
    public void focus() {
        table.requestFocus();
    }
}
