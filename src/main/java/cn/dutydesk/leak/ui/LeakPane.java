package cn.dutydesk.leak.ui;

import cn.dutydesk.core.Texts;
import cn.dutydesk.desk.Places;
import cn.dutydesk.kit.Tone;
import cn.dutydesk.kit.Ui;
import cn.dutydesk.leak.LeakClock;
import cn.dutydesk.leak.LeakDetail;
import cn.dutydesk.leak.LeakFacts;
import cn.dutydesk.leak.LeakState;
import cn.dutydesk.leak.LeakView;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** One leak report in full: its limits with what remains, the index data, what can be done now, the course. */
final class LeakPane {
    private final Texts texts;
    private final LeakWords words;
    private final LeakDialogs dialogs;
    private final Consumer<String> open;
    private final Node print;
    private final VBox body = Ui.column(16);
    private final List<Runnable> ticks = new ArrayList<>();

    /** @param open leads to a place; @param print the menu that prints the form of the chosen one */
    LeakPane(Texts texts, LeakWords words, LeakDialogs dialogs, Consumer<String> open, Node print) {
        this.texts = texts;
        this.words = words;
        this.dialogs = dialogs;
        this.open = open;
        this.print = print;
    }

    Node node() {
        return Ui.scroll(body);
    }

    /** Time passed. */
    void tick() {
        ticks.forEach(Runnable::run);
    }

    /** @param detail null for none */
    void show(LeakDetail detail, LeaksModel.State state) {
        ticks.clear();
        body.getChildren().clear();
        if (detail == null) {
            body.getChildren().add(Ui.card(Ui.empty("mdi2c-cursor-default-click-outline", texts.of("leak.pane.none"))));
            return;
        }
        body.getChildren().addAll(head(detail, state), clocks(detail, state), facts(detail), course(detail));
    }

    private Node head(LeakDetail detail, LeaksModel.State state) {
        LeakView leak = detail.view();
        HBox title = Ui.row(8, Ui.headline(leak.codeName().isEmpty() ? leak.number() : texts.of("leak.pane.name",
                leak.number(), leak.codeName())), words.state(leak.state()), Ui.gap(), print);
        VBox card = Ui.card(title,
                Ui.muted(texts.of("leak.pane.noticed", words.moment(leak.noticedAt()), detail.place(),
                        detail.reportedBy())),
                Ui.wrapped(detail.how()));
        card.setSpacing(8);
        if (!detail.returned().isEmpty()) {
            card.getChildren().add(Ui.strip(texts.of("leak.pane.returned", detail.returned()), Tone.WARN));
        }
        if (!detail.whole()) {
            card.getChildren().add(Ui.strip(texts.of("leak.pane.broken"), Tone.URGENT));
        }
        if (detail.issues().stream().anyMatch(issue -> !issue.intact())) {
            card.getChildren().add(Ui.strip(texts.of("leak.pane.altered"), Tone.URGENT));
        }
        card.getChildren().add(actions(detail, state));
        return card;
    }

    private Node actions(LeakDetail detail, LeaksModel.State state) {
        FlowPane row = new FlowPane(8, 8);
        LeakState at = detail.view().state();
        String edit = !state.edits() ? texts.of("leak.pane.keeper") : !at.editable() ? texts.of("leak.pane.frozen")
                : "";
        if (at.waits()) {
            String no = state.approves() ? "" : texts.of("leak.pane.leader");
            add(row, Ui.primary(texts.of("leak.approve.title"), () -> dialogs.approve(detail)), no);
            add(row, Ui.button(texts.of("leak.return.title"), () -> dialogs.giveBack(detail)), no);
        }
        if (at == LeakState.RESULT_APPROVED) {
            add(row, Ui.primary(texts.of("leak.close.title"), () -> dialogs.close(detail)), state.approves() ? ""
                    : texts.of("leak.pane.leader"));
        }
        if (at != LeakState.CLOSED) {
            add(row, Ui.button(texts.of("leak.edit.action-open"), () -> dialogs.edit(detail)), edit);
            Button submit = at.editable() ? Ui.primary(texts.of("leak.submit.title"), () -> dialogs.submit(detail))
                    : Ui.button(texts.of("leak.submit.title"), () -> dialogs.submit(detail));
            add(row, submit, edit);
            String keeper = state.edits() ? "" : texts.of("leak.pane.keeper");
            add(row, Ui.button(texts.of("leak.note.title"), () -> dialogs.note(detail)), keeper);
            if (detail.missingSince() == null || detail.recoveredAt() != null) {
                add(row, Ui.button(texts.of("leak.missing.title"), () -> dialogs.missing(detail)), keeper);
            } else {
                add(row, Ui.button(texts.of("leak.recover.title"), () -> dialogs.recovered(detail)), keeper);
            }
            add(row, Ui.button(texts.of("leak.file.title"), () -> dialogs.filed(detail)), keeper);
            add(row, Ui.button(texts.of("leak.rectify.title"), () -> dialogs.rectify(detail)), keeper);
        }
        return row;
    }

