package cn.dutydesk.people.ui;

import cn.dutydesk.core.Texts;
import cn.dutydesk.kit.Dialogs;
import cn.dutydesk.kit.Form;
import cn.dutydesk.kit.Inputs;
import cn.dutydesk.kit.Modal;
import cn.dutydesk.kit.Problem;
import cn.dutydesk.kit.Tone;
import cn.dutydesk.kit.Ui;
import cn.dutydesk.people.AbsenceKind;
import cn.dutydesk.people.AbsenceView;
import cn.dutydesk.people.PersonCard;
import cn.dutydesk.people.PersonStatus;
import cn.dutydesk.people.Phone;
import cn.dutydesk.people.PhoneKind;
import cn.dutydesk.people.domain.PersonWish;
import cn.dutydesk.people.service.PersonFile;
import cn.dutydesk.people.service.StaffOutcome;
import cn.dutydesk.sheet.Cells;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import org.jspecify.annotations.Nullable;

/** What the directory asks: an entry, a status, days away, a staff list. */
final class PeopleDialogs {
    private static final double IMPORT_WIDTH = 1040;
    private static final double IMPORT_HEIGHT = 560;

    private final PeopleModel model;
    private final Supplier<ImportModel> imports;
    private final Texts texts;
    private final Dialogs dialogs;

    PeopleDialogs(PeopleModel model, Supplier<ImportModel> imports, Texts texts, Dialogs dialogs) {
        this.model = model;
        this.imports = imports;
        this.texts = texts;
        this.dialogs = dialogs;
    }

    /** Opens the import. @param file one dropped on the screen, or null */
    void load(@Nullable Path file) {
        Modal modal = dialogs.modal(texts.of("people.import.title")).width(IMPORT_WIDTH);
        ImportPanel panel = new ImportPanel(imports.get(), texts, dialogs, outcome -> {
            modal.close();
            dialogs.notice(texts.of("people.import.done", outcome.lines().size(),
                    outcome.count(StaffOutcome.Change.NEW), outcome.count(StaffOutcome.Change.CHANGED)), Tone.OK);
        });
        modal.fixed(panel.node(), IMPORT_HEIGHT).show();
        if (file != null) {
            panel.choose(file);
        }
    }

    /** Adds somebody. @param department what the field begins with */
    void add(String department) {
        person(texts.of("people.edit.new"), null, new PersonCard(0, "", 0, department, "", false, 0,
                PersonStatus.ON_POST, List.of(), ""), "");
    }

    /** Changes an entry. */
    void edit(PersonFile file) {
        person(texts.of("people.edit.title", file.card().name()), file, file.card(), file.sex());
    }

    /** @param file the entry on screen, null to make a new one */
    private void person(String title, @Nullable PersonFile file, PersonCard start, String startSex) {
        TextField name = new TextField(start.name());
        ComboBox<String> place = new ComboBox<>();
        place.setEditable(true);
        place.getItems().setAll(model.departments().stream().map(PeopleModel.DepartmentLine::name).toList());
        place.setValue(start.department());
        TextField post = new TextField(start.title());
        ComboBox<String> sex = Inputs.choice(List.of("", "男", "女"), word -> word, startSex);
        CheckBox leader = new CheckBox(texts.of("people.edit.leader"));
        leader.setSelected(start.leader());
        leader.setMinHeight(34);
        Map<PhoneKind, TextField> numbers = new EnumMap<>(PhoneKind.class);
        for (PhoneKind kind : PhoneKind.values()) {
            numbers.put(kind, new TextField(start.phones().stream().filter(phone -> phone.kind() == kind)
                    .map(Phone::number).collect(Collectors.joining("、"))));
        }
        TextArea note = Inputs.area(start.note(), 2);
        Form form = new Form();
        form.row(texts.of("people.column.name"), name);
        form.row(texts.of("people.column.department"), place, texts.of("people.edit.department-help"));
        form.row(texts.of("people.column.title"), post);
        form.row(texts.of("people.edit.sex"), sex);
        form.row(texts.of("people.edit.role"), leader);
        numbers.forEach((kind, field) -> form.row(texts.of("people.phone." + kind), field,
                kind == PhoneKind.MOBILE ? texts.of("people.edit.phone-help") : ""));
        form.row(texts.of("people.edit.note"), note);
        dialogs.modal(title).width(560).content(form).cancel().action(texts.of("people.edit.save"), box -> {
            box.busy(true);
            String typed = place.getEditor().getText();
            List<Phone> phones = phones(numbers);
            Supplier<PersonWish> wish = () -> new PersonWish(name.getText(), typed, post.getText(), sex.getValue(),
                    leader.isSelected(), phones, note.getText());
            Runnable done = done(box, texts.of("people.edit.saved", Cells.name(name.getText())));
            if (file == null) {
                model.add(wish, done, failed(box));
            } else {
                model.edit(file, wish, done, failed(box));
            }
        }).show();
    }

