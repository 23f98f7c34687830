package cn.dutydesk.playbook.ui;

import cn.dutydesk.core.Texts;
import cn.dutydesk.kit.Choices;
import cn.dutydesk.kit.Dialogs;
import cn.dutydesk.kit.Icons;
import cn.dutydesk.kit.Tone;
import cn.dutydesk.kit.Ui;
import cn.dutydesk.playbook.StepKind;
import cn.dutydesk.playbook.domain.definition.Action;
import cn.dutydesk.playbook.domain.definition.Branch;
import cn.dutydesk.playbook.domain.definition.Playbook;
import cn.dutydesk.playbook.domain.definition.Step;
import cn.dutydesk.playbook.domain.definition.StepTree;
import cn.dutydesk.playbook.domain.text.Finding;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The editor: a playbook as flow, list or text at the left, the fields of a step at the right, findings below. */
final class EditorView {
    /** How the whole playbook is looked at. */
    enum Look { FLOW, LIST, TEXT }

    private static final double FORM = 396;

    private final EditorModel model;
    private final PlaybookWords words;
    private final Texts texts;
    private final EditorNames names;
    private final Dialogs dialogs;
    private final ObjectProperty<Look> look = new SimpleObjectProperty<>(Look.FLOW);
    private final FlowPane flow;
    private final StepList list;
    private final TextPane text;
    private final FindingsPane findings;
    private final StackPane main = Ui.styled(new StackPane(), "card", "frame", "editor-main");
    private final StackPane side = new StackPane();
    private final Label name = Ui.headline("");
    private final HBox state = Ui.row(8);
    private final BorderPane root = Ui.styled(new BorderPane(), "editor");
    private final HBox steps = Ui.row(4);
    private @Nullable Step drawn;
    private @Nullable Playbook drawnHead;
    private @Nullable StepForm form;

    /** @param leave back to the library; @param stored told the number of a stored version */
    EditorView(EditorModel model, PlaybookWords words, EditorNames names, Dialogs dialogs, Runnable leave,
            java.util.function.Consumer<Long> stored) {
        this.model = model;
        this.words = words;
        this.texts = words.texts();
        this.names = names;
        this.dialogs = dialogs;
        flow = new FlowPane(words, id -> model.selectedProperty().set(id), id -> openForm());
        list = new StepList(words, new StepList.Acts(id -> model.selectedProperty().set(id), this::openForm,
                model::move, model::moveInto, model::remove, model::duplicate));
        text = new TextPane(words, model::type);
        findings = new FindingsPane(words, this::go, state);
        root.setTop(head(leave, stored));
        root.setCenter(main);
        BorderPane.setMargin(main, new javafx.geometry.Insets(0, 12, 0, 0));
        side.getStyleClass().addAll("card", "frame", "editor-side");
        side.setMinWidth(FORM);
        side.setPrefWidth(FORM);
        side.setMaxWidth(FORM);
        root.setRight(side);
        root.setBottom(findings);
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        look.addListener((property, before, now) -> turn());
        model.playbookProperty().addListener((property, before, now) -> redraw());
        model.findingsProperty().addListener((property, before, now) -> redraw());
        model.textProperty().addListener((property, before, now) -> text.show(now));
        model.selectedProperty().addListener((property, before, now) -> select(now));
        model.readableProperty().addListener((property, before, now) -> redraw());
        model.dirtyProperty().addListener((property, before, now) -> drawState());
        model.restoredProperty().addListener((property, before, now) -> drawState());
        turn();
        drawState();
    }

    Node node() {
        return root;
    }

    EditorModel model() {
        return model;
    }

    ObjectProperty<Look> lookProperty() {
        return look;
    }

