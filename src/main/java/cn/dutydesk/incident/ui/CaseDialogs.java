package cn.dutydesk.incident.ui;

import cn.dutydesk.core.BureauClock;
import cn.dutydesk.core.Texts;
import cn.dutydesk.incident.CaseRole;
import cn.dutydesk.incident.IncidentEdit;
import cn.dutydesk.incident.IncidentFacts;
import cn.dutydesk.incident.IncidentLevel;
import cn.dutydesk.incident.IncidentTypeView;
import cn.dutydesk.incident.IncidentView;
import cn.dutydesk.incident.LinkKind;
import cn.dutydesk.incident.Reader;
import cn.dutydesk.incident.Sensitive;
import cn.dutydesk.kit.Choices;
import cn.dutydesk.kit.Dialogs;
import cn.dutydesk.kit.DueField;
import cn.dutydesk.kit.Form;
import cn.dutydesk.kit.Inputs;
import cn.dutydesk.kit.Modal;
import cn.dutydesk.kit.SuggestField;
import cn.dutydesk.kit.Tone;
import cn.dutydesk.kit.Ui;
import cn.dutydesk.people.PersonCard;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** What is asked before something is done to an incident: its record, grade, readers, roles and links. */
final class CaseDialogs {
    private static final double WIDTH = 680;

    private final CaseModel model;
    private final Texts texts;
    private final BureauClock clock;
    private final Dialogs dialogs;

    CaseDialogs(CaseModel model, Texts texts, BureauClock clock, Dialogs dialogs) {
        this.model = model;
        this.texts = texts;
        this.clock = clock;
        this.dialogs = dialogs;
    }

    void edit() {
        model.types(types -> edit(model.incident(), types), dialogs::problem);
    }

    private void edit(IncidentView incident, List<IncidentTypeView> types) {
        IncidentTypeView own = types.stream().filter(type -> type.id() == incident.type().id()).findFirst()
                .orElse(incident.type());
        List<IncidentTypeView> choices = new ArrayList<>(types);
        if (!choices.contains(own)) {
            choices.add(own);
        }
        ComboBox<IncidentTypeView> type = Inputs.choice(choices, one -> one.name(texts), own);
        TextField what = new TextField(incident.what());
        TextField place = new TextField(incident.place());
        DueField happened = new DueField(clock, incident.happenedAt());
        TextField origin = new TextField(incident.origin());
        TextField phone = new TextField(incident.reporterPhone());
        TextArea hurt = Inputs.area(incident.hurt(), 2);
        TextArea reach = Inputs.area(incident.reach(), 2);
        TextArea trend = Inputs.area(incident.trend(), 2);
        TextArea measures = Inputs.area(incident.measures(), 3);
        TextArea leaders = Inputs.area(incident.leaders(), 2);
        Sensitive sensitive = incident.facts().sensitive();
        TextField time = prompted(sensitive.time(), "incident.edit.sensitive-time");
        TextField spot = prompted(sensitive.place(), "incident.edit.sensitive-place");
        TextField group = prompted(sensitive.group(), "incident.edit.sensitive-group");
        Form form = new Form();
        form.row(texts.of("incident.field.TYPE"), type);
        form.row(texts.of("incident.field.WHAT"), what);
        form.row(texts.of("incident.field.PLACE"), place);
        form.row(texts.of("incident.field.HAPPENED"), happened);
        form.row(texts.of("incident.field.ORIGIN"), Ui.row(8, Ui.grow(origin), phone));
        form.section(texts.of("incident.edit.facts"));
        form.row(texts.of("incident.field.HURT"), hurt);
        form.row(texts.of("incident.field.REACH"), reach);
        form.row(texts.of("incident.field.TREND"), trend);
        form.row(texts.of("incident.field.MEASURES"), measures);
        form.row(texts.of("incident.field.LEADERS"), leaders);
        form.section(texts.of("incident.edit.sensitive"));
        form.wide(Ui.muted(texts.of("incident.edit.sensitive-help")));
        form.row(texts.of("incident.field.SENSITIVE_TIME"), time);
        form.row(texts.of("incident.field.SENSITIVE_PLACE"), spot);
        form.row(texts.of("incident.field.SENSITIVE_GROUP"), group);
        dialogs.modal(texts.of("incident.edit.title", incident.number())).width(WIDTH).content(form).cancel()
                .action(texts.of("incident.edit.action"), modal -> {
                    if (happened.wrong() || happened.get() == null) {
                        modal.problem(texts.of("incident.edit.bad-time"));
                        return;
                    }
                    modal.busy(true);
                    // A field of day and minute: what was not touched keeps its seconds.
                    boolean same = happened.get().getEpochSecond() / 60 == incident.happenedAt().getEpochSecond() / 60;
                    model.edit(incident.version(), new IncidentEdit(type.getValue().id(), what.getText(),
                            place.getText(), same ? incident.happenedAt() : happened.get(), origin.getText(),
                            phone.getText(), new IncidentFacts(hurt.getText(), reach.getText(), trend.getText(),
                                    measures.getText(), leaders.getText(), new Sensitive(time.getText(), spot.getText(),
                                            group.getText()))),
                            () -> done(modal, "incident.edit.done"),
                            problem -> modal.problem(problem.words()));
                }).show();
    }

