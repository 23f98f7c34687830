package cn.dutydesk.handover.ui;

import cn.dutydesk.core.Texts;
import cn.dutydesk.desk.HandoverLine;
import cn.dutydesk.handover.CheckLine;
import cn.dutydesk.handover.domain.LineRow;
import cn.dutydesk.kit.Dialogs;
import cn.dutydesk.kit.Inputs;
import cn.dutydesk.kit.Modal;
import cn.dutydesk.kit.Tone;
import cn.dutydesk.kit.Ui;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The office's own checklist: lines are written over, added and taken away. */
final class LinesDialog {
    private final HandoversModel model;
    private final Texts texts;
    private final Dialogs dialogs;
    private final Map<HandoverLine.Part, VBox> parts = new EnumMap<>(HandoverLine.Part.class);

    LinesDialog(HandoversModel model, Texts texts, Dialogs dialogs) {
        this.model = model;
        this.texts = texts;
        this.dialogs = dialogs;
    }

    void open() {
        model.lines(this::show, dialogs::problem);
    }

    private void show(List<CheckLine> lines) {
        VBox body = Ui.column(12, Ui.wrapped(texts.of("handover.lines.words")));
        for (HandoverLine.Part part : List.of(HandoverLine.Part.EQUIPMENT, HandoverLine.Part.KEYS)) {
            VBox list = Ui.column(6);
            parts.put(part, list);
            lines.stream().filter(line -> line.part() == part).forEach(line -> list.getChildren().add(row(list, line)));
            body.getChildren().addAll(Ui.row(8, Ui.section(texts.of("handover.part." + part)), Ui.gap(),
                    Ui.icon(Ui.button(texts.of("handover.lines.add"), () -> add(part)), "mdi2p-plus")), list);
        }
        dialogs.modal(texts.of("handover.lines.title")).width(560).content(body).cancel()
                .action(texts.of("handover.lines.save"), this::save).show();
    }

    private void add(HandoverLine.Part part) {
        HBox row = row(Objects.requireNonNull(parts.get(part)), new CheckLine(0, part, ""));
        Objects.requireNonNull(parts.get(part)).getChildren().add(row);
        row.getChildren().getFirst().requestFocus();
    }

    private HBox row(VBox list, CheckLine line) {
        TextField field = Inputs.limited(new TextField(line.words()), LineRow.WORDS);
        field.setPromptText(texts.of("handover.lines.prompt"));
        HBox row = Ui.row(8, Ui.grow(field));
        row.setUserData(line);
        row.getChildren().add(Ui.icon("mdi2c-close", texts.of("handover.lines.remove", line.words()),
                () -> list.getChildren().remove(row)));
        return row;
    }

    private void save(Modal modal) {
        List<CheckLine> wanted = new ArrayList<>();
        parts.values().forEach(list -> list.getChildren().forEach(row -> {
            CheckLine line = (CheckLine) row.getUserData();
            TextField field = (TextField) ((HBox) row).getChildren().getFirst();
            wanted.add(new CheckLine(line.id(), line.part(), field.getText()));
        }));
        modal.busy(true);
        model.saveLines(wanted, () -> {
            modal.close();
            dialogs.notice(texts.of("handover.lines.saved"), Tone.OK);
        }, problem -> modal.problem(problem.words()));
    }
}