    private HBox head(Runnable leave, java.util.function.Consumer<Long> stored) {
        HBox looks = Ui.row(0);
        Choices.of(List.of(Look.values()), one -> texts.of("editor.look." + one), look, 0, "look-button")
                .forEach(looks.getChildren()::add);
        Ui.styled(looks, "look-switch");
        Button undo = Ui.icon("mdi2u-undo", texts.of("editor.undo"), model::undo);
        undo.disableProperty().bind(model.undoableProperty().not());
        Button redo = Ui.icon("mdi2r-redo", texts.of("editor.redo"), model::redo);
        redo.disableProperty().bind(model.redoableProperty().not());
        Button save = Ui.icon(Ui.primary(texts.of("editor.save"), () -> save(stored)),
                "mdi2c-content-save-outline");
        save.disableProperty().bind(model.dirtyProperty().not());
        MenuButton add = add();
        steps.getChildren().setAll(add,
                tool("mdi2a-arrow-up", "editor.step.up", () -> model.move(-1)),
                tool("mdi2a-arrow-down", "editor.step.down", () -> model.move(1)),
                tool("mdi2c-content-duplicate", "editor.step.duplicate", model::duplicate),
                tool("mdi2d-delete-outline", "editor.step.remove", model::remove));
        steps.disableProperty().bind(model.readableProperty().not());
        HBox head = Ui.row(8, Ui.icon("mdi2a-arrow-left", texts.of("editor.leave"), leave), name, Ui.gap(),
                looks, steps, undo, redo, save);
        looks.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
        add.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
        return Ui.styled(head, "editor-head");
    }

    private Button tool(String icon, String key, Runnable act) {
        Button button = Ui.icon(icon, texts.of(key), act);
        button.disableProperty().bind(model.selectedProperty().isEmpty());
        return button;
    }

    private MenuButton add() {
        MenuButton menu = new MenuButton(texts.of("editor.step.add"), Icons.of("mdi2p-plus"));
        menu.setOnShowing(event -> {
            menu.getItems().clear();
            for (StepKind kind : StepKind.values()) {
                MenuItem item = new MenuItem(texts.of("editor.step.add.kind", words.kind(kind)),
                        Icons.of(PlaybookWords.icon(kind)));
                item.setOnAction(chosen -> model.add(kind, words.kind(kind)));
                menu.getItems().add(item);
            }
            model.step().ifPresent(step -> addInto(menu, step));
        });
        menu.getItems().add(new SeparatorMenuItem());
        return menu;
    }

    /** A check at the end of a branch; it is made another kind in its fields. */
    private void addInto(MenuButton menu, Step step) {
        List<Branch> branches = switch (step.action()) {
            case Action.Decide decide -> decide.branches();
            case Action.Parallel parallel -> parallel.branches();
            case Action.Repeat repeat -> List.of(new Branch(PlaybookWords.title(step), null, repeat.steps()));
            default -> List.of();
        };
        if (!branches.isEmpty()) {
            menu.getItems().add(new SeparatorMenuItem());
        }
        for (int i = 0; i < branches.size(); i++) {
            int branch = i;
            MenuItem item = new MenuItem(texts.of("editor.step.add.into", words.branch(model.playbookProperty().get(),
                    branches.get(i))), Icons.of("mdi2s-subdirectory-arrow-right"));
            item.setOnAction(chosen -> model.addInto(branch, StepKind.CHECK, words.kind(StepKind.CHECK)));
            menu.getItems().add(item);
        }
    }

    private void save(java.util.function.Consumer<Long> stored) {
        dialogs.ask(texts.of("editor.save.title"), texts.of("editor.save.note"), "", texts.of("editor.save"),
                (modal, note) -> {
                    modal.busy(true);
                    model.save(note, id -> {
                        modal.close();
                        dialogs.notice(texts.of("editor.saved"), Tone.OK);
                        stored.accept(id);
                    }, problem -> modal.problem(problem.words()));
                });
    }

    // ---- what is shown

    private void turn() {
        main.getChildren().setAll(switch (look.get()) {
            case FLOW -> flow;
            case LIST -> list;
            case TEXT -> text;
        });
        text.show(model.textProperty().get());
        redraw();
    }

    private void redraw() {
        Playbook playbook = model.playbookProperty().get();
        List<Finding> found = model.findingsProperty().get();
        findings.show(playbook, found);
        text.mark(found);
        if (playbook != null) {
            name.setText(playbook.name());
            if (look.get() == Look.FLOW) {
                flow.show(playbook, found);
                flow.choose(model.selectedProperty().get());
            } else if (look.get() == Look.LIST) {
                list.show(playbook, found, model.selectedProperty().get());
            }
        }
        drawForm();
        drawState();
    }

