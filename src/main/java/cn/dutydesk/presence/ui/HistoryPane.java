package cn.dutydesk.presence.ui;

import cn.dutydesk.core.Texts;
import cn.dutydesk.kit.Choices;
import cn.dutydesk.kit.Tables;
import cn.dutydesk.kit.Tone;
import cn.dutydesk.kit.Ui;
import cn.dutydesk.presence.CheckView;
import cn.dutydesk.presence.FactView;
import cn.dutydesk.presence.LeaveView;
import cn.dutydesk.presence.TaskView;
import cn.dutydesk.presence.service.PresenceReads.Month;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** A month as it was: tasks, checks, leaves and facts, newest first. */
final class HistoryPane {
    /** What is listed. */
    enum Sort { ALL, TASK, CHECK, LEAVE, FACT }

    private record Line(Instant at, Sort sort, String what, String who, Supplier<Node> state) {
    }

    private final PresenceWords words;
    private final Texts texts;
    private final ObjectProperty<Sort> sort = new SimpleObjectProperty<>(Sort.ALL);
    private final TableView<Line> table;
    private final Label count = Ui.small("");
    private final VBox root;
    private @Nullable Month month;

    HistoryPane(PresenceModel model, PresenceWords words) {
        this.words = words;
        this.texts = words.texts;
        table = Tables.table(Ui.empty("mdi2c-calendar-check-outline", texts.of("presence.history.empty")));
        table.getColumns().add(Tables.text(texts.of("presence.history.at"), 120, line -> words.spans.full(line.at())));
        table.getColumns().add(Tables.node(texts.of("presence.history.sort"), 84,
                line -> Ui.tag(texts.of("presence.sort." + line.sort()), Tone.NEUTRAL)));
        table.getColumns().add(Tables.text(texts.of("presence.history.what"), 460, Line::what));
        table.getColumns().add(Tables.text(texts.of("presence.history.who"), 200, Line::who));
        table.getColumns().add(Tables.node(texts.of("presence.history.state"), 110, line -> line.state().get()));
        HBox chips = Ui.row(4);
        chips.getChildren().setAll(Choices.of(List.of(Sort.values()), one -> texts.of("presence.sort." + one), sort, 0,
                "chip"));
        sort.addListener((property, before, now) -> fill());
        root = Ui.column(12, Ui.row(16, MonthBar.of(model, texts), chips, Ui.gap(), count), Ui.grow(Ui.frame(table)));
    }

    VBox node() {
        return root;
    }

    void show(Month now) {
        month = now;
        fill();
    }

    private void fill() {
        if (month == null) {
            return;
        }
        List<Line> lines = new ArrayList<>();
        month.tasks().forEach(task -> lines.add(line(task)));
        month.checks().forEach(check -> lines.add(line(check)));
        month.leaves().forEach(leave -> lines.add(line(leave)));
        month.facts().forEach(fact -> lines.add(line(fact)));
        lines.removeIf(line -> sort.get() != Sort.ALL && line.sort() != sort.get());
        lines.sort(Comparator.comparing(Line::at).reversed());
        table.getItems().setAll(lines);
        count.setText(texts.of("presence.history.count", lines.size()));
    }

    private Line line(TaskView task) {
        return new Line(task.opensAt(), Sort.TASK, what(task), task.doneBy(), () -> words.state(task));
    }

    /** What stands in the log; the task's name before it unless it begins with that. */
    private static String what(TaskView task) {
        return !task.done() ? task.name() : task.words().startsWith(task.name()) ? task.words()
                : task.name() + "：" + task.words();
    }

    private Line line(CheckView check) {
        return new Line(check.dueAt(), Sort.CHECK, texts.of("presence.check-kind." + check.kind())
                + (check.note().isEmpty() ? "" : "：" + check.note()), words.detail(check), () -> words.state(check));
    }

    private Line line(LeaveView leave) {
        String span = leave.backAt() == null ? texts.of("presence.away.still")
                : words.spans.span(Duration.between(leave.leftAt(), leave.backAt()));
        return new Line(leave.leftAt(), Sort.LEAVE, texts.of("presence.away.words", leave.person(), leave.reason(),
                leave.cover()), leave.person(),
                () -> Ui.tag(span, leave.backAt() == null
                        || leave.backAt().isAfter(leave.limit()) ? Tone.WARN : Tone.NEUTRAL));
    }

    private Line line(FactView fact) {
        return new Line(fact.at(), Sort.FACT, fact.words(), fact.person(), () -> words.kind(fact));
    }
}
