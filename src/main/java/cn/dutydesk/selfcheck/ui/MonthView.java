package cn.dutydesk.selfcheck.ui;

import cn.dutydesk.core.Texts;
import cn.dutydesk.kit.Choices;
import cn.dutydesk.kit.Dialogs;
import cn.dutydesk.kit.Inputs;
import cn.dutydesk.kit.LoadPane;
import cn.dutydesk.kit.Page;
import cn.dutydesk.kit.Panel;
import cn.dutydesk.kit.Tables;
import cn.dutydesk.kit.Tone;
import cn.dutydesk.kit.Ui;
import cn.dutydesk.kit.View;
import cn.dutydesk.selfcheck.CampaignState;
import cn.dutydesk.selfcheck.CampaignView;
import cn.dutydesk.selfcheck.DepartmentLine;
import cn.dutydesk.selfcheck.MonthBoard;
import cn.dutydesk.selfcheck.MonthBoard.Basis;
import cn.dutydesk.selfcheck.PlanView;
import cn.dutydesk.selfcheck.ScoreView;
import cn.dutydesk.selfcheck.Standard;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** 自查自评: a month's items by heading or by department, what they come to, and what is to be done next. */
final class MonthView implements View {
    /** Width of the column of codes, in pixels. */
    private static final double CODE = 56;
    private static final double ASIDE = 300;
    private static final double LIST = 420;

    private final MonthModel model;
    private final Texts texts;
    private final Dialogs dialogs;
    private final SelfCheckWords words;
    private final List<Panel> beside;
    private final Consumer<String> open;
    private final MonthAside aside;
    private final ItemDialog items;
    private final PartDialog parts;
    private final MonthActions actions;
    private final MenuButton files;
    private final Label month = Ui.headline("");
    private final HBox lists = Ui.row(8);
    private final HBox tags = Ui.row(8);
    private final HBox buttons = Ui.row(8);
    private final TableView<Line> table;
    private final TableView<DepartmentLine> departments;
    private final StackPane body = new StackPane();
    private final LoadPane load;
    private final Page page;

    /** A heading, or an item under it. @param item null for a heading */
    private record Line(Standard.Area area, Standard.@Nullable Item item, ScoreView.@Nullable Line score,
            @Nullable Basis basis) {
    }

    /** @param beside what else stands in the right column @param open leads to a place */
    MonthView(MonthModel model, Texts texts, Dialogs dialogs, List<Panel> beside, MenuButton files,
            Consumer<String> open) {
        this.model = model;
        this.texts = texts;
        this.dialogs = dialogs;
        this.beside = List.copyOf(beside);
        this.files = files;
        this.open = open;
        words = new SelfCheckWords(texts);
        aside = new MonthAside(texts, words);
        items = new ItemDialog(model, texts, dialogs, words);
        parts = new PartDialog(model, texts, dialogs, words, items);
        actions = new MonthActions(model, texts, dialogs, words);
        table = table();
        departments = departments();
        load = new LoadPane(texts, Ui.frame(body));
        month.setMinWidth(110);
        month.setAlignment(Pos.CENTER);
        List<Node> choices = new ArrayList<>(Choices.of(List.of(MonthModel.Filter.values()),
                one -> texts.of("selfcheck.filter." + one), model.filterProperty(), 0, "check-filter"));
        choices.add(Ui.padded(tags, 0, 0, 0, 8));
        choices.add(Ui.gap());
        choices.addAll(Choices.of(List.of(MonthModel.Mode.values()), one -> texts.of("selfcheck.mode." + one),
                model.modeProperty(), 0, "check-filter"));
        HBox head = Ui.row(8, Ui.icon("mdi2c-chevron-left", texts.of("selfcheck.month.before"), () -> turn(-1)), month,
                Ui.icon("mdi2c-chevron-right", texts.of("selfcheck.month.after"), () -> turn(1)), Ui.gap(), buttons);
        List<Node> cards = new ArrayList<>(aside.cards());
        beside.forEach(panel -> cards.add(panel.node()));
        VBox side = Ui.column(16, cards.toArray(Node[]::new));
        page = Page.part().body(Ui.column(12, head, lists, Ui.row(4, choices.toArray(Node[]::new)), Ui.grow(load)))
                .aside(ASIDE, Ui.grow(Ui.scroll(side)));
        page.getStyleClass().add("self-check");
        model.monthProperty().addListener((property, before, now) -> month.setText(texts.month(now)));
        model.shownProperty().addListener((property, before, now) -> show(now));
        model.filterProperty().addListener((property, before, now) -> {
            if (model.shownProperty().get() != null) {
                show(model.shownProperty().get());
            }
        });
        model.problemProperty().addListener((property, before, problem) -> {
            if (problem != null) {
                load.failed(problem, model::reload);
            }
        });
        page.addEventHandler(KeyEvent.KEY_PRESSED, press -> {
            if (press.isControlDown() && (press.getCode() == KeyCode.LEFT || press.getCode() == KeyCode.RIGHT)) {
                press.consume();
                turn(press.getCode() == KeyCode.LEFT ? -1 : 1);
            }
        });
    }

