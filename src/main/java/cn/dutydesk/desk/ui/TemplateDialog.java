package cn.dutydesk.desk.ui;

import cn.dutydesk.core.Texts;
import cn.dutydesk.desk.EntryTemplate;
import cn.dutydesk.desk.LogKind;
import cn.dutydesk.kit.Dialogs;
import cn.dutydesk.kit.Form;
import cn.dutydesk.kit.Inputs;
import cn.dutydesk.kit.Tables;
import cn.dutydesk.kit.Tone;
import cn.dutydesk.kit.Ui;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/** The office's routine entries: a list, and the chosen one in full below it. */
final class TemplateDialog {
    private static final double HEIGHT = 430;

    private final EntryModel model;
    private final Texts texts;
    private final Dialogs dialogs;
    private final TableView<EntryTemplate> table;
    private final TextField code = new TextField();
    private final ComboBox<LogKind> kind;
    private final TextField origin = new TextField();
    private final TextArea content = Inputs.area("", 3);
    private boolean filling;

    TemplateDialog(EntryModel model, Texts texts, Dialogs dialogs) {
        this.model = model;
        this.texts = texts;
        this.dialogs = dialogs;
        List<LogKind> kinds = new ArrayList<>(List.of(LogKind.values()));
        kinds.remove(LogKind.SYSTEM);
        kind = Inputs.choice(kinds, one -> texts.of("desk.kind." + one), LogKind.OTHER);
        table = Tables.table(Ui.muted(texts.of("desk.template.none")));
        table.getColumns().add(Tables.text(texts.of("desk.template.code"), 80, one -> "/" + one.code()));
        table.getColumns()
                .add(Tables.text(texts.of("desk.column.kind"), 80, one -> texts.of("desk.kind." + one.kind())));
        table.getColumns().add(Tables.text(texts.of("desk.column.content"), 400, EntryTemplate::content));
        table.getItems().setAll(model.templates());
        table.getSelectionModel().selectedItemProperty().addListener((property, before, one) -> fill(one));
        code.textProperty().addListener((property, before, now) -> changed());
        origin.textProperty().addListener((property, before, now) -> changed());
        content.textProperty().addListener((property, before, now) -> changed());
        kind.valueProperty().addListener((property, before, now) -> changed());
        table.getSelectionModel().selectFirst();
    }

    private void fill(EntryTemplate one) {
        if (one != null && !filling) {
            filling = true;
            code.setText(one.code());
            kind.setValue(one.kind());
            origin.setText(one.origin());
            content.setText(one.content());
            filling = false;
        }
    }

    private void changed() {
        int at = table.getSelectionModel().getSelectedIndex();
        if (!filling && at >= 0) {
            filling = true;
            table.getItems().set(at, new EntryTemplate(table.getItems().get(at).id(), code.getText(), kind.getValue(),
                    origin.getText(), content.getText()));
            table.getSelectionModel().select(at);
            filling = false;
        }
    }

    private void add() {
        table.getItems().add(new EntryTemplate(null, "", LogKind.OTHER, "", ""));
        table.getSelectionModel().selectLast();
        table.scrollTo(table.getItems().size() - 1);
        code.requestFocus();
    }

    private void remove() {
        int at = table.getSelectionModel().getSelectedIndex();
        if (at >= 0) {
            table.getItems().remove(at);
        }
    }

    void show() {
        Form form = new Form();
        form.row(texts.of("desk.template.code"), code);
        form.row(texts.of("desk.column.kind"), kind);
        form.row(texts.of("desk.column.origin"), origin);
        form.row(texts.of("desk.column.content"), content, texts.of("desk.template.help"));
        Button add = Ui.icon(Ui.button(texts.of("desk.template.add"), this::add), "mdi2p-plus");
        Button remove = Ui.icon(Ui.button(texts.of("desk.template.remove"), this::remove), "mdi2d-delete-outline");
        VBox body = Ui.column(12, Ui.grow(Ui.frame(table)), form);
        dialogs.modal(texts.of("desk.template.title")).width(640).fixed(body, HEIGHT)
                .beside(Ui.row(8, add, remove)).cancel().action(texts.of("desk.template.keep"), modal -> {
                    modal.busy(true);
                    model.keepTemplates(List.copyOf(table.getItems()), () -> {
                        modal.close();
                        dialogs.notice(texts.of("desk.template.kept"), Tone.OK);
                    }, problem -> modal.problem(problem.words()));
                }).show();
    }
}