    private TextField prompted(String value, String key) {
        TextField field = new TextField(value);
        field.setPromptText(texts.of(key));
        return field;
    }

    private void done(Modal modal, String key) {
        modal.close();
        dialogs.notice(texts.of(key), Tone.OK);
    }

    void grade() {
        IncidentView incident = model.incident();
        var level = new SimpleObjectProperty<>(incident.level());
        HBox levels = Ui.row(8);
        levels.getChildren().setAll(Choices.of(List.of(IncidentLevel.UNGRADED, IncidentLevel.ORDINARY,
                IncidentLevel.SERIOUS, IncidentLevel.MAJOR, IncidentLevel.EXTREME),
                one -> texts.of("incident.level." + one), level, 0, "level-tile"));
        TextArea reason = Inputs.area("", 2);
        boolean graded = incident.type().legalClass().graded();
        Form form = new Form();
        form.row(texts.of(graded ? "incident.grade.level" : "incident.grade.own"), levels,
                texts.of(graded ? "incident.grade.law" : "incident.grade.no-law"));
        form.row(texts.of("incident.grade.reason"), reason, texts.of("incident.grade.reason-help"));
        dialogs.modal(texts.of("incident.grade.title", incident.number())).width(WIDTH).content(form).cancel()
                .action(texts.of("incident.grade.action"), modal -> {
                    modal.busy(true);
                    model.grade(level.get(), reason.getText(), () -> done(modal, "incident.grade.done"),
                            problem -> modal.problem(problem.words()));
                }).show();
    }

    void restrict() {
        model.people(people -> restrict(model.incident(), people), dialogs::problem);
    }

    private void restrict(IncidentView incident, List<PersonCard> people) {
        List<Long> named = model.fileProperty().get() == null ? List.of() : model.fileProperty().get().readers()
                .stream().map(Reader::personId).filter(Objects::nonNull).toList();
        VBox list = Ui.column(4);
        List<CheckBox> boxes = new ArrayList<>();
        for (PersonCard person : people) {
            CheckBox box = new CheckBox(person.name() + "　" + person.title());
            box.setUserData(person.id());
            box.setSelected(named.contains(person.id()));
            boxes.add(box);
            list.getChildren().add(box);
        }
        TextField search = Inputs.search(texts.of("incident.restrict.search"));
        search.textProperty().addListener((property, before, typed) -> boxes
                .forEach(box -> Ui.show(box, box.isSelected() || box.getText().contains(typed.strip()))));
        Node chosen = Ui.column(12, Ui.wrapped(texts.of("incident.restrict.help")), search, Ui.scroll(list));
        Modal modal = dialogs.modal(texts.of("incident.restrict.title", incident.number())).width(560)
                .fixed(chosen, 380).cancel();
        if (incident.restricted()) {
            modal.option(texts.of("incident.restrict.undo"), shown -> model.unrestrict(
                    () -> done(shown, "incident.restrict.undone"), problem -> shown.problem(problem.words())));
        }
        modal.action(texts.of("incident.restrict.action"), shown -> {
            shown.busy(true);
            model.restrict(boxes.stream().filter(CheckBox::isSelected).map(box -> (Long) box.getUserData()).toList(),
                    () -> done(shown, "incident.restrict.done"), problem -> shown.problem(problem.words()));
        }).show();
    }

