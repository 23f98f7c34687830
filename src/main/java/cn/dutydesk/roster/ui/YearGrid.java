package cn.dutydesk.roster.ui;

import cn.dutydesk.calendar.DayKind;
import cn.dutydesk.core.Texts;
import cn.dutydesk.kit.Fonts;
import cn.dutydesk.kit.Inks;
import cn.dutydesk.roster.RosterYear;
import cn.dutydesk.roster.RosterYear.DayFill;
import cn.dutydesk.roster.RosterYear.State;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Set;
import java.util.function.Consumer;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;

/** Twelve small months on one canvas. Arrows move from month to month, Enter or a click opens one. */
final class YearGrid extends Region {
    private static final String[] COLOURS = {"-dd-text", "-dd-text-3", "-dd-accent", "-dd-on-accent", "-dd-holiday",
            "-dd-warn", "-dd-warn-soft", "-dd-ok"};
    private static final int COLUMNS = 4;
    private static final int ROWS = 3;
    private static final double PAD = 12;
    private static final double TITLE = 26;
    private static final double WEEK = 18;
    /** How much of a state's colour lies under its days, by day and by night. */
    private static final double WASH = 0.2;

    private final Texts texts;
    private final Consumer<YearMonth> open;
    private final Canvas canvas = new Canvas();
    private final Inks inks = new Inks(this::requestLayout).with(COLOURS);
    private final Tooltip tip = new Tooltip();
    private @Nullable RosterYear year;
    private Set<LocalDate> pointed = Set.of();
    private @Nullable LocalDate today;
    private int month;

