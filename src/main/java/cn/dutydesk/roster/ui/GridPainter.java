package cn.dutydesk.roster.ui;

import cn.dutydesk.calendar.Day;
import cn.dutydesk.calendar.DayKind;
import cn.dutydesk.core.Texts;
import cn.dutydesk.kit.Fonts;
import cn.dutydesk.kit.Inks;
import cn.dutydesk.roster.Conflict;
import cn.dutydesk.roster.Seat;
import cn.dutydesk.roster.ui.Grid.Cell;
import cn.dutydesk.roster.ui.Grid.Line;
import cn.dutydesk.roster.ui.Grid.Mark;
import cn.dutydesk.roster.ui.Grid.Weight;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;

/** Draws the visible part of a month board. Knows where things are only through {@link GridPlace}. */
final class GridPainter {
    static final String[] COLOURS = {"-dd-surface", "-dd-surface-2", "-dd-line", "-dd-line-strong", "-dd-text",
            "-dd-text-2", "-dd-text-3", "-dd-accent", "-dd-accent-soft", "-dd-on-accent", "-dd-holiday",
            "-dd-holiday-soft", "-dd-weekend-soft", "-dd-urgent", "-dd-on-urgent", "-dd-warn", "-dd-warn-soft",
            "-dd-ok"};
    private static final double MARK = 24;
    private static final double HATCH = 5;
    private static final Map<Double, Font> PLAIN = new HashMap<>();
    private static final Map<Double, Font> BOLD = new HashMap<>();

    private final Texts texts;
    private final Inks inks;

    GridPainter(Texts texts, Inks inks) {
        this.texts = texts;
        this.inks = inks;
    }

    /** The chosen field. @param focused whether the board has the keyboard */
    record Light(int line, int day, boolean focused) {
    }

    void draw(GraphicsContext pen, Grid grid, GridPlace place, LocalDate today) {
        pen.clearRect(0, 0, place.width(), place.height());
        pen.setTextBaseline(VPos.CENTER);
        columns(pen, grid, place);
        pen.save();
        clip(pen, place);
        for (int line = place.firstLine(); line < grid.lines().size() && place.y(line) < place.height(); line++) {
            line(pen, grid, place, line);
        }
        pen.restore();
        head(pen, grid, place, today);
    }

