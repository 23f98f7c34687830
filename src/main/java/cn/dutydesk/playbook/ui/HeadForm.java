package cn.dutydesk.playbook.ui;

import cn.dutydesk.core.Texts;
import cn.dutydesk.kit.Form;
import cn.dutydesk.kit.Inputs;
import cn.dutydesk.kit.Ui;
import cn.dutydesk.playbook.domain.definition.Contact;
import cn.dutydesk.playbook.domain.definition.Playbook;
import cn.dutydesk.playbook.domain.drill.DrillDue;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** What stands above the steps of a playbook: its name, what it is for, who leads, its numbers. */
final class HeadForm extends VBox {
    private static final List<String> SUBJECTS = List.of("incident", "check", "handover", "self-check", "leak");

    private final EditorModel model;
    private final Texts texts;
    private final Form form = new Form();
    private final VBox contacts = Ui.column(6);
    private List<Contact> numbers;

    HeadForm(EditorModel model, PlaybookWords words, Playbook playbook) {
        super(12);
        this.model = model;
        this.texts = words.texts();
        numbers = playbook.contacts();
        line("editor.head.name", playbook.name(), (old, now) -> new Draft(old).name(now).playbook());
        line("editor.head.name-en", playbook.nameEn(), (old, now) -> new Draft(old).nameEn(now).playbook());
        line("editor.head.code", playbook.code(), (old, now) -> new Draft(old).code(now).playbook());
        ComboBox<String> subject = Inputs.choice(SUBJECTS, one -> texts.of("editor.subject." + one),
                playbook.subject());
        subject.valueProperty().addListener((property, before, now) -> model.edit("head/subject",
                old -> new Draft(old).subject(now).playbook()));
        form.row(texts.of("editor.head.subject"), subject);
        line("editor.head.types", String.join("、", playbook.types()), (old, now) -> new Draft(old).types(now.isEmpty()
                ? List.of() : List.of(now.split("\\s*[、,，]\\s*"))).playbook());
        line("editor.head.lead", playbook.lead(), (old, now) -> new Draft(old).lead(now).playbook());
        area("editor.head.purpose", playbook.purpose(), (old, now) -> new Draft(old).purpose(now).playbook());
        area("editor.head.source", playbook.source(), (old, now) -> new Draft(old).source(now).playbook());
        form.row(texts.of("editor.head.drill-every"), new SpanField(words, texts.of("editor.head.drill-every"),
                playbook.drillEvery(), span -> model.edit("head/drill",
                        old -> new Draft(old).drillEvery(span == null ? DrillDue.SELDOMEST : span).playbook())));
        form.section(texts.of("editor.head.contacts"));
        form.wide(contacts);
        drawContacts();
        getChildren().add(form);
        getStyleClass().add("step-form");
    }

    private void line(String key, String initial, BiFunction<Playbook, String, Playbook> change) {
        hear(key, new TextField(initial), change);
    }

    private void area(String key, String initial, BiFunction<Playbook, String, Playbook> change) {
        TextArea area = Inputs.area(initial, 3);
        hear(key, area, change);
    }

    private void hear(String key, TextInputControl field, BiFunction<Playbook, String, Playbook> change) {
        field.textProperty().addListener((property, before, now) -> model.edit(key,
                old -> change.apply(old, now.strip())));
        form.row(texts.of(key), field);
    }

    private void drawContacts() {
        contacts.getChildren().clear();
        for (int i = 0; i < numbers.size(); i++) {
            contacts.getChildren().add(contact(i));
        }
        contacts.getChildren().add(Ui.styled(Ui.icon(Ui.ghost(texts.of("editor.head.contacts.add"), () -> {
            List<Contact> more = new ArrayList<>(numbers);
            more.add(new Contact("number-" + (more.size() + 1), "", ""));
            tell(more, true);
        }), "mdi2p-plus"), "small-button"));
    }

    private HBox contact(int index) {
        Contact contact = numbers.get(index);
        TextField name = new TextField(contact.name());
        name.setAccessibleText(texts.of("editor.head.contacts.name"));
        name.setPromptText(texts.of("editor.head.contacts.name"));
        TextField phone = new TextField(contact.phone());
        phone.setAccessibleText(texts.of("editor.head.contacts.phone"));
        phone.setPromptText(texts.of("editor.head.contacts.phone"));
        phone.setPrefWidth(120);
        name.setMinWidth(60);
        name.textProperty().addListener((property, before, now) -> set(index, now.strip(),
                numbers.get(index).phone()));
        phone.textProperty().addListener((property, before, now) -> set(index, numbers.get(index).name(),
                now.strip()));
        return Ui.row(4, Ui.grow(name), phone, Ui.styled(Ui.icon("mdi2c-close",
                texts.of("editor.head.contacts.remove"), () -> {
                    List<Contact> less = new ArrayList<>(numbers);
                    less.remove(index);
                    tell(less, true);
                }), "tight"));
    }

    private void set(int index, String name, String phone) {
        List<Contact> changed = new ArrayList<>(numbers);
        changed.set(index, new Contact(numbers.get(index).id(), name, phone));
        tell(changed, false);
    }

    private void tell(List<Contact> now, boolean redraw) {
        numbers = now;
        model.edit("head/contacts", old -> new Draft(old).contacts(now).playbook());
        if (redraw) {
            drawContacts();
        }
    }

    /** The head of a playbook being changed. */
    private static final class Draft {
        private final Playbook old;
        private String code;
        private String name;
        private String nameEn;
        private String subject;
        private List<String> types;
        private String lead;
        private String purpose;
        private String source;
        private Duration drillEvery;
        private List<Contact> contacts;

        Draft(Playbook old) {
            this.old = old;
            code = old.code();
            name = old.name();
            nameEn = old.nameEn();
            subject = old.subject();
            types = old.types();
            lead = old.lead();
            purpose = old.purpose();
            source = old.source();
            drillEvery = old.drillEvery();
            contacts = old.contacts();
        }

        Draft code(String other) {
            code = other;
            return this;
        }

        Draft name(String other) {
            name = other;
            return this;
        }

        Draft nameEn(String other) {
            nameEn = other;
            return this;
        }

        Draft subject(String other) {
            subject = other;
            return this;
        }

        Draft types(List<String> other) {
            types = other;
            return this;
        }

        Draft lead(String other) {
            lead = other;
            return this;
        }

        Draft purpose(String other) {
            purpose = other;
            return this;
        }

        Draft source(String other) {
            source = other;
            return this;
        }

        Draft drillEvery(Duration other) {
            drillEvery = other;
            return this;
        }

        Draft contacts(List<Contact> other) {
            contacts = other;
            return this;
        }

        Playbook playbook() {
            return new Playbook(code, name, nameEn, subject, types, lead, purpose, source, drillEvery, contacts,
                    old.steps());
        }
    }
}
