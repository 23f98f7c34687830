package cn.dutydesk.presence.ui;

import cn.dutydesk.calendar.DayKind;
import cn.dutydesk.core.Texts;
import cn.dutydesk.kit.Dialogs;
import cn.dutydesk.kit.Form;
import cn.dutydesk.kit.Inputs;
import cn.dutydesk.kit.Modal;
import cn.dutydesk.kit.Tone;
import cn.dutydesk.kit.Ui;
import cn.dutydesk.presence.CheckWindow;
import cn.dutydesk.presence.TaskKind;
import cn.dutydesk.presence.TaskRule;
import cn.dutydesk.security.Actor;
import cn.dutydesk.security.Permission;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** 任务规则: when tasks come due, and how many random checks a shift has. */
final class RulesDialog {
    private static final double KIND_WIDTH = 56;
    private static final double WIDTH = 720;
    private static final double TIME_WIDTH = 80;

    private final PresenceModel model;
    private final Texts texts;
    private final Dialogs dialogs;

    private record Read(List<TaskRule> rules, List<CheckWindow> windows) {
    }

    RulesDialog(PresenceModel model, Texts texts, Dialogs dialogs) {
        this.model = model;
        this.texts = texts;
        this.dialogs = dialogs;
    }

    void show() {
        VBox body = Ui.column(16);
        Modal modal = dialogs.modal(texts.of("presence.rules.title")).width(WIDTH).content(body);
        read(body);
        modal.action(texts.of("presence.rules.close"), Modal::close).show();
    }

    private void read(VBox body) {
        boolean plans = model.allows(Permission.CHECK_PLAN);
        model.ask(actor -> new Read(model.room().rules.rules(), plans ? model.room().rules.windows(actor) : List.of()),
                read -> fill(body, read), dialogs::problem);
    }

    private void fill(VBox body, Read read) {
        boolean edits = model.allows(Permission.TASK_EDIT);
        List<HBox> rules = read.rules().stream().map(rule -> row(rule, edits, body)).toList();
        HBox head = Ui.row(8, Ui.section(texts.of("presence.rules.tasks")), Ui.gap());
        if (edits) {
            head.getChildren().add(Ui.icon(Ui.button(texts.of("presence.rules.add"), () -> edit(fresh(), body)),
                    "mdi2p-plus"));
        }
        body.getChildren().setAll(head, Ui.list(rules));
        if (!read.windows().isEmpty()) {
            body.getChildren().addAll(Ui.section(texts.of("presence.rules.windows")),
                    Ui.list(read.windows().stream().map(window -> row(window, body)).toList()));
        }
        body.getChildren().add(Ui.styled(Ui.wrapped(texts.of("presence.rules.proposed")), "small"));
    }

    private HBox row(TaskRule rule, boolean edits, VBox body) {
        String days = rule.days().size() == DayKind.values().length ? texts.of("presence.rules.every-day")
                : rule.days().stream().sorted().map(day -> texts.of("presence.day." + day))
                        .collect(Collectors.joining("、"));
        String when = texts.of("presence.rules.line", times(rule.from(), rule.to()), days,
                rule.keyOnly() ? texts.of("presence.rules.key-only") : "", rule.grace());
        VBox what = Ui.column(2, Ui.text(rule.name()), Ui.small(when));
        what.setMinWidth(0);
        HBox kind = Ui.row(0, Ui.tag(texts.of("presence.task-kind." + rule.kind()), Tone.NEUTRAL));
        kind.setMinWidth(KIND_WIDTH);
        HBox row = Ui.row(12, kind, Ui.grow(what));
        if (!rule.active()) {
            row.getChildren().add(Ui.tag(texts.of("presence.rules.off"), Tone.NEUTRAL));
        }
        if (edits) {
            row.getChildren().add(Ui.ghost(texts.of("presence.rules.edit"), () -> edit(rule, body)));
        }
        return row;
    }

    private HBox row(CheckWindow window, VBox body) {
        return Ui.row(12, Ui.grow(Ui.text(window.name() + "  " + times(window.from(), window.to()))),
                Ui.tag(window.perShift() == 0 ? texts.of("presence.rules.none")
                        : texts.of("presence.rules.per-shift", window.perShift()),
                        window.perShift() == 0 ? Tone.NEUTRAL : Tone.ACCENT),
                Ui.ghost(texts.of("presence.rules.edit"), () -> edit(window, body)));
    }

    private String times(LocalTime from, LocalTime to) {
        return from.equals(to) ? texts.time(from) : texts.time(from) + "–" + (to.isBefore(from)
                ? texts.of("presence.rules.next-day", texts.time(to)) : texts.time(to));
    }