    private void turn(int months) {
        model.monthProperty().set(model.monthProperty().get().plusMonths(months));
    }

    // ---- tables

    private TableView<Line> table() {
        TableView<Line> made = Tables.table(Ui.empty("mdi2s-shield-check-outline", texts.of("selfcheck.none-such")));
        made.getColumns().add(Tables.text(texts.of("selfcheck.column.item"), 48,
                line -> line.item() == null ? "" : line.item().code()));
        made.getColumns().getFirst().setMaxWidth(CODE);
        made.getColumns().add(Tables.node(texts.of("selfcheck.column.text"), 380, line -> line.item() == null
                ? Ui.strong(line.area().name()) : Ui.text(line.item().text())));
        made.getColumns().add(Tables.number(texts.of("selfcheck.column.points"), 56, line -> points(line)));
        made.getColumns().add(right(Tables.node(texts.of("selfcheck.column.got"), 56, this::got)));
        made.getColumns().add(Tables.text(texts.of("selfcheck.column.basis"), 170, line -> words.basis(line.basis())));
        made.getColumns()
                .add(Tables.node("", 92, line -> line.score() == null ? Ui.small("") : words.tag(line.score())));
        made.getColumns().forEach(column -> column.setSortable(false));
        Tables.onOpen(made, line -> {
            if (line.item() != null) {
                items.open(line.item().code());
            }
        });
        return made;
    }

    private static <R> javafx.scene.control.TableColumn<R, R> right(javafx.scene.control.TableColumn<R, R> column) {
        column.getStyleClass().add("number-column");
        return column;
    }

    private static String points(Line line) {
        BigDecimal points = line.item() == null ? line.area().points() : line.item().points();
        return points.signum() == 0 ? "" : SelfCheckWords.number(points);
    }

    private Node got(Line line) {
        ScoreView.Line score = line.score();
        if (score == null) {
            return Ui.small("");
        }
        return Ui.strong(score.got() != null ? SelfCheckWords.number(score.got())
                : score.state() == ScoreView.State.NOT_APPLICABLE ? "—" : "");
    }

    private TableView<DepartmentLine> departments() {
        TableView<DepartmentLine> made = Tables.table(Ui.empty("mdi2o-office-building-outline",
                texts.of("selfcheck.none-such")));
        made.getColumns().add(Tables.text(texts.of("selfcheck.column.department"), 220, DepartmentLine::department));
        made.getColumns().add(Tables.number(texts.of("selfcheck.column.asked"), 70, DepartmentLine::asked));
        made.getColumns().add(Tables.number(texts.of("selfcheck.column.open"), 70, DepartmentLine::open));
        made.getColumns().add(Tables.number(texts.of("selfcheck.column.rate"), 84, line -> line.score().rate()));
        made.getColumns().add(Tables.node(texts.of("selfcheck.column.grade"), 120, line -> line.score().grade() == null
                ? Ui.tag(texts.of("selfcheck.tag.open"), Tone.NEUTRAL) : words.grade(line.score().grade())));
        made.getColumns().add(Tables.text(texts.of("selfcheck.column.signed"), 160, line -> line.signOff() == null ? ""
                : texts.of("selfcheck.signed-by", line.signOff().by())));
        Tables.onOpen(made, line -> parts.open(line.departmentId()));
        return made;
    }

    // ---- showing

