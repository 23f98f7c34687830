package cn.dutydesk.register.ui;

import cn.dutydesk.core.Texts;
import cn.dutydesk.kit.Choices;
import cn.dutydesk.kit.Dialogs;
import cn.dutydesk.kit.Form;
import cn.dutydesk.kit.Inputs;
import cn.dutydesk.kit.Modal;
import cn.dutydesk.kit.Tone;
import cn.dutydesk.kit.Ui;
import cn.dutydesk.register.Caller;
import cn.dutydesk.register.Direction;
import cn.dutydesk.register.PhoneField;
import cn.dutydesk.register.PhoneView;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/**
 * 记电话: the simple form first, who and what about; the full one (地点、起因、过程、措施、结果、影响及趋势) unfolds. The number, who
 * writes and when are filled in by the program.
 */
final class PhoneForm {
    private static final double WIDTH = 720;
    private static final double NAMES = 88;
    private static final List<PhoneField> FULL = List.of(PhoneField.CAUSE, PhoneField.COURSE, PhoneField.MEASURES,
            PhoneField.RESULT, PhoneField.IMPACT);

    private final PhoneFormModel model;
    private final Texts texts;
    private final Moments moments;
    private final Dialogs dialogs;
    private final Consumer<PhoneView> open;
    private boolean shown;

    /** @param open shows a record that was just stored */
    PhoneForm(PhoneFormModel model, Texts texts, Moments moments, Dialogs dialogs, Consumer<PhoneView> open) {
        this.model = model;
        this.texts = texts;
        this.moments = moments;
        this.dialogs = dialogs;
        this.open = open;
    }

    void show() {
        if (!shown) {
            model.begin(this::ask);
        }
    }

    private void ask(boolean restored) {
        List<Runnable> stops = new ArrayList<>();
        TimeField when = new TimeField(model.dayProperty(), model.timeProperty(), texts);
        HBox direction = Ui.row(8);
        direction.getChildren().setAll(Choices.of(List.of(Direction.values()),
                one -> texts.of("register.direction." + one), model.directionProperty(), 0, "choice-tile"));
        Suggestions<Caller> callers = new Suggestions<>(this::hit, model::choose, model::dismiss);
        ListChangeListener<Caller> found = change -> callers.show(model.found());
        model.found().addListener(found);
        stops.add(() -> model.found().removeListener(found));
        GridPane who = who(callers);
        TextArea content = area(PhoneField.CONTENT, 4);
        content.setPromptText(texts.of("register.phone.content-prompt"));
        ToldRows told = new ToldRows(model.told(), texts, moments, model::happenedAt);
        TextField late = new TextField();
        late.setPromptText(texts.of("register.phone.late-prompt"));
        late.textProperty().bindBidirectional(model.lateReasonProperty());

        Form first = aligned();
        first.row(texts.of("register.phone.when"), Ui.row(16, direction, when.node()));
        Form lateForm = aligned();
        lateForm.row(texts.of("register.phone.late"), late);
        lateForm.visibleProperty().bind(model.lateProperty());
        lateForm.managedProperty().bind(model.lateProperty());
        Form form = aligned();
        form.row(texts.of("register.phone.caller"), Ui.column(4, who, callers.node()),
                texts.of("register.phone.caller-help"));
        form.row(texts.of("register.phone.field.CONTENT"), content);
        Form full = full();
        Button unfold = Ui.ghost("", () -> {});
        Runnable fold = () -> unfold.setText(texts.of(full.isVisible() ? "register.phone.simple"
                : "register.phone.full"));
        unfold.setOnAction(press -> {
            Ui.show(full, !full.isVisible());
            fold.run();
            if (full.isVisible()) {
                full.lookupAll(".text-field").stream().findFirst().ifPresent(Node::requestFocus);
            }
        });
        Ui.show(full, model.full());
        fold.run();
        form.row("", Ui.row(8, unfold, Ui.key("Ctrl+E")));
        Form last = aligned();
        last.row(texts.of("register.phone.told"), told.node());

        VBox body = Ui.column(12, first, lateForm, form, full, last);
        if (restored) {
            body.getChildren().addFirst(Ui.strip(texts.of("register.form.restored"), Tone.ACCENT));
        }
        body.addEventFilter(KeyEvent.KEY_PRESSED, press -> {
            if (press.isControlDown() && press.getCode() == KeyCode.E) {
                press.consume();
                unfold.fire();
            }
        });
        shown = true;
        Modal modal = dialogs.modal(texts.of("register.phone.title")).width(WIDTH).content(body)
                .focusOn(who.lookup(".text-field")).cancel();
        modal.beside(Ui.ghost(texts.of("register.form.discard"), model::discard));
        modal.action(texts.of("register.phone.action"), stored -> store(stored, told)).onClosed(() -> {
            shown = false;
            stops.forEach(Runnable::run);
        }).show();
    }

    private HBox hit(Caller caller) {
        HBox row = Ui.row(12, Ui.strong(caller.name().isEmpty() ? caller.phone() : caller.name()),
                Ui.text(caller.unit()), Ui.small(caller.post()), Ui.gap(), Ui.small(caller.phone()));
        row.getChildren().add(Ui.small(texts.of(caller.known() ? "register.caller.known" : "register.caller.earlier")));
        return row;
    }

    private GridPane who(Suggestions<Caller> callers) {
        GridPane grid = new GridPane(8, 8);
        for (int i = 0; i < 2; i++) {
            ColumnConstraints half = new ColumnConstraints();
            half.setPercentWidth(50);
            grid.getColumnConstraints().add(half);
        }
        List<PhoneField> order = List.of(PhoneField.UNIT, PhoneField.NAME, PhoneField.POST, PhoneField.PHONE);
        for (int i = 0; i < order.size(); i++) {
            TextField field = line(order.get(i));
            callers.hear(field);
            grid.add(field, i % 2, i / 2);
        }
        return grid;
    }

    /** Forms one below the other whose names take the same width, so that a part can come and go. */
    private static Form aligned() {
        Form form = new Form();
        form.getColumnConstraints().getFirst().setMinWidth(NAMES);
        return form;
    }

    private Form full() {
        Form form = aligned();
        form.row(texts.of("register.phone.field.PLACE"), line(PhoneField.PLACE));
        for (PhoneField field : FULL) {
            form.row(texts.of("register.phone.field." + field), area(field, 2));
        }
        return form;
    }

    private TextField line(PhoneField field) {
        TextField line = new TextField();
        line.setPromptText(texts.of("register.phone.field." + field));
        line.setAccessibleText(texts.of("register.phone.field." + field));
        line.textProperty().bindBidirectional(model.field(field));
        line.setMaxWidth(Double.MAX_VALUE);
        return line;
    }

    private TextArea area(PhoneField field, int rows) {
        TextArea area = Inputs.area("", rows);
        area.setAccessibleText(texts.of("register.phone.field." + field));
        area.textProperty().bindBidirectional(model.field(field));
        return area;
    }

    private void store(Modal modal, ToldRows told) {
        if (model.happenedAt().isEmpty() || !told.take()) {
            modal.problem(texts.of("register.form.bad-time"));
            return;
        }
        modal.busy(true);
        model.store(view -> {
            modal.close();
            dialogs.notice(texts.of("register.phone.done", view.number()), Tone.OK, texts.of("register.form.open"),
                    () -> open.accept(view));
        }, problem -> modal.problem(problem.words()));
    }
}
