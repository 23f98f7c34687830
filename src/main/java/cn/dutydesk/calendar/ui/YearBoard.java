package cn.dutydesk.calendar.ui;

import cn.dutydesk.calendar.Day;
import cn.dutydesk.calendar.DayKind;
import cn.dutydesk.calendar.service.YearView;
import cn.dutydesk.core.Texts;
import cn.dutydesk.kit.Fonts;
import cn.dutydesk.kit.Inks;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;

/**
 * Twelve months drawn on one canvas: days of rest blue, holidays pink, make-up workdays marked 班, key periods underlined
 * in amber, changed days with a dot. Click, or arrows and Enter, opens a day.
 */
final class YearBoard extends Region {
    private static final int COLUMNS = 4;
    private static final int ROWS = 3;
    private static final double GAP = 20;
    private static final double ROW_GAP = 10;
    private static final double LEAST_HEIGHT = 420;
    private static final double TITLE = 24;
    private static final double WEEKDAYS = 18;
    private static final String[] COLOURS = {"-dd-text", "-dd-text-2", "-dd-text-3", "-dd-holiday", "-dd-holiday-soft",
            "-dd-weekend-soft", "-dd-accent", "-dd-accent-soft", "-dd-warn", "-dd-on-accent"};

    private final Texts texts;
    private final Consumer<LocalDate> open;
    private final Canvas canvas = new Canvas();
    private final Inks inks = new Inks(this::requestLayout).with(COLOURS);
    private final Tooltip tip = new Tooltip();
    private @Nullable YearView view;
    private @Nullable LocalDate today;
    private @Nullable LocalDate chosen;