    private static void add(FlowPane row, Button button, String reason) {
        row.getChildren().add(Ui.disabled(button, reason));
    }

    private Node clocks(LeakDetail detail, LeaksModel.State state) {
        VBox list = Ui.column(0);
        for (LeakClock one : detail.view().clocks()) {
            HBox tag = Ui.row(0, words.clock(one));
            tag.setMinWidth(120);
            if (one.done() == null) {
                ticks.add(() -> tag.getChildren().setAll(words.clock(one)));
            }
            Label what = Ui.text(texts.of("leak.clock." + one.kind()));
            String said = one.done() == null ? texts.of("leak.pane.until", words.moment(one.due()))
                    : one.receiver().isEmpty() ? texts.of("leak.pane.done", words.moment(one.done()), one.notedBy())
                    : texts.of("leak.pane.received", words.moment(one.done()), one.receiver(),
                            one.way() == null ? "" : texts.of("leak.way." + one.way()));
            VBox lines = Ui.column(2, what, Ui.small(said));
            if (!one.lateReason().isEmpty()) {
                lines.getChildren().add(Ui.wrapped(texts.of("leak.pane.late-reason", one.lateReason())));
            }
            HBox row = Ui.listRow(tag, Ui.grow(lines));
            if (one.done() == null && one.kind() != cn.dutydesk.leak.LeakClockKind.MISSING) {
                row.getChildren().add(Ui.disabled(Ui.button(texts.of("leak.receipt.action"),
                        () -> dialogs.receipt(detail, one)), why(detail, one, state)));
            }
            list.getChildren().add(row);
        }
        VBox card = Ui.card(texts.of("leak.pane.clocks"), texts.of("leak.pane.law"), list);
        if (detail.deemedAt() != null) {
            card.getChildren()
                    .add(Ui.strip(texts.of("leak.pane.deemed", words.moment(detail.deemedAt())), Tone.URGENT));
        }
        return card;
    }

    private String why(LeakDetail detail, LeakClock one, LeaksModel.State state) {
        LeakState at = detail.view().state();
        if (!state.edits()) {
            return texts.of("leak.pane.keeper");
        }
        if (one.kind().first() && (at == LeakState.REPORTED || at == LeakState.SUBMITTED)
                || one.kind().result() && at != LeakState.RESULT_APPROVED) {
            return texts.of("leak.refused.not-approved");
        }
        return "";
    }

    private Node facts(LeakDetail detail) {
        LeakFacts facts = detail.facts();
        GridPane pairs = Ui.pairs();
        Ui.pair(pairs, texts.of("leak.field.GRADE"), Ui.text(texts.of("leak.grade." + facts.grade())));
        Ui.pair(pairs, texts.of("leak.field.COPIES"), Ui.text(String.valueOf(facts.copies())));
        Ui.pair(pairs, texts.of("leak.field.CARRIER"), Ui.wrapped(texts.of("leak.carrier." + facts.carrier())
                + (facts.carrierWords().isEmpty() ? "" : " · " + facts.carrierWords())));
        pair(pairs, "leak.field.COURSE", facts.course());
        pair(pairs, "leak.field.REMEDY", facts.remedy());
        pair(pairs, "leak.field.RESPONSIBLE", facts.responsible());
        pair(pairs, "leak.field.HAPPENED", facts.happened());
        pair(pairs, "leak.field.HARM", facts.harm());
        pair(pairs, "leak.field.INQUIRY", facts.inquiry());
        pair(pairs, "leak.field.OUTCOME", facts.outcome());
        VBox card = Ui.card(texts.of("leak.pane.facts"), texts.of("leak.pane.index-only"), pairs);
        for (LeakDetail.Issue issue : detail.issues()) {
            card.getChildren().add(Ui.small(texts.of(issue.result() ? "leak.pane.result-approved"
                    : "leak.pane.first-approved", issue.approvedBy(), words.moment(issue.approvedAt()),
                    issue.hash().substring(0, 12))));
        }
        for (long finding : detail.findings()) {
            Hyperlink link = new Hyperlink(texts.of("leak.pane.finding"));
            link.setOnAction(press -> open.accept(Places.of("finding", finding)));
            card.getChildren().add(link);
        }
        return card;
    }

    private void pair(GridPane pairs, String key, String value) {
        Ui.pair(pairs, texts.of(key), value.isEmpty() ? Ui.muted(texts.of("leak.pane.empty")) : Ui.wrapped(value));
    }

    private Node course(LeakDetail detail) {
        VBox list = Ui.column(8);
        for (LeakDetail.Line line : detail.course().reversed()) {
            list.getChildren().add(Ui.styled(Ui.column(2, Ui.small(texts.of("leak.kind." + line.kind()) + " · "
                    + line.author() + " · " + words.moment(line.at())), Ui.wrapped(line.words())), "correction"));
        }
        return Ui.card(texts.of("leak.pane.course"), texts.of("leak.pane.chained"), list);
    }
}
