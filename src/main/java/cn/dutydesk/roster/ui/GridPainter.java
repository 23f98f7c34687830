package cn.dutydesk.roster.ui;

import cn.dutydesk.calendar.Day;
import cn.dutydesk.calendar.DayKind;
import cn.dutydesk.core.Texts;
import cn.dutydesk.kit.Fonts;
import cn.dutydesk.kit.Inks;
import cn.dutydesk.roster.ui.Grid.Cell;
import cn.dutydesk.roster.ui.Grid.Line;
import cn.dutydesk.roster.ui.Grid.Mark;
import java.time.LocalDate;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.TextAlignment;

/** Draws the visible part of a month board. Knows where things are only through {@link GridPlace}. */
final class GridPainter {
    static final String[] COLOURS = {"-dd-surface", "-dd-surface-2", "-dd-line", "-dd-line-strong", "-dd-text",
        "-dd-text-2", "-dd-text-3", "-dd-accent", "-dd-accent-soft", "-dd-on-accent", "-dd-holiday",
        "-dd-holiday-soft", "-dd-weekend-soft", "-dd-urgent", "-dd-on-urgent", "-dd-warn", "-dd-warn-soft"};
    private static final double MARK = 24;

    private final Texts texts;
    private final Inks inks;

    GridPainter(Texts texts, Inks inks) {
        this.texts = texts;
        this.inks = inks;
    }

    /** What is special about fields while it is drawn. */
    record Highlight(int line, int day, boolean focused, int dropLine, int dropDay, LocalDate today) {
    }

    void draw(GraphicsContext pen, Grid grid, GridPlace place, Highlight light) {
        pen.clearRect(0, 0, place.width(), place.height());
        pen.setTextBaseline(VPos.CENTER);
        columns(pen, grid, place);
        pen.save();
        pen.beginPath();
        pen.rect(0, place.head(), place.width(), place.height() - place.head());
        pen.clip();
        for (int line = place.firstLine(); line < grid.lines().size() && place.y(line) < place.height(); line++) {
            line(pen, grid, place, line);
        }
        highlight(pen, place, light);
        pen.restore();
        head(pen, grid, place, light.today());
    }

    private Color ink(String name) {
        return inks.of(name);
    }

    /** The kind of day colours the whole column. */
    private void columns(GraphicsContext pen, Grid grid, GridPlace place) {
        double bottom = Math.min(place.height(), place.y(grid.lines().size()));
        for (int i = 0; i < grid.days().size(); i++) {
            DayKind kind = grid.days().get(i).kind();
            if (kind != DayKind.WORKDAY) {
                pen.setFill(ink(kind == DayKind.HOLIDAY ? "-dd-holiday-soft" : "-dd-weekend-soft"));
                pen.fillRect(place.x(i), 0, place.x(i + 1) - place.x(i), bottom);
            }
        }
        pen.setStroke(ink("-dd-line"));
        pen.setLineWidth(1);
        for (int i = 0; i <= grid.days().size(); i++) {
            pen.strokeLine(place.x(i) - 0.5, 0, place.x(i) - 0.5, bottom);
        }
    }

    private void head(GraphicsContext pen, Grid grid, GridPlace place, LocalDate today) {
        pen.setTextAlign(TextAlignment.CENTER);
        for (int i = 0; i < grid.days().size(); i++) {
            Day day = grid.days().get(i);
            double middle = (place.x(i) + place.x(i + 1)) / 2;
            boolean now = day.date().equals(today);
            if (now) {
                pen.setFill(ink("-dd-accent"));
                pen.fillOval(middle - 11, 5, 22, 22);
            }
            pen.setFont(font(13, true));
            pen.setFill(ink(now ? "-dd-on-accent" : day.kind() == DayKind.HOLIDAY ? "-dd-holiday" : "-dd-text"));
            pen.fillText(String.valueOf(day.date().getDayOfMonth()), middle, 16);
            pen.setFont(font(11, false));
            pen.setFill(ink(day.kind() == DayKind.HOLIDAY ? "-dd-holiday" : "-dd-text-3"));
            pen.fillText(weekday(day), middle, 34);
            if (!day.keyPeriod().isEmpty()) {
                pen.setFill(ink("-dd-warn"));
                pen.fillRect(place.x(i), place.head() - 2, place.x(i + 1) - place.x(i), 2);
            }
        }
        names(pen, grid, place);
        pen.setTextAlign(TextAlignment.CENTER);
        pen.setFont(font(11, false));
        pen.setFill(ink("-dd-text-3"));
        pen.fillText(texts.of("board.grid.count"), place.right() - 19, 16);
        pen.setStroke(ink("-dd-line"));
        pen.strokeLine(0, place.head() - 0.5, place.right(), place.head() - 0.5);
    }

