package cn.dutydesk.desk.ui;

import cn.dutydesk.core.BureauClock;
import cn.dutydesk.core.Texts;
import cn.dutydesk.desk.EntryTemplate;
import cn.dutydesk.desk.EntryView;
import cn.dutydesk.desk.LogKind;
import cn.dutydesk.kit.Choices;
import cn.dutydesk.kit.Dialogs;
import cn.dutydesk.kit.Inputs;
import cn.dutydesk.kit.Ui;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The right column of the home screen: the field that is always open, and this shift's log below it. */
final class EntryCard {
    private static final List<LogKind> KINDS = List.of(LogKind.CALL, LogKind.DOCUMENT, LogKind.PATROL,
            LogKind.EQUIPMENT, LogKind.ASSIGNED, LogKind.OTHER);
    private static final int ROWS = 2;
    /** Characters of a template's words in the menu. */
    private static final int SHOWN = 22;

    private final EntryModel model;
    private final Texts texts;
    private final BureauClock clock;
    private final Runnable openLog;
    private final Dialogs dialogs;
    private final MorePane more;
    private final Spans spans;
    private final TextArea field = Inputs.area("", ROWS);
    private final TextField time = new TextField();
    private final Label note = Ui.small("");
    private final Label problem = Ui.styled(Ui.wrapped(""), "entry-problem");
    private final VBox rows = new VBox();
    private final VBox card;

    EntryCard(EntryModel model, Texts texts, BureauClock clock, Dialogs dialogs, Runnable openLog) {
        this.model = model;
        this.texts = texts;
        this.clock = clock;
        this.openLog = openLog;
        this.dialogs = dialogs;
        this.spans = new Spans(texts, clock);
        more = new MorePane(model, texts, clock, dialogs);
        VBox input = Ui.column(8, field, chips(), details(), lateReason(), more.node(), foot(), problem);
        FileDrop.on(input, more::take);
        card = Ui.card(texts.of("desk.log.title"), note, input, Ui.grow(Ui.scroll(rows)));
        bindField();
        model.problemProperty().addListener((property, before, words) -> sayProblem());
        model.badTimeProperty().addListener((property, before, bad) -> sayProblem());
        model.entries().addListener((ListChangeListener<EntryView>) change -> fill());
        model.countProperty().addListener((property, before, count) -> head());
        model.shiftProperty().addListener((property, before, shift) -> head());
        sayProblem();
        fill();
    }

    private void bindField() {
        Ui.styled(field, "entry-area");
        field.setPromptText(texts.of("desk.log.prompt"));
        field.setAccessibleText(texts.of("desk.log.prompt"));
        field.textProperty().bindBidirectional(model.textProperty());
        field.setMinHeight(60);
        field.addEventFilter(KeyEvent.KEY_PRESSED, press -> {
            if (press.getCode() == KeyCode.ENTER && press.isShiftDown()) {
                field.insertText(field.getCaretPosition(), "\n");
                press.consume();
            } else if (press.getCode() == KeyCode.ENTER) {
                more.store();
                press.consume();
            } else if (press.isAltDown() && press.getCode().isDigitKey()) {
                template(press.getCode().getName());
                press.consume();
            }
        });
    }

    private Node chips() {
        FlowPane chips = new FlowPane(4, 4);
        chips.getChildren().setAll(Choices.of(KINDS, kind -> texts.of("desk.kind." + kind), model.kindProperty(), 0,
                "chip"));
        return chips;
    }

    /** Where it came from, when it happened if not now, and the button for those who do not know Enter. */
    private Node details() {
        TextField origin = new TextField();
        origin.setPromptText(texts.of("desk.log.origin"));
        origin.setAccessibleText(texts.of("desk.log.origin"));
        origin.textProperty().bindBidirectional(model.originProperty());
        time.setPromptText(texts.of("desk.log.now"));
        time.setAccessibleText(texts.of("desk.log.time"));
        time.textProperty().bindBidirectional(model.timeProperty());
        time.setPrefWidth(76);
        time.setMinWidth(76);
        origin.setOnAction(enter -> more.store());
        time.setOnAction(enter -> more.store());
        Button store = Ui.primary(texts.of("desk.log.store"), more::store);
        store.disableProperty().bind(model.busyProperty());
        origin.setMinWidth(0);
        return Ui.row(8, Ui.grow(origin), time, store);
    }

    /** Alt and a digit in the field: the template of that place. */
    private void template(String key) {
        int place = key.charAt(key.length() - 1) - '1';
        if (place >= 0 && place < model.templates().size()) {
            model.use(model.templates().get(place));
        }
    }

    /** Templates at the left; at the right, what unfolds the rest. */
    private Node foot() {
        MenuButton menu = Ui.styled(new MenuButton(texts.of("desk.template.menu")), "entry-menu");
        model.templates().addListener((ListChangeListener<EntryTemplate>) change -> templates(menu));
        templates(menu);
        Button fold = Ui.ghost("", () -> model.unfoldedProperty().set(!model.unfoldedProperty().get()));
        fold.textProperty().bind(Bindings.when(model.unfoldedProperty()).then(texts.of("desk.more.fold"))
                .otherwise(texts.of("desk.more.unfold")));
        return Ui.row(8, menu, Ui.gap(), fold);
    }

    private void templates(MenuButton menu) {
        menu.getItems().clear();
        for (EntryTemplate template : model.templates()) {
            MenuItem item = new MenuItem(texts.of("desk.template.item", template.code(),
                    template.content().length() > SHOWN ? template.content().substring(0, SHOWN) + "…"
                            : template.content()));
            item.setMnemonicParsing(false);
            item.setOnAction(chosen -> {
                model.use(template);
                focus();
            });
            menu.getItems().add(item);
        }
        MenuItem edit = new MenuItem(texts.of("desk.template.edit"));
        edit.setOnAction(chosen -> new TemplateDialog(model, texts, dialogs).show());
        menu.getItems().addAll(new SeparatorMenuItem(), edit);
    }

    private Node lateReason() {
        TextField reason = new TextField();
        reason.setPromptText(texts.of("desk.log.late-reason"));
        reason.setAccessibleText(texts.of("desk.log.late-reason"));
        reason.textProperty().bindBidirectional(model.lateReasonProperty());
        reason.setOnAction(enter -> more.store());
        reason.visibleProperty().bind(model.lateProperty());
        reason.managedProperty().bind(model.lateProperty());
        return reason;
    }

    private void sayProblem() {
        String words = model.badTimeProperty().get() ? texts.of("desk.log.bad-time") : model.problemProperty().get();
        problem.setText(words);
        problem.setMaxWidth(Double.MAX_VALUE);
        Ui.show(problem, !words.isEmpty());
    }

    private void head() {
        note.setText(model.shiftProperty().get() == null ? "" : texts.of("desk.log.since",
                spans.begin(model.shiftProperty().get().from()), model.countProperty().get()));
    }

    private void fill() {
        if (model.entries().isEmpty()) {
            rows.getChildren().setAll(Ui.empty("mdi2n-notebook-outline", texts.of("desk.log.empty")));
            return;
        }
        rows.getChildren().setAll(model.entries().stream().map(entry -> EntryRow.of(entry, texts, clock)).toList());
        if (model.countProperty().get() > model.entries().size()) {
            HBox older = Ui.row(0, Ui.ghost(texts.of("desk.log.older"), openLog));
            older.setAlignment(Pos.CENTER);
            rows.getChildren().add(Ui.padded(older, 8, 0, 0, 0));
        }
    }

    VBox node() {
        return card;
    }

    void focus() {
        field.requestFocus();
        field.positionCaret(field.getLength());
    }
}
