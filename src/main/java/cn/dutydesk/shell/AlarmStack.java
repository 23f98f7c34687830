package cn.dutydesk.shell;

import cn.dutydesk.core.Texts;
import cn.dutydesk.kit.Icons;
import cn.dutydesk.kit.Ui;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Alarms at the upper edge of the window, above everything; they leave the password field of the lock screen free. */
final class AlarmStack implements AlarmLayer {
    private static final double WIDTH = 720;

    private final Texts texts;
    private final BooleanSupplier locked;
    /** What is being written on; it stays free. */
    private final Pane dialogs;
    /** Whether somebody wants to see them whole though a dialog is open. */
    private boolean whole;
    private final Map<String, Alarm> alarms = new LinkedHashMap<>();
    private final VBox stack = Ui.styled(new VBox(12), "alarms");

    /** @param dialogs while one is open there, all alarms are one line */
    AlarmStack(Texts texts, Pane layer, Pane dialogs, BooleanSupplier locked) {
        this.texts = texts;
        this.dialogs = dialogs;
        this.locked = locked;
        stack.setMaxSize(WIDTH, VBox.USE_PREF_SIZE);
        stack.setPickOnBounds(false);
        StackPane.setAlignment(stack, Pos.TOP_CENTER);
        layer.getChildren().add(stack);
        dialogs.getChildren().addListener((ListChangeListener<Node>) change -> {
            whole = false;
            redraw();
        });
    }

    @Override
    public void show(Alarm alarm) {
        alarms.put(alarm.id(), alarm);
        redraw();
    }

    @Override
    public void clear(String id) {
        if (alarms.remove(id) != null) {
            redraw();
        }
    }

    /** Buttons come and go with the lock. */
    void redraw() {
        stack.getStyleClass().removeAll("over-lock", "over-dialog");
        if (locked.getAsBoolean()) {
            stack.getStyleClass().add("over-lock");
        }
        if (!alarms.isEmpty() && !whole && !locked.getAsBoolean() && !dialogs.getChildren().isEmpty()) {
            // At the very top: a dialog begins below, and what it is called and how far one is stay in sight.
            stack.getStyleClass().add("over-dialog");
            stack.getChildren().setAll(summary());
            return;
        }
        List<Node> cards = new ArrayList<>();
        for (Alarm alarm : alarms.values()) {
            cards.add(cards.isEmpty() ? card(alarm) : line(alarm));
        }
        stack.getChildren().setAll(cards);
    }

    /** All of them in one line, above a dialog somebody writes in. */
    private Node summary() {
        Alarm first = alarms.values().iterator().next();
        Label title = Ui.strong(first.title());
        title.setMinWidth(0);
        HBox line = Ui.styled(Ui.row(12, Icons.of("mdi2b-bell-ring-outline", 18), Ui.grow(title)), "alarm",
                "alarm-line");
        if (alarms.size() > 1) {
            Label count = Ui.text(texts.of("shell.alarm.count", alarms.size()));
            count.setMinWidth(Label.USE_PREF_SIZE);
            line.getChildren().add(count);
        }
        line.getChildren().add(Ui.button(texts.of("shell.alarm.whole"), () -> {
            whole = true;
            redraw();
        }));
        line.setAccessibleText(first.title() + " " + first.todo());
        return line;
    }

    /** Those behind the first, a line each, so that the screen below can be worked on. */
    private Node line(Alarm alarm) {
        Label title = Ui.strong(alarm.title());
        title.setMinWidth(0);
        HBox line = Ui.styled(Ui.row(12, Icons.of("mdi2b-bell-ring-outline", 18), Ui.grow(title)), "alarm",
                "alarm-line");
        if (!alarm.number().isEmpty()) {
            Label number = Ui.headline(alarm.number());
            number.setMinWidth(Label.USE_PREF_SIZE);
            line.getChildren().addAll(Ui.text(alarm.whom()), number);
        }
        if (!locked.getAsBoolean() && !alarm.ways().isEmpty()) {
            Alarm.Way way = alarm.ways().getFirst();
            line.getChildren().add(Ui.button(way.words(), way.run()));
        }
        line.setAccessibleText(alarm.title() + " " + alarm.todo() + " " + alarm.whom() + " " + alarm.number());
        return line;
    }

    private Node card(Alarm alarm) {
        Label title = Ui.styled(Ui.wrapped(alarm.title()), "alarm-title");
        Label todo = Ui.wrapped(alarm.todo());
        HBox head = Ui.row(12, Icons.of("mdi2b-bell-ring-outline", 24), title);
        VBox card = Ui.styled(new VBox(10, head, todo), "alarm");
        HBox foot = Ui.row(12);
        if (!alarm.number().isEmpty()) {
            Label number = Ui.styled(new Label(alarm.number()), "alarm-number");
            number.setMinWidth(Label.USE_PREF_SIZE);
            foot.getChildren().addAll(Icons.of("mdi2p-phone-outline", 24), Ui.strong(alarm.whom()), number);
        }
        Ui.grow(title);
        foot.getChildren().add(Ui.gap());
        if (locked.getAsBoolean()) {
            foot.getChildren().add(Ui.muted(texts.of("shell.alarm.locked")));
        } else {
            for (Alarm.Way way : alarm.ways()) {
                boolean main = way == alarm.ways().getFirst();
                foot.getChildren().add(main ? Ui.urgent(way.words(), way.run()) : Ui.button(way.words(), way.run()));
            }
        }
        HBox.setHgrow(foot, Priority.ALWAYS);
        card.getChildren().add(foot);
        card.setAccessibleText(alarm.title() + " " + alarm.todo() + " " + alarm.whom() + " " + alarm.number());
        return card;
    }
}