    /** 二, and 班 on a weekend day that is worked. */
    private String weekday(Day day) {
        boolean makeUp = day.kind() == DayKind.WORKDAY && !day.name().isEmpty();
        return makeUp ? texts.of("board.grid.make-up") : texts.narrowWeekday(day.date());
    }

    /** Each holiday's name once, across its days. */
    private void names(GraphicsContext pen, Grid grid, GridPlace place) {
        pen.setFont(font(11, true));
        pen.setFill(ink("-dd-holiday"));
        for (int from = 0; from < grid.days().size(); from++) {
            Day day = grid.days().get(from);
            if (day.kind() != DayKind.HOLIDAY || day.name().isEmpty()) {
                continue;
            }
            int to = from;
            while (to + 1 < grid.days().size() && grid.days().get(to + 1).kind() == DayKind.HOLIDAY
                    && grid.days().get(to + 1).name().equals(day.name())) {
                to++;
            }
            pen.fillText(day.name(), (place.x(from) + place.x(to + 1)) / 2, 50, place.x(to + 1) - place.x(from) - 2);
            from = to;
        }
    }

    private void line(GraphicsContext pen, Grid grid, GridPlace place, int number) {
        Line line = grid.lines().get(number);
        double top = place.y(number);
        double middle = top + place.lineHeight() / 2;
        pen.setTextAlign(TextAlignment.LEFT);
        pen.setFont(font(14, false));
        boolean open = grid.byPeople() && line.personId() == 0;
        pen.setFill(ink(open ? "-dd-warn" : line.dim() ? "-dd-text-3" : "-dd-text"));
        pen.fillText(line.title(), 14, middle, place.x(0) - 20);
        for (int i = 0; i < line.cells().size(); i++) {
            cell(pen, grid, place, line.cells().get(i), i, top);
        }
        pen.setTextAlign(TextAlignment.CENTER);
        pen.setFont(font(12, false));
        pen.setFill(ink("-dd-text-2"));
        pen.fillText(line.count() == 0 ? "" : String.valueOf(line.count()), place.right() - 19, middle);
        pen.setStroke(ink("-dd-line"));
        pen.strokeLine(0, top + place.lineHeight() - 0.5, place.right(), top + place.lineHeight() - 0.5);
    }

    private void cell(GraphicsContext pen, Grid grid, GridPlace place, Cell cell, int day, double top) {
        double left = place.x(day);
        double width = place.x(day + 1) - left;
        pen.setTextAlign(TextAlignment.CENTER);
        if (cell.marks().isEmpty()) {
            if (cell.away()) {
                pen.setFont(font(11, false));
                pen.setFill(ink("-dd-text-3"));
                pen.fillText(texts.of(cell.outing() ? "board.grid.outing" : "board.grid.leave"), left + width / 2,
                        top + place.lineHeight() / 2);
            } else if (cell.none() && !grid.byPeople()) {
                pen.setFill(ink("-dd-line-strong"));
                pen.fillOval(left + width / 2 - 1.5, top + place.lineHeight() / 2 - 1.5, 3, 3);
            }
            return;
        }
        if (grid.byPeople()) {
            double size = Math.min(MARK, width - 3);
            mark(pen, cell.marks().getFirst(), left + (width - size) / 2 - 0.5,
                    top + (place.lineHeight() - size) / 2 - 0.5, size, size, cell.marks().getFirst().letter());
        } else {
            name(pen, cell.marks().getFirst(), left + 2, top + 4, width - 5, place.lineHeight() - 9);
        }
    }

