package cn.dutydesk.selfcheck.ui;

import cn.dutydesk.core.Texts;
import cn.dutydesk.kit.Dialogs;
import cn.dutydesk.kit.Form;
import cn.dutydesk.kit.Inputs;
import cn.dutydesk.kit.Modal;
import cn.dutydesk.kit.Tone;
import cn.dutydesk.selfcheck.AnswerView;
import cn.dutydesk.selfcheck.ScoreView.State;
import cn.dutydesk.selfcheck.Standard;
import java.math.BigDecimal;
import javafx.scene.control.CheckBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;

/** 抽查: a second person takes points off an answer, with the reason, or sends it back; and may raise a finding. */
final class ReviewDialog {
    private static final int DAYS = 15;

    private final MonthModel model;
    private final Texts texts;
    private final Dialogs dialogs;
    private final Standard.Item item;
    private final AnswerView answer;

    ReviewDialog(MonthModel model, Texts texts, Dialogs dialogs, Standard.Item item, AnswerView answer) {
        this.model = model;
        this.texts = texts;
        this.dialogs = dialogs;
        this.item = item;
        this.answer = answer;
    }

    void show() {
        TextField minus = new TextField();
        TextArea reason = Inputs.limited(Inputs.area("", 3), 1000);
        CheckBox finding = new CheckBox(texts.of("selfcheck.review.finding"));
        DatePicker due = Inputs.date(model.today().plusDays(DAYS));
        due.disableProperty().bind(finding.selectedProperty().not());
        Form form = new Form();
        form.row(texts.of("selfcheck.answer.for"), ItemDialog.value(answer.department()));
        form.row(texts.of("selfcheck.answer.words"), ItemDialog.value(answer.words().isEmpty() ? "—" : answer.words()));
        Form.Field points = form.row(texts.of("selfcheck.review.minus"), minus,
                texts.of("selfcheck.review.left", SelfCheckWords.number(item.points().subtract(answer.minus())
                        .max(BigDecimal.ZERO))));
        form.row(texts.of("selfcheck.review.reason"), reason);
        form.row("", finding);
        Form.Field until = form.row(texts.of("selfcheck.review.due"), due);
        Modal modal = dialogs.modal(texts.of("selfcheck.review.title", item.code(), item.text())).content(form).cancel()
                .option(texts.of("selfcheck.review.send-back"), card -> {
                    card.busy(true);
                    model.sendBackAnswer(answer.id(), reason.getText(), () -> done(card),
                            problem -> card.problem(problem.words()));
                });
        if (answer.state() == State.ANSWERED) {
            modal.action(texts.of("selfcheck.review.lower"), card -> {
                form.clear();
                if (!minus.getText().strip().matches("\\d{1,3}(\\.\\d{1,2})?")) {
                    points.error(texts.of("selfcheck.review.number"));
                    return;
                }
                if (finding.isSelected() && due.getValue() == null) {
                    until.error(texts.of("selfcheck.review.no-due"));
                    return;
                }
                card.busy(true);
                model.lower(answer.id(), new BigDecimal(minus.getText().strip()), reason.getText(),
                        finding.isSelected() ? due.getValue() : null, () -> done(card),
                        problem -> card.problem(problem.words()));
            });
        }
        modal.show();
    }

    private void done(Modal card) {
        card.close();
        dialogs.notice(texts.of("selfcheck.review.done"), Tone.OK);
    }
}
