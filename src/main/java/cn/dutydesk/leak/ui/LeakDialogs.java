package cn.dutydesk.leak.ui;

import cn.dutydesk.core.BureauClock;
import cn.dutydesk.core.Texts;
import cn.dutydesk.kit.Dialogs;
import cn.dutydesk.kit.DueField;
import cn.dutydesk.kit.Form;
import cn.dutydesk.kit.Inputs;
import cn.dutydesk.kit.Modal;
import cn.dutydesk.kit.Problem;
import cn.dutydesk.kit.SuggestField;
import cn.dutydesk.kit.Tone;
import cn.dutydesk.kit.Ui;
import cn.dutydesk.leak.LeakCarrier;
import cn.dutydesk.leak.LeakClock;
import cn.dutydesk.leak.LeakDetail;
import cn.dutydesk.leak.LeakFacts;
import cn.dutydesk.leak.LeakGrade;
import cn.dutydesk.leak.LeakWay;
import cn.dutydesk.leak.NewLeak;
import cn.dutydesk.people.PersonCard;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;

/** What is asked when a leak is reported, written up, approved and closed. Every field says what may not be in it. */
final class LeakDialogs {
    private static final double WIDTH = 640;
    private static final int USUAL_DAYS = 30;

    private final LeaksModel model;
    private final Texts texts;
    private final BureauClock clock;
    private final Dialogs dialogs;

    LeakDialogs(LeaksModel model, Texts texts, BureauClock clock, Dialogs dialogs) {
        this.model = model;
        this.texts = texts;
        this.clock = clock;
        this.dialogs = dialogs;
    }

    /** The first words: when, where, how it was noticed. */
    void report() {
        DueField noticed = new DueField(clock, clock.now());
        TextField place = Inputs.limited(new TextField(), 200);
        TextArea how = Inputs.limited(Inputs.area("", 3), 500);
        Form form = new Form();
        form.wide(Ui.strip(texts.of("leak.report.warning"), Tone.URGENT));
        form.row(texts.of("leak.field.NOTICED"), noticed, texts.of("leak.report.noticed-help"));
        form.row(texts.of("leak.field.PLACE"), place, texts.of("leak.report.place-help"));
        form.row(texts.of("leak.field.HOW"), how, texts.of("leak.report.how-help"));
        dialogs.modal(texts.of("leak.report.title")).width(WIDTH).content(form).focusOn(place).cancel()
                .urgentAction(texts.of("leak.report.action"), modal -> {
                    if (noticed.wrong() || noticed.get() == null) {
                        modal.problem(texts.of("leak.bad-time"));
                        return;
                    }
                    modal.busy(true);
                    // A field of day and minute: now is not the beginning of this minute's future.
                    model.report(new NewLeak(noticed.get().isAfter(clock.now()) ? clock.now() : noticed.get(),
                            place.getText(), how.getText()), receipt -> {
                                modal.close();
                                dialogs.modal(texts.of("leak.report.done-title", receipt.number())).width(520)
                                        .content(Ui.wrapped(texts.of("leak.report.done"))).action(texts.of("kit.close"),
                                                Modal::close)
                                        .show();
                            }, failed(modal));
                }).show();
    }

