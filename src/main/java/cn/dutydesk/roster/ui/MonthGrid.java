package cn.dutydesk.roster.ui;

import cn.dutydesk.core.Texts;
import cn.dutydesk.kit.Inks;
import cn.dutydesk.roster.Conflict;
import cn.dutydesk.roster.ui.Grid.Cell;
import cn.dutydesk.roster.ui.Grid.Line;
import cn.dutydesk.roster.ui.Grid.Mark;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Collectors;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/**
 * The board as a canvas that draws only what is visible, so 300 people by 31 days stay quick, and over it another for
 * what changes with the pointer. Arrows move, typing or Enter begins to assign, Delete clears, dragging trades; while
 * something is dragged a bubble says what letting go would break.
 */
final class MonthGrid extends Region {
    /** What the grid asks of its screen. */
    interface Actions {
        void choose(Choice choice);

        /** Begins to pick somebody. @param typed what was typed to begin with, "" for Enter */
        void pick(String typed);

        void clear();

        /** What dropping would do. @param to null for outside */
        Drop drop(Choice from, @Nullable Choice to);

        void move(Choice from, Choice to);
    }

    private static final double BAR = 10;
    private static final double PEOPLE_TITLES = 92;
    private static final double POST_TITLES = 124;
    /** So near to the edge a drag scrolls. */
    private static final double EDGE = 26;

    private final Texts texts;
    private final Actions actions;
    private final Canvas canvas = new Canvas();
    private final Canvas over = new Canvas();
    private final ScrollBar bar = new ScrollBar();
    private final Inks inks = new Inks(this::requestLayout).with(GridPainter.COLOURS);
    private final GridPainter painter;
    private final DropBubble bubble;
    private final Tooltip tip = new Tooltip();
    private @Nullable Grid grid;
    private boolean barShown;
    private @Nullable LocalDate today;
    private int line = -1;
    private int day = -1;
    private @Nullable GridDrag drag;

