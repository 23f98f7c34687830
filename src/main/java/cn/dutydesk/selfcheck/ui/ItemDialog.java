package cn.dutydesk.selfcheck.ui;

import cn.dutydesk.core.Texts;
import cn.dutydesk.kit.Dialogs;
import cn.dutydesk.kit.Modal;
import cn.dutydesk.kit.Tone;
import cn.dutydesk.kit.Ui;
import cn.dutydesk.selfcheck.AnswerView;
import cn.dutydesk.selfcheck.ItemFile;
import cn.dutydesk.selfcheck.ReviewView;
import cn.dutydesk.selfcheck.ScoreView.State;
import cn.dutydesk.selfcheck.Standard;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** One item: what is asked and why, what everybody says about it, and what may be done with each answer. */
final class ItemDialog {
    private static final double WIDTH = 760;
    private static final double LINE = 34;

    private final MonthModel model;
    private final Texts texts;
    private final Dialogs dialogs;
    private final SelfCheckWords words;

    ItemDialog(MonthModel model, Texts texts, Dialogs dialogs, SelfCheckWords words) {
        this.model = model;
        this.texts = texts;
        this.dialogs = dialogs;
        this.words = words;
    }

    /** Opens an item of the month; the form at once when there is exactly one answer and it waits for this person. */
    void open(String code) {
        model.item(code, opened -> {
            List<AnswerView> answers = opened.file().answers();
            if (answers.size() == 1 && answers.getFirst().state() == State.OPEN
                    && opened.file().mine().contains(answers.getFirst().id())) {
                answer(opened, answers.getFirst(), () -> {});
            } else {
                show(opened);
            }
        }, dialogs::problem);
    }

    /** Opens the form of one answer. @param then after it was stored */
    void answer(String code, long answerId, Runnable then) {
        model.item(code, opened -> opened.file().answers().stream().filter(one -> one.id() == answerId).findFirst()
                .ifPresent(answer -> answer(opened, answer, then)), dialogs::problem);
    }

    private void answer(MonthModel.Opened opened, AnswerView answer, Runnable then) {
        new AnswerForm(model, texts, dialogs, opened, answer, then).show();
    }

    private void show(MonthModel.Opened opened) {
        ItemFile file = opened.file();
        Standard.Item item = file.item();
        VBox body = Ui.column(12, head(item, texts));
        if (opened.fact() != null) {
            body.getChildren().add(Ui.strip(opened.fact().words(), opened.fact().good() ? Tone.OK : Tone.WARN));
        }
        Modal modal = dialogs.modal(texts.of("selfcheck.item.title", item.code(), item.text())).width(WIDTH);
        body.getChildren().add(Ui.section(texts.of("selfcheck.item.answers")));
        body.getChildren().add(Ui.list(file.answers().stream().map(answer -> row(opened, answer, modal)).toList()));
        if (!file.earlier().isEmpty()) {
            body.getChildren().add(Ui.section(texts.of("selfcheck.item.earlier")));
            HBox months = Ui.row(16);
            file.earlier().reversed().forEach(one -> months.getChildren().add(Ui.column(4,
                    Ui.small(texts.month(one.month())), words.tag(one.state(), one.minus()))));
            body.getChildren().add(months);
        }
        modal.content(body).action(texts.of("selfcheck.close"), Modal::close).show();
    }

    /** Points, evidence, source and what is deducted. */
    static Node head(Standard.Item item, Texts texts) {
        List<String> lines = new ArrayList<>();
        if (item.points().signum() > 0) {
            lines.add(texts.of("selfcheck.item.points"));
            lines.add(SelfCheckWords.number(item.points()));
        } else {
            lines.add(texts.of("selfcheck.item.kind"));
            lines.add(texts.of("selfcheck.kind." + item.kind()));
        }
        lines.add(texts.of("selfcheck.item.steps"));
        lines.add(item.steps().stream().map(step -> texts.of(step.each() ? "selfcheck.item.step-each"
                : "selfcheck.item.step", step.words(), SelfCheckWords.number(step.minus())))
                .collect(Collectors.joining("\n")));
        lines.add(texts.of("selfcheck.item.source"));
        lines.add(item.source() + (item.origin() == Standard.Origin.OWN ? texts.of("selfcheck.item.own") : ""));
        return Ui.pairs(lines.toArray(String[]::new));
    }

    /** Words beside a field's name, on its line. */
    static Node value(String words) {
        HBox line = Ui.row(0, Ui.grow(Ui.wrapped(words)));
        line.setMinHeight(LINE);
        return line;
    }

    private Node row(MonthModel.Opened opened, AnswerView answer, Modal modal) {
        ItemFile file = opened.file();
        String who = answer.person().isEmpty() ? answer.department()
                : texts.of("selfcheck.item.person", answer.department(), answer.person());
        String said = answer.words().isEmpty() ? answer.fact() : answer.words();
        VBox text = Ui.column(2, Ui.strong(who));
        if (!said.isEmpty()) {
            text.getChildren().add(Ui.wrapped(said));
        }
        if (!answer.fact().isEmpty() && !answer.fact().equals(said)) {
            text.getChildren().add(Ui.styled(Ui.wrapped(answer.fact()), "muted"));
        }
        if (!answer.scan().isEmpty()) {
            text.getChildren().add(Ui.styled(Ui.wrapped(answer.scan()), "muted"));
        }
        file.files().stream().filter(one -> one.answerId() == answer.id())
                .forEach(one -> text.getChildren().add(Ui.icon(Ui.ghost(one.name(), () -> dialogs.saveFile(
                        texts.of("selfcheck.file.save"), one.name(), texts.of("selfcheck.file.any"), List.of("*.*"),
                        target -> model.save(one.id(), target, () -> dialogs.notice(texts.of("selfcheck.file.saved"),
                                Tone.OK), dialogs::problem))),
                        "mdi2p-paperclip")));
        for (ReviewView review : file.reviews()) {
            if (review.answerId() == answer.id()) {
                text.getChildren().add(Ui.tone(Ui.wrapped(review.minus().signum() == 0
                        ? texts.of("selfcheck.review.sent-back", review.by(), review.reason())
                        : texts.of("selfcheck.review.lowered", review.by(), SelfCheckWords.number(review.minus()),
                                review.reason())),
                        Tone.WARN));
            }
        }
        if (!answer.answeredBy().isEmpty()) {
            text.getChildren().add(Ui.small(texts.of("selfcheck.item.by", answer.answeredBy())));
        }
        Ui.grow(text);
        HBox row = Ui.row(8, text, words.tag(answer.state(), answer.minus()));
        if (file.mine().contains(answer.id())) {
            row.getChildren().add(Ui.button(texts.of(answer.state() == State.OPEN ? "selfcheck.answer"
                    : "selfcheck.answer.again"), () -> {
                        modal.close();
                        answer(opened, answer, () -> {});
                    }));
        }
        if (opened.reviews() && answer.state() != State.OPEN) {
            row.getChildren().add(Ui.button(texts.of("selfcheck.review"), () -> {
                modal.close();
                new ReviewDialog(model, texts, dialogs, file.item(), answer).show();
            }));
        }
        return row;
    }
}