    void role() {
        model.roles(this::role, dialogs::problem);
    }

    private void role(List<CaseRole> roles) {
        ComboBox<CaseRole> role = Inputs.choice(roles, CaseRole::name, roles.isEmpty() ? null : roles.getFirst());
        SuggestField<PersonCard> who = new SuggestField<>(model::suggest, PersonCard::name, "");
        DueField at = new DueField(clock, null);
        Form form = new Form();
        form.row(texts.of("incident.role.which"), role);
        form.row(texts.of("incident.role.who"), who, texts.of("incident.role.who-help"));
        form.row(texts.of("incident.role.from"), at, texts.of("incident.role.from-help"));
        dialogs.modal(texts.of("incident.role.take")).width(560).content(form).cancel()
                .action(texts.of("incident.role.action"), modal -> {
                    if (at.wrong() || role.getValue() == null) {
                        modal.problem(texts.of("incident.edit.bad-time"));
                        return;
                    }
                    modal.busy(true);
                    model.take(role.getValue().id(), who.chosen() == null ? null : who.chosen().id(), who.typed(),
                            at.get(), modal::close, problem -> modal.problem(problem.words()));
                }).show();
    }

    void link() {
        model.others(false, others -> {
            ComboBox<IncidentView> other = others(others);
            var kind = new SimpleObjectProperty<>(LinkKind.RELATED);
            HBox kinds = Ui.row(8);
            kinds.getChildren().setAll(Choices.of(List.of(LinkKind.RELATED, LinkKind.CAUSED),
                    one -> texts.of("incident.link." + one), kind, 0, "level-tile"));
            Form form = new Form();
            form.row(texts.of("incident.link.how"), kinds, texts.of("incident.link.how-help"));
            form.row(texts.of("incident.link.other"), other);
            dialogs.modal(texts.of("incident.link.title", model.incident().number())).width(WIDTH).content(form)
                    .cancel().action(texts.of("incident.link.action"), modal -> {
                        if (other.getValue() == null) {
                            modal.problem(texts.of("incident.link.nothing"));
                            return;
                        }
                        modal.busy(true);
                        model.link(other.getValue().id(), kind.get(), modal::close,
                                problem -> modal.problem(problem.words()));
                    }).show();
        }, dialogs::problem);
    }

    void merge() {
        model.others(true, others -> {
            ComboBox<IncidentView> other = others(others);
            TextArea reason = Inputs.area("", 2);
            Form form = new Form();
            form.wide(Ui.wrapped(texts.of("incident.merge.help", model.incident().number())));
            form.row(texts.of("incident.merge.into"), other);
            form.row(texts.of("incident.grade.reason"), reason);
            dialogs.modal(texts.of("incident.merge.title", model.incident().number())).width(WIDTH).content(form)
                    .cancel().urgentAction(texts.of("incident.merge.action"), modal -> {
                        if (other.getValue() == null) {
                            modal.problem(texts.of("incident.link.nothing"));
                            return;
                        }
                        modal.busy(true);
                        long into = other.getValue().id();
                        model.merge(into, reason.getText(), () -> {
                            modal.close();
                            model.open(into);
                        }, problem -> modal.problem(problem.words()));
                    }).show();
        }, dialogs::problem);
    }

    private ComboBox<IncidentView> others(List<IncidentView> others) {
        ComboBox<IncidentView> choice = Inputs.choice(others, one -> one.number() + "　" + one.place() + "："
                + one.what(), null);
        choice.setMaxWidth(Double.MAX_VALUE);
        choice.setPromptText(texts.of("incident.link.choose"));
        return choice;
    }

    /** Names in one line. */
    static String names(List<Reader> readers) {
        return readers.stream().map(Reader::name).collect(Collectors.joining("、"));
    }
}
