package cn.dutydesk.presence.ui;

import cn.dutydesk.core.Texts;
import cn.dutydesk.desk.PhoneWords;
import cn.dutydesk.kit.Choices;
import cn.dutydesk.kit.Dialogs;
import cn.dutydesk.kit.Form;
import cn.dutydesk.kit.Inputs;
import cn.dutydesk.kit.Modal;
import cn.dutydesk.kit.Tone;
import cn.dutydesk.kit.Ui;
import cn.dutydesk.presence.CheckKind;
import cn.dutydesk.presence.CheckReport;
import cn.dutydesk.presence.CheckResult;
import cn.dutydesk.presence.CheckView;
import cn.dutydesk.presence.FactView;
import cn.dutydesk.presence.LeaveView;
import cn.dutydesk.presence.OnDeskPerson;
import cn.dutydesk.presence.StepView;
import cn.dutydesk.presence.TaskReport;
import cn.dutydesk.presence.TaskView;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** What is asked when a task is done, a check answered, planned or written down, or somebody leaves the desk. */
final class PresenceDialogs {
    private static final int ROWS = 3;
    private static final double WIDTH = 540;
    private static final double TIME_WIDTH = 80;

    private final PresenceModel model;
    private final PresenceWords words;
    private final Texts texts;
    private final Dialogs dialogs;

    PresenceDialogs(PresenceModel model, PresenceWords words, Dialogs dialogs) {
        this.model = model;
        this.words = words;
        this.texts = words.texts;
        this.dialogs = dialogs;
    }

    /** Who of those signed in; null when nobody has to be chosen. */
    private @Nullable ComboBox<OnDeskPerson> who(List<OnDeskPerson> here) {
        List<OnDeskPerson> people = model.choosable(here);
        return people.size() < 2 ? null : Inputs.choice(people, OnDeskPerson::name, people.getFirst());
    }

    private static @Nullable Long id(@Nullable ComboBox<OnDeskPerson> who) {
        return who == null || who.getValue() == null ? null : who.getValue().id();
    }

    private void send(Modal modal, Consumer<cn.dutydesk.security.Actor> job, String done) {
        modal.problem("");
        modal.busy(true);
        model.write(job, () -> {
            modal.close();
            dialogs.notice(done, Tone.OK);
        }, problem -> modal.problem(problem.words()));
    }

    /** The text as it usually reads is there already: Enter stores it. */
    void task(TaskView task, List<OnDeskPerson> here) {
        TextArea what = Inputs.area(task.template(), 3);
        ObjectProperty<Boolean> abnormal = new SimpleObjectProperty<>(false);
        HBox results = Ui.row(4);
        results.getChildren().setAll(Choices.of(List.of(false, true), wrong -> texts.of(wrong
                ? "presence.task.wrong" : "presence.task.fine"), abnormal, 0, "chip"));
        TextField followUp = new TextField();
        followUp.setPromptText(texts.of("presence.task.follow-up-prompt"));
        ComboBox<OnDeskPerson> who = who(here);
        Form form = new Form();
        form.row(texts.of("presence.task.result"), results);
        form.row(texts.of("presence.task.words"), what, texts.of("presence.task.words-help"));
        if (who != null) {
            form.row(texts.of("presence.who"), who);
        }
        VBox more = Ui.column(4, Ui.small(texts.of("presence.task.follow-up")), followUp,
                Ui.small(texts.of("presence.task.follow-up-help")));
        form.wide(more);
        Ui.show(more, false);
        abnormal.addListener((property, before, wrong) -> {
            Ui.show(more, wrong);
            if (wrong && what.getText().equals(task.template())) {
                what.clear();
                what.requestFocus();
            }
        });
        Modal modal = dialogs.modal(texts.of("presence.task.title", task.name(), words.window(task))).width(WIDTH)
                .content(styled(form)).focusOn(what);
        modal.cancel()
                .action(texts.of("presence.task.store"), open -> send(open, actor -> model.room().tasks.done(actor,
                        task.id(), new TaskReport(id(who), what.getText(), abnormal.get(), followUp.getText())),
                        texts.of("presence.task.stored")))
                .show();
        what.addEventFilter(KeyEvent.KEY_PRESSED, press -> {
            if (press.getCode() == KeyCode.ENTER && !press.isShiftDown()) {
                press.consume();
                Objects.requireNonNull(modal.mainButton()).fire();
            }
        });
    }

