package cn.dutydesk.calendar.ui;

import cn.dutydesk.calendar.KeyPeriod;
import cn.dutydesk.calendar.domain.HolidayRun;
import cn.dutydesk.calendar.service.YearView;
import cn.dutydesk.core.BureauClock;
import cn.dutydesk.core.Texts;
import cn.dutydesk.kit.Dialogs;
import cn.dutydesk.kit.LoadPane;
import cn.dutydesk.kit.Panel;
import cn.dutydesk.kit.Tone;
import cn.dutydesk.kit.Ui;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** 日历与敏感期: a year at a glance, its holidays, its key periods, and the ways to correct them. */
public final class CalendarPanel implements Panel {
    /** i18n key of its tab. */
    public static final String TITLE = "calendar.title";

    private static final double ASIDE = 340;

    private final CalendarModel model;
    private final Texts texts;
    private final BureauClock clock;
    private final CalendarDialogs dialogs;
    private final YearBoard board;
    private final Label year = Ui.headline("");
    private final HBox state = Ui.row(8);
    private final HBox actions = Ui.row(8);
    private final StackPane warning = new StackPane();
    private final VBox holidays = new VBox();
    private final VBox periods = new VBox();
    private final HBox periodActions = Ui.row(0);
    private final BorderPane root = new BorderPane();
    private final LoadPane load;

    public CalendarPanel(CalendarModel model, Texts texts, BureauClock clock, Dialogs dialogs) {
        this.model = model;
        this.texts = texts;
        this.clock = clock;
        this.dialogs = new CalendarDialogs(model, texts, dialogs);
        this.board = new YearBoard(texts, this::openDay);
        load = new LoadPane(texts, body());
        root.setTop(head());
        root.setCenter(load);
        model.viewProperty().addListener((property, old, view) -> show(view));
        model.problemProperty().addListener((property, old, problem) -> {
            if (problem != null) {
                load.failed(problem, model::reload);
            }
        });
    }

    private Node head() {
        year.setMinWidth(Region.USE_PREF_SIZE);
        Button before = Ui.icon("mdi2c-chevron-left", texts.of("calendar.year.before"),
                () -> model.turn(model.yearProperty().get() - 1));
        Button after = Ui.icon("mdi2c-chevron-right", texts.of("calendar.year.after"),
                () -> model.turn(model.yearProperty().get() + 1));
        HBox head = Ui.row(8, before, year, after, state, Ui.gap(), actions);
        VBox box = Ui.column(12, head, warning);
        return Ui.padded(box, 16, 0, 12, 0);
    }

    private Node body() {
        ScrollPane sheet = Ui.scroll(board);
        sheet.setFitToHeight(true);
        VBox card = Ui.card(Ui.grow(sheet), legend());
        VBox side = Ui.column(16, Ui.card(texts.of("calendar.holidays.title"), "", holidays),
                Ui.card(texts.of("calendar.periods.title"), periodActions, periods));
        Node scroll = Ui.scroll(Ui.padded(side, 0, 12, 4, 0));
        StackPane column = new StackPane(scroll);
        column.setMinWidth(ASIDE);
        column.setMaxWidth(ASIDE);
        column.setPrefWidth(ASIDE);
        HBox body = new HBox(16, Ui.grow(card), column);
        return body;
    }

    private Node legend() {
        return Ui.row(16, swatch("holiday", "calendar.legend.holiday"), swatch("rest", "calendar.legend.rest"),
                swatch("make-up", "calendar.legend.make-up"), swatch("period", "calendar.legend.period"),
                swatch("entered", "calendar.legend.entered"));
    }

    private Node swatch(String style, String key) {
        Region sample = Ui.styled(new Region(), "calendar-swatch", "calendar-swatch-" + style);
        return Ui.row(6, sample, Ui.small(texts.of(key)));
    }

    private void show(YearView view) {
        if (view == null) {
            return;
        }
        year.setText(texts.of("calendar.year", view.year()));
        boolean may = model.editableProperty().get();
        state.getChildren().setAll(stateTag(view));
        if (!view.source().isEmpty()) {
            state.getChildren().add(Ui.small(view.source()));
        }
        actions.getChildren().setAll(actions(view, may));
        warning.getChildren().setAll(view.official() ? List.of()
                : List.of(Ui.strip(texts.of("calendar.warning.not-official", view.year()), Tone.WARN)));
        Ui.show(warning, !view.official());
        holidays.getChildren().setAll(view.holidays().stream().map(this::holiday).toList());
        showPeriods(view, may);
        board.show(view, clock.today());
        load.ready();
    }

