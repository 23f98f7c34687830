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
import cn.dutydesk.roster.VersionCard;
import cn.dutydesk.roster.VersionState;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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
import org.jspecify.annotations.Nullable;

/** The line above a board: which board, month and version at the left, what can be done at the right. */
final class BoardBar {
    /** Below this width, in pixels, what can be done without is left out, so that the line fits. */
    private static final double NARROW = 1100;

    private final BoardModel model;
    private final YearModel years;
    private final RepairModel repairs;
    private final PublishModel publish;
    private final Texts texts;
    private final BoardDialogs dialogs;
    private final Dialogs open;
    private final Page page;
    private final Label month = Ui.strong("");
    private final HBox looks = Ui.row(0);
    private final Button undo;
    private final Button redo;
    private @Nullable PaperMenu papers;
    private boolean narrow;

    /** What the buttons open. */
    record Dialogs(BoardDialogs board, PublishDialogs publishing, HistoryDialog history, RepairDialog repair) {
    }

    BoardBar(BoardModel model, EditModel edits, YearModel years, RepairModel repairs, PublishModel publish, Texts texts,
            Dialogs open, Page page) {
        this.model = model;
        this.years = years;
        this.repairs = repairs;
        this.publish = publish;
        this.texts = texts;
        this.dialogs = open.board();
        this.open = open;
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
        page.widthProperty().addListener((property, before, now) -> {
            boolean less = now.doubleValue() < NARROW;
            if (less != narrow) {
                narrow = less;
                show();
            }
        });
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
                        () -> model.turn(year ? shown.minusYears(1) : shown.minusMonths(1))),
                month,
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
            if (!narrow || repairs.needed()) {
                actions.add(mend());
            }
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
        return Ui.disabled(Ui.button(texts.of("board.action.repair"), open.repair()::show), reason);
    }

    private List<Node> draft(RosterMonth now) {
        List<Node> actions = new ArrayList<>();
        Button generate = Ui.button(texts.of("board.action.generate"), dialogs::generate);
        actions.add(allowed(narrow ? generate : Ui.key(generate, "Ctrl+G")));
        PublishModel.Way way = publish.way();
        if (way == PublishModel.Way.APPROVE) {
            actions.add(Ui.button(texts.of("board.action.give-back"), open.publishing()::giveBack));
        }
        String words = way == PublishModel.Way.SUBMIT ? texts.of("board.action.submit")
                : way == PublishModel.Way.APPROVE ? texts.of("board.action.approve")
                : texts.of("board.action.publish", now.board().name());
        actions.add(Ui.disabled(Ui.primary(words, open.publishing()::publish), notYet(now, way)));
        return actions;
    }

    /** Why the draft cannot be published or handed in now, "" when it can. */
    private String notYet(RosterMonth now, PublishModel.Way way) {
        boolean may = model.mayPublishProperty().get() || way == PublishModel.Way.APPROVE;
        if (!may) {
            return texts.of("board.refused.read-only");
        }
        if (model.searchingProperty().get()) {
            return texts.of("board.refused.searching");
        }
        return way == PublishModel.Way.WAIT ? texts.of("board.refused.waiting")
                : now.gaps().isEmpty() ? "" : texts.of("board.refused.gaps", now.gaps().size());
    }

    private List<Node> published() {
        return List.of(allowed(Ui.primary(texts.of("board.action.change"), dialogs::newVersion)));
    }

    private Node version(RosterMonth now) {
        VersionCard version = Objects.requireNonNull(now.version());
        boolean published = version.state() == VersionState.PUBLISHED;
        Label tag = Ui.tag(texts.of("board.version.tag." + version.state(), version.number()),
                published ? Tone.OK : Tone.ACCENT);
        return Ui.row(2, tag, Ui.icon("mdi2h-history", texts.of("board.version.all"), dialogs::versions));
    }

    private Node boards(@Nullable RosterMonth now) {
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
        MenuItem ahead = new MenuItem(texts.of("board.action.ahead"));
        ahead.setOnAction(event -> open.publishing().ahead());
        menu.getItems().add(ahead);
        MenuItem rules = new MenuItem(texts.of("board.action.rules"));
        rules.setOnAction(event -> dialogs.rules(now.board()));
        menu.getItems().add(rules);
        menu.getItems().add(item("board.action.history", () -> open.history().choose(now.board())));
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