    private TaskRule fresh() {
        return new TaskRule(0, "", TaskKind.OTHER, LocalTime.NOON, LocalTime.NOON, 30, Set.of(DayKind.values()), false,
                "", true, model.clock().now(), 0);
    }

    private void edit(TaskRule rule, VBox body) {
        TextField name = new TextField(rule.name());
        ComboBox<TaskKind> kind = Inputs.choice(List.of(TaskKind.values()),
                one -> texts.of("presence.task-kind." + one), rule.kind());
        TextField from = time(rule.from());
        TextField to = time(rule.to());
        TextField grace = new TextField(String.valueOf(rule.grace()));
        grace.setPrefWidth(TIME_WIDTH);
        Map<DayKind, CheckBox> days = new EnumMap<>(DayKind.class);
        HBox boxes = Ui.row(16);
        for (DayKind day : DayKind.values()) {
            days.put(day, tick("presence.day." + day, rule.days().contains(day)));
            boxes.getChildren().add(days.get(day));
        }
        CheckBox key = tick("presence.rules.key-box", rule.keyOnly());
        CheckBox active = tick("presence.rules.active", rule.active());
        TextField template = new TextField(rule.template());
        Form form = new Form();
        form.row(texts.of("presence.rules.name"), name);
        form.row(texts.of("presence.rules.kind"), kind);
        form.row(texts.of("presence.rules.time"), Ui.row(8, from, Ui.muted("–"), to),
                texts.of("presence.rules.time-help"));
        form.row(texts.of("presence.rules.grace"), Ui.row(8, grace, Ui.muted(texts.of("presence.rules.minutes"))));
        form.row(texts.of("presence.rules.days"), boxes, texts.of("presence.rules.days-help"));
        form.row("", Ui.row(16, key, active));
        form.row(texts.of("presence.rules.template"), template, texts.of("presence.rules.template-help"));
        dialogs.modal(texts.of(rule.id() == 0 ? "presence.rules.add" : "presence.rules.edit-title", rule.name()))
                .width(580).content(form).cancel().action(texts.of("presence.rules.save"), modal -> {
                    Optional<LocalTime> begin = Inputs.readTime(from.getText());
                    Optional<LocalTime> end = to.getText().isBlank() ? begin : Inputs.readTime(to.getText());
                    if (begin.isEmpty() || end.isEmpty() || !grace.getText().strip().matches("\\d{1,4}")) {
                        modal.problem(texts.of("presence.rules.bad-numbers"));
                        return;
                    }
                    Set<DayKind> on = days.entrySet().stream().filter(day -> day.getValue().isSelected())
                            .map(Map.Entry::getKey).collect(Collectors.toSet());
                    TaskRule now = new TaskRule(rule.id(), name.getText(), kind.getValue(), begin.get(), end.get(),
                            Integer.parseInt(grace.getText().strip()), on, key.isSelected(), template.getText(),
                            active.isSelected(), rule.since(), rule.version());
                    save(modal, actor -> model.room().rules.save(actor, now), body);
                }).show();
    }

    private void save(Modal modal, Consumer<Actor> job, VBox body) {
        modal.problem("");
        modal.busy(true);
        model.write(job, () -> {
            modal.close();
            read(body);
        }, problem -> modal.problem(problem.words()));
    }

    private CheckBox tick(String key, boolean on) {
        CheckBox box = new CheckBox(texts.of(key));
        box.setSelected(on);
        return box;
    }

    private static TextField time(LocalTime at) {
        TextField field = Inputs.time(at);
        field.setPrefWidth(TIME_WIDTH);
        return field;
    }

    private void edit(CheckWindow window, VBox body) {
        TextField from = time(window.from());
        TextField to = time(window.to());
        TextField count = new TextField(String.valueOf(window.perShift()));
        Form form = new Form();
        form.row(texts.of("presence.rules.time"), Ui.row(8, from, Ui.muted("–"), to));
        form.row(texts.of("presence.rules.count"), count, texts.of("presence.rules.count-help"));
        Node start = count;
        dialogs.modal(texts.of("presence.rules.window-title", window.name())).content(form).focusOn(start).cancel()
                .action(texts.of("presence.rules.save"), modal -> {
                    Optional<LocalTime> begin = Inputs.readTime(from.getText());
                    Optional<LocalTime> end = Inputs.readTime(to.getText());
                    if (begin.isEmpty() || end.isEmpty() || !count.getText().strip().matches("\\d{1,3}")) {
                        modal.problem(texts.of("presence.rules.bad-numbers"));
                        return;
                    }
                    CheckWindow now = new CheckWindow(window.id(), window.name(), begin.get(), end.get(),
                            Integer.parseInt(count.getText().strip()), window.version());
                    save(modal, actor -> model.room().rules.save(actor, now), body);
                }).show();
    }
}
