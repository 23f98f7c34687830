package cn.dutydesk.roster.ui;

import cn.dutydesk.core.Texts;
import cn.dutydesk.kit.Inks;
import cn.dutydesk.roster.Conflict;
import cn.dutydesk.roster.ui.Grid.Cell;
import cn.dutydesk.roster.ui.Grid.Mark;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Collectors;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

/**
 * The board as one canvas that draws only what is visible, so 300 people by 31 days stay quick. Arrows move, typing or
 * Enter begins to assign, Delete clears, Ctrl+Z takes back, dragging moves.
 */
final class MonthGrid extends Region {
    /** What the grid asks of its screen. */
    interface Actions {
        void choose(Choice choice);

        /** Begins to pick somebody. @param typed what was typed to begin with, "" for Enter */
        void pick(String typed);

        void clear();

        void undo();

        void move(Choice from, Choice to);
    }

    private static final double BAR = 10;
    private static final double PEOPLE_TITLES = 92;
    private static final double POST_TITLES = 124;

    private final Texts texts;
    private final Actions actions;
    private final Canvas canvas = new Canvas();
    private final ScrollBar bar = new ScrollBar();
    private final Inks inks = new Inks(this::requestLayout).with(GridPainter.COLOURS);
    private final GridPainter painter;
    private final Tooltip tip = new Tooltip();
    private Grid grid;
    private boolean barShown;
    private LocalDate today;
    private int line = -1;
    private int day = -1;
    private int dragLine = -1;
    private int dragDay = -1;
    private int dropLine = -1;
    private int dropDay = -1;

