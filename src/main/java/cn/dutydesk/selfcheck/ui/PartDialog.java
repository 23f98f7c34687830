package cn.dutydesk.selfcheck.ui;

import cn.dutydesk.core.Texts;
import cn.dutydesk.kit.Choices;
import cn.dutydesk.kit.Dialogs;
import cn.dutydesk.kit.Modal;
import cn.dutydesk.kit.Tone;
import cn.dutydesk.kit.Ui;
import cn.dutydesk.selfcheck.AnswerView;
import cn.dutydesk.selfcheck.DepartmentPart;
import cn.dutydesk.selfcheck.MonthBoard;
import cn.dutydesk.selfcheck.ScoreView.State;
import cn.dutydesk.selfcheck.Standard;
import cn.dutydesk.selfcheck.Standard.Evidence;
import cn.dutydesk.selfcheck.service.AnswerInput;
import java.util.List;
import java.util.Objects;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** One department's part of the month: its questions, its items one below the other, and its sign-off. */
final class PartDialog {
    private static final double WIDTH = 860;
    private static final double HEIGHT = 460;

    private final MonthModel model;
    private final Texts texts;
    private final Dialogs dialogs;
    private final SelfCheckWords words;
    private final ItemDialog items;

    PartDialog(MonthModel model, Texts texts, Dialogs dialogs, SelfCheckWords words, ItemDialog items) {
        this.model = model;
        this.texts = texts;
        this.dialogs = dialogs;
        this.words = words;
        this.items = items;
    }

    void open(long departmentId) {
        model.part(departmentId, this::show, dialogs::problem);
    }

    private void show(DepartmentPart part) {
        MonthBoard board = model.shownProperty().get().board();
        Standard standard = Objects.requireNonNull(board.standard());
        boolean running = Objects.requireNonNull(board.campaign()).state() == cn.dutydesk.selfcheck.CampaignState.OPEN;
        boolean may = part.may() && part.signOff() == null && running;
        Modal modal = dialogs.modal(texts.of("selfcheck.part.title", part.department(), texts.month(board.month())))
                .width(WIDTH);
        VBox body = Ui.column(8);
        if (part.signOff() != null) {
            body.getChildren().add(Ui.strip(texts.of("selfcheck.part.signed", part.signOff().by()), Tone.OK));
        }
        if (!part.questions().isEmpty()) {
            body.getChildren().add(Ui.section(texts.of("selfcheck.part.questions")));
            body.getChildren().add(Ui.column(0, part.questions().stream()
                    .map(question -> question(part, question, may, modal)).toArray(Node[]::new)));
        }
        body.getChildren().add(Ui.section(texts.of("selfcheck.part.items")));
        body.getChildren().add(Ui.list(part.answers().stream().map(answer -> row(part, answer, standard, may,
                modal)).toList()));
        modal.fixed(Ui.scroll(Ui.padded(body, 0, 12, 0, 0)), HEIGHT).option(texts.of("selfcheck.close"), Modal::close);
        List<Long> plain = part.answers().stream().filter(answer -> answer.state() == State.OPEN
                && standard.item(answer.item()).orElseThrow().evidence() == Evidence.NONE)
                .map(AnswerView::id).toList();
        if (may && !plain.isEmpty()) {
            modal.option(texts.of("selfcheck.part.rest", plain.size()), card -> model.answerAll(plain,
                    AnswerInput.good(""), () -> again(part, card), problem -> card.problem(problem.words())));
        }
        if (part.signOff() != null && running && model.shownProperty().get().runs()) {
            modal.option(texts.of("selfcheck.part.give-back"), card -> model.giveBack(part.departmentId(),
                    () -> again(part, card), problem -> card.problem(problem.words())));
        }
        if (may) {
            modal.action(texts.of("selfcheck.part.sign"), card -> sign(part, card));
            Objects.requireNonNull(modal.mainButton())
                    .setDisable(part.answers().stream().anyMatch(answer -> answer.state() == State.OPEN));
        }
        modal.show();
    }

    /** Signs as one of the department, or asks why when somebody else does. */
    private void sign(DepartmentPart part, Modal card) {
        model.signOff(part.departmentId(), "", () -> again(part, card), problem -> {
            if (!problem.code().equals("selfcheck.refused.for-others")) {
                card.problem(problem.words());
                return;
            }
            dialogs.ask(texts.of("selfcheck.part.sign"), texts.of("selfcheck.part.why"), "",
                    texts.of("selfcheck.part.sign"), (asked, why) -> model.signOff(part.departmentId(), why, () -> {
                        asked.close();
                        again(part, card);
                    }, wrong -> asked.problem(wrong.words())));
        });
    }

    private void again(DepartmentPart part, Modal card) {
        card.close();
        open(part.departmentId());
    }

    private Node question(DepartmentPart part, DepartmentPart.Asked asked, boolean may, Modal modal) {
        SimpleObjectProperty<Boolean> present = new SimpleObjectProperty<>(asked.present());
        HBox choices = Ui.row(4,
                Choices.of(List.of(true, false), yes -> texts.of(yes ? "selfcheck.yes" : "selfcheck.no"),
                        present, 0, "check-filter").toArray(Node[]::new));
        choices.setDisable(!may);
        present.addListener((property, before, now) -> model.question(part.departmentId(), asked.code(), now,
                () -> again(part, modal), problem -> modal.problem(problem.words())));
        return Ui.listRow(Ui.grow(Ui.wrapped(asked.text())), choices);
    }

    private Node row(DepartmentPart part, AnswerView answer, Standard standard, boolean may, Modal modal) {
        Standard.Item item = standard.item(answer.item()).orElseThrow();
        Label code = Ui.muted(item.code());
        code.setMinWidth(32);
        VBox text = Ui.column(2, Ui.wrapped(item.text()));
        String said = answer.words().isEmpty() ? answer.fact() : answer.words();
        if (!said.isEmpty()) {
            text.getChildren().add(Ui.styled(Ui.wrapped(said), "muted"));
        }
        HBox row = Ui.row(8, code, Ui.grow(text), words.tag(answer.state(), answer.minus()));
        if (may) {
            if (answer.state() == State.OPEN && item.evidence() == Evidence.NONE) {
                row.getChildren().add(Ui.styled(Ui.button(texts.of("selfcheck.said.GOOD"), () -> model.answer(
                        answer.id(), AnswerInput.good(""), () -> again(part, modal),
                        problem -> modal.problem(problem.words()))), "small-button"));
            }
            row.getChildren().add(Ui.styled(Ui.button(texts.of(answer.state() == State.OPEN ? "selfcheck.answer"
                    : "selfcheck.answer.again"), () -> {
                        modal.close();
                        items.answer(item.code(), answer.id(), () -> open(part.departmentId()));
                    }), "small-button"));
        }
        return row;
    }
}
