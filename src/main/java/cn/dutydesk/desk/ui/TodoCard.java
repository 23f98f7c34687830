package cn.dutydesk.desk.ui;

import cn.dutydesk.core.BureauClock;
import cn.dutydesk.core.Texts;
import cn.dutydesk.desk.Todo;
import cn.dutydesk.kit.Tone;
import cn.dutydesk.kit.Ui;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** 待办: what is to be done, from stored facts; each line opens the screen where it is done. */
final class TodoCard {
    /** As wide as the arrow of a line that leads somewhere, so that the times stand under each other. */
    private static final double ARROW = 34;
    /** So many lines, the most pressing; a line takes time to lay out, and nobody reads more of them at once. */
    private static final int MOST = 60;

    private final Texts texts;
    private final BureauClock clock;
    private final Spans spans;
    private final Consumer<String> open;
    private final Label count = Ui.small("");
    private final VBox rows = new VBox();
    private final VBox card;

    TodoCard(Texts texts, BureauClock clock, Consumer<String> open) {
        this.texts = texts;
        this.clock = clock;
        this.spans = new Spans(texts, clock);
        this.open = open;
        card = Ui.card(texts.of("desk.todo.title"), count, Ui.grow(Ui.scroll(rows)));
    }

    void show(List<? extends Todo> todos) {
        count.setText(todos.isEmpty() ? "" : String.valueOf(todos.size()));
        rows.getChildren().setAll(todos.isEmpty()
                ? List.of(Ui.empty("mdi2c-check-circle-outline", texts.of("desk.todo.empty")))
                : todos.stream().limit(MOST).map(this::row).toList());
        if (todos.size() > MOST) {
            rows.getChildren().add(Ui.padded(Ui.muted(texts.of("desk.todo.more", todos.size() - MOST)), 8, 0, 8, 0));
        }
    }

    private Node row(Todo todo) {
        Label words = Ui.wrapped(todo.title());
        HBox line = Ui.row(10, Ui.dot(tone(todo)), Ui.grow(words));
        if (todo.due() != null) {
            line.getChildren().add(Ui.tag(due(todo.due()), tone(todo)));
        }
        if (todo.screen().isEmpty()) {
            Region gap = new Region();
            gap.setMinWidth(ARROW);
            line.getChildren().add(gap);
            return Ui.styled(line, "todo-row");
        }
        Button button = Ui.icon("mdi2c-chevron-right", texts.of("desk.todo.open", todo.title()),
                () -> open.accept(todo.screen()));
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        line.getChildren().add(button);
        line.setOnMouseClicked(click -> open.accept(todo.screen()));
        return Ui.styled(line, "todo-row");
    }

    private String due(Instant at) {
        Duration past = Duration.between(at, clock.now());
        return past.toMinutes() < 1 ? spans.moment(at) : texts.of("desk.todo.overdue", spans.left(past));
    }

    private static Tone tone(Todo todo) {
        return switch (todo.weight()) {
            case URGENT -> Tone.URGENT;
            case SOON -> Tone.WARN;
            case NORMAL -> Tone.NEUTRAL;
        };
    }

    VBox node() {
        return card;
    }
}
