package cn.dutydesk.roster.ui;

import cn.dutydesk.core.Texts;
import cn.dutydesk.kit.Choices;
import cn.dutydesk.kit.Icons;
import cn.dutydesk.kit.Inputs;
import cn.dutydesk.kit.Page;
import cn.dutydesk.kit.Tone;
import cn.dutydesk.kit.Ui;
import cn.dutydesk.roster.BoardCard;
import cn.dutydesk.roster.RosterMonth;
import cn.dutydesk.roster.RosterYear;
import cn.dutydesk.roster.VersionState;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** The line above a board: which board, month and version at the left, what can be done at the right. */
final class BoardBar {
    private final BoardModel model;
    private final YearModel years;
    private final RepairModel repairs;
    private final RepairDialog repair;
    private final Texts texts;
    private final BoardDialogs dialogs;
    private final HistoryDialog history;
    private final Page page;
    private final Label month = Ui.strong("");
    private final HBox looks = Ui.row(0);
    private final Button undo;
    private final Button redo;
    private PaperMenu papers;

    BoardBar(BoardModel model, EditModel edits, YearModel years, RepairModel repairs, Texts texts,
            BoardDialogs dialogs, HistoryDialog history, RepairDialog repair, Page page) {
        this.model = model;
        this.years = years;
        this.repairs = repairs;
        this.repair = repair;
        this.texts = texts;
        this.dialogs = dialogs;
        this.history = history;
        this.page = page;
        month.setMinWidth(Region.USE_PREF_SIZE);
        List<ToggleButton> buttons = Choices.of(List.of(Look.values()), look -> texts.of("board.look." + look),
                model.lookProperty(), 0, "board-look");
        buttons.forEach(button -> button.getStyleClass().add("center-pill"));
        buttons.getFirst().getStyleClass().set(buttons.getFirst().getStyleClass().size() - 1, "left-pill");
        buttons.getLast().getStyleClass().set(buttons.getLast().getStyleClass().size() - 1, "right-pill");
        looks.getChildren().setAll(buttons);
        undo = Ui.icon("mdi2u-undo", texts.of("board.action.undo"), edits::undo);
        undo.disableProperty().bind(edits.canUndoProperty().not());
        redo = Ui.icon("mdi2r-redo", texts.of("board.action.redo"), edits::redo);
        redo.disableProperty().bind(edits.canRedoProperty().not());
    }

    /** Offers files of the month, too. */
    void papers(PaperMenu menu) {
        papers = menu;
    }

    /** Brings the line up to date with the model. */
    void show() {
        YearMonth shown = model.monthProperty().get();
        if (shown == null) {
            return;
        }
        boolean year = model.lookProperty().get() == Look.YEAR;
        month.setText(year ? texts.of("board.year.title", String.valueOf(shown.getYear())) : texts.month(shown));
        List<Node> tags = new ArrayList<>(List.of(
                Ui.icon("mdi2c-chevron-left", texts.of(year ? "board.year.before" : "board.month.before"),
                        () -> model.turn(year ? shown.minusYears(1) : shown.minusMonths(1))), month,
                Ui.icon("mdi2c-chevron-right", texts.of(year ? "board.year.after" : "board.month.after"),
                        () -> model.turn(year ? shown.plusYears(1) : shown.plusMonths(1)))));
        RosterMonth now = model.dataProperty().get();
        boolean ready = !year && model.stageProperty().get() == Stage.READY && now != null && now.made();
        if (ready) {
            tags.add(version(now));
        }
        if (model.boardsProperty().get().size() > 1) {
            tags.addFirst(boards(now));
        }
        page.tags(tags.toArray(Node[]::new));
        List<Node> actions = new ArrayList<>();
        if (now != null) {
            actions.add(looks);
            if (ready && model.editing()) {
                actions.add(Ui.row(0, undo, redo));
            }
            if (papers != null && !year && PaperMenu.any(now)) {
                actions.add(papers.node(now));
            }
            actions.add(allowed(Ui.icon("mdi2c-cog-outline", texts.of("board.action.settings"), dialogs::settings)));
            actions.add(more(now, ready));
        }
        if (year && years.yearProperty().get() != null) {
            actions.add(wholeYear(years.yearProperty().get()));
        } else if (ready && !model.lookingBackProperty().get()) {
            actions.add(mend());
            actions.addAll(now.draft() ? draft(now) : published());
        }
        page.actions(actions.toArray(Node[]::new));
    }

