package cn.dutydesk.shell;

import cn.dutydesk.core.Texts;
import cn.dutydesk.kit.Icons;
import cn.dutydesk.kit.Ui;
import cn.dutydesk.kit.View;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** 建立本单位 and the like: the steps at the left with what is done, the open step at the right, next or later below. */
final class SetupView implements View {
    private final Texts texts;
    private final SetupModel model;
    private final BorderPane root = Ui.styled(new BorderPane(), "setup");
    private final VBox steps = Ui.styled(new VBox(4), "setup-steps");
    private final StackPane body = Ui.styled(new StackPane(), "setup-body");
    private final Label heading = Ui.styled(Ui.text(""), "page-title");
    private final Button next = Ui.primary("", this::next);
    private final Button later;
    private final Map<Integer, View> views = new HashMap<>();
    private @Nullable View open;

    SetupView(Texts texts, SetupModel model) {
        this.texts = texts;
        this.model = model;
        later = Ui.ghost(texts.of("shell.setup.rest-later"), () -> model.flow().finished().run());
        VBox side = Ui.styled(new VBox(24, Brand.named(texts), Ui.styled(Ui.wrapped(texts.of(model.flow().title())),
                "cover-title"), Ui.styled(Ui.wrapped(texts.of(model.flow().hint())), "cover-date"), steps, Ui.gap()),
                "cover-side", "setup-side");
        Label problem = Ui.styled(Ui.wrapped(""), "field-error");
        problem.textProperty().bind(model.problemProperty());
        HBox foot = Ui.styled(Ui.row(12, later, Ui.gap(), next), "setup-foot");
        VBox main = Ui.styled(new VBox(16, heading, problem, body, foot), "setup-main");
        problem.managedProperty().bind(problem.textProperty().isNotEmpty());
        VBox.setVgrow(body, Priority.ALWAYS);
        root.setLeft(side);
        root.setCenter(main);
        for (int i = 0; i < model.flow().steps().size(); i++) {
            model.doneProperty(i).addListener(change -> drawSteps());
        }
        model.currentProperty().addListener((property, before, now) -> {
            drawSteps();
            showStep(now.intValue());
        });
        drawSteps();
    }

    private void drawSteps() {
        steps.getChildren().clear();
        List<SetupStep> all = model.flow().steps();
        for (int i = 0; i < all.size(); i++) {
            int index = i;
            boolean done = model.doneProperty(i).get();
            StackPane number = Ui.styled(new StackPane(done ? Icons.of("mdi2c-check", 18)
                    : new Label(String.valueOf(i + 1))), "setup-number");
            Button button = Ui.styled(new Button(texts.of(all.get(i).titleKey()), number), "setup-step");
            button.setAccessibleText(texts.of(done ? "shell.setup.done" : "shell.setup.open",
                    texts.of(all.get(i).titleKey())));
            button.setMaxWidth(Double.MAX_VALUE);
            button.setDisable(!model.reachable(i));
            button.setOnAction(event -> model.open(index));
            if (done) {
                button.getStyleClass().add("done");
            }
            if (model.currentProperty().get() == i) {
                button.getStyleClass().add("current");
            }
            steps.getChildren().add(button);
        }
        int current = model.currentProperty().get();
        boolean bureau = model.doneProperty(0).get();
        boolean last = current == all.size() - 1;
        boolean done = current >= 0 && model.doneProperty(current).get();
        next.setText(texts.of(last ? model.flow().finish() : done ? "shell.setup.next" : "shell.setup.skip"));
        next.setDisable(!bureau);
        Ui.show(later, bureau && !last);
    }

    private void showStep(int index) {
        if (open != null) {
            open.hidden();
        }
        open = views.computeIfAbsent(index, i -> model.flow().steps().get(i).view().apply(model::refresh));
        heading.setText(texts.of(model.flow().steps().get(index).titleKey()));
        body.getChildren().setAll(open.node());
        open.shown();
        open.focus();
    }

    private void next() {
        model.next();
    }

    @Override
    public Parent node() {
        return root;
    }

    @Override
    public void shown() {
        model.refresh();
    }

    @Override
    public void hidden() {
        if (open != null) {
            open.hidden();
        }
    }
}