    private void mark(GraphicsContext pen, Mark mark, double x, double y, double w, double h, String words) {
        box(pen, mark, x, y, w, h);
        pen.setFont(font(12, true));
        pen.fillText(words, x + w / 2, y + h / 2, w - 2);
    }

    /** The name, one character below the other, as narrow columns of printed rosters have it. */
    private void name(GraphicsContext pen, Mark mark, double x, double y, double w, double h) {
        String words = mark.open() ? texts.of("board.grid.open") : mark.person();
        box(pen, mark, x, y, w, h);
        int[] letters = words.codePoints().toArray();
        if (letters.length > 5 || letters.length > 0 && letters[0] < 0x2E80) {
            pen.setFont(font(10, false));
            pen.fillText(words, x + w / 2, y + h / 2, w - 2);
            return;
        }
        double step = Math.min(21, (h - 4) / letters.length);
        pen.setFont(font(Math.min(14, Math.min(w - 3, step - 1)), false));
        for (int i = 0; i < letters.length; i++) {
            pen.fillText(Character.toString(letters[i]), x + w / 2, y + h / 2 + (i - (letters.length - 1) / 2.0) * step);
        }
    }

    /** Draws the ground of a mark and leaves the pen with the colour of its letter. */
    private void box(GraphicsContext pen, Mark mark, double x, double y, double w, double h) {
        Paint letter;
        if (mark.open()) {
            ground(pen, "-dd-warn-soft", x, y, w, h);
            dashes(pen, "-dd-warn", x, y, w, h);
            letter = ink("-dd-warn");
        } else if (mark.brokenHard()) {
            ground(pen, "-dd-urgent", x, y, w, h);
            letter = ink("-dd-on-urgent");
        } else {
            letter = switch (mark.weight()) {
                case FIRST -> {
                    ground(pen, "-dd-accent", x, y, w, h);
                    yield ink("-dd-on-accent");
                }
                case SECOND -> {
                    ground(pen, "-dd-accent-soft", x, y, w, h);
                    yield ink("-dd-accent");
                }
                case OTHER -> {
                    ground(pen, "-dd-surface", x, y, w, h);
                    outline(pen, "-dd-line-strong", x, y, w, h, 1);
                    yield ink("-dd-text-2");
                }
            };
            if (mark.broken()) {
                outline(pen, "-dd-warn", x, y, w, h, 2);
            }
        }
        pen.setFill(letter);
    }

    private void ground(GraphicsContext pen, String colour, double x, double y, double w, double h) {
        pen.setFill(ink(colour));
        pen.fillRoundRect(x, y, w, h, 8, 8);
    }

    private void outline(GraphicsContext pen, String colour, double x, double y, double w, double h, double thick) {
        pen.setStroke(ink(colour));
        pen.setLineWidth(thick);
        pen.strokeRoundRect(x + thick / 2, y + thick / 2, w - thick, h - thick, 8, 8);
        pen.setLineWidth(1);
    }

    private void dashes(GraphicsContext pen, String colour, double x, double y, double w, double h) {
        pen.setLineDashes(3, 2);
        outline(pen, colour, x, y, w, h, 1);
        pen.setLineDashes();
    }

    private void highlight(GraphicsContext pen, GridPlace place, Highlight light) {
        if (light.line() >= 0 && light.day() >= 0) {
            double x = place.x(light.day());
            outline(pen, "-dd-accent", x, place.y(light.line()), place.x(light.day() + 1) - x - 1,
                    place.lineHeight() - 1, light.focused() ? 2 : 1);
        }
        if (light.dropLine() >= 0 && light.dropDay() >= 0) {
            double x = place.x(light.dropDay());
            dashes(pen, "-dd-accent", x, place.y(light.dropLine()), place.x(light.dropDay() + 1) - x - 1,
                    place.lineHeight() - 1);
        }
    }

    private static Font font(double size, boolean bold) {
        return Font.font(Fonts.FAMILY, bold ? FontWeight.BOLD : FontWeight.NORMAL, size);
    }
}