    private Node wholeYear(RosterYear year) {
        String reason = !model.mayEditProperty().get() ? texts.of("board.refused.read-only")
                : model.searchingProperty().get() ? texts.of("board.refused.searching")
                : dialogs.empty(year).isEmpty() ? texts.of("board.refused.year-made") : "";
        return Ui.disabled(Ui.primary(texts.of("board.action.generate-year"), () -> dialogs.generateYear(year)),
                reason);
    }

    private Node mend() {
        String reason = !model.mayEditProperty().get() ? texts.of("board.refused.read-only")
                : repairs.needed() ? "" : texts.of("board.refused.nothing-to-repair");
        return Ui.disabled(Ui.button(texts.of("board.action.repair"), repair::show), reason);
    }

    private List<Node> draft(RosterMonth now) {
        String gaps = now.gaps().isEmpty() ? "" : texts.of("board.refused.gaps", now.gaps().size());
        return List.of(allowed(Ui.key(Ui.button(texts.of("board.action.generate"), dialogs::generate), "Ctrl+G")),
                Ui.disabled(Ui.primary(texts.of("board.action.publish", now.board().name()), dialogs::publish),
                        !model.mayPublishProperty().get() ? texts.of("board.refused.read-only")
                                : model.searchingProperty().get() ? texts.of("board.refused.searching") : gaps));
    }

    private List<Node> published() {
        return List.of(allowed(Ui.primary(texts.of("board.action.change"), dialogs::newVersion)));
    }

    private Node version(RosterMonth now) {
        boolean published = now.version().state() == VersionState.PUBLISHED;
        Label tag = Ui.tag(texts.of("board.version.tag." + now.version().state(), now.version().number()),
                published ? Tone.OK : Tone.ACCENT);
        return Ui.row(2, tag, Ui.icon("mdi2h-history", texts.of("board.version.all"), dialogs::versions));
    }

    private Node boards(RosterMonth now) {
        BoardCard chosen = now == null ? null : model.boardsProperty().get().stream()
                .filter(board -> board.id() == now.board().id()).findFirst().orElse(null);
        ComboBox<BoardCard> choice = Inputs.choice(model.boardsProperty().get(), BoardCard::name, chosen);
        choice.setAccessibleText(texts.of("board.choice"));
        choice.setOnAction(event -> {
            if (choice.getValue() != null && choice.getValue() != chosen) {
                model.choose(choice.getValue());
            }
        });
        return choice;
    }

    /** What is done seldom. */
    private Node more(RosterMonth now, boolean ready) {
        MenuButton menu = Ui.styled(new MenuButton(), "icon-button", "board-more");
        menu.setGraphic(Icons.of("mdi2d-dots-horizontal"));
        menu.setAccessibleText(texts.of("board.action.more"));
        menu.setTooltip(new Tooltip(texts.of("board.action.more")));
        menu.getItems().add(item("board.action.history", () -> history.choose(now.board())));
        if (ready && now.draft() && !model.lookingBackProperty().get()) {
            menu.getItems().add(item("board.action.discard", dialogs::discard));
        }
        return menu;
    }

    private MenuItem item(String key, Runnable act) {
        boolean allowed = model.mayEditProperty().get();
        MenuItem item = new MenuItem(allowed ? texts.of(key)
                : texts.of("board.action.not-now", texts.of(key), texts.of("board.refused.read-only")));
        item.setDisable(!allowed);
        item.setOnAction(event -> act.run());
        return item;
    }

    private Node allowed(Button button) {
        return Ui.disabled(button, !model.mayEditProperty().get() ? texts.of("board.refused.read-only")
                : model.searchingProperty().get() ? texts.of("board.refused.searching") : "");
    }
}