    private static List<Phone> phones(Map<PhoneKind, TextField> numbers) {
        List<Phone> phones = new ArrayList<>();
        numbers.forEach((kind, field) -> {
            for (String number : field.getText().split("[、，,;；/]")) {
                phones.add(new Phone(kind, number.strip()));
            }
        });
        return phones;
    }

    /** Sets what somebody is doing in general. */
    void status(PersonFile file) {
        ComboBox<PersonStatus> status = Inputs.choice(List.of(PersonStatus.values()),
                value -> texts.of("people.status." + value), file.card().status());
        TextField reason = Inputs.limited(new TextField(file.statusReason()), 200);
        reason.setPromptText(texts.of("people.status-edit.prompt"));
        Form form = new Form();
        form.row(texts.of("people.column.status"), status, texts.of("people.status-edit.help"));
        form.row(texts.of("people.status-edit.reason"), reason);
        dialogs.modal(texts.of("people.status-edit.title", file.card().name())).content(form).cancel()
                .action(texts.of("people.edit.save"), box -> {
                    box.busy(true);
                    model.setStatus(file, status.getValue(), reason.getText(),
                            done(box, texts.of("people.edit.saved", file.card().name())), failed(box));
                }).show();
    }

    /** Notes leave or an outing. */
    void absence(PersonFile file) {
        ComboBox<AbsenceKind> kind = Inputs.choice(List.of(AbsenceKind.values()),
                value -> texts.of("people.absence." + value),
                file.card().leader() ? AbsenceKind.OUTING : AbsenceKind.LEAVE);
        DatePicker from = Inputs.date(model.today());
        DatePicker to = Inputs.date(model.today());
        TextField place = new TextField();
        TextField reason = new TextField();
        reason.setPromptText(texts.of("people.absence-edit.reason-prompt"));
        TextField deputy = new TextField();
        deputy.setPromptText(texts.of("people.absence-edit.deputy-prompt"));
        Form form = new Form();
        form.row(texts.of("people.absence-edit.kind"), kind);
        form.row(texts.of("people.absence-edit.from"), from);
        form.row(texts.of("people.absence-edit.to"), to, texts.of("people.absence-edit.to-help"));
        form.row(texts.of("people.absence-edit.place"), place);
        form.row(texts.of("people.absence-edit.reason"), reason);
        form.row(texts.of("people.absence-edit.deputy"), deputy, texts.of("people.absence-edit.deputy-help"));
        dialogs.modal(texts.of("people.absence-edit.title", file.card().name())).width(560).content(form).cancel()
                .action(texts.of("people.absence-edit.save"), box -> {
                    if (from.getValue() == null || to.getValue() == null) {
                        box.problem(texts.of("people.absence-edit.no-date"));
                        return;
                    }
                    box.busy(true);
                    model.addAbsence(new AbsenceView(0, file.card().id(), kind.getValue(), from.getValue(),
                            to.getValue(), place.getText(), reason.getText(), deputy.getText()),
                            done(box, texts.of("people.absence-edit.saved", file.card().name())), failed(box));
                }).show();
    }

    /** Takes days away back, with a way to put them there again. */
    void removeAbsence(AbsenceView absence) {
        model.removeAbsence(absence, () -> dialogs.notice(texts.of("people.absence-edit.removed"), Tone.OK,
                texts.of("people.undo"), () -> model.addAbsence(absence, () -> {}, dialogs::problem)),
                dialogs::problem);
    }

    private Runnable done(Modal box, String words) {
        return () -> {
            box.close();
            dialogs.notice(words, Tone.OK);
        };
    }

    private Consumer<Problem> failed(Modal box) {
        return problem -> box.problem(problem.words());
    }

    void copied(String number) {
        dialogs.notice(texts.of("people.copied", number), Tone.OK);
    }

    /** A range of days as short as it can be said. */
    String range(AbsenceView absence) {
        return absence.from().equals(absence.to()) ? texts.shortDate(absence.from())
                : texts.of("people.range", texts.shortDate(absence.from()), texts.shortDate(absence.to()));
    }

    /** Nothing on screen yet but the way to fill it. */
    Node empty(boolean mayLoad) {
        return mayLoad ? Ui.empty("mdi2a-account-group-outline", texts.of("people.empty"),
                Ui.icon(Ui.primary(texts.of("people.import.action"), () -> load(null)), "mdi2f-file-import-outline"),
                Ui.button(texts.of("people.edit.new"), () -> add("")))
                : Ui.empty("mdi2a-account-group-outline", texts.of("people.empty-read-only"));
    }
}
