package cn.dutydesk.incident.ui;

import cn.dutydesk.core.Texts;
import cn.dutydesk.incident.CaseRole;
import cn.dutydesk.incident.IncidentTypeView;
import cn.dutydesk.incident.LegalClass;
import cn.dutydesk.incident.service.RoleService;
import cn.dutydesk.incident.service.TypeService;
import cn.dutydesk.kit.Dialogs;
import cn.dutydesk.kit.Form;
import cn.dutydesk.kit.Inputs;
import cn.dutydesk.kit.LoadPane;
import cn.dutydesk.kit.Tables;
import cn.dutydesk.kit.Tone;
import cn.dutydesk.kit.Ui;
import cn.dutydesk.kit.View;
import cn.dutydesk.kit.Work;
import cn.dutydesk.security.Actor;
import cn.dutydesk.security.CurrentActor;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** 类型: the kinds of incident and the roles in their handling, as the office keeps them. */
final class TypesView implements View {
    private final TypeService types;
    private final RoleService roles;
    private final CurrentActor actor;
    private final Work work;
    private final Texts texts;
    private final Dialogs dialogs;
    private final TableView<IncidentTypeView> table;
    private final TableView<CaseRole> words;
    private final HBox bar = Ui.row(8);
    private final HBox roleBar = Ui.row(8);
    private final LoadPane load;
    private final VBox page;

    private record Read(List<IncidentTypeView> types, List<CaseRole> roles, boolean allowed) {
    }

    TypesView(TypeService types, RoleService roles, CurrentActor actor, Work work, Texts texts, Dialogs dialogs) {
        this.types = types;
        this.roles = roles;
        this.actor = actor;
        this.work = work;
        this.texts = texts;
        this.dialogs = dialogs;
        table = Tables.table(Ui.muted(""));
        table.getColumns().add(Tables.text(texts.of("incident.types.name"), 220, type -> type.name(texts)));
        table.getColumns().add(Tables.text(texts.of("incident.types.class"), 130,
                type -> texts.of("incident.class." + type.legalClass())));
        table.getColumns().add(Tables.text(texts.of("incident.types.lead"), 220, type -> type.lead(texts)));
        table.getColumns().add(Tables.node(texts.of("incident.types.state"), 90, type -> state(type.retired())));
        words = Tables.table(Ui.muted(""));
        words.getColumns().add(Tables.text(texts.of("incident.types.role"), 120, CaseRole::name));
        words.getColumns().add(Tables.node(texts.of("incident.types.single"), 140, role -> Ui.muted(
                texts.of(role.single() ? "incident.types.one" : "incident.types.many"))));
        words.getColumns().add(Tables.node(texts.of("incident.types.state"), 90, role -> state(role.retired())));
        Tables.onOpen(table, this::type);
        Tables.onOpen(words, this::role);
        VBox left = Ui.card(texts.of("incident.types.title"), bar, Ui.grow(Ui.frame(table)));
        VBox right = Ui.card(texts.of("incident.types.roles"), roleBar, Ui.grow(Ui.frame(words)));
        right.setMinWidth(410);
        right.setMaxWidth(410);
        HBox both = new HBox(16, Ui.grow(left), right);
        load = new LoadPane(texts, both);
        page = Ui.styled(Ui.column(12, Ui.grow(load)), "incident-page");
    }

    private Node state(boolean retired) {
        return Ui.tag(texts.of(retired ? "incident.types.retired" : "incident.types.used"),
                retired ? Tone.NEUTRAL : Tone.OK);
    }

    private void reload() {
        work.read(() -> new Read(types.all(actor.get()), roles.roles(actor.get(), true), types.allowed(actor.get())),
                this::show, failed -> load.failed(failed, this::reload));
    }

