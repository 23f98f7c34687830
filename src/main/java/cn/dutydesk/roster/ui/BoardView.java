package cn.dutydesk.roster.ui;

import cn.dutydesk.core.BureauClock;
import cn.dutydesk.core.Texts;
import cn.dutydesk.kit.Dialogs;
import cn.dutydesk.kit.LoadPane;
import cn.dutydesk.kit.Page;
import cn.dutydesk.kit.Tone;
import cn.dutydesk.kit.Ui;
import cn.dutydesk.kit.View;
import cn.dutydesk.roster.BoardKind;
import cn.dutydesk.roster.PostCard;
import cn.dutydesk.roster.RosterMonth;
import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** A month of one board: people or posts by days, beside it the chosen seat, conflicts and fairness. */
public final class BoardView implements View, MonthGrid.Actions {
    private static final KeyCombination GENERATE = new KeyCodeCombination(KeyCode.G, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination UNDO = new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination REDO = new KeyCodeCombination(KeyCode.Y, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination REDO_TOO = new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN,
            KeyCombination.SHIFT_DOWN);
    private static final double ASIDE = 300;

    private final BoardModel model;
    private final EditModel edits;
    private final SeatModel seats;
    private final Texts texts;
    private final BoardKind kind;
    private final Runnable openPeople;
    private final HistoryDialog history;
    private final BoardDialogs dialogs;
    private final Drops drops;
    private final MonthGrid grid;
    private final SeatCard seatCard;
    private final ConflictCard conflicts;
    private final FairnessCard fairness;
    private final FairnessDialog accounts;
    private final Page page;
    private final VBox strips = Ui.column(8);
    private final HBox legend = Ui.row(16);
    private final VBox side = Ui.column(16);
    private final GenerateModel generation;
    private final RepairModel repairs;
    private final RepairDialog repair;
    private final PublishDialogs publishing;
    private final YearModel years;
    private final YearView year;
    private final StackPane content = new StackPane();
    private final Node monthly;
    private final LoadPane load;
    private @Nullable Button invitation;
    /** Whether the keyboard is wanted here as soon as there is something to work on. */
    private boolean keyboard;
    private final BoardBar bar;

    /**
     * @param kind what this screen is for: its title and the template offered when there is no board
     * @param openPeople opens the directory, where staff are imported
     */
    public BoardView(BoardModel model, Texts texts, BureauClock clock, Dialogs dialogs, BoardKind kind,
            Runnable openPeople) {
        this.model = model;
        this.texts = texts;
        this.kind = kind;
        this.openPeople = openPeople;
        this.history = new HistoryDialog(model, texts, dialogs);
        this.edits = new EditModel(model);
        this.seats = new SeatModel(model, edits);
        this.generation = new GenerateModel(model, edits);
        PublishModel publish = new PublishModel(model);
        publishing = new PublishDialogs(model, publish, edits, texts, dialogs);
        this.dialogs = new BoardDialogs(model, generation, texts, dialogs, clock);
        new ClashDialog(edits, texts, dialogs, clock);
        this.drops = new Drops(model, seats, texts);
        this.conflicts = new ConflictCard(texts);
        this.accounts = new FairnessDialog(model, texts, dialogs);
        this.fairness = new FairnessCard(texts, accounts::everybody, accounts::person);
        this.grid = new MonthGrid(texts, this);
        this.seatCard = new SeatCard(model, seats, texts, grid);
        page = new Page(texts.of("board.screen." + kind));
        years = new YearModel(model);
        year = new YearView(model, years, texts);
        repairs = new RepairModel(model, edits);
        repair = new RepairDialog(model, repairs, texts, dialogs);
        bar = new BoardBar(model, edits, years, repairs, publish, texts, new BoardBar.Dialogs(this.dialogs, publishing,
                history, repair), page);
        monthly = body();
        content.getChildren().setAll(monthly);
        load = new LoadPane(texts, content);
        page.body(Ui.column(0, generating(), Ui.grow(load)));
        page.addEventFilter(KeyEvent.KEY_PRESSED, this::shortcut);
        model.stageProperty().addListener((property, old, now) -> {
            // What had the keyboard goes with the invitation to make the month: the board takes it over.
            keyboard = keyboard || old == Stage.NO_ROSTER && now == Stage.READY;
            show();
        });
        model.gridProperty().addListener((property, old, now) -> show());
        model.lookProperty().addListener((property, old, now) -> show());
        model.searchingProperty().addListener((property, old, now) -> show());
        years.yearProperty().addListener((property, old, now) -> bar.show());
        model.mayEditProperty().addListener((property, old, now) -> bar.show());
        model.monthProperty().addListener((property, old, now) -> show());
        model.lookingBackProperty().addListener((property, old, now) -> show());
        model.busyProperty().addListener((property, old, now) -> busy());
        seats.choiceProperty().addListener((property, old, choice) -> grid.mark(choice));
    }

    /** Offers files of the month, too. */
    void papers(PaperDesk desk, Dialogs over) {
        bar.papers(new PaperMenu(model, desk, texts, over));
    }

    /** The running search above everything else, with a gap below it while it is there. */
    private VBox generating() {
        VBox box = Ui.column(0, new GenerateStrip(generation, texts).node());
        generation.runProperty().addListener((property, old, now) -> Ui.padded(box, 0, 0, now == null ? 0 : 12, 0));
        return box;
    }

    private Node body() {
        VBox sheet = new VBox(Ui.grow(grid), Ui.padded(legend, 8, 16, 10, 16));
        // The shadow lies under the board, not around it: blurring it anew for each line scrolled would cost whole frames.
        Region shadow = Ui.frame(new Region());
        shadow.setCache(true);
        Node frame = Ui.grow(new StackPane(shadow, Ui.padded(new StackPane(sheet), 1, 1, 1, 1)));
        ScrollPane scroll = Ui.scroll(Ui.padded(side, 0, 8, 4, 0));
        scroll.setMinWidth(ASIDE);
        scroll.setPrefWidth(ASIDE);
        scroll.setMaxWidth(ASIDE);
        HBox row = Ui.grow(new HBox(12, frame, scroll));
        return Ui.column(12, strips, row);
    }

    private void busy() {
        if (model.busyProperty().get()) {
            load.loading();
        } else {
            show();
        }
    }

    private void show() {
        bar.show();
        switch (model.stageProperty().get()) {
            case LOADING -> load.loading();
            case FAILED -> load.failed(model.problemProperty().get(), model::reload);
            case NO_STAFF -> load.empty(card(Ui.empty("mdi2a-account-group-outline", texts.of("board.empty.staff"),
                    Ui.primary(texts.of("board.empty.staff-action"), openPeople))));
            case NO_BOARD -> load.empty(card(Ui.empty("mdi2c-calendar-blank-outline",
                    texts.of("board.empty.board." + kind),
                    allowed(Ui.primary(texts.of("board.empty.board-action"), () -> dialogs.createBoard(kind))))));
            case NO_ROSTER -> {
                if (yearly()) {
                    load.ready();
                } else {
                    load.empty(noRoster());
                }
            }
            case READY -> ready();
        }
        takeKeyboard();
    }

    /** Takes the keyboard once there is something to work on. */
    private void takeKeyboard() {
        Node target = model.lookProperty().get() == Look.YEAR ? null
                : model.stageProperty().get() == Stage.READY ? grid
                : model.stageProperty().get() == Stage.NO_ROSTER ? invitation : null;
        if (keyboard && target != null && target.getScene() != null && !target.isDisabled()) {
            keyboard = false;
            target.requestFocus();
        }
    }

    private Node card(Node content) {
        return Ui.frame(content);
    }

    private Node noRoster() {
        Button generate = Ui.key(Ui.primary(texts.of("board.action.generate-month",
                texts.month(model.monthProperty().get())), dialogs::generate), "Ctrl+G");
        generate.getStyleClass().add("board-large");
        invitation = generate;
        VBox invitation = Ui.card(Ui.empty("mdi2c-calendar-plus", texts.of("board.empty.roster",
                texts.month(model.monthProperty().get())), allowed(generate),
                allowed(Ui.button(texts.of("board.action.by-hand"), () -> model.startDraft(dialogs::tell)))));
        invitation.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        // The month as it lies ahead, holidays and leave included, is already worth seeing.
        MonthGrid ahead = new MonthGrid(texts, this);
        ahead.show(model.gridProperty().get(), model.today());
        ahead.setDisable(true);
        StackPane month = new StackPane(card(ahead));
        if (!model.searchingProperty().get()) {
            month.getChildren().add(invitation);
        }
        VBox column = Ui.column(12, warnings());
        column.getChildren().add(Ui.grow(month));
        return column;
    }

    private Node[] warnings() {
        RosterMonth now = model.dataProperty().get();
        return now == null ? new Node[0] : now.warnings().stream()
                .map(warning -> Ui.strip(warning.words(texts), Tone.WARN)).toArray(Node[]::new);
    }

    /** Puts the year or the month on screen. @return whether it is the year */
    private boolean yearly() {
        boolean yearly = model.lookProperty().get() == Look.YEAR;
        Node wanted = yearly ? year.node() : monthly;
        if (!content.getChildren().contains(wanted)) {
            content.getChildren().setAll(wanted);
        }
        return yearly;
    }

    private void ready() {
        RosterMonth now = model.dataProperty().get();
        if (yearly()) {
            load.ready();
            return;
        }
        if (now == null) {
            return;
        }
        strips.getChildren().setAll(warnings());
        if (model.lookingBackProperty().get()) {
            HBox strip = Ui.strip(texts.of("board.version.looking",
                    Objects.requireNonNull(now.version()).number()), Tone.ACCENT);
            strip.getChildren().add(Ui.ghost(texts.of("board.version.back"), model::backToNow));
            strips.getChildren().add(strip);
        }
        if (!now.draft() && !model.lookingBackProperty().get() && repairs.needed()) {
            HBox strip = Ui.strip(texts.of("board.repair.needed", repairs.troubled()), Tone.WARN);
            if (model.mayEditProperty().get()) {
                strip.getChildren().add(Ui.ghost(texts.of("board.action.repair"), repair::show));
            }
            strips.getChildren().add(strip);
        }
        if (now.draft() && now.approval() != null && !now.approval().returnReason().isEmpty()) {
            strips.getChildren().add(Ui.strip(texts.of("board.back.given", now.approval().returnReason()), Tone.WARN));
        }
        Ui.show(strips, !strips.getChildren().isEmpty());
        legend(now);
        fairness.show(now.fairness());
        side.getChildren().setAll(seatCard.node(), conflicts.show(now, this::jump), fairness.node());
        grid.show(model.gridProperty().get(), model.today());
        load.ready();
    }

    private void legend(RosterMonth now) {
        legend.getChildren().clear();
        List<PostCard> posts = now.board().posts();
        for (int i = 0; i < posts.size(); i++) {
            String weight = i == 0 ? "first" : i == 1 ? "second" : "other";
            legend.getChildren().add(item(Ui.styled(new Label(posts.get(i).mark()), "board-mark", "board-" + weight),
                    posts.get(i).name()));
        }
        legend.getChildren().addAll(item(swatch("holiday"), texts.of("board.kind.HOLIDAY")),
                item(swatch("rest"), texts.of("board.kind.RESTDAY")),
                item(swatch("away"), texts.of("board.legend.away")),
                item(swatch("broken"), texts.of("board.legend.broken")));
    }

    private static Node swatch(String style) {
        return Ui.styled(new Region(), "board-swatch", "board-swatch-" + style);
    }

    private static Node item(Node sample, String words) {
        return Ui.row(6, sample, Ui.small(words));
    }

    private void jump(Choice choice) {
        seats.choose(choice);
        grid.requestFocus();
    }

    private Node allowed(Button button) {
        return Ui.disabled(button, model.mayEditProperty().get() ? "" : texts.of("board.refused.read-only"));
    }

    private void shortcut(KeyEvent press) {
        RosterMonth now = model.dataProperty().get();
        boolean could = model.mayEditProperty().get() && !model.lookingBackProperty().get() && now != null
                && (!now.made() || now.draft()) && !model.busyProperty().get();
        if (GENERATE.match(press) && model.lookProperty().get() != Look.YEAR && could) {
            press.consume();
            dialogs.generate();
        } else if (!(press.getTarget() instanceof TextInputControl) && (UNDO.match(press) || REDO.match(press)
                || REDO_TOO.match(press))) {
            press.consume();
            if (UNDO.match(press)) {
                edits.undo();
            } else {
                edits.redo();
            }
        }
    }

    BoardDialogs dialogs() {
        return dialogs;
    }

    GenerateModel generation() {
        return generation;
    }

    PublishDialogs publishing() {
        return publishing;
    }

    FairnessDialog accounts() {
        return accounts;
    }

    RepairDialog repair() {
        return repair;
    }

    HistoryDialog history() {
        return history;
    }

    @Override
    public void choose(Choice choice) {
        seats.choose(choice);
    }

    @Override
    public void pick(String typed) {
        seatCard.pick(typed);
    }

    @Override
    public void clear() {
        seats.clear();
    }

    @Override
    public Drop drop(Choice from, @Nullable Choice to) {
        return drops.of(from, to);
    }

    @Override
    public void move(Choice from, Choice to) {
        seats.move(from, to);
    }

    @Override
    public Parent node() {
        return page;
    }

    @Override
    public void shown() {
        model.shown();
    }

    @Override
    public void hidden() {
        keyboard = false;
        model.hidden();
    }

    @Override
    public void focus() {
        if (model.lookProperty().get() == Look.YEAR) {
            year.focus();
            return;
        }
        keyboard = true;
        takeKeyboard();
    }
}
