package cn.dutydesk.selfcheck.ui;

import cn.dutydesk.core.Texts;
import cn.dutydesk.kit.Dialogs;
import cn.dutydesk.kit.Form;
import cn.dutydesk.kit.Inputs;
import cn.dutydesk.kit.Modal;
import cn.dutydesk.kit.Tone;
import cn.dutydesk.kit.Ui;
import cn.dutydesk.people.PersonCard;
import cn.dutydesk.selfcheck.Assignment;
import cn.dutydesk.selfcheck.PlanView;
import cn.dutydesk.selfcheck.Standard;
import cn.dutydesk.selfcheck.Standard.Answers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.VBox;

/** Who answers what, from the next month on: each department's answerer, and items that are not as the checklist says. */
final class AssignDialog {
    private static final double HEIGHT = 420;

    private final MonthModel model;
    private final Texts texts;
    private final Dialogs dialogs;
    private final Map<Long, PersonCard> contacts = new LinkedHashMap<>();
    private final List<Assignment> items = new ArrayList<>();
    private final VBox named = Ui.column(0);

    /** What is chosen from. */
    private record Known(PlanView plan, Standard standard, List<PersonCard> people, Map<Long, String> departments) {
    }

    AssignDialog(MonthModel model, Texts texts, Dialogs dialogs) {
        this.model = model;
        this.texts = texts;
        this.dialogs = dialogs;
    }

    void open() {
        model.assigning((plan, standard, people) -> {
            Map<Long, String> departments = new LinkedHashMap<>();
            people.forEach(card -> departments.putIfAbsent(card.departmentId(), card.department()));
            show(new Known(plan, standard, people, departments));
        }, dialogs::problem);
    }

    private void show(Known known) {
        known.plan().assignments().forEach(one -> {
            if (!one.item().isEmpty()) {
                items.add(one);
            } else if (one.personId() != null) {
                known.people().stream().filter(card -> card.id() == one.personId()).findFirst()
                        .ifPresent(card -> contacts.put(one.departmentId(), card));
            }
        });
        Form form = new Form();
        form.section(texts.of("selfcheck.assign.contacts"));
        known.departments().forEach((id, name) -> {
            List<PersonCard> choices = new ArrayList<>();
            choices.add(null);
            known.people().stream().filter(card -> card.departmentId() == id).forEach(choices::add);
            ComboBox<PersonCard> box = Inputs.choice(choices, card -> card == null
                    ? texts.of("selfcheck.assign.anybody") : card.name(), contacts.get(id));
            box.setPromptText(texts.of("selfcheck.assign.anybody"));
            box.valueProperty().addListener((property, before, now) -> contacts.put(id, now));
            form.row(name, box);
        });
        form.section(texts.of("selfcheck.assign.items"));
        form.wide(Ui.styled(Ui.wrapped(texts.of("selfcheck.assign.items-help")), "muted"));
        form.wide(named);
        form.wide(adding(known));
        rows(known);
        dialogs.modal(texts.of("selfcheck.assign.title")).width(720)
                .fixed(Ui.scroll(Ui.padded(form, 0, 12, 0, 0)), HEIGHT).cancel()
                .action(texts.of("selfcheck.assign.save"), this::save).show();
    }

    private void save(Modal card) {
        List<Assignment> all = Stream.concat(contacts.entrySet().stream().filter(one -> one.getValue() != null)
                .map(one -> new Assignment("", one.getKey(), one.getValue().id())), items.stream()).toList();
        card.busy(true);
        model.assign(all, () -> {
            card.close();
            dialogs.notice(texts.of("selfcheck.assign.saved"), Tone.OK);
        }, problem -> card.problem(problem.words()));
    }

    private void rows(Known known) {
        named.getChildren().setAll(items.stream().map(one -> {
            String person = known.people().stream().filter(card -> Objects.equals(card.id(), one.personId()))
                    .map(PersonCard::name).findFirst().orElse("");
            return (Node) Ui.listRow(Ui.grow(Ui.text(texts.of("selfcheck.assign.line", one.item(), known.standard()
                    .item(one.item()).map(Standard.Item::text).orElse("")))),
                    Ui.muted(known.departments().getOrDefault(one.departmentId(), "—") + " " + person),
                    Ui.icon("mdi2c-close", texts.of("selfcheck.assign.remove"), () -> {
                        items.remove(one);
                        rows(known);
                    }));
        }).toList());
    }

    private Node adding(Known known) {
        ComboBox<Standard.Item> item = Inputs.choice(known.standard().items(), one -> one.code() + " " + one.text(),
                known.standard().items().stream().filter(one -> one.answers() == Answers.OFFICE).findFirst()
                        .orElse(known.standard().items().getFirst()));
        item.setPrefWidth(280);
        item.setAccessibleText(texts.of("selfcheck.column.text"));
        ComboBox<PersonCard> person = new ComboBox<>();
        List<Long> ids = List.copyOf(known.departments().keySet());
        ComboBox<Long> department = Inputs.choice(ids, known.departments()::get, ids.getFirst());
        department.setPrefWidth(150);
        department.setAccessibleText(texts.of("selfcheck.column.department"));
        person.setConverter(Inputs.choice(List.<PersonCard>of(), (PersonCard card) -> card == null
                ? texts.of("selfcheck.assign.anybody") : card.name(), null).getConverter());
        person.setPromptText(texts.of("selfcheck.assign.anybody"));
        person.setPrefWidth(150);
        person.setAccessibleText(texts.of("selfcheck.assign.person"));
        department.valueProperty().addListener((property, before, now) -> people(person, known, now));
        people(person, known, ids.getFirst());
        return Ui.row(8, item, department, person, Ui.button(texts.of("selfcheck.assign.add"), () -> {
            Assignment fresh = new Assignment(item.getValue().code(), department.getValue(),
                    person.getValue() == null ? null : person.getValue().id());
            if (!items.contains(fresh)) {
                items.add(fresh);
                rows(known);
            }
        }));
    }

    private static void people(ComboBox<PersonCard> box, Known known, Long department) {
        box.getItems().clear();
        box.getItems().add(null);
        known.people().stream().filter(card -> card.departmentId() == department).forEach(box.getItems()::add);
        box.setValue(null);
    }
}
