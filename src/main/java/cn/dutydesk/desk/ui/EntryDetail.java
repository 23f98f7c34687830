package cn.dutydesk.desk.ui;

import cn.dutydesk.core.BureauClock;
import cn.dutydesk.core.Texts;
import cn.dutydesk.desk.EntryView;
import cn.dutydesk.desk.LogKind;
import cn.dutydesk.kit.Dialogs;
import cn.dutydesk.kit.Form;
import cn.dutydesk.kit.Inputs;
import cn.dutydesk.kit.Tone;
import cn.dutydesk.kit.Ui;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** One entry in full: both times, who, the wording that holds, the first one and every correction. */
final class EntryDetail {
    private final LogModel model;
    private final Texts texts;
    private final Spans spans;
    private final Dialogs dialogs;
    private final VBox body = Ui.column(12);
    private final VBox card;

    EntryDetail(LogModel model, Texts texts, BureauClock clock, Dialogs dialogs) {
        this.model = model;
        this.texts = texts;
        this.spans = new Spans(texts, clock);
        this.dialogs = dialogs;
        card = Ui.card(texts.of("desk.detail.title"), "", Ui.grow(Ui.scroll(body)));
        VBox.setVgrow(card, Priority.ALWAYS);
        show(null);
    }

    /** @param entry null for none */
    void show(EntryView entry) {
        body.getChildren().clear();
        if (entry == null) {
            body.getChildren().add(Ui.empty("mdi2c-cursor-default-click-outline", texts.of("desk.detail.none")));
            return;
        }
        GridPane pairs = Ui.pairs(texts.of("desk.detail.happened"), spans.full(entry.happenedAt()),
                texts.of("desk.detail.written"), spans.full(entry.writtenAt()),
                texts.of("desk.column.kind"), texts.of("desk.kind." + entry.kind()),
                texts.of("desk.column.author"), entry.author());
        if (!entry.origin().isEmpty()) {
            Ui.pair(pairs, texts.of("desk.column.origin"), Ui.wrapped(entry.origin()));
        }
        if (!entry.lateReason().isEmpty()) {
            Ui.pair(pairs, texts.of("desk.detail.late"), Ui.wrapped(entry.lateReason()));
        }
        Ui.pair(pairs, texts.of("desk.detail.number"), Ui.text(String.valueOf(entry.id())));
        body.getChildren().addAll(Ui.wrapped(entry.content()), Ui.line(), pairs);
        if (entry.corrected()) {
            body.getChildren().add(history(entry));
        }
        Button correct = Ui.icon(Ui.button(texts.of("desk.detail.correct"), () -> correct(entry)),
                "mdi2p-pencil-outline");
        body.getChildren().add(Ui.row(0, Ui.disabled(correct,
                entry.kind() == LogKind.SYSTEM ? texts.of("desk.refused.system-entry") : "")));
    }

    private Node history(EntryView entry) {
        VBox list = Ui.column(8, Ui.section(texts.of("desk.detail.history")));
        list.getChildren().add(Ui.styled(Ui.column(2, Ui.styled(Ui.wrapped(entry.original()), "struck"),
                Ui.small(texts.of("desk.detail.original", entry.author(), spans.full(entry.writtenAt())))),
                "correction"));
        for (int i = 0; i < entry.corrections().size(); i++) {
            EntryView.Correction correction = entry.corrections().get(i);
            boolean holds = i == entry.corrections().size() - 1;
            VBox one = Ui.column(2, holds ? Ui.wrapped(correction.content())
                    : Ui.styled(Ui.wrapped(correction.content()), "struck"));
            one.getChildren().add(Ui.styled(Ui.wrapped(texts.of("desk.detail.correction", correction.by(),
                    spans.full(correction.at()), correction.reason())), "small"));
            list.getChildren().add(Ui.styled(one, "correction"));
        }
        return list;
    }

    private void correct(EntryView entry) {
        TextArea words = Inputs.area(entry.content(), 4);
        TextField reason = new TextField();
        reason.setPromptText(texts.of("desk.correct.reason-prompt"));
        Form form = new Form();
        form.row(texts.of("desk.correct.content"), words);
        form.row(texts.of("desk.correct.reason"), reason, texts.of("desk.correct.help"));
        dialogs.modal(texts.of("desk.correct.title")).width(560).content(form).cancel()
                .action(texts.of("desk.correct.action"), modal -> {
                    modal.busy(true);
                    model.correct(entry, words.getText(), reason.getText(), now -> {
                        modal.close();
                        show(now);
                        dialogs.notice(texts.of("desk.correct.done"), Tone.OK);
                    }, problem -> modal.problem(problem.words()));
                }).show();
    }

    VBox node() {
        return card;
    }
}
