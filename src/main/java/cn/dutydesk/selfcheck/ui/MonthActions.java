package cn.dutydesk.selfcheck.ui;

import cn.dutydesk.core.Texts;
import cn.dutydesk.kit.Dialogs;
import cn.dutydesk.kit.Form;
import cn.dutydesk.kit.Inputs;
import cn.dutydesk.kit.Modal;
import cn.dutydesk.kit.Problem;
import cn.dutydesk.kit.Tone;
import cn.dutydesk.kit.Ui;
import cn.dutydesk.selfcheck.PlanView;
import cn.dutydesk.selfcheck.ScoreView;
import cn.dutydesk.selfcheck.StandardCard;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.scene.control.ComboBox;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;

/** What is done to a whole month: begun, pressed for, submitted, signed, sent back, corrected, looked over. */
final class MonthActions {
    private final MonthModel model;
    private final Texts texts;
    private final Dialogs dialogs;
    private final SelfCheckWords words;

    /** A checklist to choose. */
    private record Choice(String code, String name) {
    }

    MonthActions(MonthModel model, Texts texts, Dialogs dialogs, SelfCheckWords words) {
        this.model = model;
        this.texts = texts;
        this.dialogs = dialogs;
        this.words = words;
    }

    /** Chooses the checklist and who answers for the bureau; asked at the beginning, and to change it. */
    void begin() {
        begin(false);
    }

    /** Chooses one more checklist to go through side by side. */
    void beginBeside() {
        begin(true);
    }

    void end() {
        dialogs.confirm(texts.of("selfcheck.end"), texts.of("selfcheck.end.sure",
                Objects.requireNonNull(model.shownProperty().get().plan()).standard()),
                texts.of("selfcheck.end.action"),
                () -> model.end(() -> {}, dialogs::problem));
    }

    private void begin(boolean beside) {
        model.beginning(known -> {
            List<Choice> choices = new ArrayList<>();
            known.standards().forEach(card -> choices.add(new Choice(card.code(), card.name())));
            known.builtIns().stream().filter(one -> choices.stream().noneMatch(card -> card.code().equals(one.code())))
                    .forEach(one -> choices.add(new Choice(one.code(), one.name())));
            if (beside) {
                List<Long> going = model.shownProperty().get().plans().stream().filter(plan -> plan.last() == null)
                        .map(PlanView::standardId).toList();
                Set<String> taken = known.standards().stream().filter(card -> going.contains(card.id()))
                        .map(StandardCard::code).collect(Collectors.toSet());
                choices.removeIf(one -> taken.contains(one.code()));
                if (choices.isEmpty()) {
                    dialogs.notice(texts.of("selfcheck.begin.none-left"), Tone.WARN);
                    return;
                }
            }
            PlanView plan = known.plan();
            Choice now = plan == null ? choices.getFirst() : choices.stream().filter(one -> known.standards()
                    .stream().filter(card -> card.id() == plan.standardId()).map(StandardCard::code)
                    .anyMatch(one.code()::equals)).findFirst().orElse(choices.getFirst());
            ComboBox<Choice> standard = Inputs.choice(choices, Choice::name, now);
            List<Long> departments = List.copyOf(known.departments().keySet());
            ComboBox<Long> office = Inputs.choice(departments, known.departments()::get,
                    plan == null ? known.office() : Long.valueOf(plan.officeId()));
            Form form = new Form();
            form.row(texts.of("selfcheck.begin.standard"), standard, texts.of("selfcheck.begin.standard-help"));
            form.row(texts.of("selfcheck.begin.office"), office, texts.of("selfcheck.begin.office-help"));
            String title = texts.of(plan == null ? "selfcheck.begin.action" : beside ? "selfcheck.begin.beside"
                    : "selfcheck.begin.change");
            dialogs.modal(title).width(560).content(form).cancel().action(title, card -> {
                if (office.getValue() == null) {
                    card.problem(texts.of("selfcheck.refused.no-department"));
                    return;
                }
                card.busy(true);
                if (beside) {
                    model.beginBeside(standard.getValue().code(), office.getValue(), card::close,
                            problem -> card.problem(problem.words()));
                } else {
                    model.begin(standard.getValue().code(), office.getValue(), card::close,
                            problem -> card.problem(problem.words()));
                }
            }).show();
        }, dialogs::problem);
    }

    void assign() {
        new AssignDialog(model, texts, dialogs).open();
    }

    void year() {
        new YearDialog(model, texts, dialogs, words).open();
    }

    void press() {
        model.press(told -> dialogs.notice(texts.of("selfcheck.pressed", told), Tone.OK), dialogs::problem);
    }

    void submit() {
        dialogs.confirm(texts.of("selfcheck.submit"), texts.of("selfcheck.submit.sure",
                SelfCheckWords.rate(Objects.requireNonNull(model.shownProperty().get().board().score()).rate())),
                texts.of("selfcheck.submit"),
                () -> model.submit(() -> dialogs.notice(texts.of("selfcheck.submitted"), Tone.OK), dialogs::problem));
    }

    /** The head signs at this window with his own account, whoever sits here. */
    void sign() {
        var board = model.shownProperty().get().board();
        ScoreView score = Objects.requireNonNull(board.score());
        TextField user = new TextField();
        PasswordField password = new PasswordField();
        Form form = new Form();
        form.wide(Ui.wrapped(texts.of("selfcheck.sign.words", texts.month(board.month()),
                SelfCheckWords.rate(score.rate()),
                score.grade() == null ? "" : texts.of("selfcheck.grade." + score.grade()),
                Objects.requireNonNull(board.campaign()).submittedBy())));
        form.row(texts.of("selfcheck.sign.user"), user);
        form.row(texts.of("selfcheck.sign.password"), password);
        dialogs.modal(texts.of("selfcheck.sign")).content(form).focusOn(user).cancel().action(
                texts.of("selfcheck.sign.action"), card -> {
                    card.busy(true);
                    char[] typed = password.getText().toCharArray();
                    model.sign(user.getText().strip(), typed, () -> {
                        card.close();
                        dialogs.notice(texts.of("selfcheck.signed"), Tone.OK);
                    }, problem -> {
                        password.clear();
                        card.problem(problem.words());
                    });
                }).show();
    }

    void verify() {
        model.verify(good -> dialogs.notice(texts.of(good ? "selfcheck.verify.good" : "selfcheck.verify.bad"),
                good ? Tone.OK : Tone.URGENT), dialogs::problem);
    }

    void sendBack() {
        reason("selfcheck.send-back", "selfcheck.send-back.words", (why, done) -> model.sendBack(why, done.ok(),
                done.failed()));
    }

    void correct() {
        reason("selfcheck.correct", "selfcheck.correct.words", (why, done) -> model.correct(why, done.ok(),
                done.failed()));
    }

    private record Done(Runnable ok, Consumer<Problem> failed) {
    }

    private void reason(String title, String explain, BiConsumer<String, Done> act) {
        TextArea why = Inputs.limited(Inputs.area("", 3), 1000);
        Form form = new Form();
        form.wide(Ui.wrapped(texts.of(explain)));
        form.row(texts.of("selfcheck.reason"), why);
        dialogs.modal(texts.of(title)).content(form).focusOn(why).cancel().action(texts.of(title), (Modal card) -> {
            card.busy(true);
            act.accept(why.getText(), new Done(card::close, problem -> card.problem(problem.words())));
        }).show();
    }
}