    private Node stateTag(YearView view) {
        if (view.imported()) {
            return Ui.tag(texts.of("calendar.state.imported"), Tone.ACCENT);
        }
        return view.official() ? Ui.tag(texts.of("calendar.state.announced"), Tone.OK)
                : Ui.tag(texts.of("calendar.state.computed"), Tone.WARN);
    }

    private List<Node> actions(YearView view, boolean may) {
        String reason = may ? "" : texts.of("calendar.refused.read-only");
        Button today = Ui.button(texts.of("calendar.action.today"), () -> model.turn(clock.today().getYear()));
        Button forget = Ui.button(texts.of("calendar.action.forget"), dialogs::forget);
        boolean own = view.imported() || !view.entered().isEmpty();
        Button load = Ui.icon(Ui.button(texts.of("calendar.action.import"), dialogs::chooseFile),
                "mdi2f-file-import-outline");
        return List.of(today,
                Ui.disabled(forget, may && !own ? texts.of("calendar.refused.nothing-own") : reason),
                Ui.disabled(load, reason));
    }

    private Node holiday(HolidayRun run) {
        String range = run.length() == 1 ? texts.shortDate(run.from())
                : texts.of("calendar.range", texts.shortDate(run.from()), texts.shortDate(run.to()));
        String made = run.makeUp().isEmpty() ? "" : texts.of("calendar.holidays.make-up",
                run.makeUp().stream().map(texts::shortDate).collect(Collectors.joining("、")));
        Label name = Ui.strong(run.name());
        Label length = Ui.small(texts.of("calendar.holidays.length", run.length()));
        length.setMinWidth(Region.USE_PREF_SIZE);
        VBox words = Ui.column(2, Ui.row(8, name, Ui.gap(), Ui.text(range), length));
        if (!made.isEmpty()) {
            words.getChildren().add(Ui.small(made));
        }
        return Ui.listRow(Ui.grow(words));
    }

    private void showPeriods(YearView view, boolean may) {
        periodActions.getChildren().clear();
        if (may) {
            periodActions.getChildren().addAll(
                    Ui.ghost(texts.of("calendar.periods.template"), dialogs::templates),
                    Ui.ghost(texts.of("calendar.periods.add"), () -> dialogs.period(newPeriod(view.year()))));
        }
        if (view.periods().isEmpty()) {
            periods.getChildren().setAll(Ui.wrapped(texts.of("calendar.periods.empty")));
            periods.getChildren().getFirst().getStyleClass().add("muted");
            return;
        }
        periods.getChildren().setAll(view.periods().stream().map(period -> period(period, may)).toList());
    }

    private Node period(KeyPeriod period, boolean may) {
        HBox head = Ui.row(8, Ui.strong(period.name()));
        if (period.extraSeats() > 0) {
            head.getChildren().add(Ui.tag(texts.of("calendar.periods.extra", period.extraSeats()), Tone.WARN));
        }
        head.getChildren().add(Ui.gap());
        if (may) {
            head.getChildren().addAll(
                    Ui.icon("mdi2p-pencil-outline", texts.of("calendar.periods.edit", period.name()),
                            () -> dialogs.period(period)),
                    Ui.icon("mdi2d-delete-outline", texts.of("calendar.periods.remove", period.name()),
                            () -> dialogs.removePeriod(period)));
        }
        VBox words = Ui.column(2, head, Ui.text(dialogs.range(period)));
        if (!period.demands().isEmpty()) {
            words.getChildren().add(Ui.styled(Ui.wrapped(period.demands()), "small"));
        }
        return Ui.listRow(Ui.grow(words));
    }

    private KeyPeriod newPeriod(int wanted) {
        LocalDate today = clock.today();
        LocalDate from = today.getYear() == wanted ? today : LocalDate.of(wanted, 1, 1);
        return new KeyPeriod(0, "", from, from.plusDays(6), 0, "");
    }

    private void openDay(LocalDate date) {
        YearView view = model.viewProperty().get();
        if (view != null && model.editableProperty().get()) {
            dialogs.day(view.days().get(date.getDayOfYear() - 1), view.entered().contains(date));
        }
    }

    @Override
    public Parent node() {
        return root;
    }

    @Override
    public void shown() {
        load.loading();
        model.shown();
    }

    @Override
    public void hidden() {
        model.hidden();
    }

    @Override
    public void focus() {
        board.requestFocus();
    }
}