    private void show(MonthModel.Shown shown) {
        MonthBoard board = shown.board();
        aside.show(board);
        lists(shown);
        tags(board);
        buttons(shown);
        if (!board.begun()) {
            load.empty(nothing(shown));
            return;
        }
        if (!Objects.requireNonNull(board.campaign()).dealt()) {
            load.empty(Ui.empty("mdi2c-calendar-remove-outline", texts.of("selfcheck.missed"),
                    Ui.disabled(Ui.primary(texts.of("selfcheck.deal"), () -> model.deal(() -> {}, dialogs::problem)),
                            shown.runs() ? "" : texts.of("selfcheck.why.officer"))));
            return;
        }
        if (model.modeProperty().get() == MonthModel.Mode.DEPARTMENTS) {
            departments.getItems().setAll(shown.departments().stream().filter(this::wanted).toList());
            body.getChildren().setAll(departments);
        } else {
            Line chosen = table.getSelectionModel().getSelectedItem();
            Standard.Item item = chosen == null ? null : chosen.item();
            table.getItems().setAll(lines(board));
            body.getChildren().setAll(table);
            if (item != null) {
                table.getItems().stream().filter(line -> line.item() != null
                        && line.item().code().equals(item.code())).findFirst()
                        .ifPresent(line -> table.getSelectionModel().select(line));
            }
        }
        load.ready();
    }

    private boolean wanted(DepartmentLine line) {
        return switch (model.filterProperty().get()) {
            case ALL -> true;
            case MINE -> line.may();
            case OPEN -> line.open() > 0;
            case DEDUCTED -> line.score().items().stream().anyMatch(item -> item.minus().signum() > 0);
        };
    }

    private List<Line> lines(MonthBoard board) {
        Map<String, ScoreView.Line> scores = Objects.requireNonNull(board.score()).items().stream()
                .collect(Collectors.toMap(ScoreView.Line::item, line -> line));
        Map<String, Basis> bases = board.bases().stream().collect(Collectors.toMap(Basis::item, basis -> basis));
        List<Line> lines = new ArrayList<>();
        for (Standard.Area area : Objects.requireNonNull(board.standard()).areas()) {
            List<Line> under = new ArrayList<>();
            for (Standard.Item item : area.items()) {
                ScoreView.Line score = Objects.requireNonNull(scores.get(item.code()));
                if (model.wanted(item, score.state(), score.minus())) {
                    under.add(new Line(area, item, score, bases.get(item.code())));
                }
            }
            if (!under.isEmpty()) {
                lines.add(new Line(area, null, null, null));
                lines.addAll(under);
            }
        }
        return lines;
    }

    private Node nothing(MonthModel.Shown shown) {
        if (shown.plan() == null) {
            return Ui.empty("mdi2s-shield-check-outline", texts.of("selfcheck.begin.empty"), Ui.disabled(
                    Ui.primary(texts.of("selfcheck.begin.action"), actions::begin),
                    shown.runs() ? "" : texts.of("selfcheck.why.officer")));
        }
        boolean ended = shown.plan().last() != null && shown.board().month().isAfter(shown.plan().last());
        return Ui.empty("mdi2c-calendar-clock", texts.of(ended ? "selfcheck.ended"
                : shown.board().month().isBefore(shown.plan().first()) ? "selfcheck.before" : "selfcheck.later"));
    }

    /** Which checklist is shown, where the office goes through several. */
    private void lists(MonthModel.Shown shown) {
        lists.getChildren().clear();
        Ui.show(lists, shown.plans().size() > 1);
        if (shown.plans().size() > 1) {
            ComboBox<PlanView> choice = Inputs.choice(shown.plans(), PlanView::standard, shown.plan());
            choice.setAccessibleText(texts.of("selfcheck.lists"));
            choice.setMinWidth(LIST);
            choice.valueProperty().addListener((property, before, now) -> model.planProperty().set(now.id()));
            lists.getChildren().add(choice);
        }
    }

    private void tags(MonthBoard board) {
        tags.getChildren().clear();
        if (!board.begun()) {
            return;
        }
        CampaignView campaign = Objects.requireNonNull(board.campaign());
        if (campaign.edition() > 1) {
            tags.getChildren().add(Ui.tag(texts.of("selfcheck.edition", campaign.edition()), Tone.WARN));
        }
        if (campaign.missed()) {
            tags.getChildren().add(Ui.tag(texts.of("selfcheck.tag.missed"), Tone.URGENT));
        }
        if (campaign.signed()) {
            tags.getChildren().add(campaign.lateDays() > 0
                    ? Ui.tag(texts.of("selfcheck.tag.signed-late", campaign.lateDays()), Tone.WARN)
                    : Ui.tag(texts.of("selfcheck.state." + CampaignState.SIGNED), Tone.OK));
            return;
        }
        if (campaign.state() == CampaignState.SUBMITTED) {
            tags.getChildren().add(Ui.tag(texts.of("selfcheck.state." + CampaignState.SUBMITTED), Tone.ACCENT));
        }
        long left = campaign.due().toEpochDay() - model.today().toEpochDay();
        tags.getChildren().add(left < 0 ? Ui.tag(texts.of("selfcheck.tag.late", -left), Tone.URGENT)
                : left == 0 ? Ui.tag(texts.of("selfcheck.tag.today"), Tone.WARN)
                : Ui.tag(texts.of("selfcheck.tag.left", left), left <= 3 ? Tone.WARN : Tone.NEUTRAL));
        tags.getChildren().add(Ui.tag(texts.of("selfcheck.tag.parts", board.signedOff(), board.departments()),
                Tone.NEUTRAL));
    }

