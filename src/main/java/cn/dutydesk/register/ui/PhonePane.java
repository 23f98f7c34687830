package cn.dutydesk.register.ui;

import cn.dutydesk.core.BureauClock;
import cn.dutydesk.core.Texts;
import cn.dutydesk.kit.Choices;
import cn.dutydesk.kit.Dialogs;
import cn.dutydesk.kit.Tables;
import cn.dutydesk.kit.Tone;
import cn.dutydesk.kit.Ui;
import cn.dutydesk.kit.View;
import cn.dutydesk.register.Direction;
import cn.dutydesk.register.NoteKind;
import cn.dutydesk.register.PhoneField;
import cn.dutydesk.register.PhoneView;
import java.util.Arrays;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;

/** 电话记录, as a part of the log screen. */
final class PhonePane {
    private PhonePane() {
    }

    /** @param form opens the form for a new record; @param extra buttons before it */
    static View of(PhoneListModel model, Texts texts, BureauClock clock, Dialogs dialogs, Doors doors,
            Runnable form, Node... extra) {
        Moments moments = new Moments(texts, clock);
        TableView<PhoneView> table = Tables.table(Ui.empty("mdi2p-phone-outline", texts.of("register.phone.empty")));
        table.getColumns().add(Tables.text(texts.of("register.column.number"), 92, PhoneView::number));
        table.getColumns().add(Tables.text(texts.of("register.column.time"), 118,
                record -> moments.full(record.happenedAt())));
        table.getColumns().add(Tables.node(texts.of("register.column.direction"), 66,
                record -> Ui.tag(texts.of("register.direction." + record.direction()),
                        record.direction() == Direction.IN ? Tone.ACCENT : Tone.NEUTRAL)));
        table.getColumns().add(Tables.text(texts.of("register.column.caller"), 168, PhonePane::caller));
        table.getColumns().add(Tables.node(texts.of("register.column.content"), 300, record -> content(record, texts)));
        PhoneDetail detail = new PhoneDetail(model, texts, moments, dialogs, doors);
        HBox directions = Ui.row(4);
        directions.getChildren().setAll(Choices.of(Arrays.asList(null, Direction.IN, Direction.OUT),
                one -> one == null ? texts.of("register.all") : texts.of("register.direction." + one),
                model.directionProperty(), 0, "chip"));
        HBox actions = Ui.row(8, extra);
        actions.getChildren().add(Ui.key(Ui.primary(texts.of("register.phone.title"), form), "F7"));
        return new RegisterPane<>(model, texts, table,
                new MonthBar(model.monthProperty(), texts, clock).node(), List.of(directions), actions, detail.node(),
                detail::show);
    }

    private static String caller(PhoneView record) {
        String unit = (record.of(PhoneField.UNIT) + " " + record.of(PhoneField.NAME)).strip();
        return unit.isEmpty() ? record.of(PhoneField.PHONE) : unit;
    }

    private static Node content(PhoneView record, Texts texts) {
        HBox row = Ui.row(8, Ui.text(record.gist().replace('\n', ' ')));
        if (record.corrected()) {
            row.getChildren().add(Ui.tag(texts.of("register.detail.corrected"), Tone.NEUTRAL));
        }
        if (record.notes().stream().anyMatch(note -> note.kind() == NoteKind.ADDITION)) {
            row.getChildren().add(Ui.tag(texts.of("register.detail.added"), Tone.NEUTRAL));
        }
        return row;
    }
}
