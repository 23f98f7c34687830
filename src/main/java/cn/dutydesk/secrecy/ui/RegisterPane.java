package cn.dutydesk.secrecy.ui;

import cn.dutydesk.core.Texts;
import cn.dutydesk.kit.LoadPane;
import cn.dutydesk.kit.Page;
import cn.dutydesk.kit.Ui;
import cn.dutydesk.kit.View;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.TableView;

/** A table and what is known of the chosen row beside it. */
final class RegisterPane<S, T> implements View {
    private static final double ASIDE = 380;

    private final RegisterModel<S> model;
    private final TableView<T> table;
    private final Function<S, List<T>> rows;
    private final Function<T, Long> id;
    private final Consumer<T> detail;
    private final Consumer<S> head;
    private final LoadPane load;
    private final Page page = Page.part();
    private Runnable widen = () -> {};
    private long wanted;

    /** What it is made of. @param detail draws the chosen row, or null for none; @param head hears what was read */
    record Parts<S, T>(TableView<T> table, Function<S, List<T>> rows, Function<T, Long> id, Node bar, Node aside,
            Consumer<T> detail, Consumer<S> head) {
    }

    RegisterPane(RegisterModel<S> model, Texts texts, Parts<S, T> parts) {
        this.model = model;
        table = parts.table();
        rows = parts.rows();
        id = parts.id();
        detail = parts.detail();
        head = parts.head();
        load = new LoadPane(texts, Ui.frame(table));
        page.body(Ui.column(12, parts.bar(), Ui.grow(load))).aside(ASIDE, parts.aside());
        model.stateProperty().addListener((property, before, state) -> show());
        model.problemProperty().addListener((property, before, problem) -> {
            if (problem != null) {
                load.failed(problem, model::reload);
            }
        });
        table.getSelectionModel().selectedItemProperty().addListener((property, before, row) -> {
            if (row != null) {
                detail.accept(row);
            }
        });
    }

    /** The same without a margin above, for a part below a row of choices. */
    RegisterPane<S, T> inner() {
        page.getStyleClass().add("inner-page");
        return this;
    }

    /** @param all takes every filter away, so that what somebody is led to is there */
    RegisterPane<S, T> widen(Runnable all) {
        widen = all;
        return this;
    }

    /** Shows what was read once more, for another filter. */
    void show() {
        S state = model.stateProperty().get();
        if (state == null) {
            return;
        }
        load.ready();
        head.accept(state);
        T chosen = table.getSelectionModel().getSelectedItem();
        Long keep = wanted != 0 ? Long.valueOf(wanted) : chosen == null ? null : id.apply(chosen);
        List<T> all = rows.apply(state);
        table.getItems().setAll(all);
        T again = all.stream().filter(row -> id.apply(row).equals(keep)).findFirst().orElse(null);
        wanted = again == null ? wanted : 0;
        if (all.isEmpty()) {
            detail.accept(null);
        } else if (again == null) {
            table.getSelectionModel().selectFirst();
        } else {
            table.getSelectionModel().select(again);
            table.scrollTo(again);
            detail.accept(again);
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
    public void open(String part) {
        if (part.chars().allMatch(Character::isDigit) && !part.isEmpty()) {
            wanted = Long.parseLong(part);
            widen.run();
            show();
        }
    }

    @Override
    public void focus() {
        table.requestFocus();
    }
}
