package cn.dutydesk.warning.ui;

import cn.dutydesk.core.Texts;
import cn.dutydesk.kit.Form;
import cn.dutydesk.kit.Inputs;
import cn.dutydesk.kit.Modal;
import cn.dutydesk.kit.SuggestField;
import cn.dutydesk.kit.Tone;
import cn.dutydesk.kit.Ui;
import cn.dutydesk.people.PersonCard;
import cn.dutydesk.warning.Staffing;
import cn.dutydesk.warning.WarningView;
import cn.dutydesk.warning.service.StaffingService;
import cn.dutydesk.warning.service.WarningWords;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextArea;
import javafx.scene.layout.FlowPane;

/** 加强值班: what is done for a warning in one go, each part of its own choice. */
final class StaffingDialog {
    private final WarningModel model;
    private final WarningUi.Window window;
    private final Texts texts;

    StaffingDialog(WarningModel model, WarningUi.Window window) {
        this.model = model;
        this.window = window;
        texts = window.texts();
    }

    void open(WarningView warning) {
        model.callable(calls -> open(warning, calls), window.dialogs()::problem);
    }

    private void open(WarningView warning, List<StaffingService.Call> calls) {
        CheckBox period = new CheckBox(texts.of("warning.dialog.period"));
        period.setSelected(true);
        ComboBox<Integer> seats = Inputs.choice(List.of(0, 1, 2, 3, 4, 5), String::valueOf, 1);
        seats.disableProperty().bind(period.selectedProperty().not());
        Map<Long, CheckBox> people = new LinkedHashMap<>();
        FlowPane boxes = new FlowPane(16, 8);
        for (StaffingService.Call call : calls) {
            CheckBox box = new CheckBox(texts.of("warning.dialog.person", call.person().name(), call.post()));
            box.setSelected(call.standBy());
            people.put(call.person().id(), box);
            boxes.getChildren().add(box);
        }
        if (calls.isEmpty()) {
            boxes.getChildren().add(Ui.muted(texts.of("warning.dialog.nobody")));
        }
        TextArea task = Inputs.area(texts.of("warning.dialog.task-words"), 2);
        SuggestField<PersonCard> owner = new SuggestField<>(model::suggest, PersonCard::name, "");
        Form form = new Form();
        form.row("", period);
        form.row(texts.of("warning.dialog.seats"), seats);
        form.row(texts.of("warning.dialog.people"), boxes);
        form.row(texts.of("warning.dialog.task"), task);
        form.row(texts.of("warning.dialog.owner"), owner, texts.of("desk.item.owner-help"));
        window.dialogs().modal(new WarningWords(texts, window.clock()).title(warning)).width(600).content(form).cancel()
                .action(texts.of("warning.dialog.action"), modal -> send(modal, warning, new Staffing(
                        period.isSelected() ? seats.getValue() : null, people.entrySet().stream()
                                .filter(one -> one.getValue().isSelected()).map(Map.Entry::getKey).toList(),
                        task.getText(), owner.chosen() == null ? null : owner.chosen().id(), owner.typed())))
                .show();
    }

    private void send(Modal modal, WarningView warning, Staffing plan) {
        modal.busy(true);
        model.staff(warning, plan, () -> {
            modal.close();
            window.dialogs().notice(texts.of("warning.dialog.done"), Tone.OK);
        }, problem -> modal.problem(problem.words()));
    }
}
