package cn.dutydesk.playbook.ui;

import cn.dutydesk.core.Texts;
import cn.dutydesk.kit.Choices;
import cn.dutydesk.kit.Dialogs;
import cn.dutydesk.kit.Form;
import cn.dutydesk.kit.Inputs;
import cn.dutydesk.kit.Modal;
import cn.dutydesk.kit.SuggestField;
import cn.dutydesk.kit.Ui;
import cn.dutydesk.people.PersonCard;
import cn.dutydesk.playbook.ActiveStep;
import cn.dutydesk.playbook.Evidence;
import cn.dutydesk.playbook.StepKind;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** What is asked before something is done about a step. Nothing is asked where nothing must be known. */
public final class StepDialogs {
    private static final int WORDS = 500;
    private static final List<Integer> MINUTES = List.of(5, 10, 15, 30, 60);

    private final StepActs acts;
    private final Texts texts;
    private final Dialogs dialogs;

    public StepDialogs(StepActs acts, Texts texts, Dialogs dialogs) {
        this.acts = acts;
        this.texts = texts;
        this.dialogs = dialogs;
    }

    /** Does it at once. */
    public void act(ActiveStep step, Deed deed) {
        acts.act(step, deed, () -> {}, dialogs::problem);
    }

    /** 已完成 or 已报告: at once when there is nothing to tick, to write and to name. */
    public void done(ActiveStep step) {
        if (step.kind() == StepKind.REPORT) {
            report(step);
        } else if (step.items().isEmpty() && step.evidence() == Evidence.NONE) {
            act(step, new Deed.Done("", List.of()));
        } else {
            check(step);
        }
    }

    private void check(ActiveStep step) {
        List<CheckBox> ticks = step.items().stream().map(CheckBox::new).toList();
        ticks.forEach(tick -> tick.setWrapText(true));
        TextArea words = Inputs.limited(Inputs.area("", 3), WORDS);
        List<Path> files = new ArrayList<>();
        Label chosen = Ui.muted(texts.of("runs.done.no-file"));
        Form form = new Form();
        if (!ticks.isEmpty()) {
            VBox boxes = Ui.column(8);
            boxes.getChildren().addAll(ticks);
            form.row(texts.of("runs.done.items"), boxes);
        }
        Form.Field said = form.row(texts.of("runs.done.words"), words, step.evidence() == Evidence.TEXT
                ? texts.of("runs.done.words-needed") : "");
        HBox pick = Ui.row(12, Ui.icon(Ui.button(texts.of("runs.done.pick"), () -> dialogs.openFile(
                texts.of("runs.done.pick"), texts.of("runs.done.kind"), List.of("*.*"), file -> {
                    files.add(file);
                    chosen.setText(String.join("、", files.stream().map(one -> one.getFileName().toString()).toList()));
                })), "mdi2p-paperclip"), chosen);
        Form.Field added = form.row(texts.of("runs.done.file"), pick, step.evidence() == Evidence.FILE
                ? texts.of("runs.done.file-needed") : "");
        dialogs.modal(texts.of("runs.done.title", step.title())).width(520).content(form).cancel()
                .action(texts.of("runs.done"), modal -> {
                    form.clear();
                    if (step.evidence() == Evidence.TEXT && words.getText().isBlank()) {
                        said.error(texts.of("runs.done.words-needed"));
                    } else if (step.evidence() == Evidence.FILE && files.isEmpty()) {
                        added.error(texts.of("runs.done.file-needed"));
                    } else {
                        send(modal, step, new Deed.Done(said(ticks, words.getText().strip()), files));
                    }
                }).show();
    }

    /** What was ticked, what was not, and the words. */
    private String said(List<CheckBox> ticks, String words) {
        List<String> parts = new ArrayList<>();
        List<String> open = ticks.stream().filter(tick -> !tick.isSelected()).map(CheckBox::getText).toList();
        if (!ticks.isEmpty() && open.isEmpty()) {
            parts.add(texts.of("runs.done.all", ticks.size()));
        } else if (!open.isEmpty()) {
            parts.add(texts.of("runs.done.some", ticks.size() - open.size(), ticks.size(), String.join("、", open)));
        }
        if (!words.isEmpty()) {
            parts.add(words);
        }
        return String.join("；", parts);
    }

