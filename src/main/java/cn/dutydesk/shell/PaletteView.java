package cn.dutydesk.shell;

import cn.dutydesk.core.Texts;
import cn.dutydesk.kit.Hit;
import cn.dutydesk.kit.Icons;
import cn.dutydesk.kit.Inputs;
import cn.dutydesk.kit.Ui;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The command palette over the window: one field, its hits below. Arrows choose, Enter opens, Esc closes. */
final class PaletteView extends StackPane {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final Texts texts;
    private final PaletteModel model;
    private final Runnable close;
    private final TextField field;
    private final VBox rows = Ui.styled(new VBox(), "palette-rows");
    private final ScrollPane scroll = Ui.scroll(rows);

    PaletteView(Texts texts, PaletteModel model, Runnable close) {
        this.texts = texts;
        this.model = model;
        this.close = close;
        getStyleClass().add("palette-shade");
        field = Inputs.search(texts.of("shell.palette.prompt"));
        field.getStyleClass().add("palette-field");
        field.setAccessibleText(texts.of("shell.palette.prompt"));
        field.textProperty().addListener((property, before, typed) -> model.query(typed));
        Label problem = Ui.styled(Ui.wrapped(""), "field-error");
        problem.textProperty().bind(model.problemProperty());
        problem.visibleProperty().bind(model.problemProperty().isNotEmpty());
        problem.managedProperty().bind(problem.visibleProperty());
        scroll.getStyleClass().add("palette-scroll");
        HBox hints = Ui.styled(Ui.row(6, Ui.key("↑"), Ui.key("↓"), Ui.small(texts.of("shell.palette.choose")),
                Ui.key("Enter"), Ui.small(texts.of("shell.palette.open")), Ui.key("Esc"),
                Ui.small(texts.of("shell.palette.close"))), "palette-hints");
        VBox card = Ui.styled(new VBox(field, problem, scroll, hints), "palette");
        card.setMaxSize(600, USE_PREF_SIZE);
        setAlignment(card, Pos.TOP_CENTER);
        getChildren().add(card);
        model.entries().addListener((ListChangeListener<PaletteModel.Entry>) change -> draw());
        model.selectedProperty().addListener(change -> mark());
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        setOnMousePressed(press -> {
            if (press.getTarget() == this) {
                close.run();
            }
        });
        model.query("");
        draw();
    }

    void focusField() {
        field.requestFocus();
        field.selectAll();
    }

    private void draw() {
        rows.getChildren().clear();
        for (int i = 0; i < model.entries().size(); i++) {
            rows.getChildren().add(row(model.entries().get(i), i));
        }
        if (model.entries().isEmpty()) {
            Label none = Ui.styled(Ui.wrapped(texts.of("shell.palette.none")), "muted", "palette-none");
            rows.getChildren().add(none);
        }
        mark();
    }

    private Node row(PaletteModel.Entry entry, int index) {
        Hit hit = entry.hit();
        Label title = Ui.text(hit.title());
        Label detail = Ui.small(hit.detail());
        HBox row = Ui.styled(Ui.row(12, Icons.of(hit.icon()), title, detail, Ui.gap()), "palette-row");
        if (!entry.keys().isEmpty()) {
            row.getChildren().add(Ui.key(entry.keys()));
        }
        row.setAccessibleText(hit.title() + " " + hit.detail());
        row.setOnMouseEntered(enter -> model.selectedProperty().set(index));
        row.setOnMouseClicked(click -> open());
        return row;
    }

    private void mark() {
        int chosen = model.selectedProperty().get();
        for (int i = 0; i < rows.getChildren().size(); i++) {
            rows.getChildren().get(i).pseudoClassStateChanged(CHOSEN, i == chosen);
        }
        if (chosen >= 0 && rows.getChildren().size() > 1) {
            scroll.setVvalue((double) chosen / (rows.getChildren().size() - 1));
        }
    }

    private void pressed(KeyEvent press) {
        switch (press.getCode()) {
            case UP -> model.move(-1);
            case DOWN, TAB -> model.move(1);
            case ENTER -> open();
            case ESCAPE -> close.run();
            default -> {
                return;
            }
        }
        press.consume();
    }

    private void open() {
        Hit hit = model.chosen();
        if (hit != null) {
            close.run();
            hit.open().run();
        }
    }
}
