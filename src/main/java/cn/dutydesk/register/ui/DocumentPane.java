package cn.dutydesk.register.ui;

import cn.dutydesk.core.BureauClock;
import cn.dutydesk.core.Texts;
import cn.dutydesk.kit.Choices;
import cn.dutydesk.kit.Dialogs;
import cn.dutydesk.kit.Inputs;
import cn.dutydesk.kit.Tables;
import cn.dutydesk.kit.Ui;
import cn.dutydesk.kit.View;
import cn.dutydesk.register.DocumentField;
import cn.dutydesk.register.DocumentView;
import cn.dutydesk.register.Urgency;
import java.util.Arrays;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** 来文登记, as a part of the log screen. */
final class DocumentPane {
    private DocumentPane() {
    }

    /** @param form opens the form for a new document; @param extra buttons before it */
    static View of(DocumentListModel model, Texts texts, BureauClock clock, Dialogs dialogs, Doors doors,
            Runnable form, Node... extra) {
        Moments moments = new Moments(texts, clock);
        DocumentWords words = new DocumentWords(texts, moments);
        TableView<DocumentView> table = Tables.table(Ui.empty("mdi2e-email-outline",
                texts.of("register.document.empty")));
        table.getColumns().add(Tables.text(texts.of("register.column.number"), 92, DocumentView::number));
        table.getColumns().add(Tables.text(texts.of("register.column.received"), 118,
                document -> moments.full(document.receivedAt())));
        table.getColumns().add(Tables.node(texts.of("register.column.urgency"), 94,
                document -> words.urgency(document.urgency())));
        table.getColumns().add(Tables.node(texts.of("register.column.title"), 300, DocumentPane::title));
        table.getColumns().add(Tables.node(texts.of("register.column.state"), 92, words::state));
        table.setFixedCellSize(52);
        DocumentDetail detail = new DocumentDetail(model, texts, moments, dialogs, doors);
        HBox states = Ui.row(4);
        states.getChildren().setAll(Choices.of(Arrays.asList(null, false, true), closed -> texts.of(closed == null
                ? "register.all" : closed ? "register.state.CLOSED" : "register.state.open"), model.closedProperty(), 0,
                "chip"));
        HBox actions = Ui.row(8, extra);
        actions.getChildren().add(Ui.key(Ui.primary(texts.of("register.document.title"), form), "F8"));
        return new RegisterPane<>(model, texts, table, new MonthBar(model.monthProperty(), texts, clock).node(),
                List.of(states, urgency(model, texts)), actions, detail.node(), detail::show);
    }

    private static Node title(DocumentView document) {
        String from = (document.of(DocumentField.UNIT) + "  " + document.of(DocumentField.REFERENCE)).strip();
        VBox box = Ui.column(0, Ui.text(document.of(DocumentField.TITLE)), Ui.small(from));
        box.setMinWidth(0);
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }

    private static Node urgency(DocumentListModel model, Texts texts) {
        ComboBox<Urgency> urgency = Inputs.choice(List.of(Urgency.values()), one -> texts.of("register.urgency." + one),
                null);
        urgency.setPromptText(texts.of("register.urgency-all"));
        urgency.setAccessibleText(texts.of("register.urgency-all"));
        urgency.setPrefWidth(120);
        urgency.valueProperty().bindBidirectional(model.urgencyProperty());
        Button every = Ui.icon("mdi2c-close", texts.of("register.urgency-every"),
                () -> model.urgencyProperty().set(null));
        every.visibleProperty().bind(model.urgencyProperty().isNotNull());
        return Ui.row(4, urgency, every);
    }
}
