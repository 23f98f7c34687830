package cn.dutydesk.secrecy.ui;

import cn.dutydesk.core.Texts;
import cn.dutydesk.kit.Tone;
import cn.dutydesk.secrecy.ClearanceGrade;
import cn.dutydesk.secrecy.ClearedView;
import cn.dutydesk.secrecy.Credentials;
import cn.dutydesk.secrecy.ExitView;
import cn.dutydesk.secrecy.LeavingStep;
import cn.dutydesk.secrecy.domain.ClearedPerson;
import cn.dutydesk.secrecy.domain.ExitRow;
import cn.dutydesk.secrecy.service.ClearanceService;
import cn.dutydesk.security.Actor;
import java.time.LocalDate;
import java.util.List;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;

/** The dialogs of one person of the register. */
final class PersonActs {
    private final ClearanceService service;
    private final SecrecyUi.Window window;
    private final Texts texts;

    PersonActs(ClearanceService service, SecrecyUi.Window window) {
        this.service = service;
        this.window = window;
        texts = window.texts();
    }

    private Actor who() {
        return window.actor().get();
    }

    private LocalDate today() {
        return window.clock().today();
    }

    private String done() {
        return texts.of("secrecy.done");
    }

    void review(ClearedView one) {
        Ask ask = new Ask(window, texts.of("secrecy.ask.review", one.person()))
                .note(texts.of("secrecy.ask.review-why"));
        DatePicker day = ask.day(texts.of("secrecy.ask.day"), today());
        TextField by = ask.line(texts.of("secrecy.ask.reviewer"), "", 64);
        ComboBox<Boolean> passed = ask.choice(texts.of("secrecy.ask.result"), List.of(true, false),
                yes -> texts.of(yes ? "secrecy.ask.passed" : "secrecy.ask.failed"), true);
        DatePicker next = ask.day(texts.of("secrecy.people.next-review"), null, texts.of("secrecy.ask.next-help"));
        TextArea words = ask.area(texts.of("secrecy.ask.words"), "", 2, 300);
        ask.show(texts.of("secrecy.ask.keep"), done(), () -> {
            LocalDate on = Ask.need(day);
            String name = by.getText();
            boolean yes = passed.getValue();
            LocalDate until = next.getValue();
            String why = words.getText();
            return () -> service.review(who(), one.id(), on, name, yes, until, why);
        });
    }

    void promise(ClearedView one) {
        Ask ask = new Ask(window, texts.of("secrecy.ask.promise", one.person()))
                .note(texts.of("secrecy.ask.promise-why"));
        DatePicker day = ask.day(texts.of("secrecy.ask.day"), today());
        Ask.Signature sign = ask.sign(texts.of("secrecy.ask.sign"), texts.of("secrecy.ask.sign-paper"));
        ask.show(texts.of("secrecy.ask.keep"), done(), () -> {
            LocalDate on = Ask.need(day);
            Credentials with = sign.take();
            return () -> service.promise(who(), one.id(), on, with);
        });
    }

    void change(ClearedView one) {
        Ask ask = new Ask(window, texts.of("secrecy.ask.change", one.person()));
        TextField post = ask.line(texts.of("secrecy.people.post"), one.post(), ClearedPerson.POST);
        ComboBox<ClearanceGrade> grade = ask.choice(texts.of("secrecy.people.grade"), List.of(ClearanceGrade.values()),
                each -> texts.of("secrecy.grade." + each), one.grade());
        TextArea why = ask.area(texts.of("secrecy.ask.why"), "", 2, 300);
        ask.show(texts.of("secrecy.ask.keep"), done(), () -> {
            String named = post.getText();
            ClearanceGrade chosen = grade.getValue();
            String words = why.getText();
            return () -> service.change(who(), one.id(), named, chosen, words);
        });
    }

    void report(ClearedView one) {
        Ask ask = new Ask(window, texts.of("secrecy.ask.report", one.person()))
                .note(texts.of("secrecy.ask.report-why"));
        DatePicker day = ask.day(texts.of("secrecy.ask.day"), today());
        TextArea words = ask.area(texts.of("secrecy.ask.matter"), "", 3, 500);
        CheckBox again = ask.tick(texts.of("secrecy.ask.again"), false);
        ask.show(texts.of("secrecy.ask.keep"), done(), () -> {
            LocalDate on = Ask.need(day);
            String matter = words.getText();
            boolean review = again.isSelected();
            return () -> service.report(who(), one.id(), on, matter, review);
        });
    }

    void exit(ClearedView one) {
        Ask ask = new Ask(window, texts.of("secrecy.ask.exit", one.person()));
        TextField destination = ask.line(texts.of("secrecy.ask.destination"), "", ExitRow.DESTINATION);
        TextField purpose = ask.line(texts.of("secrecy.ask.purpose"), "", ExitRow.PURPOSE);
        TextField passport = ask.line(texts.of("secrecy.ask.passport"), texts.of("secrecy.ask.passport-usual"),
                ExitRow.PASSPORT, texts.of("secrecy.ask.passport-help"));
        DatePicker from = ask.day(texts.of("secrecy.ask.from"), null);
        DatePicker to = ask.day(texts.of("secrecy.ask.to"), null);
        ask.show(texts.of("secrecy.ask.send"), done(), () -> {
            String where = destination.getText();
            String why = purpose.getText();
            String papers = passport.getText();
            LocalDate first = Ask.need(from);
            LocalDate last = Ask.need(to);
            return () -> service.askExit(who(), one.id(), where, why, papers, first, last);
        });
    }

