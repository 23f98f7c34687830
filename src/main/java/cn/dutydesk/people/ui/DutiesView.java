package cn.dutydesk.people.ui;

import cn.dutydesk.core.Texts;
import cn.dutydesk.kit.Dialogs;
import cn.dutydesk.kit.Form;
import cn.dutydesk.kit.Inputs;
import cn.dutydesk.kit.LoadPane;
import cn.dutydesk.kit.Modal;
import cn.dutydesk.kit.Page;
import cn.dutydesk.kit.SuggestField;
import cn.dutydesk.kit.Tables;
import cn.dutydesk.kit.Tone;
import cn.dutydesk.kit.Ui;
import cn.dutydesk.kit.View;
import cn.dutydesk.people.DutyCard;
import cn.dutydesk.people.PersonCard;
import cn.dutydesk.people.domain.Duty;
import java.util.Objects;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/** 分工: who holds which lasting duty, who deputises, and who answers for it today. */
final class DutiesView implements View {
    private final DutiesModel model;
    private final Texts texts;
    private final Dialogs dialogs;
    private final TableView<DutiesModel.Line> table;
    private final LoadPane load;
    private final HBox actions = Ui.row(8);
    private final Label count = Ui.muted("");
    private final Page page = Page.part();

    DutiesView(DutiesModel model, Texts texts, Dialogs dialogs) {
        this.model = model;
        this.texts = texts;
        this.dialogs = dialogs;
        table = Tables.table(Ui.empty("mdi2s-sitemap-outline", texts.of("people.duties.empty")));
        table.getColumns().add(Tables.node(texts.of("people.duties.name"), 200, this::name));
        table.getColumns().add(Tables.node(texts.of("people.duties.holder"), 240, line -> person(line.holder())));
        table.getColumns().add(Tables.node(texts.of("people.duties.deputy"), 240, line -> person(line.deputy())));
        table.getColumns().add(Tables.node(texts.of("people.duties.today"), 220, this::today));
        table.getColumns().add(Tables.node("", 90, this::ways));
        Tables.onOpen(table, line -> {
            if (model.editableProperty().get()) {
                edit(line.duty());
            }
        });
        load = new LoadPane(texts, Ui.frame(table));
        HBox bar = Ui.row(12, Ui.muted(texts.of("people.duties.why")), Ui.gap(), count, actions);
        page.body(Ui.column(12, bar, Ui.grow(load)));
        model.lines().addListener((ListChangeListener<DutiesModel.Line>) change -> show());
        model.editableProperty().addListener(change -> show());
        model.problemProperty().addListener((property, before, problem) -> {
            if (problem != null) {
                load.failed(problem, model::reload);
            }
        });
    }

    private void show() {
        table.getItems().setAll(model.lines());
        count.setText(texts.of("people.duties.count", model.lines().size()));
        actions.getChildren().setAll(Ui.disabled(Ui.icon(Ui.primary(texts.of("people.duties.add"),
                () -> edit(new DutyCard(0, "", null, "", null, ""))), "mdi2p-plus"), reason()));
        load.ready();
    }

    private String reason() {
        return model.editableProperty().get() ? "" : texts.of("people.read-only");
    }

    private Node name(DutiesModel.Line line) {
        HBox row = Ui.row(8, Ui.strong(line.duty().name()));
        if (line.wanted()) {
            row.getChildren().add(Ui.tag(texts.of("people.duties.wanted"), Tone.ACCENT));
        }
        return row;
    }

    private Node person(@Nullable PersonCard person) {
        return person == null ? Ui.muted(texts.of("people.duties.nobody"))
                : Ui.row(8, Ui.text(person.name()), Ui.small(PersonPane.grouped(person.mobile())));
    }