    private void buttons(MonthModel.Shown shown) {
        buttons.getChildren().clear();
        MonthBoard board = shown.board();
        CampaignView campaign = board.campaign();
        ScoreView score = board.score();
        if (campaign == null || score == null || !campaign.dealt()) {
            buttons.getChildren().addAll(more(shown));
            return;
        }
        CampaignState state = campaign.state();
        if (state == CampaignState.OPEN) {
            buttons.getChildren().addAll(Ui.disabled(Ui.button(texts.of("selfcheck.press"), actions::press),
                    shown.runs() ? score.open() == 0 ? texts.of("selfcheck.why.all-answered") : ""
                            : texts.of("selfcheck.why.officer")));
        }
        buttons.getChildren().addAll(more(shown), files);
        Button main = switch (state) {
            case OPEN -> Ui.primary(texts.of("selfcheck.submit"), actions::submit);
            case SUBMITTED -> Ui.primary(texts.of("selfcheck.sign"), actions::sign);
            case SIGNED -> Ui.button(texts.of("selfcheck.verify"), actions::verify);
        };
        String reason = state != CampaignState.OPEN ? "" : !shown.runs() ? texts.of("selfcheck.why.officer")
                : score.open() > 0 ? texts.of("selfcheck.why.open", score.open())
                : board.signedOff() < board.departments() ? texts.of("selfcheck.why.parts",
                        board.departments() - board.signedOff())
                : "";
        buttons.getChildren().add(Ui.disabled(main, reason));
    }

    /** Everything that is done seldom. */
    private MenuButton more(MonthModel.Shown shown) {
        MenuButton menu = Ui.styled(new MenuButton(texts.of("selfcheck.more")), "file-menu");
        menu.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
        menu.getItems().addAll(item("selfcheck.scan", () -> open.accept("secrecy/scan")),
                item("selfcheck.year.title", actions::year));
        if (shown.runs()) {
            menu.getItems().add(item("selfcheck.assign.title", actions::assign));
            if (shown.plan() == null || shown.plan().id() == shown.plans().getFirst().id()) {
                menu.getItems().add(item("selfcheck.begin.change", actions::begin));
            }
            if (shown.plan() != null) {
                menu.getItems().add(item("selfcheck.begin.beside", actions::beginBeside));
                if (shown.plan().last() == null) {
                    menu.getItems().add(item("selfcheck.end", actions::end));
                }
            }
        }
        CampaignView campaign = shown.board().campaign();
        if (campaign != null && campaign.state() == CampaignState.SUBMITTED && (shown.runs() || shown.signs())) {
            menu.getItems().add(item("selfcheck.send-back", actions::sendBack));
        }
        if (campaign != null && campaign.signed() && shown.runs()) {
            menu.getItems().add(item("selfcheck.correct", actions::correct));
        }
        return menu;
    }

    private MenuItem item(String key, Runnable run) {
        MenuItem made = new MenuItem(texts.of(key));
        made.setOnAction(press -> run.run());
        return made;
    }

    @Override
    public void open(String part) {
        if (part.chars().allMatch(Character::isDigit)) {
            model.open(Long.parseLong(part));
        }
    }

    @Override
    public Parent node() {
        return page;
    }

    @Override
    public void shown() {
        load.loading();
        model.shown();
        beside.forEach(Panel::shown);
    }

    @Override
    public void hidden() {
        model.hidden();
        beside.forEach(Panel::hidden);
    }

    @Override
    public void focus() {
        (model.modeProperty().get() == MonthModel.Mode.DEPARTMENTS ? departments : table).requestFocus();
    }
}