    private void show(Read read) {
        IncidentTypeView chosen = table.getSelectionModel().getSelectedItem();
        table.getItems().setAll(read.types());
        words.getItems().setAll(read.roles());
        read.types().stream().filter(type -> chosen != null && type.id() == chosen.id()).findFirst()
                .ifPresentOrElse(table.getSelectionModel()::select, table.getSelectionModel()::selectFirst);
        String reason = read.allowed() ? "" : texts.of("incident.types.not-allowed");
        bar.getChildren().setAll(
                allowed(Ui.button(texts.of("incident.types.up"), () -> move(-1)), reason),
                allowed(Ui.button(texts.of("incident.types.down"), () -> move(1)), reason),
                allowed(Ui.button(texts.of("incident.types.change"), () -> chosen(this::type)), reason),
                allowed(Ui.primary(texts.of("incident.types.add"), () -> type(null)), reason));
        roleBar.getChildren().setAll(allowed(Ui.button(texts.of("incident.types.change"), () -> {
            if (words.getSelectionModel().getSelectedItem() != null) {
                role(words.getSelectionModel().getSelectedItem());
            }
        }), reason), allowed(Ui.button(texts.of("incident.types.add-role"), () -> role(null)), reason));
        load.ready();
    }

    private static Node allowed(Button button, String reason) {
        return reason.isEmpty() ? button : Ui.disabled(button, reason);
    }

    private void chosen(Consumer<IncidentTypeView> act) {
        if (table.getSelectionModel().getSelectedItem() != null) {
            act.accept(table.getSelectionModel().getSelectedItem());
        }
    }

    private void move(int by) {
        chosen(type -> write(who -> types.move(who, type.id(), by), () -> {},
                problem -> dialogs.notice(problem, Tone.WARN)));
    }

    private void write(Consumer<Actor> act, Runnable done, Consumer<String> failed) {
        work.write(() -> {
            act.accept(actor.get());
            return null;
        }, written -> {
            done.run();
            reload();
        }, problem -> failed.accept(problem.words()));
    }

    /** @param old null for a new one */
    private void type(@Nullable IncidentTypeView old) {
        TextField name = new TextField(old == null ? "" : old.name());
        TextField english = new TextField(old == null ? "" : old.nameEn());
        ComboBox<LegalClass> law = Inputs.choice(List.of(LegalClass.values()), one -> texts.of("incident.class." + one),
                old == null ? LegalClass.UNCLASSED : old.legalClass());
        TextField lead = new TextField(old == null ? "" : old.lead());
        CheckBox retired = new CheckBox(texts.of("incident.types.retire"));
        retired.setSelected(old != null && old.retired());
        Form form = new Form();
        form.row(texts.of("incident.types.name"), name, texts.of("incident.types.name-help"));
        form.row(texts.of("incident.types.english"), english);
        form.row(texts.of("incident.types.class"), law, texts.of("incident.types.class-help"));
        form.row(texts.of("incident.types.lead"), lead);
        if (old != null) {
            form.row("", retired, texts.of("incident.types.retire-help"));
        }
        dialogs.modal(texts.of(old == null ? "incident.types.add" : "incident.types.change")).width(560).content(form)
                .cancel().action(texts.of("incident.types.store"), modal -> {
                    modal.busy(true);
                    IncidentTypeView wanted = new IncidentTypeView(old == null ? 0 : old.id(), name.getText(),
                            english.getText(), law.getValue(), lead.getText(), old == null ? "" : old.leadEn(),
                            retired.isSelected());
                    write(who -> {
                        if (old == null) {
                            types.add(who, wanted);
                        } else {
                            types.put(who, wanted);
                        }
                    }, modal::close, modal::problem);
                }).show();
    }

    /** @param old null for a new one */
    private void role(@Nullable CaseRole old) {
        TextField name = new TextField(old == null ? "" : old.name());
        CheckBox single = new CheckBox(texts.of("incident.types.one"));
        single.setSelected(old == null || old.single());
        CheckBox retired = new CheckBox(texts.of("incident.types.retire"));
        retired.setSelected(old != null && old.retired());
        Form form = new Form();
        form.row(texts.of("incident.types.role"), name);
        form.row("", single, texts.of("incident.types.one-help"));
        if (old != null) {
            form.row("", retired, texts.of("incident.types.retire-help"));
        }
        dialogs.modal(texts.of(old == null ? "incident.types.add-role" : "incident.types.change")).width(560)
                .content(form).cancel().action(texts.of("incident.types.store"), modal -> {
                    modal.busy(true);
                    write(who -> roles.put(who, old == null ? null : old.id(), name.getText(), single.isSelected(),
                            retired.isSelected()), modal::close, modal::problem);
                }).show();
    }

    @Override
    public Parent node() {
        return page;
    }

    @Override
    public void shown() {
        load.loading();
        reload();
    }
}