    /** @param open opens a month */
    YearGrid(Texts texts, Consumer<YearMonth> open) {
        this.texts = texts;
        this.open = open;
        getChildren().addAll(canvas, inks);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.NODE);
        setMinSize(520, 420);
        canvas.setCursor(Cursor.HAND);
        focusedProperty().addListener((property, old, now) -> draw());
        canvas.setOnMouseClicked(this::clicked);
        canvas.setOnMouseMoved(this::moved);
        setOnKeyPressed(this::key);
        Tooltip.install(canvas, tip);
    }

    /** @param pointed days to be pointed out, a person's duties; empty for none */
    void show(RosterYear shown, Set<LocalDate> pointed, LocalDate now) {
        year = shown;
        this.pointed = pointed;
        today = now;
        draw();
    }

    /** The month the keyboard is at. */
    void at(YearMonth wanted) {
        month = wanted.getMonthValue() - 1;
        draw();
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        draw();
    }

    private double monthWidth() {
        return Math.floor((getWidth() - PAD) / COLUMNS);
    }

    private double monthHeight() {
        return Math.floor((getHeight() - PAD) / ROWS);
    }

    private double cellWidth() {
        return Math.floor((monthWidth() - 2 * PAD) / 7);
    }

    private double cellHeight() {
        return Math.min(34, Math.floor((monthHeight() - PAD - TITLE - WEEK) / 6));
    }

    private double left(int number) {
        return PAD / 2 + number % COLUMNS * monthWidth() + PAD;
    }

    private double top(int number) {
        int row = number / COLUMNS;
        return PAD / 2 + row * monthHeight() + PAD / 2;
    }

    private void draw() {
        if (year == null || canvas.getWidth() <= 0) {
            return;
        }
        GraphicsContext pen = canvas.getGraphicsContext2D();
        pen.clearRect(0, 0, getWidth(), getHeight());
        pen.setTextBaseline(VPos.CENTER);
        for (int number = 0; number < year.months().size(); number++) {
            month(pen, number, year.months().get(number));
        }
        setAccessibleText(words(year.months().get(month)));
    }

    private void month(GraphicsContext pen, int number, RosterYear.Month shown) {
        double left = left(number);
        double top = top(number);
        if (number == month && isFocused()) {
            pen.setStroke(ink("-dd-accent"));
            pen.setLineWidth(2);
            pen.strokeRoundRect(left - 7, top - 3, 7 * cellWidth() + 14, TITLE + WEEK + 6 * cellHeight() + 6, 10, 10);
            pen.setLineWidth(1);
        }
        text(pen, 14, true, "-dd-text", TextAlignment.LEFT, texts.of("board.year.month", number + 1), left + 4,
                top + TITLE / 2);
        text(pen, 12, false, colour(shown), TextAlignment.RIGHT, state(shown), left + 7 * cellWidth() - 4,
                top + TITLE / 2);
        for (DayOfWeek day : DayOfWeek.values()) {
            text(pen, 11, false, "-dd-text-3", TextAlignment.CENTER,
                    texts.narrowWeekday(LocalDate.of(2024, 1, day.getValue())),
                    left + (day.getValue() - 0.5) * cellWidth(), top + TITLE + WEEK / 2);
        }
        int before = shown.month().atDay(1).getDayOfWeek().getValue() - 1;
        for (int i = 0; i < shown.days().size(); i++) {
            int week = (before + i) / 7;
            day(pen, shown, shown.days().get(i), left + (before + i) % 7 * cellWidth(),
                    top + TITLE + WEEK + week * cellHeight());
        }
    }

    private void day(GraphicsContext pen, RosterYear.Month in, DayFill fill, double x, double y) {
        LocalDate date = fill.day().date();
        boolean mine = pointed.contains(date);
        boolean holiday = fill.day().kind() == DayKind.HOLIDAY;
        String ground = mine ? "-dd-accent" : fill.open() > 0 ? "-dd-warn-soft" : ground(in, fill);
        double w = cellWidth() - 2;
        double h = cellHeight() - 2;
        if (ground != null) {
            pen.setGlobalAlpha(mine || fill.open() > 0 ? 1 : WASH);
            pen.setFill(ink(ground));
            pen.fillRoundRect(x + 1, y + 1, w, h, 6, 6);
            pen.setGlobalAlpha(1);
        }
        if (fill.open() > 0 && !mine) {
            pen.setStroke(ink("-dd-warn"));
            pen.setLineDashes(3, 2);
            pen.strokeRoundRect(x + 1.5, y + 1.5, w - 1, h - 1, 6, 6);
            pen.setLineDashes();
        }
        if (date.equals(today)) {
            pen.setStroke(ink("-dd-accent"));
            pen.setLineWidth(2);
            pen.strokeRoundRect(x + 2, y + 2, w - 2, h - 2, 6, 6);
            pen.setLineWidth(1);
        }
        String colour = mine ? "-dd-on-accent" : holiday ? "-dd-holiday" : fill.open() > 0 ? "-dd-warn"
                : fill.day().kind() == DayKind.RESTDAY ? "-dd-text-3" : "-dd-text";
        text(pen, 12, holiday || mine, colour, TextAlignment.CENTER, String.valueOf(date.getDayOfMonth()),
                x + cellWidth() / 2, y + cellHeight() / 2);
    }

    private static @Nullable String ground(RosterYear.Month in, DayFill fill) {
        return fill.filled() == 0 ? null : switch (in.state()) {
            case NOTHING -> null;
            case HISTORY -> "-dd-text-3";
            case DRAFT -> "-dd-accent";
            case PUBLISHED -> "-dd-ok";
        };
    }

    private String state(RosterYear.Month shown) {
        return shown.open() > 0 ? texts.of("board.year.gaps", shown.open())
                : texts.of("board.year.state." + shown.state());
    }

    private static String colour(RosterYear.Month shown) {
        return shown.open() > 0 ? "-dd-warn" : shown.state() == State.PUBLISHED ? "-dd-ok"
                : shown.state() == State.DRAFT ? "-dd-accent" : "-dd-text-3";
    }

    private void text(GraphicsContext pen, double size, boolean bold, String colour, TextAlignment align,
            String words, double x, double y) {
        pen.setFont(Font.font(Fonts.FAMILY, bold ? FontWeight.BOLD : FontWeight.NORMAL, size));
        pen.setFill(ink(colour));
        pen.setTextAlign(align);
        pen.fillText(words, x, y);
    }

    private Color ink(String name) {
        return inks.of(name);
    }

    // ---- pointer and keyboard

    private int monthAt(MouseEvent mouse) {
        int column = (int) ((mouse.getX() - PAD / 2) / monthWidth());
        int row = (int) ((mouse.getY() - PAD / 2) / monthHeight());
        return year == null || column < 0 || column >= COLUMNS || row < 0 || row >= ROWS ? -1 : row * COLUMNS + column;
    }

    private void clicked(MouseEvent click) {
        int number = monthAt(click);
        if (year != null && number >= 0) {
            open.accept(year.months().get(number).month());
        }
    }

    private void moved(MouseEvent move) {
        int number = monthAt(move);
        if (year == null || number < 0) {
            tip.setOpacity(0);
            return;
        }
        RosterYear.Month shown = year.months().get(number);
        int column = (int) Math.floor((move.getX() - left(number)) / cellWidth());
        int row = (int) Math.floor((move.getY() - top(number) - TITLE - WEEK) / cellHeight());
        int day = row * 7 + column - shown.month().atDay(1).getDayOfWeek().getValue() + 1;
        boolean on = column >= 0 && column < 7 && row >= 0 && day >= 0 && day < shown.days().size();
        tip.setText(on ? words(shown, shown.days().get(day)) : words(shown));
        tip.setOpacity(1);
    }

    private String words(RosterYear.Month shown) {
        return texts.month(shown.month()) + " " + state(shown);
    }

    private String words(RosterYear.Month shown, DayFill fill) {
        String head = String.join(" ", texts.shortDate(fill.day().date()), texts.weekday(fill.day().date()),
                fill.day().name()).strip();
        return head + "\n" + texts.of("board.year.state." + shown.state()) + " "
                + texts.of("board.year.fill", fill.filled(), fill.open());
    }

    private void key(KeyEvent press) {
        int to = switch (press.getCode()) {
            case LEFT -> month - 1;
            case RIGHT -> month + 1;
            case UP -> month - COLUMNS;
            case DOWN -> month + COLUMNS;
            case HOME -> 0;
            case END -> 11;
            default -> -2;
        };
        if (press.isShortcutDown() || press.isAltDown()) {
            return;
        }
        switch (press.getCode()) {
            case ENTER -> {
                press.consume();
                if (year != null) {
                    open.accept(year.months().get(month).month());
                }
            }
            default -> {
                if (to != -2) {
                    press.consume();
                    month = Math.clamp(to, 0, 11) == to ? to : month;
                    draw();
                }
            }
        }
    }
}