    private static <N extends javafx.scene.Parent> N styled(N node) {
        return node;
    }

    /** One press answers; at a shared account one says who one is. */
    void answer(CheckView check, List<OnDeskPerson> here) {
        ComboBox<OnDeskPerson> who = who(here);
        VBox body = Ui.column(12, Ui.wrapped(texts.of("presence.answer.words", words.when(check.dueAt()),
                words.when(check.deadline()))));
        if (who != null) {
            Form form = new Form();
            form.row(texts.of("presence.answer.who"), who);
            body.getChildren().add(form);
        }
        dialogs.modal(texts.of("presence.answer.title")).content(body).cancel()
                .urgentAction(texts.of("presence.answer.action"),
                        modal -> send(modal, actor -> model.room().checks.answer(actor, check.id(), id(who)),
                                texts.of("presence.answer.done")))
                .show();
    }

    void told(StepView step) {
        String level = texts.of("presence.level." + step.level());
        VBox body = Ui.column(12, Ui.wrapped(step.words()), Ui.line(),
                Ui.row(16, Ui.headline(step.name().isEmpty() ? level : level + " " + step.name()), Ui.gap(),
                        Ui.phone(step.phone().isEmpty() ? texts.of("presence.step.no-phone")
                                : PhoneWords.spaced(step.phone()))));
        dialogs.modal(texts.of("presence.alarm.step", level)).width(WIDTH).content(body).cancel()
                .action(texts.of("presence.step.told"), modal -> send(modal,
                        actor -> model.room().climb.told(actor, step.id()), texts.of("presence.step.stored")))
                .show();
    }

    void atOnce() {
        dialogs.confirm(texts.of("presence.plan.now"), texts.of("presence.plan.now-words"),
                texts.of("presence.plan.now"), () -> model.write(actor -> model.room().checks.plan(actor, null),
                        () -> dialogs.notice(texts.of("presence.plan.called"), Tone.OK), dialogs::problem));
    }

    void plan() {
        TimeField at = new TimeField(model.clock().today(), null);
        Form form = new Form();
        form.row(texts.of("presence.plan.at"), at.node(), texts.of("presence.plan.help"));
        dialogs.modal(texts.of("presence.plan.title")).content(form).focusOn(at.time).cancel()
                .action(texts.of("presence.plan.action"), modal -> at.get().ifPresentOrElse(instant -> send(modal,
                        actor -> model.room().checks.plan(actor, instant), texts.of("presence.plan.stored")),
                        () -> modal.problem(texts.of("presence.bad-time"))))
                .show();
    }

    void cancel(CheckView check) {
        dialogs.confirm(texts.of("presence.plan.cancel"), texts.of("presence.plan.cancel-words",
                words.when(check.dueAt())), texts.of("presence.plan.cancel"),
                () -> model.write(actor -> model.room().checks.cancel(actor, check.id()), () -> {}, dialogs::problem));
    }

    /** A check by telephone or on the spot. */
    void record(List<OnDeskPerson> here) {
        ObjectProperty<CheckKind> kind = new SimpleObjectProperty<>(CheckKind.PHONE);
        HBox kinds = chips(List.of(CheckKind.PHONE, CheckKind.ON_SITE), one -> texts.of("presence.check-kind." + one),
                kind);
        ObjectProperty<CheckResult> result = new SimpleObjectProperty<>(CheckResult.ON_POST);
        HBox results = chips(List.of(CheckResult.values()), one -> texts.of("presence.result." + one), result);
        TimeField at = new TimeField(model.clock().today(),
                model.clock().local(model.clock().now()).toLocalTime());
        TextField unit = new TextField();
        unit.setPromptText(texts.of("presence.record.unit-prompt"));
        TextField caller = new TextField();
        TextField reached = new TextField();
        TextField note = new TextField();
        ComboBox<OnDeskPerson> about = Inputs.choice(here, OnDeskPerson::name, null);
        about.setPromptText(texts.of("presence.record.everybody"));
        Form form = new Form();
        form.row(texts.of("presence.record.kind"), kinds);
        form.row(texts.of("presence.record.at"), at.node());
        form.row(texts.of("presence.record.unit"), unit);
        form.row(texts.of("presence.record.caller"), caller);
        form.row(texts.of("presence.record.reached"), reached);
        form.row(texts.of("presence.record.result"), results);
        form.row(texts.of("presence.record.about"), about, texts.of("presence.record.about-help"));
        form.row(texts.of("presence.record.note"), note);
        about.setDisable(true);
        result.addListener((property, before, now) -> about.setDisable(now == CheckResult.ON_POST));
        dialogs.modal(texts.of("presence.record.title")).width(WIDTH).content(styled(form)).focusOn(unit).cancel()
                .action(texts.of("presence.record.store"), modal -> at.get().ifPresentOrElse(instant -> send(modal,
                        actor -> model.room().checks.record(actor, new CheckReport(kind.get(), instant,
                                caller.getText(), unit.getText(), reached.getText(), result.get(), id(about),
                                note.getText())),
                        texts.of("presence.record.stored")),
                        () -> modal.problem(texts.of("presence.bad-time"))))
                .show();
    }

