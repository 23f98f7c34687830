package cn.dutydesk.roster.ui;

import cn.dutydesk.core.BureauClock;
import cn.dutydesk.core.Texts;
import cn.dutydesk.kit.Dialogs;
import cn.dutydesk.kit.Inputs;
import cn.dutydesk.kit.LoadPane;
import cn.dutydesk.kit.Page;
import cn.dutydesk.kit.Tone;
import cn.dutydesk.kit.Ui;
import cn.dutydesk.kit.View;
import cn.dutydesk.roster.BoardCard;
import cn.dutydesk.roster.BoardKind;
import cn.dutydesk.roster.PostCard;
import cn.dutydesk.roster.RosterMonth;
import cn.dutydesk.roster.VersionState;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** A month of one board: people or posts by days, beside it the chosen seat, conflicts and fairness. */
public final class BoardView implements View, MonthGrid.Actions {
    private static final KeyCombination GENERATE = new KeyCodeCombination(KeyCode.G, KeyCombination.SHORTCUT_DOWN);
    private static final double ASIDE = 312;

    private final BoardModel model;
    private final SeatModel seats;
    private final Texts texts;
    private final BoardKind kind;
    private final Runnable openPeople;
    private final HistoryDialog history;
    private final BoardDialogs dialogs;
    private final MonthGrid grid;
    private final SeatCard seatCard;
    private final SideCards sideCards;
    private final Page page;
    private final VBox strips = Ui.column(8);
    private final HBox legend = Ui.row(16);
    private final VBox side = Ui.column(16);
    private final LoadPane load;
    private final Label month = Ui.strong("");

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
        this.seats = new SeatModel(model);
        this.dialogs = new BoardDialogs(model, texts, dialogs, clock);
        this.sideCards = new SideCards(texts);
        this.grid = new MonthGrid(texts, this);
        this.seatCard = new SeatCard(model, seats, texts, grid::requestFocus);
        page = new Page(texts.of("board.screen." + kind));
        page.getStylesheets().add(BoardView.class.getResource("/css/board.css").toExternalForm());
        load = new LoadPane(texts, body());
        page.body(load);
        page.addEventFilter(KeyEvent.KEY_PRESSED, this::shortcut);
        model.stageProperty().addListener((property, old, now) -> show());
        model.gridProperty().addListener((property, old, now) -> show());
        model.monthProperty().addListener((property, old, now) -> show());
        model.lookingBackProperty().addListener((property, old, now) -> show());
        model.busyProperty().addListener((property, old, now) -> busy());
        seats.choiceProperty().addListener((property, old, choice) -> grid.mark(choice));
    }

    private Node body() {
        VBox sheet = new VBox(Ui.grow(grid), Ui.padded(legend, 8, 16, 10, 16));
        Node frame = Ui.grow(Ui.frame(sheet));
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
        } else if (model.stageProperty().get() == Stage.READY) {
            load.ready();
        }
    }

    private void show() {
        head();
        switch (model.stageProperty().get()) {
            case LOADING -> load.loading();
            case FAILED -> load.failed(model.problemProperty().get(), model::reload);
            case NO_STAFF -> load.empty(card(Ui.empty("mdi2a-account-group-outline", texts.of("board.empty.staff"),
                    Ui.primary(texts.of("board.empty.staff-action"), openPeople))));
            case NO_BOARD -> load.empty(card(Ui.empty("mdi2c-calendar-blank-outline", texts.of("board.empty.board." + kind),
                    allowed(Ui.primary(texts.of("board.empty.board-action"), () -> dialogs.createBoard(kind))))));
            case NO_ROSTER -> load.empty(noRoster());
            case READY -> ready();
        }
    }

    private Node card(Node content) {
        return Ui.frame(content);
    }

    private Node noRoster() {
        Button generate = Ui.key(Ui.primary(texts.of("board.action.generate-month",
                texts.month(model.monthProperty().get())), dialogs::generate), "Ctrl+G");
        generate.getStyleClass().add("board-large");
        VBox invitation = Ui.card(Ui.empty("mdi2c-calendar-plus", texts.of("board.empty.roster",
                        texts.month(model.monthProperty().get())), allowed(generate),
                allowed(Ui.button(texts.of("board.action.by-hand"), () -> model.startDraft(dialogs::tell)))));
        invitation.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        // The month as it lies ahead, holidays and leave included, is already worth seeing.
        MonthGrid ahead = new MonthGrid(texts, this);
        ahead.show(model.gridProperty().get(), model.today());
        ahead.setDisable(true);
        VBox column = Ui.column(12, warnings());
        column.getChildren().add(Ui.grow(new StackPane(card(ahead), invitation)));
        return column;
    }

    private Node[] warnings() {
        RosterMonth now = model.dataProperty().get();
        return now == null ? new Node[0] : now.warnings().stream()
                .map(warning -> Ui.strip(warning.words(texts), Tone.WARN)).toArray(Node[]::new);
    }

    private void ready() {
        RosterMonth now = model.dataProperty().get();
        if (now == null) {
            return;
        }
        strips.getChildren().setAll(warnings());
        if (model.lookingBackProperty().get()) {
            HBox strip = Ui.strip(texts.of("board.version.looking", now.version().number()), Tone.ACCENT);
            strip.getChildren().add(Ui.ghost(texts.of("board.version.back"), model::backToNow));
            strips.getChildren().add(strip);
        }
        Ui.show(strips, !strips.getChildren().isEmpty());
        legend(now);
        side.getChildren().setAll(seatCard.node(), sideCards.conflicts(now, this::jump),
                sideCards.fairness(now.fairness(), dialogs::fairness));
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

    private void head() {
        if (model.monthProperty().get() == null) {
            return;
        }
        month.setText(texts.month(model.monthProperty().get()));
        month.setMinWidth(Region.USE_PREF_SIZE);
        List<Node> tags = new ArrayList<>(List.of(
                Ui.icon("mdi2c-chevron-left", texts.of("board.month.before"),
                        () -> model.turn(model.monthProperty().get().minusMonths(1))), month,
                Ui.icon("mdi2c-chevron-right", texts.of("board.month.after"),
                        () -> model.turn(model.monthProperty().get().plusMonths(1)))));
        RosterMonth now = model.dataProperty().get();
        boolean ready = model.stageProperty().get() == Stage.READY && now != null && now.made();
        if (ready) {
            tags.add(versionTag(now));
        }
        if (model.boardsProperty().get().size() > 1) {
            tags.addFirst(boardChoice(now));
        }
        page.tags(tags.toArray(Node[]::new));
        page.actions(actions(now, ready).toArray(Node[]::new));
    }

    private Node versionTag(RosterMonth now) {
        boolean published = now.version().state() == VersionState.PUBLISHED;
        Label tag = Ui.tag(texts.of("board.version.tag." + now.version().state(), now.version().number()),
                published ? Tone.OK : Tone.ACCENT);
        Button button = Ui.icon("mdi2h-history", texts.of("board.version.all"), dialogs::versions);
        return Ui.row(2, tag, button);
    }

    private Node boardChoice(RosterMonth now) {
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

    private List<Node> actions(RosterMonth now, boolean ready) {
        List<Node> actions = new ArrayList<>();
        boolean board = now != null;
        if (ready) {
            actions.add(rows());
        }
        if (board) {
            actions.add(allowed(Ui.icon("mdi2c-cog-outline", texts.of("board.action.settings"), dialogs::settings)));
            actions.add(allowed(Ui.button(texts.of("board.action.history"), () -> history.choose(now.board()))));
        }
        if (ready && !model.lookingBackProperty().get()) {
            if (now.draft()) {
                actions.add(allowed(Ui.icon("mdi2d-delete-outline", texts.of("board.action.discard"),
                        dialogs::discard)));
                actions.add(allowed(Ui.key(Ui.button(texts.of("board.action.generate"), dialogs::generate), "Ctrl+G")));
                String gaps = now.gaps().isEmpty() ? "" : texts.of("board.refused.gaps", now.gaps().size());
                actions.add(Ui.disabled(Ui.primary(texts.of("board.action.publish", now.board().name()),
                        dialogs::publish), model.mayPublishProperty().get() ? gaps
                        : texts.of("board.refused.read-only")));
            } else {
                actions.add(allowed(Ui.primary(texts.of("board.action.change"), dialogs::newVersion)));
            }
        }
        return actions;
    }

    /** People or posts on the lines. */
    private Node rows() {
        ToggleGroup group = new ToggleGroup();
        ToggleButton people = toggle("board.rows.people", group, true);
        ToggleButton posts = toggle("board.rows.posts", group, false);
        people.getStyleClass().add("left-pill");
        posts.getStyleClass().add("right-pill");
        return Ui.row(0, people, posts);
    }

    private ToggleButton toggle(String key, ToggleGroup group, boolean byPeople) {
        ToggleButton button = new ToggleButton(texts.of(key));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setToggleGroup(group);
        button.setSelected(model.byPeopleProperty().get() == byPeople);
        button.setOnAction(event -> {
            button.setSelected(true);
            model.byPeopleProperty().set(byPeople);
        });
        return button;
    }

    private Node allowed(Button button) {
        return Ui.disabled(button, model.mayEditProperty().get() ? "" : texts.of("board.refused.read-only"));
    }

    private void shortcut(KeyEvent press) {
        RosterMonth now = model.dataProperty().get();
        boolean could = model.mayEditProperty().get() && !model.lookingBackProperty().get() && now != null
                && (!now.made() || now.draft()) && !model.busyProperty().get();
        if (GENERATE.match(press) && could) {
            press.consume();
            dialogs.generate();
        }
    }

    BoardDialogs dialogs() {
        return dialogs;
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
    public void undo() {
        seats.undo();
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
        model.hidden();
    }

    @Override
    public void focus() {
        grid.requestFocus();
    }
}