    void decideExit(ClearedView one, ExitView exit) {
        Ask ask = new Ask(window, texts.of("secrecy.ask.decide-exit", one.person(), exit.destination()))
                .note(exit.purpose() + " · " + exit.from() + " — " + exit.to());
        ComboBox<Boolean> yes = ask.choice(texts.of("secrecy.ask.decision"), List.of(true, false),
                agree -> texts.of(agree ? "secrecy.ask.agree" : "secrecy.ask.disagree"), true);
        TextArea words = ask.area(texts.of("secrecy.ask.words"), "", 2, 300);
        ask.show(texts.of("secrecy.ask.decide"), done(), () -> {
            boolean agree = yes.getValue();
            String why = words.getText();
            return () -> service.decideExit(who(), exit.id(), agree, why);
        });
    }

    void talk(ExitView exit) {
        Ask ask = new Ask(window, texts.of("secrecy.ask.talk", exit.destination()));
        DatePicker day = ask.day(texts.of("secrecy.ask.day"), today());
        TextField by = ask.line(texts.of("secrecy.ask.talker"), "", 64);
        ask.show(texts.of("secrecy.ask.keep"), done(), () -> {
            LocalDate on = Ask.need(day);
            String name = by.getText();
            return () -> service.talkExit(who(), exit.id(), on, name);
        });
    }

    void back(ExitView exit) {
        Ask ask = new Ask(window, texts.of("secrecy.ask.back", exit.destination()));
        DatePicker day = ask.day(texts.of("secrecy.ask.day"), today());
        CheckBox papers = ask.tick(texts.of("secrecy.ask.papers-back"), true);
        TextArea words = ask.area(texts.of("secrecy.ask.words"), "", 2, 300);
        ask.show(texts.of("secrecy.ask.keep"), done(), () -> {
            LocalDate on = Ask.need(day);
            boolean handed = papers.isSelected();
            String said = words.getText();
            return () -> service.back(who(), exit.id(), on, handed, said);
        });
    }

    void passport(ExitView exit) {
        window.dialogs().confirm(texts.of("secrecy.do.passport"), texts.of("secrecy.ask.passport-sure",
                exit.passport()), texts.of("secrecy.do.passport"), () -> window.work().write(() -> {
                    service.passportBack(who(), exit.id());
                    return true;
                }, kept -> window.dialogs().notice(done(), Tone.OK), window.dialogs()::problem));
    }

    void leave(ClearedView one) {
        Ask ask = new Ask(window, texts.of("secrecy.ask.leave", one.person())).note(texts.of("secrecy.ask.leave-why"));
        TextArea why = ask.area(texts.of("secrecy.ask.why"), "", 2, ClearedPerson.REASON);
        ask.show(texts.of("secrecy.do.leave"), done(), () -> {
            String reason = why.getText();
            return () -> service.leave(who(), one.id(), reason);
        });
    }

    void step(ClearedView one, LeavingStep step) {
        Ask ask = new Ask(window, texts.of("secrecy.line-words", texts.of("secrecy.step." + step), one.person()))
                .note(texts.of("secrecy.step-help." + step));
        DatePicker day = ask.day(texts.of("secrecy.ask.day"), today());
        TextField words = ask.line(texts.of(step == LeavingStep.TALK ? "secrecy.ask.talker" : "secrecy.ask.words"), "",
                300);
        ask.show(texts.of("secrecy.ask.keep"), done(), () -> {
            LocalDate on = Ask.need(day);
            String said = words.getText();
            return () -> service.step(who(), one.id(), step, on, said);
        });
    }

    void approveLeave(ClearedView one) {
        Ask ask = new Ask(window, texts.of("secrecy.ask.approve-leave", one.person()))
                .note(texts.of("secrecy.ask.approve-leave-why"));
        TextField months = ask.line(texts.of("secrecy.ask.months"), "", 3, texts.of("secrecy.ask.months-help"));
        TextArea why = ask.area(texts.of("secrecy.ask.why"), "", 2, 300);
        ask.show(texts.of("secrecy.do.approve-leave"), done(), () -> {
            Integer length = months.getText().isBlank() ? null : Integer.valueOf(Ask.number(months));
            String reason = why.getText();
            return () -> service.approveLeave(who(), one.id(), length, reason);
        });
    }

    void cool(ClearedView one) {
        Ask ask = new Ask(window, texts.of("secrecy.ask.cool", one.person()));
        TextField months = ask.line(texts.of("secrecy.ask.months"), String.valueOf(one.coolingMonths()), 3);
        TextArea why = ask.area(texts.of("secrecy.ask.why"), "", 2, 300);
        ask.show(texts.of("secrecy.ask.keep"), done(), () -> {
            int length = Ask.number(months);
            String reason = why.getText();
            return () -> service.cool(who(), one.id(), length, reason);
        });
    }
}