    private <T> HBox chips(List<T> values, java.util.function.Function<T, String> say, ObjectProperty<T> chosen) {
        HBox row = Ui.row(4);
        row.getChildren().setAll(Choices.of(values, say, chosen, 0, "chip"));
        return row;
    }

    void leave(List<OnDeskPerson> here) {
        ComboBox<OnDeskPerson> who = who(here);
        TextField reason = new TextField();
        reason.setPromptText(texts.of("presence.leave.reason-prompt"));
        TextField cover = new TextField();
        OnDeskPerson first = who == null ? model.choosable(here).stream().findFirst().orElse(null) : who.getValue();
        cover.setText(other(here, first));
        if (who != null) {
            who.valueProperty().addListener((property, before, now) -> cover.setText(other(here, now)));
        }
        Form form = new Form();
        if (who != null) {
            form.row(texts.of("presence.leave.who"), who);
        }
        form.row(texts.of("presence.leave.reason"), reason);
        form.row(texts.of("presence.leave.cover"), cover, texts.of("presence.leave.cover-help"));
        dialogs.modal(texts.of("presence.leave.title")).content(form).focusOn(reason).cancel()
                .action(texts.of("presence.leave.store"), modal -> send(modal, actor -> model.room().leaves.leave(actor,
                        id(who), reason.getText(), cover.getText()), texts.of("presence.leave.stored")))
                .show();
    }

    private static String other(List<OnDeskPerson> here, @Nullable OnDeskPerson leaving) {
        return here.stream().filter(person -> !person.equals(leaving)).map(OnDeskPerson::name).findFirst().orElse("");
    }

    void back(LeaveView leave) {
        model.write(actor -> model.room().leaves.back(actor, leave.id()),
                () -> dialogs.notice(texts.of("presence.leave.back-stored", leave.person()), Tone.OK),
                dialogs::problem);
    }

    void explain(FactView fact) {
        about(fact, texts.of("presence.fact.explain"), texts.of("presence.fact.explanation"),
                texts.of("presence.fact.explain-help"),
                (actor, text) -> model.room().facts.explain(actor, fact.id(), text));
    }

    void excuse(FactView fact) {
        about(fact, texts.of("presence.fact.excuse"), texts.of("presence.fact.excuse-reason"),
                texts.of("presence.fact.excuse-help"),
                (actor, text) -> model.room().facts.excuse(actor, fact.id(), text));
    }

    private void about(FactView fact, String title, String label, String help,
            java.util.function.BiConsumer<cn.dutydesk.security.Actor, String> job) {
        TextArea text = Inputs.area("", ROWS);
        Form form = new Form();
        form.wide(Ui.wrapped(fact.words()));
        form.row(label, text, help);
        dialogs.modal(title).width(WIDTH).content(form).focusOn(text).cancel().action(title, modal -> send(modal,
                actor -> job.accept(actor, text.getText()), texts.of("presence.stored"))).show();
    }

    /** A day and a time of day. */
    private final class TimeField {
        private final DatePicker day;
        private final TextField time;

        TimeField(LocalDate day, @Nullable LocalTime time) {
            this.day = Inputs.date(day);
            this.time = Inputs.time(time);
            this.time.setPrefWidth(TIME_WIDTH);
        }

        HBox node() {
            return Ui.row(8, day, time);
        }

        Optional<Instant> get() {
            LocalDate date = day.getValue();
            return date == null ? Optional.empty()
                    : Inputs.readTime(time.getText()).map(at -> model.clock().instant(date.atTime(at)));
        }
    }
}
