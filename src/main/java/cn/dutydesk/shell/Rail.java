package cn.dutydesk.shell;

import cn.dutydesk.core.Texts;
import cn.dutydesk.kit.Command;
import cn.dutydesk.kit.Icons;
import cn.dutydesk.kit.Screen;
import cn.dutydesk.kit.Ui;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** The screens one below the other, with icon, word and count of what waits; below them the window's own commands. */
final class Rail extends VBox {
    private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");

    private final Map<Screen, Button> buttons = new LinkedHashMap<>();
    private final List<RailFace> faces = new ArrayList<>();
    private final List<Subscription> heard = new ArrayList<>();

    Rail(Texts texts, ShellModel model, List<Command> own) {
        getStyleClass().add("rail");
        for (Screen screen : model.screens()) {
            Button button = button(texts, screen);
            button.setOnAction(event -> model.currentProperty().set(screen));
            buttons.put(screen, button);
            getChildren().add(model.allowed(screen) ? button
                    : Ui.disabled(button, texts.of("shell.rail.not-allowed")));
        }
        getChildren().add(Ui.gap());
        for (Command command : own) {
            getChildren().add(small(texts, command));
        }
        heard.add(model.currentProperty().subscribe(this::mark));
        mark(null, model.currentProperty().get());
        addEventHandler(KeyEvent.KEY_PRESSED, this::arrows);
    }

    /** Icons alone, so that what is on the screen has more room; the words are told by the tooltips. */
    void narrow(boolean narrow) {
        pseudoClassStateChanged(NARROW, narrow);
        faces.forEach(face -> face.narrow(narrow));
    }

    /** Nothing is shown here any more: the screens and the model, which go on, must not keep it. */
    void stop() {
        heard.forEach(Subscription::unsubscribe);
    }

    private Button button(Texts texts, Screen screen) {
        String title = texts.of(screen.titleKey());
        Button button = Ui.styled(new Button(), "rail-button");
        Label badge = Ui.badge(screen.badge().get());
        RailFace face = new RailFace(Icons.of(screen.icon(), 20), title, badge);
        faces.add(face);
        Ui.show(badge, screen.badge().get() > 0);
        heard.add(screen.badge().subscribe((before, count) -> {
            badge.setText(count.intValue() > 99 ? "99+" : count.toString());
            Ui.show(badge, count.intValue() > 0);
            button.setAccessibleText(texts.of("shell.rail.waiting", title, count));
        }));
        face.on(button);
        button.setAccessibleText(title);
        if (screen.place() <= 10) {
            button.setTooltip(new Tooltip(title + "  Ctrl+" + screen.place() % 10));
        }
        return button;
    }

    private Button small(Texts texts, Command command) {
        String title = texts.of(command.titleKey());
        Button button = Ui.styled(new Button(), "rail-button", "rail-small");
        RailFace face = new RailFace(Icons.of(command.icon(), 18), title, null, Ui.key(command.keys()));
        faces.add(face);
        face.on(button);
        button.setAccessibleText(title);
        button.setTooltip(new Tooltip(title + "  " + command.keys()));
        button.setFocusTraversable(false);
        button.setOnAction(event -> command.run().run());
        return button;
    }

    private void mark(@Nullable Screen before, @Nullable Screen now) {
        if (before != null) {
            Objects.requireNonNull(buttons.get(before)).getStyleClass().remove("current");
        }
        if (now != null) {
            Objects.requireNonNull(buttons.get(now)).getStyleClass().add("current");
        }
    }

    /** Up and down move between screens while the keyboard is in the rail. */
    private void arrows(KeyEvent press) {
        int step = press.getCode() == KeyCode.DOWN ? 1 : press.getCode() == KeyCode.UP ? -1 : 0;
        List<Button> all = List.copyOf(buttons.values());
        int at = all.indexOf(getScene().getFocusOwner());
        if (step != 0 && at >= 0) {
            press.consume();
            all.get(Math.floorMod(at + step, all.size())).requestFocus();
        }
    }
}