    private void report(ActiveStep step) {
        TextField taker = Inputs.limited(new TextField(), 60);
        taker.setPromptText(texts.of("runs.report.taker-prompt"));
        TextField words = Inputs.limited(new TextField(), 200);
        Form form = new Form();
        Label to = Ui.strong(step.recipient());
        to.setMinHeight(34);
        form.row(texts.of("runs.report.to"), to);
        Form.Field who = form.row(texts.of("runs.report.taker"), taker);
        form.row(texts.of("runs.report.words"), words);
        dialogs.modal(texts.of("runs.done.title", step.title())).content(form).cancel()
                .action(texts.of("runs.reported"), modal -> {
                    form.clear();
                    if (taker.getText().isBlank()) {
                        who.error(texts.of("runs.report.taker-needed"));
                    } else {
                        String more = words.getText().isBlank() ? "" : "；" + words.getText().strip();
                        send(modal, step, new Deed.Done(texts.of("runs.report.said", step.recipient(),
                                taker.getText().strip()) + more, List.of()));
                    }
                }).show();
    }

    public void refuse(ActiveStep step, ActiveStep.Asked asked) {
        reason(texts.of("runs.refuse.title", asked.name()), texts.of("runs.refuse.help"), texts.of("runs.refuse"), step,
                reason -> new Deed.Refuse(asked.ask(), reason));
    }

    public void skip(ActiveStep step) {
        reason(texts.of("runs.skip.title", step.title()), texts.of("runs.skip.help"), texts.of("runs.skip"), step,
                Deed.Skip::new);
    }

    private void reason(String title, String help, String action, ActiveStep step, Function<String, Deed> deed) {
        TextArea words = Inputs.limited(Inputs.area("", 2), WORDS);
        Form form = new Form();
        Form.Field field = form.row(texts.of("runs.reason"), words, help);
        dialogs.modal(title).content(form).cancel().action(action, modal -> {
            if (words.getText().isBlank()) {
                field.error(texts.of("runs.reason.needed"));
            } else {
                send(modal, step, deed.apply(words.getText().strip()));
            }
        }).show();
    }

    public void delegate(ActiveStep step, ActiveStep.Asked asked) {
        SuggestField<PersonCard> field = new SuggestField<>(acts::people,
                person -> person.name() + " · " + person.department(), "");
        field.setPromptText(texts.of("runs.delegate.prompt"));
        Form form = new Form();
        Form.Field row = form.row(texts.of("runs.delegate.to"), field, texts.of("runs.delegate.help"));
        dialogs.modal(texts.of("runs.delegate.title", asked.name())).content(form).cancel()
                .action(texts.of("runs.delegate"), modal -> {
                    if (field.chosen() == null) {
                        row.error(texts.of("runs.delegate.needed"));
                    } else {
                        send(modal, step, new Deed.Delegate(asked.ask(), field.chosen().id()));
                    }
                }).show();
    }

    public void snooze(ActiveStep step, ActiveStep.Asked asked) {
        ObjectProperty<Integer> minutes = new SimpleObjectProperty<>(MINUTES.getFirst());
        HBox chips = Ui.row(4);
        chips.getChildren().setAll(Choices.of(MINUTES, number -> texts.of("runs.span.minutes", number), minutes, 0,
                "choice"));
        Form form = new Form();
        form.row(texts.of("runs.snooze.span"), chips, texts.of("runs.snooze.help"));
        dialogs.modal(texts.of("runs.snooze.title", asked.name())).content(form).cancel()
                .action(texts.of("runs.snooze"), modal -> send(modal, step,
                        new Deed.Snooze(asked.ask(), Duration.ofMinutes(minutes.get()))))
                .show();
    }

    private void send(Modal modal, ActiveStep step, Deed deed) {
        modal.busy(true);
        acts.act(step, deed, modal::close, problem -> {
            modal.busy(false);
            modal.problem(problem.words());
        });
    }
}
