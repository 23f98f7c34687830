package cn.dutydesk.people.ui;

import cn.dutydesk.core.Texts;
import cn.dutydesk.kit.Tone;
import cn.dutydesk.kit.Ui;
import cn.dutydesk.people.AbsenceView;
import cn.dutydesk.people.PersonCard;
import cn.dutydesk.people.Phone;
import cn.dutydesk.people.service.PersonFile;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Everything about one person: large telephone numbers to dial or copy, days away, and what may be changed. */
final class PersonPane extends StackPane {
    private final Texts texts;
    private final PeopleModel model;
    private final PeopleDialogs dialogs;
    private final VBox body = Ui.column(16);

    PersonPane(PeopleModel model, Texts texts, PeopleDialogs dialogs) {
        this.texts = texts;
        this.model = model;
        this.dialogs = dialogs;
        getStyleClass().addAll("card", "person-pane");
        ScrollPane scroll = Ui.scroll(body);
        getChildren().add(scroll);
        model.chosenProperty().addListener((property, before, file) -> show(file));
        model.rightsProperty().addListener(change -> show(model.chosenProperty().get()));
        show(model.chosenProperty().get());
    }

    private void show(PersonFile file) {
        if (file == null) {
            body.getChildren().setAll(Ui.muted(texts.of("people.nobody-chosen")));
            return;
        }
        PersonCard card = file.card();
        HBox head = Ui.row(8, Ui.styled(Ui.headline(card.name()), "person-name"));
        if (card.leader()) {
            head.getChildren().add(Ui.tag(texts.of("people.leader"), Tone.ACCENT));
        }
        head.getChildren().add(StatusTag.of(texts, model, card));
        VBox top = Ui.column(4, head, Ui.wrapped(card.department()));
        if (!card.title().isEmpty()) {
            top.getChildren().add(Ui.styled(Ui.wrapped(card.title()), "muted"));
        }
        VBox phones = Ui.column(8);
        card.phones().forEach(phone -> phones.getChildren().add(phone(phone)));
        if (card.phones().isEmpty()) {
            phones.getChildren().add(Ui.tone(Ui.wrapped(texts.of("people.no-phone")), Tone.WARN));
        }
        body.getChildren().setAll(top, phones, Ui.line());
        GridPane pairs = pairs(file);
        if (pairs.getRowCount() > 0) {
            body.getChildren().addAll(pairs, Ui.line());
        }
        body.getChildren().add(absences(file));
        List<Node> actions = actions(file);
        if (!actions.isEmpty()) {
            body.getChildren().add(Ui.row(8, actions.toArray(Node[]::new)));
        }
    }

    private GridPane pairs(PersonFile file) {
        GridPane pairs = Ui.pairs();
        if (!file.card().note().isEmpty()) {
            Ui.pair(pairs, texts.of("people.edit.note"), Ui.wrapped(file.card().note()));
        }
        if (!file.statusReason().isEmpty()) {
            Ui.pair(pairs, texts.of("people.status-edit.reason"), Ui.wrapped(file.statusReason()));
        }
        return pairs;
    }

    private Node phone(Phone phone) {
        Label kind = Ui.small(texts.of("people.phone." + phone.kind()));
        Label number = Ui.phone(grouped(phone.number()));
        Node copy = Ui.icon("mdi2c-content-copy", texts.of("people.copy", phone.number()), () -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(phone.number());
            Clipboard.getSystemClipboard().setContent(content);
            dialogs.copied(phone.number());
        });
        return Ui.column(0, kind, Ui.row(4, number, copy));
    }

    /** Mobile numbers as they are read aloud: 138 0000 0001. */
    static String grouped(String number) {
        return number.matches("1\\d{10}") ? number.substring(0, 3) + " " + number.substring(3, 7) + " "
                + number.substring(7) : number;
    }

    private Node absences(PersonFile file) {
        VBox box = Ui.column(4, Ui.section(texts.of("people.absences")));
        if (file.absences().isEmpty()) {
            box.getChildren().add(Ui.muted(texts.of("people.absences-none")));
        }
        file.absences().forEach(absence -> box.getChildren().add(absence(absence)));
        return box;
    }

    private Node absence(AbsenceView absence) {
        boolean over = absence.to().isBefore(model.today());
        HBox head = Ui.row(8, Ui.tag(texts.of("people.absence." + absence.kind()), over ? Tone.NEUTRAL : Tone.WARN),
                Ui.strong(dialogs.range(absence)), Ui.gap());
        if (model.rightsProperty().get().absence()) {
            head.getChildren().add(Ui.icon("mdi2d-delete-outline", texts.of("people.absence-edit.remove"),
                    () -> dialogs.removeAbsence(absence)));
        }
        String where = String.join(" · ", Stream.of(absence.place(), absence.reason())
                .filter(part -> !part.isEmpty()).toList());
        VBox words = Ui.column(2, head, Ui.wrapped(where));
        if (!absence.deputy().isEmpty()) {
            words.getChildren().add(Ui.styled(Ui.wrapped(texts.of("people.deputy", absence.deputy())), "small"));
        }
        return Ui.listRow(words);
    }

    private List<Node> actions(PersonFile file) {
        PeopleModel.Rights rights = model.rightsProperty().get();
        List<Node> actions = new ArrayList<>();
        if (rights.absence()) {
            actions.add(Ui.button(texts.of("people.action.absence"), () -> dialogs.absence(file)));
        }
        if (rights.edit()) {
            actions.add(Ui.button(texts.of("people.action.edit"), () -> dialogs.edit(file)));
            actions.add(Ui.button(texts.of("people.action.status"), () -> dialogs.status(file)));
        }
        return actions;
    }
}
