package cn.dutydesk.register.ui;

import cn.dutydesk.core.Texts;
import cn.dutydesk.desk.IncidentSeed;
import cn.dutydesk.kit.Dialogs;
import cn.dutydesk.kit.Tone;
import cn.dutydesk.kit.Ui;
import cn.dutydesk.register.DocumentField;
import cn.dutydesk.register.DocumentView;
import cn.dutydesk.register.Registers;
import cn.dutydesk.register.StepKind;
import cn.dutydesk.register.StepView;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** One document: what was registered, and step by step what became of it. */
final class DocumentDetail {
    private final DocumentListModel model;
    private final Texts texts;
    private final Moments moments;
    private final Dialogs dialogs;
    private final Doors doors;
    private final DocumentWords words;
    private final VBox card = Ui.card();

    DocumentDetail(DocumentListModel model, Texts texts, Moments moments, Dialogs dialogs, Doors doors) {
        this.model = model;
        this.texts = texts;
        this.moments = moments;
        this.dialogs = dialogs;
        this.doors = doors;
        this.words = new DocumentWords(texts, moments);
        VBox.setVgrow(card, Priority.ALWAYS);
        show(null);
    }

    /** @param opened null for none */
    void show(RegisterListModel.@Nullable Opened<DocumentView> opened) {
        if (opened == null) {
            card.getChildren().setAll(Ui.grow(Ui.empty("mdi2c-cursor-default-click-outline",
                    texts.of("register.detail.none"))));
            return;
        }
        DocumentView document = opened.record();
        VBox body = Ui.column(12, facts(document));
        if (!opened.links().isEmpty()) {
            body.getChildren().addAll(Ui.line(), LinkRows.of(opened.links(), texts, doors.open()));
        }
        body.getChildren().addAll(Ui.line(), steps(document));
        if (!document.notes().isEmpty()) {
            body.getChildren().addAll(Ui.line(), NoteRows.of(document.notes(),
                    field -> texts.of("register.document.field." + DocumentField.valueOf(field)),
                    field -> document.first().get(DocumentField.valueOf(field)), texts, moments));
        }
        body.getChildren().add(Ui.styled(Ui.wrapped(texts.of("register.detail.written", document.writtenBy(),
                moments.full(document.writtenAt()))), "small"));
        card.getChildren().setAll(head(document), Ui.grow(Ui.scroll(body)), actions(document));
    }

    private Node head(DocumentView document) {
        HBox tags = Ui.row(8, Ui.strong(document.number()), words.urgency(document.urgency()), words.state(document));
        if (!document.notes().isEmpty()) {
            tags.getChildren().add(Ui.tag(texts.of("register.detail.corrected"), Tone.NEUTRAL));
        }
        Label title = Ui.styled(Ui.wrapped(document.of(DocumentField.TITLE)), "register-title");
        return Ui.column(8, tags, title);
    }

    private GridPane facts(DocumentView document) {
        GridPane pairs = Ui.pairs(texts.of("register.document.field.UNIT"), document.of(DocumentField.UNIT));
        if (!document.of(DocumentField.REFERENCE).isEmpty()) {
            Ui.pair(pairs, texts.of("register.document.field.REFERENCE"),
                    Ui.wrapped(document.of(DocumentField.REFERENCE)));
        }
        Ui.pair(pairs, texts.of("register.document.grade"), Ui.text(texts.of("register.grade." + document.grade())));
        Ui.pair(pairs, texts.of("register.document.received"), Ui.wrapped(texts.of("register.document.received-as",
                moments.full(document.receivedAt()), texts.of("register.channel." + document.channel()),
                document.copies())));
        Ui.pair(pairs, texts.of("register.document.field.RECEIVER"), Ui.text(document.of(DocumentField.RECEIVER)));
        if (!document.handler().isEmpty()) {
            Ui.pair(pairs, texts.of("register.step.HANDLING"), Ui.wrapped(document.handler()));
        }
        if (document.due() != null) {
            Label due = Ui.strong(moments.full(document.due()));
            Ui.pair(pairs, texts.of("register.step.due"),
                    document.late(moments.now()) ? Ui.tone(due, Tone.URGENT) : due);
        }
        return pairs;
    }

    /** Newest first; earlier ones of the same kind stay in sight. */
    private Node steps(DocumentView document) {
        VBox rows = Ui.column(0);
        for (StepView step : document.steps().reversed()) {
            VBox line = Ui.styled(Ui.column(2, Ui.row(8, Ui.strong(texts.of("register.step." + step.kind())),
                    Ui.text(step.who()))), "step-body");
            if (!step.content().isEmpty()) {
                Label said = Ui.wrapped(step.content());
                line.getChildren().add(step.kind() == StepKind.CLOSED ? Ui.tone(said, Tone.OK) : said);
            }
            if (step.due() != null) {
                line.getChildren().add(Ui.small(texts.of("register.step.until", moments.full(step.due()))));
            }
            line.getChildren().add(Ui.small(texts.of("register.step.signed", moments.full(step.happenedAt()),
                    step.writtenBy())));
            line.setMinWidth(0);
            HBox row = new HBox(12, Ui.styled(new Region(), "step-line"), Ui.grow(line));
            row.setAlignment(Pos.TOP_LEFT);
            rows.getChildren().add(row);
        }
        if (document.steps().isEmpty()) {
            rows.getChildren().add(Ui.styled(Ui.wrapped(texts.of("register.step.none")), "muted"));
        }
        return Ui.column(8, Ui.section(texts.of("register.step.course")), rows);
    }

    private Node actions(DocumentView document) {
        HBox row = Ui.row(8, Ui.button(texts.of("register.become.item"), () -> item(document)),
                Ui.button(texts.of("register.become.incident"), () -> incident(document)), Ui.gap(),
                Ui.button(texts.of("register.correct.action"), () -> correct(document)));
        if (document.open()) {
            row.getChildren().add(Ui.primary(texts.of("register.step.fill",
                    texts.of("register.step." + document.state().next())),
                    () -> new StepDialog(model, texts, moments, dialogs).show(document)));
        }
        return Ui.styled(row, "register-actions");
    }

    private void item(DocumentView document) {
        doors.items().open(Registers.DOCUMENT, document.id(), texts.of("register.become.item-words",
                document.of(DocumentField.UNIT), document.of(DocumentField.TITLE)));
    }

    private void incident(DocumentView document) {
        doors.incidents().report(new IncidentSeed(Registers.DOCUMENT, document.id(),
                document.of(DocumentField.TITLE), "", document.receivedAt(), document.of(DocumentField.UNIT), ""));
    }

    private void correct(DocumentView document) {
        new NoteDialogs(texts, dialogs).correct(texts.of("register.correct.title-document", document.number()),
                List.of(DocumentField.values()), DocumentField.TITLE,
                field -> texts.of("register.document.field." + field), document::of, model::correct);
    }

    VBox node() {
        return card;
    }
}