    MonthGrid(Texts texts, Actions actions) {
        this.texts = texts;
        this.actions = actions;
        this.painter = new GridPainter(texts, inks);
        this.bubble = new DropBubble(texts);
        bar.setOrientation(Orientation.VERTICAL);
        bar.valueProperty().addListener((property, old, now) -> draw());
        over.setMouseTransparent(true);
        canvas.getStyleClass().add("board-canvas");
        getChildren().addAll(canvas, over, bar, inks, bubble);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.NODE);
        setMinSize(400, 200);
        focusedProperty().addListener((property, old, now) -> light());
        setOnScroll(turn -> bar.setValue(Math.clamp(bar.getValue() - turn.getDeltaY(), 0, bar.getMax())));
        canvas.setOnMousePressed(this::pressed);
        canvas.setOnMouseDragged(move -> dragged(move.getX(), move.getY()));
        canvas.setOnMouseReleased(release -> letGo());
        canvas.setOnMouseDragOver(move -> dragged(move.getX(), move.getY()));
        canvas.setOnMouseDragReleased(release -> letGo());
        canvas.setOnMouseMoved(move -> say(cell(place().lineAt(move.getY()), place().dayAt(move.getX()))));
        setOnKeyPressed(this::key);
        setOnKeyTyped(this::typed);
        Tooltip.install(canvas, tip);
    }

    /** Shows a month; the chosen field stays where it makes sense. */
    void show(@Nullable Grid shown, LocalDate now) {
        boolean turned = grid != null && shown != null && (grid.byPeople() != shown.byPeople()
                || !grid.days().getFirst().date().equals(shown.days().getFirst().date()));
        stopDrag();
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
    void mark(@Nullable Choice choice) {
        if (grid == null || choice == null || choice.day() == null) {
            line = -1;
            day = -1;
            light();
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
        light();
    }

    private @Nullable Cell cell(int atLine, int atDay) {
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
            light();
        }
    }

    private GridPlace place() {
        boolean tall = grid != null && !grid.byPeople();
        double width = getWidth() - (barShown ? BAR : 0);
        double titles = tall ? POST_TITLES : PEOPLE_TITLES;
        int days = grid == null ? 31 : grid.days().size();
        return new GridPlace(width, getHeight(), titles, grid == null ? 0 : grid.lines().size(), days, tall,
                !tall && GridPlace.roomForKinds(width, titles, days), bar.getValue());
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(Math.max(0, getWidth()));
        canvas.setHeight(getHeight());
        over.setWidth(Math.max(0, getWidth()));
        over.setHeight(getHeight());
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
        if (grid != null && today != null && canvas.getWidth() > 0) {
            painter.draw(canvas.getGraphicsContext2D(), grid, place(), today);
            light();
        }
    }

    /** Draws what changes with the pointer and the keyboard, and nothing else. */
    private void light() {
        if (grid != null && over.getWidth() > 0) {
            painter.light(over.getGraphicsContext2D(), grid, place(), new GridPainter.Light(line, day, isFocused()),
                    drag);
        }
    }

    // ---- dragging

    private void pressed(MouseEvent press) {
        requestFocus();
        if (press.getButton() != MouseButton.PRIMARY) {
            return;
        }
        int atLine = place().lineAt(press.getY());
        int atDay = place().dayAt(press.getX());
        Cell cell = cell(atLine, atDay);
        choose(atLine, atDay);
        if (press.getClickCount() == 2 && cell != null) {
            actions.pick("");
        } else if (cell != null && cell.seat() != null) {
            drag = new GridDrag(choice(cell), cell.marks().getFirst().open() ? texts.of("board.grid.open")
                    : cell.marks().getFirst().person(), press.getX(), press.getY());
        } else if (grid != null && atLine >= 0 && cell == null && press.getX() < place().x(0)) {
            Line titled = grid.lines().get(atLine);
            if (titled.personId() != 0) {
                drag = new GridDrag(new Choice(null, titled.personId(), null), titled.title(), press.getX(),
                        press.getY());
            }
        }
    }

    /** Somebody is dragged here from elsewhere, such as a list of people. */
    void carry(long personId, String name) {
        drag = new GridDrag(new Choice(null, personId, null), name, -100, -100);
    }

    private void dragged(double x, double y) {
        if (drag == null || !drag.to(x, y)) {
            return;
        }
        if (y < place().head() + EDGE || y > getHeight() - EDGE) {
            bar.setValue(Math.clamp(bar.getValue() + (y < place().head() + EDGE ? -1 : 1) * place().lineHeight() / 2, 0,
                    bar.getMax()));
        }
        GridPlace place = place();
        if (drag.over(place.lineAt(y), place.dayAt(x))) {
            Cell to = cell(drag.line(), drag.day());
            drag.would(actions.drop(drag.from(), to == null || to.none() ? null : choice(to)));
            bubble.say(drag.drop());
        }
        if (bubble.isVisible()) {
            bubble.beside(place.x(drag.day()), place.x(drag.day() + 1), place.y(drag.line()), getWidth(), getHeight());
        }
        light();
    }

    /** Drops what is dragged where the pointer is. */
    void letGo() {
        GridDrag done = drag;
        stopDrag();
        if (done != null && done.moving() && done.drop() != null && done.drop().possible()) {
            actions.move(done.from(), choice(Objects.requireNonNull(cell(done.line(), done.day()))));
        }
    }

    private void stopDrag() {
        drag = null;
        bubble.say(null);
        light();
    }

    // ---- keyboard

    private void key(KeyEvent press) {
        if (drag != null && press.getCode() == KeyCode.ESCAPE) {
            stopDrag();
            press.consume();
        }
        if (grid == null || grid.lines().isEmpty() || press.isShortcutDown() || press.isAltDown()) {
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

    private void say(@Nullable Cell cell) {
        String words = cell == null ? "" : words(cell);
        tip.setText(words);
        tip.setOpacity(words.isEmpty() ? 0 : 1);
    }

    /** 李晓雨 2月13日 星期五 值班员主班, and each rule that is broken on a line of its own. */
    private String words(Cell cell) {
        String who = Objects.requireNonNull(grid).lines().stream()
                .filter(l -> l.personId() == cell.personId() && cell.personId() != 0)
                .map(Line::title).findFirst().orElse("");
        String posts = cell.marks().stream().map(Mark::post).collect(Collectors.joining("、"));
        String name = who.isEmpty() && !cell.marks().isEmpty() ? cell.marks().getFirst().person() : who;
        String head = String.join(" ", name, texts.shortDate(cell.day()), texts.weekday(cell.day()), posts).strip();
        String broken = cell.marks().stream().flatMap(mark -> mark.conflicts().stream())
                .map(Conflict::why).map(why -> "\n" + why.words(texts)).collect(Collectors.joining());
        return head + broken;
    }
}