    private void drawState() {
        state.getChildren().clear();
        if (!model.readableProperty().get()) {
            state.getChildren().add(Ui.tag(texts.of("editor.unreadable"), Tone.URGENT));
        }
        if (model.restoredProperty().get()) {
            state.getChildren().addAll(Ui.tag(texts.of("editor.restored"), Tone.WARN), Ui.styled(Ui.ghost(
                    texts.of("editor.restored.forget"), this::forget), "small-button"));
        } else if (model.dirtyProperty().get()) {
            state.getChildren().add(Ui.tag(texts.of("editor.dirty"), Tone.WARN));
        }
    }

    private void forget() {
        dialogs.confirmLoss(texts.of("editor.restored.forget"), texts.of("editor.restored.forget.ask"),
                texts.of("editor.restored.forget"), model::forgetTyped);
    }

    private void select(String id) {
        flow.choose(id);
        list.choose(id);
        drawForm();
    }

    /** The fields are made anew only when the step is not the one they made themselves: the cursor stays. */
    private void drawForm() {
        Playbook playbook = model.playbookProperty().get();
        if (playbook == null) {
            side.getChildren().setAll(Ui.empty("mdi2f-file-alert-outline", texts.of("editor.unreadable.help")));
            return;
        }
        Step step = model.step().orElse(null);
        Playbook head = StepTree.with(playbook, List.of());
        boolean same = step == null ? form == null && drawnHead != null && (model.typing() || drawnHead.equals(head))
                : form != null && drawn != null && drawn.id().equals(step.id())
                        && drawn.action().kind() == step.action().kind() && (model.typing() || drawn.equals(step));
        if (!same) {
            drawAnew(playbook, step);
        }
        drawn = step;
        drawnHead = step == null ? head : null;
        side.setDisable(!model.readableProperty().get());
        if (form != null && step != null) {
            form.show(model.findingsProperty().get().stream().filter(one -> one.step().equals(step.id())).toList());
        }
    }

    private void drawAnew(Playbook playbook, @Nullable Step step) {
        form = step == null ? null : new StepForm(model, words, names, playbook, step);
        VBox content = step == null ? new HeadForm(model, words, playbook) : form;
        Label title = Ui.section(step == null ? texts.of("editor.head") : texts.of("editor.step"));
        HBox top = Ui.styled(Ui.row(8, title, Ui.gap()), "editor-side-head");
        if (step != null) {
            Button head = Ui.styled(Ui.ghost(texts.of("editor.head.open"),
                    () -> model.selectedProperty().set("")), "small-button");
            top.getChildren().add(head);
        }
        ScrollPane scroll = Ui.scroll(content);
        VBox.setVgrow(scroll, javafx.scene.layout.Priority.ALWAYS);
        VBox box = new VBox(top, scroll);
        box.setAlignment(Pos.TOP_LEFT);
        side.getChildren().setAll(box);
    }

    private void openForm() {
        if (form != null) {
            form.focusTitle();
        }
    }

    /** Leads to where a finding is: to its line in the text, else to its step. */
    private void go(Finding finding) {
        if (look.get() == Look.TEXT || finding.step().isEmpty()) {
            look.set(Look.TEXT);
            text.go(finding.line(), finding.column());
        } else {
            model.selectedProperty().set(finding.step());
        }
    }

    void focus() {
        switch (look.get()) {
            case FLOW -> flow.takeFocus();
            case LIST -> list.requestFocus();
            case TEXT -> text.takeFocus();
        }
    }

    private static final KeyCombination UNDO = new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination REDO = new KeyCodeCombination(KeyCode.Y, KeyCombination.SHORTCUT_DOWN);

    private void pressed(KeyEvent press) {
        if (look.get() != Look.TEXT && UNDO.match(press)) {
            press.consume();
            model.undo();
        } else if (look.get() != Look.TEXT && REDO.match(press)) {
            press.consume();
            model.redo();
        }
    }
}