    private Node today(DutiesModel.Line line) {
        if (line.today() == null) {
            return Ui.tag(texts.of(line.holder() == null ? "people.duties.unheld" : "people.duties.none-there"),
                    Tone.WARN);
        }
        if (!line.today().deputy()) {
            return Ui.row(8, Ui.tag(texts.of("people.duties.there"), Tone.OK));
        }
        String why = line.away() == null
                ? texts.of("people.status." + Objects.requireNonNull(line.holder()).status())
                : texts.of("people.absence." + line.away().kind());
        return Ui.row(8, Ui.tag(why, Tone.WARN), Ui.text(texts.of("people.duties.by-deputy",
                line.today().person().name())));
    }

    private Node ways(DutiesModel.Line line) {
        HBox row = Ui.row(0, Ui.disabled(Ui.icon("mdi2p-pencil-outline", texts.of("people.duties.edit",
                line.duty().name()), () -> edit(line.duty())), reason()));
        if (line.duty().id() != 0) {
            row.getChildren().add(Ui.disabled(Ui.icon("mdi2d-delete-outline", texts.of("people.duties.remove",
                    line.duty().name()), () -> remove(line.duty())), reason()));
        }
        return row;
    }

    private void edit(DutyCard start) {
        TextField name = Inputs.limited(new TextField(start.name()), Duty.NAME);
        SuggestField<PersonCard> holder = new SuggestField<>(model::suggest, PersonCard::name, start.person());
        SuggestField<PersonCard> deputy = new SuggestField<>(model::suggest, PersonCard::name, start.deputy());
        Form form = new Form();
        form.row(texts.of("people.duties.name"), name, texts.of("people.duties.name-help"));
        Form.Field holderField = form.row(texts.of("people.duties.holder"), holder, texts.of("people.duties.type"));
        Form.Field deputyField = form.row(texts.of("people.duties.deputy"), deputy,
                texts.of("people.duties.deputy-help"));
        String title = start.name().isEmpty() ? texts.of("people.duties.add")
                : texts.of("people.duties.edit", start.name());
        dialogs.modal(title).width(520).content(form).cancel().action(texts.of("people.edit.save"), box -> {
            form.clear();
            if (unknown(holder, start.person()) || unknown(deputy, start.deputy())) {
                (unknown(holder, start.person()) ? holderField : deputyField)
                        .error(texts.of("people.duties.choose"));
                return;
            }
            box.busy(true);
            model.keep(new DutyCard(start.id(), name.getText(), id(holder, start.person(), start.personId()), "",
                    id(deputy, start.deputy(), start.deputyId()), ""), () -> saved(box, name.getText().strip()),
                    problem -> box.problem(problem.words()));
        }).show();
    }

    private void saved(Modal box, String name) {
        box.close();
        dialogs.notice(texts.of("people.edit.saved", name), Tone.OK);
    }

    /** Words that name nobody of the directory; two people of one name are told apart by choosing. */
    private static boolean unknown(SuggestField<PersonCard> field, String before) {
        return !field.typed().isEmpty() && field.chosen() == null && !field.typed().equals(before);
    }

    private static @Nullable Long id(SuggestField<PersonCard> field, String before, @Nullable Long beforeId) {
        if (field.chosen() != null) {
            return field.chosen().id();
        }
        return field.typed().isEmpty() || !field.typed().equals(before) ? null : beforeId;
    }

    private void remove(DutyCard duty) {
        dialogs.confirmLoss(texts.of("people.duties.remove", duty.name()), texts.of("people.duties.remove-why",
                duty.name()), texts.of("people.duties.remove-do"),
                () -> model.remove(duty,
                        () -> dialogs.notice(texts.of("people.duties.removed", duty.name()), Tone.OK),
                        dialogs::problem));
    }

    @Override
    public Parent node() {
        return page;
    }

    @Override
    public void shown() {
        load.loading();
        model.shown();
        if (model.problemProperty().get() == null) {
            show();
        }
    }

    @Override
    public void hidden() {
        model.hidden();
    }

    @Override
    public void focus() {
        table.requestFocus();
    }
}