    MonthGrid(Texts texts, Actions actions) {
        this.texts = texts;
        this.actions = actions;
        this.painter = new GridPainter(texts, inks);
        bar.setOrientation(Orientation.VERTICAL);
        bar.valueProperty().addListener((property, old, now) -> draw());
        getChildren().addAll(canvas, bar, inks);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.NODE);
        setMinSize(400, 200);
        focusedProperty().addListener((property, old, now) -> draw());
        setOnScroll(turn -> bar.setValue(Math.clamp(bar.getValue() - turn.getDeltaY(), 0, bar.getMax())));
        canvas.setOnMousePressed(this::pressed);
        canvas.setOnMouseDragged(this::dragged);
        canvas.setOnMouseReleased(this::released);
        canvas.setOnMouseMoved(move -> say(cell(place().lineAt(move.getY()), place().dayAt(move.getX()))));
        setOnKeyPressed(this::key);
        setOnKeyTyped(this::typed);
        Tooltip.install(canvas, tip);
    }

    /** Shows a month; the chosen field stays where it makes sense. */
    void show(Grid shown, LocalDate now) {
        boolean turned = grid != null && shown != null && (grid.byPeople() != shown.byPeople()
                || !grid.days().getFirst().date().equals(shown.days().getFirst().date()));
        grid = shown;
        today = now;
        if (grid == null || turned || line >= grid.lines().size()) {
            line = -1;
            day = -1;
            bar.setValue(0);
        }
        requestLayout();
        draw();
    }

    /** Marks the field of a choice that came from elsewhere, such as a conflict that was clicked. */
    void mark(Choice choice) {
        if (grid == null || choice == null) {
            line = -1;
            day = -1;
            draw();
            return;
        }
        Cell now = cell(line, day);
        if (now != null && now.day().equals(choice.day()) && Objects.equals(now.seat(), choice.seat())) {
            return;
        }
        day = (int) (choice.day().toEpochDay() - grid.days().getFirst().date().toEpochDay());
        for (int i = 0; i < grid.lines().size(); i++) {
            Cell cell = cell(i, day);
            boolean same = cell != null && (choice.seat() == null ? cell.personId() == choice.personId()
                    : cell.marks().stream().anyMatch(mark -> mark.seat().equals(choice.seat())));
            if (same) {
                line = i;
                bar.setValue(place().scrollTo(i));
                break;
            }
        }
        draw();
    }

    private Cell cell(int atLine, int atDay) {
        return grid == null ? null : grid.at(atLine, atDay);
    }

    private static Choice choice(Cell cell) {
        return new Choice(cell.day(), cell.personId(), cell.seat());
    }

    private void choose(int wantedLine, int wantedDay) {
        Cell cell = cell(wantedLine, wantedDay);
        if (cell != null) {
            line = wantedLine;
            day = wantedDay;
            bar.setValue(place().scrollTo(line));
            setAccessibleText(words(cell));
            actions.choose(choice(cell));
            draw();
        }
    }

    private GridPlace place() {
        boolean tall = grid != null && !grid.byPeople();
        return new GridPlace(getWidth() - (barShown ? BAR : 0), getHeight(), tall ? POST_TITLES : PEOPLE_TITLES,
                grid == null ? 0 : grid.lines().size(), grid == null ? 31 : grid.days().size(), tall, bar.getValue());
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(Math.max(0, getWidth()));
        canvas.setHeight(getHeight());
        barShown = place().mostScroll() > 0;
        GridPlace place = place();
        bar.resizeRelocate(getWidth() - BAR, place.head(), BAR, Math.max(0, getHeight() - place.head()));
        bar.setMax(place.mostScroll());
        bar.setVisibleAmount(place.mostScroll() == 0 ? 1 : place.mostScroll() * getHeight()
                / (getHeight() + place.mostScroll()));
        bar.setUnitIncrement(place.lineHeight());
        bar.setVisible(barShown);
        bar.setValue(Math.min(bar.getValue(), bar.getMax()));
        draw();
    }

    private void draw() {
        if (grid != null && canvas.getWidth() > 0) {
            painter.draw(canvas.getGraphicsContext2D(), grid, place(),
                    new GridPainter.Highlight(line, day, isFocused(), dropLine, dropDay, today));
        }
    }

    private void pressed(MouseEvent press) {
        requestFocus();
        dragLine = place().lineAt(press.getY());
        dragDay = place().dayAt(press.getX());
        choose(dragLine, dragDay);
        if (press.getClickCount() == 2 && cell(dragLine, dragDay) != null) {
            actions.pick("");
        }
    }

    private void dragged(MouseEvent drag) {
        Cell from = cell(dragLine, dragDay);
        if (from == null || from.seat() == null) {
            return;
        }
        dropLine = place().lineAt(drag.getY());
        dropDay = place().dayAt(drag.getX());
        draw();
    }

    private void released(MouseEvent release) {
        Cell from = cell(dragLine, dragDay);
        Cell to = cell(dropLine, dropDay);
        dropLine = -1;
        dropDay = -1;
        if (from != null && to != null && from != to) {
            actions.move(choice(from), choice(to));
        }
        draw();
    }

    private void key(KeyEvent press) {
        if (grid == null || grid.lines().isEmpty()) {
            return;
        }
        int nowLine = Math.max(0, line);
        int nowDay = Math.max(0, day);
        int page = (int) Math.max(1, (getHeight() - place().head()) / place().lineHeight() - 1);
        switch (press.getCode()) {
            case LEFT -> choose(nowLine, Math.max(0, nowDay - 1));
            case RIGHT -> choose(nowLine, Math.min(grid.days().size() - 1, line < 0 ? 0 : nowDay + 1));
            case UP -> choose(Math.max(0, nowLine - 1), nowDay);
            case DOWN -> choose(Math.min(grid.lines().size() - 1, line < 0 ? 0 : nowLine + 1), nowDay);
            case HOME -> choose(nowLine, 0);
            case END -> choose(nowLine, grid.days().size() - 1);
            case PAGE_UP -> choose(Math.max(0, nowLine - page), nowDay);
            case PAGE_DOWN -> choose(Math.min(grid.lines().size() - 1, nowLine + page), nowDay);
            case ENTER -> actions.pick("");
            case DELETE, BACK_SPACE -> actions.clear();
            case Z -> {
                if (!press.isShortcutDown()) {
                    return;
                }
                actions.undo();
            }
            default -> {
                return;
            }
        }
        press.consume();
    }

    private void typed(KeyEvent typed) {
        String letters = typed.getCharacter();
        boolean plain = !typed.isControlDown() && !typed.isAltDown() && !typed.isMetaDown();
        if (plain && cell(line, day) != null && !letters.isBlank()
                && letters.codePoints().allMatch(Character::isLetterOrDigit)) {
            typed.consume();
            actions.pick(letters);
        }
    }

    private void say(Cell cell) {
        String words = cell == null ? "" : words(cell);
        tip.setText(words);
        tip.setOpacity(words.isEmpty() ? 0 : 1);
    }

    /** 李晓雨 2月13日 星期五 值班员主班, and each rule that is broken on a line of its own. */
    private String words(Cell cell) {
        String who = grid.lines().stream().filter(l -> l.personId() == cell.personId() && cell.personId() != 0)
                .map(Grid.Line::title).findFirst().orElse("");
        String posts = cell.marks().stream().map(Mark::post).collect(Collectors.joining("、"));
        String name = who.isEmpty() && !cell.marks().isEmpty() ? cell.marks().getFirst().person() : who;
        String head = String.join(" ", name, texts.shortDate(cell.day()), texts.weekday(cell.day()), posts).strip();
        String broken = cell.marks().stream().flatMap(mark -> mark.conflicts().stream())
                .map(Conflict::why).map(why -> "\n" + why.words(texts)).collect(Collectors.joining());
        return head + broken;
    }
}
