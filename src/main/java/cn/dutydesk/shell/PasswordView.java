package cn.dutydesk.shell;

import cn.dutydesk.core.Texts;
import cn.dutydesk.kit.Icons;
import cn.dutydesk.kit.Ui;
import cn.dutydesk.kit.View;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** Fields for a new password with its rules below, each ticked once it is met. Used as a page and in a dialog. */
final class PasswordView implements View {
    private final PasswordModel model;
    private final PasswordField old = new PasswordField();
    private final PasswordField fresh = new PasswordField();
    private final PasswordField again = new PasswordField();
    private final VBox box = Ui.column(14);

    PasswordView(Texts texts, PasswordModel model) {
        this.model = model;
        if (model.asksForOld()) {
            box.getChildren().add(SignInView.field(texts.of("shell.password.old"), old));
        }
        Label problem = Ui.styled(Ui.wrapped(""), "field-error");
        problem.textProperty().bind(model.problemProperty());
        problem.visibleProperty().bind(model.problemProperty().isNotEmpty());
        problem.managedProperty().bind(problem.visibleProperty());
        VBox rules = Ui.column(6);
        PasswordModel.RULES
                .forEach(rule -> rules.getChildren().add(rule(texts.of(rule, model.rules().args(rule)), rule)));
        box.getChildren().addAll(SignInView.field(texts.of("shell.password.fresh"), fresh),
                SignInView.field(texts.of("shell.password.again"), again), rules, problem);
        for (PasswordField field : new PasswordField[] {old, fresh, again}) {
            field.textProperty().addListener(
                    change -> model.check(old.getText(), fresh.getText(), again.getText()));
        }
    }

    private Node rule(String words, String rule) {
        FontIcon icon = Icons.of("mdi2c-circle-outline", 16);
        Label label = Ui.styled(Ui.wrapped(words), "rule");
        HBox row = Ui.styled(Ui.row(8, icon, label), "rule-row");
        HBox.setHgrow(label, javafx.scene.layout.Priority.ALWAYS);
        model.metProperty(rule).addListener((property, before, met) -> {
            icon.setIconLiteral(met ? "mdi2c-check-circle" : "mdi2c-circle-outline");
            row.getStyleClass().remove("met");
            if (met) {
                row.getStyleClass().add("met");
            }
        });
        return row;
    }

    /** True when every rule is met and nothing runs. */
    BooleanBinding ready() {
        return model.goodProperty().and(model.busyProperty().not());
    }

    void submit() {
        model.submit(old.getText().toCharArray(), fresh.getText().toCharArray());
    }

    @Override
    public Parent node() {
        return box;
    }

    @Override
    public void focus() {
        (model.asksForOld() ? old : fresh).requestFocus();
    }
}
