package cn.dutydesk.kit;

import cn.dutydesk.core.Texts;
import java.util.function.Consumer;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * A card over the window that waits for an answer. Build it, then {@link #show()}; nothing blocks. Esc closes it, Enter
 * does its main action, Tab stays inside. What goes wrong is said in a line above the buttons and the input stays.
 */
public final class Modal {
    private static final double WIDTH = 480;
    private static final double MARGIN = 48;

    private final Dialogs dialogs;
    private final Texts texts;
    private final VBox card = Ui.styled(new VBox(), "modal");
    private final StackPane shade = Ui.styled(new StackPane(), "modal-shade");
    private final StackPane body = Ui.styled(new StackPane(), "modal-body");
    private final Label problem = Ui.styled(Ui.wrapped(""), "modal-problem");
    private final HBox buttons = Ui.styled(Ui.row(8), "modal-buttons");
    private @Nullable Button main;
    private @Nullable Node first;
    private Runnable onClosed = () -> {};
    private boolean escapable = true;
    private boolean backward;

    Modal(Dialogs dialogs, Texts texts, String title) {
        this.dialogs = dialogs;
        this.texts = texts;
        Label heading = Ui.styled(Ui.wrapped(title), "modal-title");
        HBox.setHgrow(heading, Priority.ALWAYS);
        heading.setMaxWidth(Double.MAX_VALUE);
        problem.setMaxWidth(Double.MAX_VALUE);
        Button cross = Ui.icon("mdi2c-close", texts.of("kit.close"), this::close);
        cross.getStyleClass().add("modal-close");
        cross.setFocusTraversable(false);
        HBox head = Ui.styled(Ui.row(8, heading, cross), "modal-head");
        buttons.setAlignment(Pos.CENTER_RIGHT);
        Ui.show(problem, false);
        card.getChildren().addAll(head, body, problem, buttons);
        VBox.setVgrow(body, Priority.ALWAYS);
        width(WIDTH);
        card.setMaxHeight(Region.USE_PREF_SIZE);
        shade.getChildren().add(card);
        shade.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        shade.setOnMouseClicked(click -> click.consume());
    }

    /** What it shows; scrolls when the window is too low. */
    public Modal content(Node node) {
        ScrollPane scroll = Ui.styled(new Tall(node), "modal-scroll");
        body.getChildren().setAll(scroll);
        return this;
    }

    /** Shows a node that scrolls itself, such as a table, at the given height. */
    public Modal fixed(Node node, double height) {
        body.getChildren().setAll(node);
        body.setPrefHeight(height);
        return this;
    }

    /** @param pixels width of the card; 480 unless said otherwise */
    public Modal width(double pixels) {
        card.setPrefWidth(pixels);
        card.setMaxWidth(pixels);
        return this;
    }

    /** The main action, named by its verb. Enter does it. It does not close the dialog: call {@link #close()}. */
    public Modal action(String words, Consumer<Modal> act) {
        main = Ui.primary(words, () -> act.accept(this));
        buttons.getChildren().add(main);
        return this;
    }

    /** A main action that loses something or raises an alarm. */
    public Modal urgentAction(String words, Consumer<Modal> act) {
        main = Ui.urgent(words, () -> act.accept(this));
        buttons.getChildren().add(main);
        return this;
    }

    /** One more action, left of the main one. */
    public Modal option(String words, Consumer<Modal> act) {
        buttons.getChildren().add(Ui.button(words, () -> act.accept(this)));
        return this;
    }

    /** A button 取消 that closes. Call it before {@link #action} so that the main action stands at the right. */
    public Modal cancel() {
        buttons.getChildren().add(Ui.button(texts.of("kit.cancel"), this::close));
        return this;
    }

    /** Puts a node at the left of the button row, for example a check box. */
    public Modal beside(Node node) {
        buttons.getChildren().addAll(0, java.util.List.of(node, Ui.gap()));
        return this;
    }

    /** Cannot be left by Esc or the cross: only by its actions. */
    public Modal mandatory() {
        escapable = false;
        Ui.show(card.lookup(".modal-close"), false);
        return this;
    }

    /** Where the keyboard begins; without it, the first field. */
    public Modal focusOn(Node node) {
        first = node;
        return this;
    }

    public Modal onClosed(Runnable then) {
        onClosed = then;
        return this;
    }

    public Modal show() {
        Ui.show(buttons, !buttons.getChildren().isEmpty());
        dialogs.open(this);
        return this;
    }

    /** Says what is wrong; "" takes it away. The input stays. */
    public void problem(String words) {
        problem.setText(words);
        Ui.show(problem, !words.isEmpty());
        busy(false);
    }

    /** While an action runs: buttons wait, so that it is not done twice. */
    public void busy(boolean busy) {
        buttons.setDisable(busy);
        body.setDisable(busy);
    }

    public void close() {
        if (dialogs.close(this)) {
            onClosed.run();
        }
    }

    /** The main button, to bind its disabled state. Null before {@link #action}. */
    public @Nullable Button mainButton() {
        return main;
    }

    StackPane node() {
        return shade;
    }

    /** Never higher or wider than the window. */
    void fit(double width, double height) {
        card.setMaxWidth(Math.min(card.getPrefWidth(), width - MARGIN));
        body.setMaxHeight(Math.max(120, height - MARGIN - 150));
    }

    /** The keyboard came from outside: forward to the first field, backward to the last button. */
    void takeFocus() {
        if (backward && !buttons.getChildren().isEmpty() && !buttons.isDisabled()) {
            buttons.getChildren().getLast().requestFocus();
        } else {
            focusFirst();
        }
    }

    void focusFirst() {
        Node start = first != null ? first : firstField(body);
        if (start == null) {
            start = main != null ? main : buttons.getChildren().isEmpty() ? shade : buttons.getChildren().getLast();
        }
        start.requestFocus();
    }

    private static @Nullable Node firstField(Node node) {
        if (node.isFocusTraversable() && node.isVisible() && !node.isDisabled()) {
            return node;
        }
        if (node instanceof javafx.scene.Parent parent) {
            for (Node child : parent.getChildrenUnmodifiable()) {
                Node found = firstField(child);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    private void pressed(KeyEvent press) {
        backward = press.getCode() == KeyCode.TAB && press.isShiftDown();
        if (press.getCode() == KeyCode.ESCAPE && escapable) {
            press.consume();
            close();
        } else if (press.getCode() == KeyCode.ENTER && main != null && !main.isDisabled() && enterIsFree(press)) {
            press.consume();
            main.fire();
        }
    }

    /** Enter belongs to a focused button, to a text area (unless with Ctrl) and to an open list. */
    private boolean enterIsFree(KeyEvent press) {
        Node focused = shade.getScene().getFocusOwner();
        if (focused instanceof TextArea) {
            return press.isControlDown();
        }
        return !(focused instanceof Button)
                && !(focused instanceof javafx.scene.control.ComboBoxBase<?> box && box.isShowing());
    }

    /** A scrolling area that asks for the height its content needs at the card's width, wrapped lines included. */
    private static final class Tall extends ScrollPane {
        Tall(Node content) {
            super(content);
            setFitToWidth(true);
            setHbarPolicy(ScrollBarPolicy.NEVER);
            setFocusTraversable(false);
        }

        @Override
        public Orientation getContentBias() {
            return Orientation.HORIZONTAL;
        }

        @Override
        protected double computePrefHeight(double width) {
            double inner = width < 0 ? -1 : width - snappedLeftInset() - snappedRightInset();
            return getContent().prefHeight(inner) + snappedTopInset() + snappedBottomInset();
        }
    }
}