    void edit(LeakDetail detail) {
        LeakFacts facts = detail.facts();
        TextField code = Inputs.limited(new TextField(facts.codeName()), 60);
        ComboBox<LeakGrade> grade = Inputs.choice(List.of(LeakGrade.values()), one -> texts.of("leak.grade." + one),
                facts.grade());
        TextField copies = Inputs.limited(new TextField(String.valueOf(facts.copies())), 6);
        ComboBox<LeakCarrier> carrier = Inputs.choice(List.of(LeakCarrier.values()),
                one -> texts.of("leak.carrier." + one), facts.carrier());
        TextField carrierWords = Inputs.limited(new TextField(facts.carrierWords()), 200);
        TextArea course = area(facts.course());
        TextArea responsible = area(facts.responsible());
        TextArea happened = area(facts.happened());
        TextArea harm = area(facts.harm());
        TextArea inquiry = area(facts.inquiry());
        TextArea remedy = area(facts.remedy());
        TextArea outcome = area(facts.outcome());
        Form form = new Form();
        form.wide(Ui.strip(texts.of("leak.edit.warning"), Tone.WARN));
        form.section(texts.of("leak.edit.first"));
        form.row(texts.of("leak.field.CODE_NAME"), code, texts.of("leak.help.CODE_NAME"));
        form.row(texts.of("leak.field.GRADE"), grade, texts.of("leak.help.GRADE"));
        form.row(texts.of("leak.field.COPIES"), copies);
        form.row(texts.of("leak.field.CARRIER"), Ui.row(8, carrier, Ui.grow(carrierWords)),
                texts.of("leak.help.CARRIER"));
        form.row(texts.of("leak.field.COURSE"), course, texts.of("leak.help.COURSE"));
        form.row(texts.of("leak.field.REMEDY"), remedy, texts.of("leak.help.REMEDY"));
        form.section(texts.of("leak.edit.result"));
        form.row(texts.of("leak.field.RESPONSIBLE"), responsible, texts.of("leak.help.RESPONSIBLE"));
        form.row(texts.of("leak.field.HAPPENED"), happened, texts.of("leak.help.HAPPENED"));
        form.row(texts.of("leak.field.HARM"), harm, texts.of("leak.help.HARM"));
        form.row(texts.of("leak.field.INQUIRY"), inquiry, texts.of("leak.help.INQUIRY"));
        form.row(texts.of("leak.field.OUTCOME"), outcome, texts.of("leak.help.OUTCOME"));
        dialogs.modal(texts.of("leak.edit.title", detail.view().number())).width(720).content(form).focusOn(code)
                .cancel()
                .action(texts.of("leak.edit.action"), modal -> {
                    if (!copies.getText().strip().matches("\\d{1,6}")) {
                        modal.problem(texts.of("leak.refused.copies"));
                        return;
                    }
                    modal.busy(true);
                    model.edit(detail.view().id(), new LeakFacts(code.getText(), grade.getValue(),
                            Integer.parseInt(copies.getText().strip()), carrier.getValue(), carrierWords.getText(),
                            course.getText(), responsible.getText(), happened.getText(), harm.getText(),
                            inquiry.getText(), remedy.getText(), outcome.getText()), done(modal), failed(modal));
                }).show();
    }

    private static TextArea area(String words) {
        return Inputs.limited(Inputs.area(words, 2), 1000);
    }

    void submit(LeakDetail detail) {
        confirm("leak.submit.title", "leak.submit.sure", (modal, id) -> model.submit(id, done(modal), failed(modal)),
                detail);
    }

    void approve(LeakDetail detail) {
        confirm("leak.approve.title", "leak.approve.sure", (modal, id) -> model.approve(id, done(modal), failed(modal)),
                detail);
    }

    void close(LeakDetail detail) {
        confirm("leak.close.title", "leak.close.sure", (modal, id) -> model.close(id, done(modal), failed(modal)),
                detail);
    }

    private void confirm(String title, String sentence, BiConsumer<Modal, Long> act, LeakDetail detail) {
        dialogs.modal(texts.of(title)).width(520).content(Ui.wrapped(texts.of(sentence))).cancel()
                .action(texts.of(title), modal -> {
                    modal.busy(true);
                    act.accept(modal, detail.view().id());
                }).show();
    }

    void giveBack(LeakDetail detail) {
        say("leak.return.title", "leak.field.REASON", "leak.return.help", (modal, words) -> model.giveBack(
                detail.view().id(), words, done(modal), failed(modal)));
    }

    void note(LeakDetail detail) {
        say("leak.note.title", "leak.field.NOTE", "leak.note.help",
                (modal, words) -> model.note(detail.view().id(), words,
                        done(modal), failed(modal)));
    }

    void recovered(LeakDetail detail) {
        say("leak.recover.title", "leak.field.RECOVERED", "leak.recover.help", (modal, words) -> model.recovered(
                detail.view().id(), words, done(modal), failed(modal)));
    }

    private void say(String title, String label, String help, BiConsumer<Modal, String> act) {
        TextArea words = Inputs.limited(Inputs.area("", 3), 500);
        Form form = new Form();
        form.row(texts.of(label), words, texts.of(help));
        dialogs.modal(texts.of(title)).width(560).content(form).focusOn(words).cancel()
                .action(texts.of(title), modal -> {
                    modal.busy(true);
                    act.accept(modal, words.getText());
                }).show();
    }

    void missing(LeakDetail detail) {
        day("leak.missing.title", "leak.missing.since", "leak.missing.help", (modal, day) -> model.missing(
                detail.view().id(), day, done(modal), failed(modal)));
    }