    YearBoard(Texts texts, Consumer<LocalDate> open) {
        this.texts = texts;
        this.open = open;
        getChildren().addAll(canvas, inks);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.NODE);
        setMinSize(560, LEAST_HEIGHT);
        setCursor(Cursor.HAND);
        focusedProperty().addListener((property, old, now) -> draw());
        setOnMouseClicked(click -> {
            requestFocus();
            choose(at(click.getX(), click.getY()));
            openChosen();
        });
        setOnMouseMoved(move -> say(at(move.getX(), move.getY())));
        setOnKeyPressed(this::pressed);
        Tooltip.install(this, tip);
    }

    void show(YearView shown, LocalDate now) {
        view = shown;
        today = now;
        if (chosen == null || chosen.getYear() != view.year()) {
            chosen = now.getYear() == view.year() ? now : LocalDate.of(view.year(), 1, 1);
        }
        choose(chosen);
    }

    private void choose(@Nullable LocalDate date) {
        if (date != null && view != null && date.getYear() == view.year()) {
            chosen = date;
            setAccessibleText(words(day(date)));
            draw();
        }
    }

    private void openChosen() {
        if (chosen != null) {
            open.accept(chosen);
        }
    }

    private void pressed(KeyEvent press) {
        if (chosen == null) {
            return;
        }
        switch (press.getCode()) {
            case LEFT -> choose(chosen.minusDays(1));
            case RIGHT -> choose(chosen.plusDays(1));
            case UP -> choose(chosen.minusWeeks(1));
            case DOWN -> choose(chosen.plusWeeks(1));
            case ENTER, SPACE -> openChosen();
            default -> {
                return;
            }
        }
        press.consume();
    }

    private void say(@Nullable LocalDate date) {
        tip.setText(date == null ? "" : words(day(date)));
        tip.setOpacity(date == null ? 0 : 1);
    }

    /** 2月17日 星期二 正月初一 法定节假日 春节. */
    private String words(Day day) {
        String name = day.name().isEmpty() ? day.keyPeriod() : day.name() + " " + day.keyPeriod();
        return String.join(" ", texts.shortDate(day.date()), texts.weekday(day.date()), day.lunar(),
                texts.of("calendar.kind." + day.kind()), name).strip();
    }

    private Day day(LocalDate date) {
        return Objects.requireNonNull(view).days().get(date.getDayOfYear() - 1);
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        draw();
    }

    private double monthWidth() {
        return (getWidth() - GAP * (COLUMNS - 1)) / COLUMNS;
    }

    private double monthHeight() {
        return (getHeight() - ROW_GAP * (ROWS - 1)) / ROWS;
    }

    private double cellWidth() {
        return Math.floor(monthWidth() / 7);
    }

    private double cellHeight() {
        return Math.floor((monthHeight() - TITLE - WEEKDAYS) / 6);
    }

    /** Whether digits need room to breathe. */
    private boolean small() {
        return cellHeight() < 19;
    }

    private double left(LocalDate date) {
        return Math.round(((date.getMonthValue() - 1) % COLUMNS) * (monthWidth() + GAP))
                + (date.getDayOfWeek().getValue() - 1) * cellWidth();
    }

    private double top(LocalDate date) {
        int week = (date.getDayOfMonth() + date.withDayOfMonth(1).getDayOfWeek().getValue() - 2) / 7;
        int row = (date.getMonthValue() - 1) / COLUMNS;
        return Math.round(row * (monthHeight() + ROW_GAP)) + TITLE
                + WEEKDAYS
                + week * cellHeight();
    }

    private @Nullable LocalDate at(double x, double y) {
        if (view == null) {
            return null;
        }
        return view.days().stream().map(Day::date).filter(date -> x >= left(date) && x < left(date) + cellWidth()
                && y >= top(date) && y < top(date) + cellHeight()).findFirst().orElse(null);
    }

    private void draw() {
        GraphicsContext pen = canvas.getGraphicsContext2D();
        pen.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        if (view == null || getWidth() <= 0) {
            return;
        }
        pen.setTextBaseline(VPos.CENTER);
        for (Month month : Month.values()) {
            drawHead(pen, LocalDate.of(view.year(), month, 1));
        }
        view.days().forEach(day -> drawDay(pen, day));
    }

    private void drawHead(GraphicsContext pen, LocalDate first) {
        double x = Math.round(((first.getMonthValue() - 1) % COLUMNS) * (monthWidth() + GAP));
        int row = (first.getMonthValue() - 1) / COLUMNS;
        double y = Math.round(row * (monthHeight() + ROW_GAP));
        pen.setTextAlign(TextAlignment.LEFT);
        pen.setFont(Font.font(Fonts.FAMILY, FontWeight.BOLD, 14));
        pen.setFill(inks.of("-dd-text"));
        pen.fillText(first.getMonth().getDisplayName(TextStyle.FULL_STANDALONE, texts.locale()), x + 4,
                y + TITLE / 2 - 2);
        pen.setTextAlign(TextAlignment.CENTER);
        pen.setFont(Font.font(Fonts.FAMILY, 11));
        pen.setFill(inks.of("-dd-text-3"));
        LocalDate monday = first.minusDays(first.getDayOfWeek().getValue() - 1);
        for (int i = 0; i < 7; i++) {
            pen.fillText(texts.narrowWeekday(monday.plusDays(i)), x + (i + 0.5) * cellWidth(), y + TITLE + 8);
        }
    }

    private void drawDay(GraphicsContext pen, Day day) {
        double x = left(day.date());
        double y = top(day.date());
        double w = cellWidth();
        double h = cellHeight();
        boolean makeUp = day.kind() == DayKind.WORKDAY && !day.name().isEmpty();
        pen.setFill(switch (day.kind()) {
            case HOLIDAY -> inks.of("-dd-holiday-soft");
            case RESTDAY -> inks.of("-dd-weekend-soft");
            case WORKDAY -> makeUp ? inks.of("-dd-accent-soft") : Color.TRANSPARENT;
        });
        pen.fillRect(x, y, w - 1, h - 1);
        drawNumber(pen, day, x + (w - 1) / 2 - (makeUp ? 4 : 0), y + (h - 1) / 2 - (small() ? 1.5 : 0), makeUp);
        if (makeUp) {
            pen.setFont(Font.font(Fonts.FAMILY, 9));
            pen.setFill(inks.of("-dd-accent"));
            pen.fillText(texts.of("calendar.board.make-up"), x + w - 7, y + h / 2);
        }
        if (!day.keyPeriod().isEmpty()) {
            pen.setFill(inks.of("-dd-warn"));
            pen.fillRect(x, y + h - (small() ? 2.5 : 3), w - 1, small() ? 1.5 : 2);
        }
        if (Objects.requireNonNull(view).entered().contains(day.date())) {
            pen.setFill(inks.of("-dd-accent"));
            pen.fillOval(x + 3, y + 3, 4, 4);
        }
        if (isFocused() && Objects.equals(chosen, day.date())) {
            pen.setStroke(inks.of("-dd-accent"));
            pen.setLineWidth(1.5);
            pen.strokeRoundRect(x + 0.75, y + 0.75, w - 2.5, h - 2.5, 4, 4);
        }
    }

    private void drawNumber(GraphicsContext pen, Day day, double x, double y, boolean makeUp) {
        boolean now = day.date().equals(today);
        if (now) {
            double radius = Math.min(11, Math.min(cellWidth(), cellHeight()) / 2 + 1);
            pen.setFill(inks.of("-dd-accent"));
            pen.fillOval(x - radius, y - radius, 2 * radius, 2 * radius);
        }
        pen.setFont(Font.font(Fonts.FAMILY, now || day.kind() == DayKind.HOLIDAY ? FontWeight.BOLD : FontWeight.NORMAL,
                small() ? 11 : 12));
        pen.setFill(now ? inks.of("-dd-on-accent") : makeUp ? inks.of("-dd-accent") : switch (day.kind()) {
            case HOLIDAY -> inks.of("-dd-holiday");
            case RESTDAY -> inks.of("-dd-text-2");
            case WORKDAY -> inks.of("-dd-text");
        });
        pen.fillText(String.valueOf(day.date().getDayOfMonth()), x, y);
    }
}
