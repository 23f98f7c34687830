package cn.dutydesk.shell;

import cn.dutydesk.core.Texts;
import cn.dutydesk.kit.Icons;
import cn.dutydesk.kit.Problem;
import cn.dutydesk.kit.Theme;
import cn.dutydesk.kit.Tone;
import cn.dutydesk.kit.Ui;
import cn.dutydesk.security.Actor;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.geometry.Side;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** Health in words at the left; who is signed in, with a menu, and the notice that nothing secret belongs here. */
final class BottomBar extends HBox {
    /** What the menu of the signed-in person does. @param own null where there is no page of his own */
    record Menu(@Nullable Runnable own, Runnable password, Runnable lock, Runnable signOut, Theme.Choice look,
            Consumer<Theme.Choice> theme) {
    }

    private final HBox health = Ui.row(24);
    private final Subscription heard;

    BottomBar(Texts texts, ShellModel model, Actor who, Menu menu) {
        getStyleClass().add("bottom-bar");
        Label notice = Ui.small(texts.of("shell.not-secret"));
        notice.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(health, Ui.gap(), person(texts, who, menu), notice);
        Runnable show = () -> show(model.factsProperty().get(), model.problemProperty().get());
        heard = Subscription.combine(model.factsProperty().subscribe(show), model.problemProperty().subscribe(show));
        show.run();
    }

    /** Nothing is shown here any more: the model, which goes on, must not keep it. */
    void stop() {
        heard.unsubscribe();
    }

    private void show(Facts.Now now, Problem problem) {
        List<Facts.Health> all = problem == null ? now.health()
                : List.of(new Facts.Health(problem.words(), Tone.URGENT));
        health.getChildren().setAll(all.stream().map(BottomBar::one).toList());
    }

    private static HBox one(Facts.Health fact) {
        Label label = Ui.styled(Ui.text(fact.words()), "small");
        if (fact.tone() == Tone.WARN || fact.tone() == Tone.URGENT) {
            Ui.tone(label, fact.tone());
            label.getStyleClass().add("strong");
        }
        return Ui.row(7, Ui.dot(fact.tone()), label);
    }

    private static MenuButton person(Texts texts, Actor who, Menu menu) {
        String roles = who.roles().stream().sorted().map(role -> texts.of("security.role." + role))
                .collect(Collectors.joining(texts.of("shell.list")));
        MenuButton button = Ui.styled(new MenuButton(texts.of("shell.person", who.name(), roles)), "person-menu");
        button.setMinWidth(USE_PREF_SIZE);
        button.setGraphic(Icons.of("mdi2a-account-circle-outline", 16));
        button.setPopupSide(Side.TOP);
        if (menu.own() != null) {
            button.getItems().add(item(texts.of("shell.menu.own"), "mdi2a-account-cog-outline", menu.own()));
        }
        button.getItems().add(item(texts.of("shell.menu.password"), "mdi2k-key-outline", menu.password()));
        button.getItems().add(new SeparatorMenuItem());
        ToggleGroup looks = new ToggleGroup();
        for (Theme.Choice choice : Theme.Choice.values()) {
            RadioMenuItem look = new RadioMenuItem(texts.of("shell.theme." + choice));
            look.setToggleGroup(looks);
            look.setSelected(choice == menu.look());
            look.setOnAction(event -> menu.theme().accept(choice));
            button.getItems().add(look);
        }
        button.getItems().add(new SeparatorMenuItem());
        button.getItems().add(item(texts.of("shell.menu.lock"), "mdi2l-lock-outline", menu.lock()));
        button.getItems().add(item(texts.of("shell.menu.sign-out"), "mdi2l-logout", menu.signOut()));
        return button;
    }

    private static MenuItem item(String words, String icon, Runnable run) {
        MenuItem item = new MenuItem(words, Icons.of(icon));
        item.setOnAction(event -> run.run());
        return item;
    }
}
