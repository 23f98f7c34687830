package cn.dutydesk.selfcheck.ui;

import cn.dutydesk.core.BureauClock;
import cn.dutydesk.core.Texts;
import cn.dutydesk.kit.Dialogs;
import cn.dutydesk.kit.Form;
import cn.dutydesk.kit.Inputs;
import cn.dutydesk.kit.KeptWords;
import cn.dutydesk.kit.Modal;
import cn.dutydesk.kit.Problem;
import cn.dutydesk.kit.SuggestField;
import cn.dutydesk.kit.Tone;
import cn.dutydesk.kit.Ui;
import cn.dutydesk.people.PersonCard;
import cn.dutydesk.selfcheck.FindingDetail;
import cn.dutydesk.selfcheck.FindingFile;
import cn.dutydesk.selfcheck.FindingView;
import cn.dutydesk.selfcheck.NewFinding;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;

/** What is asked when something is found, put right, verified or sent back. */
public final class FindingDialogs {
    private static final int ROWS = 3;
    private static final int USUAL_DAYS = 15;

    private final FindingsModel model;
    private final Texts texts;
    private final BureauClock clock;
    private final Dialogs dialogs;

    /** One line of words for a finding. */
    private interface Answer {
        void send(String words, Consumer<FindingDetail> done, Consumer<Problem> failed);
    }

    public FindingDialogs(FindingsModel model, Texts texts, BureauClock clock, Dialogs dialogs) {
        this.model = model;
        this.texts = texts;
        this.clock = clock;
        this.dialogs = dialogs;
    }

    /** Records one. @param initial what is known to be wrong; @param then gets it */
    public void raise(String initial, Consumer<FindingDetail> then) {
        model.departments(departments -> raise(initial, departments, then));
    }

    private void raise(String initial, List<FindingsModel.Department> departments, Consumer<FindingDetail> then) {
        TextArea what = Inputs.limited(Inputs.area(initial, ROWS), 1000);
        ComboBox<FindingsModel.Department> department = Inputs.choice(departments, FindingsModel.Department::name,
                null);
        SuggestField<PersonCard> person = new SuggestField<>(model::suggest, PersonCard::name, "");
        TextField item = Inputs.limited(new TextField(), 32);
        DatePicker due = Inputs.date(clock.today().plusDays(USUAL_DAYS));
        Form form = new Form();
        form.row(texts.of("finding.field.what"), what, texts.of("finding.raise.help"));
        form.row(texts.of("finding.field.department"), department);
        form.row(texts.of("finding.field.person"), person, texts.of("finding.raise.person-help"));
        form.row(texts.of("finding.field.item"), item, texts.of("finding.raise.item-help"));
        form.row(texts.of("finding.field.due"), due);
        dialogs.modal(texts.of("finding.raise.title")).width(600).content(form).focusOn(what).cancel()
                .action(texts.of("finding.raise.action"), modal -> {
                    LocalDate until = Inputs.readDate(due.getEditor().getText()).orElse(null);
                    if (department.getValue() == null || until == null) {
                        modal.problem(texts.of(until == null ? "finding.raise.no-due" : "finding.raise.no-department"));
                        return;
                    }
                    if (!person.typed().isEmpty() && person.chosen() == null) {
                        modal.problem(texts.of("finding.give.unknown"));
                        return;
                    }
                    modal.busy(true);
                    model.raise(new NewFinding(null, item.getText(), what.getText(), department.getValue().id(),
                            person.chosen() == null ? null : person.chosen().id(), until), detail -> {
                                modal.close();
                                dialogs.notice(texts.of("finding.raise.done", detail.view().number()), Tone.OK);
                                then.accept(detail);
                            }, failed(modal));
                }).show();
    }

    void give(FindingView finding) {
        SuggestField<PersonCard> person = new SuggestField<>(model::suggest, PersonCard::name, finding.person());
        Form form = what(finding);
        form.row(texts.of("finding.field.person"), person, texts.of("finding.raise.person-help"));
        dialogs.modal(texts.of("finding.give.title")).width(560).content(form).focusOn(person).cancel()
                .action(texts.of("finding.give.title"), modal -> {
                    if (person.chosen() == null) {
                        modal.problem(texts.of("finding.give.unknown"));
                        return;
                    }
                    modal.busy(true);
                    model.give(finding.id(), person.chosen().id(), done(modal), failed(modal));
                }).show();
    }

    void measure(FindingView finding) {
        say("finding.measure.title", finding, "finding.field.measure", "finding.measure.help", finding.measure(),
                (words, done, failed) -> model.measure(finding.id(), words, done, failed));
    }

