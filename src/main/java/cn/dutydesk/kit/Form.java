package cn.dutydesk.kit;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Labels at the left, fields at the right, a line of help or of what is wrong under each field. */
public final class Form extends GridPane {
    private static final javafx.css.PseudoClass WRONG = javafx.css.PseudoClass.getPseudoClass("danger");

    private final List<Field> fields = new ArrayList<>();

    public Form() {
        super(16, 12);
        getStyleClass().add("form");
        ColumnConstraints names = new ColumnConstraints();
        names.setMinWidth(Region.USE_PREF_SIZE);
        ColumnConstraints values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        getColumnConstraints().addAll(names, values);
    }

    /** One line of the form. */
    public static final class Field {
        private final Node control;
        private final Label below = Ui.wrapped("");
        private final String help;

        private Field(Node control, String help) {
            this.control = control;
            this.help = help;
            clear();
        }

        /** Says what is wrong with it, in red, under the field. */
        public void error(String words) {
            below.setText(words);
            below.getStyleClass().setAll("label", "field-error");
            control.pseudoClassStateChanged(WRONG, true);
            control.setAccessibleHelp(words);
            Ui.show(below, true);
        }

        /** Back to the help line. */
        public void clear() {
            below.setText(help);
            below.getStyleClass().setAll("label", "field-help");
            control.pseudoClassStateChanged(WRONG, false);
            control.setAccessibleHelp(help);
            Ui.show(below, !help.isEmpty());
        }

        public Node control() {
            return control;
        }
    }

    public Field row(String name, Node control) {
        return row(name, control, "");
    }

    /** @param control fills the width when it is a single control; @param help "" for none */
    public Field row(String name, Node control, String help) {
        Label label = Ui.styled(new Label(name), "field-name");
        label.setMinHeight(34);
        label.setLabelFor(control);
        if (control instanceof Control fill) {
            fill.setMaxWidth(Double.MAX_VALUE);
            if (fill.getAccessibleText() == null) {
                fill.setAccessibleText(name);
            }
        }
        Field field = new Field(control, help);
        VBox value = new VBox(4, control, field.below);
        GridPane.setValignment(label, VPos.TOP);
        addRow(getRowCount(), label, value);
        fields.add(field);
        return field;
    }

    /** Something across both columns. */
    public Form wide(Node node) {
        add(node, 0, getRowCount(), 2, 1);
        return this;
    }

    /** A heading across both columns. */
    public Form section(String words) {
        Label label = Ui.section(words);
        label.getStyleClass().add("form-section");
        return wide(label);
    }

    /** Takes every error line away. */
    public void clear() {
        fields.forEach(Field::clear);
    }
}
