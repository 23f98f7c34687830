package cn.dutydesk.presence.ui;

import cn.dutydesk.core.Texts;
import cn.dutydesk.desk.PhoneWords;
import cn.dutydesk.kit.Tone;
import cn.dutydesk.kit.Ui;
import cn.dutydesk.presence.CheckState;
import cn.dutydesk.presence.CheckView;
import cn.dutydesk.presence.LeaveView;
import cn.dutydesk.presence.OnDeskPerson;
import cn.dutydesk.presence.StepView;
import cn.dutydesk.presence.TaskState;
import cn.dutydesk.presence.TaskView;
import cn.dutydesk.presence.service.PresenceReads.Now;
import cn.dutydesk.security.Permission;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The running shift: its tasks and checks at the left, who is away and what went wrong at the right. */
final class ShiftPane {
    private static final double ASIDE = 360;

    private final PresenceModel model;
    private final PresenceWords words;
    private final Texts texts;
    private final PresenceDialogs dialogs;
    private final FactList facts;
    private final HBox root = new HBox(16);

    ShiftPane(PresenceModel model, PresenceWords words, PresenceDialogs dialogs) {
        this.model = model;
        this.words = words;
        this.texts = words.texts;
        this.dialogs = dialogs;
        this.facts = new FactList(model, words, dialogs);
    }

    HBox node() {
        return root;
    }

    void show(Now now) {
        VBox left = Ui.column(16);
        now.steps().forEach(step -> left.getChildren().add(step(step)));
        left.getChildren().addAll(tasks(now), checks(now));
        VBox right = Ui.column(16, away(now), factsCard(now));
        right.setMinWidth(ASIDE);
        right.setPrefWidth(ASIDE);
        VBox.setVgrow(right.getChildren().getLast(), Priority.ALWAYS);
        HBox.setHgrow(left, Priority.ALWAYS);
        left.setMinWidth(0);
        root.getChildren().setAll(left, right);
    }

    private Node step(StepView step) {
        String level = texts.of("presence.level." + step.level());
        HBox row = Ui.row(12, Ui.dot(Tone.URGENT), Ui.grow(Ui.column(2,
                Ui.strong(texts.of("presence.alarm.step", level + " " + step.name())), Ui.wrapped(step.words()))),
                Ui.phone(PhoneWords.spaced(step.phone())),
                Ui.button(texts.of("presence.step.told"), () -> dialogs.told(step)));
        return Ui.styled(Ui.card(row), Tone.URGENT.style());
    }

    private VBox tasks(Now now) {
        List<Node> rows = new ArrayList<>();
        now.tasks().forEach(task -> rows.add(task(task, now.here())));
        Node body = rows.isEmpty() ? Ui.muted(texts.of("presence.tasks.none")) : Ui.list(rows);
        long left = now.tasks().stream().filter(task -> !task.done()).count();
        return Ui.card(texts.of("presence.tasks.title"), left == 0 ? "" : texts.of("presence.tasks.left", left), body);
    }

    private Node task(TaskView task, List<OnDeskPerson> here) {
        Label time = fixed(words.hours(task));
        VBox what = Ui.column(2, Ui.text(task.name()));
        what.setMinWidth(0);
        what.setAlignment(Pos.CENTER_LEFT);
        if (task.done()) {
            what.getChildren().add(Ui.small(texts.of("presence.task.by", task.doneBy(), words.spans.time(task.doneAt()))
                    + task.words()));
        }
        HBox row = Ui.row(12, time, Ui.grow(what), words.state(task));
        TaskState state = task.state(model.clock().now());
        if (!task.done() && state != TaskState.LATER) {
            row.getChildren().add(Ui.button(texts.of("presence.task.do"), () -> dialogs.task(task, here)));
        }
        return row;
    }

    private static Label fixed(String words) {
        Label label = Ui.styled(new Label(words), "presence-time");
        label.setMinWidth(104);
        return label;
    }

    private VBox checks(Now now) {
        List<Node> rows = new ArrayList<>();
        now.checks().forEach(check -> rows.add(check(check, now)));
        Node body = rows.isEmpty() ? Ui.muted(texts.of("presence.checks.none")) : Ui.list(rows);
        return Ui.card(texts.of("presence.checks.title"), model.allows(Permission.CHECK_PLAN)
                ? texts.of("presence.checks.secret") : "", body);
    }

    private Node check(CheckView check, Now now) {
        HBox row = Ui.row(12, fixed(now.shift().contains(check.dueAt()) ? words.spans.time(check.dueAt())
                : words.when(check.dueAt())),
                Ui.text(texts.of("presence.check-kind." + check.kind())),
                Ui.grow(Ui.small(words.detail(check))), words.state(check));
        if (check.state() == CheckState.WAITING || check.state() == CheckState.UNANSWERED) {
            row.getChildren().add(Ui.urgent(texts.of("presence.answer.action"), () -> dialogs.answer(check,
                    now.here())));
        } else if (check.state() == CheckState.AHEAD) {
            row.getChildren().add(Ui.ghost(texts.of("presence.plan.cancel"), () -> dialogs.cancel(check)));
        }
        return row;
    }

    private VBox away(Now now) {
        List<Node> rows = new ArrayList<>();
        now.away().forEach(leave -> rows.add(leave(leave)));
        String here = now.here().stream().map(OnDeskPerson::name).collect(Collectors.joining("、"));
        Node body = rows.isEmpty() ? Ui.muted(texts.of("presence.away.none")) : Ui.list(rows);
        return Ui.card(texts.of("presence.away.title"), here.isEmpty() ? texts.of("presence.away.nobody")
                : texts.of("presence.away.here", here), body);
    }

    private Node leave(LeaveView leave) {
        boolean late = model.clock().now().isAfter(leave.limit());
        VBox what = Ui.column(2, Ui.wrapped(texts.of("presence.away.words", leave.person(), leave.reason(),
                leave.cover())), Ui.small(
                        texts.of("presence.away.since", words.when(leave.leftAt()),
                                words.when(leave.limit()))));
        return Ui.row(12, Ui.dot(late ? Tone.URGENT : Tone.WARN), Ui.grow(what),
                Ui.button(texts.of("presence.leave.back"), () -> dialogs.back(leave)));
    }

    private VBox factsCard(Now now) {
        return Ui.card(texts.of("presence.facts.title"), now.facts().isEmpty() ? ""
                : String.valueOf(now.facts().size()),
                now.facts().isEmpty()
                        ? Ui.muted(texts.of("presence.facts.none")) : Ui.scroll(facts.node(now.facts())));
    }
}