    void filed(LeakDetail detail) {
        day("leak.file.title", "leak.file.on", "leak.file.help", (modal, day) -> model.filed(detail.view().id(), day,
                done(modal), failed(modal)));
    }

    private void day(String title, String label, String help, BiConsumer<Modal, LocalDate> act) {
        DatePicker day = Inputs.date(clock.today());
        Form form = new Form();
        form.row(texts.of(label), day, texts.of(help));
        dialogs.modal(texts.of(title)).width(520).content(form).cancel().action(texts.of(title), modal -> {
            LocalDate chosen = Inputs.readDate(day.getEditor().getText()).orElse(null);
            if (chosen == null) {
                modal.problem(texts.of("leak.bad-time"));
                return;
            }
            modal.busy(true);
            act.accept(modal, chosen);
        }).show();
    }

    /** A limit was met: who received it there, when, by which way. */
    void receipt(LeakDetail detail, LeakClock one) {
        boolean reported = one.kind().first() || one.kind().result();
        DueField at = new DueField(clock, clock.now());
        TextField receiver = Inputs.limited(new TextField(), 80);
        ComboBox<LeakWay> way = Inputs.choice(List.of(LeakWay.values()), value -> texts.of("leak.way." + value),
                LeakWay.IN_PERSON);
        TextArea late = Inputs.limited(Inputs.area("", 2), 500);
        Form form = new Form();
        form.row(texts.of("leak.receipt.at"), at);
        if (reported) {
            form.row(texts.of("leak.receipt.receiver"), receiver, texts.of("leak.receipt.receiver-help"));
            form.row(texts.of("leak.receipt.way"), way, texts.of("leak.receipt.way-help"));
        }
        form.row(texts.of("leak.receipt.late"), late, texts.of("leak.receipt.late-help"));
        dialogs.modal(texts.of("leak.clock." + one.kind())).width(WIDTH).content(form)
                .focusOn(reported ? receiver : late)
                .cancel().action(texts.of("leak.receipt.action"), modal -> {
                    if (at.wrong() || at.get() == null) {
                        modal.problem(texts.of("leak.bad-time"));
                        return;
                    }
                    modal.busy(true);
                    model.done(detail.view().id(), one.kind(), at.get().isAfter(clock.now()) ? clock.now() : at.get(),
                            receiver.getText(), reported ? way.getValue() : null, late.getText(), done(modal),
                            failed(modal));
                }).show();
    }

    void rectify(LeakDetail detail) {
        model.departments(departments -> rectify(detail, departments));
    }

    private void rectify(LeakDetail detail, Map<String, Long> departments) {
        TextArea what = Inputs.limited(Inputs.area("", 3), 500);
        ComboBox<String> department = Inputs.choice(new ArrayList<>(departments.keySet()), name -> name, null);
        SuggestField<PersonCard> person = new SuggestField<>(model::suggest, PersonCard::name, "");
        DatePicker due = Inputs.date(clock.today().plusDays(USUAL_DAYS));
        Form form = new Form();
        form.wide(Ui.strip(texts.of("leak.rectify.warning"), Tone.WARN));
        form.row(texts.of("leak.rectify.what"), what);
        form.row(texts.of("leak.rectify.department"), department);
        form.row(texts.of("leak.rectify.person"), person, texts.of("leak.rectify.person-help"));
        form.row(texts.of("leak.rectify.due"), due);
        dialogs.modal(texts.of("leak.rectify.title")).width(WIDTH).content(form).focusOn(what).cancel()
                .action(texts.of("leak.rectify.title"), modal -> {
                    LocalDate until = Inputs.readDate(due.getEditor().getText()).orElse(null);
                    if (until == null || department.getValue() == null) {
                        modal.problem(texts.of("leak.rectify.incomplete"));
                        return;
                    }
                    modal.busy(true);
                    model.rectify(detail.view().id(), what.getText(),
                            Objects.requireNonNull(departments.get(department.getValue())),
                            person.chosen() == null ? null : person.chosen().id(), until, done(modal), failed(modal));
                }).show();
    }

    private Consumer<LeakDetail> done(Modal modal) {
        return detail -> {
            modal.close();
            dialogs.notice(texts.of("leak.stored"), Tone.OK);
        };
    }

    private static Consumer<Problem> failed(Modal modal) {
        return problem -> modal.problem(problem.words());
    }
}