    void done(FindingDetail detail) {
        say("finding.done.title", detail.view(), "finding.field.proof", "finding.done.help", "",
                (words, done, failed) -> model.done(detail.view().id(), words, done, failed));
    }

    void close(FindingDetail detail) {
        say("finding.close.title", detail.view(), "finding.field.verdict", "finding.close.help", "",
                (words, done, failed) -> model.close(detail.view().id(), words, done, failed));
    }

    void giveBack(FindingDetail detail) {
        say("finding.return.title", detail.view(), "finding.field.reason", "finding.return.help", "",
                (words, done, failed) -> model.giveBack(detail.view().id(), words, done, failed));
    }

    void extend(FindingView finding) {
        DatePicker due = Inputs.date(finding.due().plusDays(USUAL_DAYS));
        TextArea reason = Inputs.area("", 2);
        Form form = what(finding);
        form.row(texts.of("finding.extend.until"), due, texts.of("finding.extend.now", finding.due()));
        form.row(texts.of("finding.field.reason"), reason);
        dialogs.modal(texts.of("finding.extend.title")).width(560).content(form).focusOn(reason).cancel()
                .action(texts.of("finding.extend.title"), modal -> {
                    LocalDate until = Inputs.readDate(due.getEditor().getText()).orElse(null);
                    if (until == null) {
                        modal.problem(texts.of("finding.raise.no-due"));
                        return;
                    }
                    modal.busy(true);
                    model.extend(finding.id(), until, reason.getText(), done(modal), failed(modal));
                }).show();
    }

    /** @param others those it may repeat */
    void link(FindingView finding, List<FindingView> others) {
        List<FindingView> older = others.stream().filter(one -> one.id() != finding.id()
                && !one.found().isAfter(finding.found())).toList();
        if (older.isEmpty()) {
            dialogs.notice(texts.of("finding.link.none"), Tone.WARN);
            return;
        }
        ComboBox<FindingView> former = Inputs.choice(older, one -> one.number() + " " + one.what(), null);
        Form form = what(finding);
        form.row(texts.of("finding.link.former"), former, texts.of("finding.link.help"));
        dialogs.modal(texts.of("finding.link.title")).width(600).content(form).cancel()
                .action(texts.of("finding.link.title"), modal -> {
                    if (former.getValue() == null) {
                        modal.problem(texts.of("finding.link.help"));
                        return;
                    }
                    modal.busy(true);
                    model.link(finding.id(), former.getValue().id(), done(modal), failed(modal));
                }).show();
    }

    void attach(FindingView finding) {
        dialogs.openFile(texts.of("finding.file.add"), texts.of("finding.file.any"), List.of("*.*"),
                file -> model.attach(
                        finding.id(), file, detail -> dialogs.notice(texts.of("finding.stored"), Tone.OK),
                        dialogs::problem));
    }

    void detach(FindingView finding, FindingFile file) {
        dialogs.confirmLoss(texts.of("finding.file.remove"), texts.of("finding.file.sure", file.name()),
                texts.of("finding.file.remove"), () -> model.detach(finding.id(), file.id(),
                        detail -> dialogs.notice(texts.of("finding.stored"), Tone.OK), dialogs::problem));
    }

    void save(FindingFile file) {
        dialogs.saveFile(texts.of("finding.file.save"), file.name(), texts.of("finding.file.any"), List.of("*.*"),
                target -> model.save(file.id(), target, saved -> dialogs.notice(texts.of("finding.file.saved",
                        saved.getFileName()), Tone.OK), dialogs::problem));
    }

    private void say(String title, FindingView finding, String label, String help, String initial, Answer answer) {
        TextArea words = Inputs.limited(Inputs.area(initial, ROWS), 1000);
        Form form = what(finding);
        form.row(texts.of(label), words, texts.of(help));
        KeptWords kept = KeptWords.in(words, model.work(), model.typed(label + "-" + finding.id()));
        dialogs.modal(texts.of(title)).width(560).content(form).focusOn(words).cancel()
                .action(texts.of(title), modal -> {
                    modal.busy(true);
                    answer.send(words.getText(), detail -> {
                        kept.stored();
                        done(modal).accept(detail);
                    }, failed(modal));
                }).show();
    }

    private Form what(FindingView finding) {
        Form form = new Form();
        form.row(texts.of("finding.field.what"), Ui.wrapped(finding.what()));
        return form;
    }

    private Consumer<FindingDetail> done(Modal modal) {
        return detail -> {
            modal.close();
            dialogs.notice(texts.of("finding.stored"), Tone.OK);
        };
    }

    private static Consumer<Problem> failed(Modal modal) {
        return problem -> modal.problem(problem.words());
    }
}