    private static void clip(GraphicsContext pen, GridPlace place) {
        pen.beginPath();
        pen.rect(0, place.head(), place.right(), place.height() - place.head());
        pen.clip();
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
        pen.fillText(texts.of("board.grid.count"), place.countAt(DayKind.values().length), 16);
        for (DayKind kind : place.kinds() ? DayKind.values() : new DayKind[0]) {
            pen.setFill(ink(kind == DayKind.HOLIDAY ? "-dd-holiday" : "-dd-text-3"));
            pen.fillText(texts.of("board.grid.kind." + kind), place.countAt(kind.ordinal()), 16);
        }
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
            boolean begins = i == 0 || !line.cells().get(i - 1).away();
            cell(pen, grid, place, line.cells().get(i), i, top, begins);
        }
        counts(pen, place, line, middle);
        pen.setStroke(ink("-dd-line"));
        pen.strokeLine(0, top + place.lineHeight() - 0.5, place.right(), top + place.lineHeight() - 0.5);
    }

    private void counts(GraphicsContext pen, GridPlace place, Line line, double middle) {
        pen.setTextAlign(TextAlignment.CENTER);
        pen.setFont(font(12, false));
        pen.setFill(ink("-dd-text-3"));
        for (int kind = 0; place.kinds() && kind < line.kinds().size(); kind++) {
            if (line.kinds().get(kind) > 0) {
                pen.fillText(String.valueOf(line.kinds().get(kind)), place.countAt(kind), middle);
            }
        }
        pen.setFont(font(12, true));
        pen.setFill(ink("-dd-text-2"));
        pen.fillText(line.count() == 0 ? "" : String.valueOf(line.count()), place.countAt(DayKind.values().length),
                middle);
    }

    private void cell(GraphicsContext pen, Grid grid, GridPlace place, Cell cell, int day, double top,
            boolean begins) {
        double left = place.x(day);
        double width = place.x(day + 1) - left;
        if (cell.away()) {
            hatch(pen, left, top, width - 1, place.lineHeight() - 1);
        }
        pen.setTextAlign(TextAlignment.CENTER);
        if (cell.marks().isEmpty()) {
            if (cell.away() && begins) {
                String word = texts.of(cell.outing() ? "board.grid.outing" : "board.grid.leave");
                pen.setFill(ink("-dd-surface"));
                pen.fillRoundRect(left + width / 2 - 9, top + place.lineHeight() / 2 - 9, 17, 17, 6, 6);
                pen.setFont(font(11, true));
                pen.setFill(ink("-dd-text-2"));
                pen.fillText(word, left + width / 2 - 0.5, top + place.lineHeight() / 2, width - 2);
            } else if (!cell.away() && cell.none() && !grid.byPeople()) {
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

    /** Slanted lines: away. */
    private void hatch(GraphicsContext pen, double x, double y, double w, double h) {
        pen.setStroke(ink("-dd-line-strong"));
        for (double at = HATCH; at < w + h; at += HATCH) {
            double fromX = Math.min(at, w);
            double fromY = at - fromX;
            double toY = Math.min(at, h);
            pen.strokeLine(x + fromX, y + fromY, x + at - toY, y + toY);
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
        if (mark.open() || mark.brokenHard()) {
            box(pen, mark, x, y, w, h);
        } else {
            // Names stand on the colour of their day: a page of boxes would shout.
            if (mark.broken()) {
                outline(pen, "-dd-warn", x, y, w, h, 2);
            }
            pen.setFill(ink(mark.weight() == Weight.FIRST ? "-dd-accent" : "-dd-text"));
        }
        boolean bold = mark.weight() == Weight.FIRST;
        int[] letters = words.codePoints().toArray();
        if (letters.length > 5 || letters.length > 0 && letters[0] < 0x2E80) {
            pen.setFont(font(10, bold));
            pen.fillText(words, x + w / 2, y + h / 2, w - 2);
            return;
        }
        double step = Math.min(21, (h - 4) / letters.length);
        pen.setFont(font(Math.min(14, Math.min(w - 3, step - 1)), bold));
        for (int i = 0; i < letters.length; i++) {
            pen.fillText(Character.toString(letters[i]), x + w / 2,
                    y + h / 2 + (i - (letters.length - 1) / 2.0) * step);
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

    /** The chosen field, and what is dragged: where it would fall, which seats it would trouble, and itself. */
    void light(GraphicsContext pen, Grid grid, GridPlace place, Light light, @Nullable GridDrag drag) {
        pen.clearRect(0, 0, place.right(), place.height());
        pen.setTextBaseline(VPos.CENTER);
        pen.save();
        clip(pen, place);
        if (light.line() >= 0 && light.day() >= 0) {
            frame(pen, place, light.line(), light.day(), "-dd-accent", light.focused() ? 2 : 1);
        }
        if (drag != null && drag.moving()) {
            dragged(pen, grid, place, drag);
        }
        pen.restore();
    }

    private void dragged(GraphicsContext pen, Grid grid, GridPlace place, GridDrag drag) {
        if (drag.drop() != null && drag.drop().possible()) {
            List<Conflict> broken = drag.drop().effect().broken();
            String colour = drag.drop().effect().hard() ? "-dd-urgent" : broken.isEmpty() ? "-dd-ok" : "-dd-warn";
            Set<Seat> troubled = broken.stream().map(Conflict::seat).collect(Collectors.toSet());
            for (int line = place.firstLine(); line < grid.lines().size() && place.y(line) < place.height(); line++) {
                for (int day = 0; day < grid.days().size(); day++) {
                    Cell cell = Objects.requireNonNull(grid.at(line, day));
                    if (cell.marks().stream().anyMatch(mark -> troubled.contains(mark.seat()))) {
                        frame(pen, place, line, day, colour, 2);
                    }
                }
            }
            frame(pen, place, drag.line(), drag.day(), colour, 3);
        }
        pen.setFont(font(12, true));
        pen.setTextAlign(TextAlignment.CENTER);
        double width = 20 + 13 * drag.words().codePointCount(0, drag.words().length());
        pen.setGlobalAlpha(0.92);
        // The bubble is right of the field as long as there is room; the name keeps to the other side.
        double left = drag.x() + DropBubble.WIDTH + 40 < place.right() ? drag.x() - width - 6 : drag.x() + 10;
        ground(pen, "-dd-accent", left, drag.y() - 30, width, 24);
        pen.setGlobalAlpha(1);
        pen.setFill(ink("-dd-on-accent"));
        pen.fillText(drag.words(), left + width / 2, drag.y() - 18, width - 8);
    }

    private void frame(GraphicsContext pen, GridPlace place, int line, int day, String colour, double thick) {
        double x = place.x(day);
        outline(pen, colour, x, place.y(line), place.x(day + 1) - x - 1, place.lineHeight() - 1, thick);
    }

    private static Font font(double size, boolean bold) {
        return (bold ? BOLD : PLAIN).computeIfAbsent(size, wanted -> Font.font(Fonts.FAMILY,
                bold ? FontWeight.BOLD : FontWeight.NORMAL, wanted));
    }
}
