package cn.dutydesk.bench;

import cn.dutydesk.core.Texts;
import cn.dutydesk.kit.Dialogs;
import cn.dutydesk.kit.DirectWork;
import cn.dutydesk.kit.FxToolkit;
import cn.dutydesk.kit.Layers;
import cn.dutydesk.kit.Problems;
import cn.dutydesk.kit.Theme;
import cn.dutydesk.roster.BoardCard;
import cn.dutydesk.roster.BoardKind;
import cn.dutydesk.roster.PostCard;
import cn.dutydesk.roster.RosterFixture;
import cn.dutydesk.roster.RosterMonth;
import cn.dutydesk.roster.RosterSeat;
import cn.dutydesk.roster.ui.BoardModel;
import cn.dutydesk.roster.ui.BoardView;
import cn.dutydesk.roster.ui.Choice;
import cn.dutydesk.roster.ui.EditModel;
import cn.dutydesk.roster.ui.Look;
import cn.dutydesk.roster.ui.SeatModel;
import java.io.PrintStream;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntConsumer;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

/**
 * Measures the board with 300 people, ten seats a day and a year of duties behind it: opening a month, scrolling and
 * dragging as frames (event, layout, painting the board by software in a window of 1440×900), and the answer of what a
 * drop would break. Prints medians and 99th percentiles in milliseconds. Everything runs on one thread, the database
 * in memory included; nothing is asserted.
 */
public final class BoardBench {
    private static final int PEOPLE = 300;
    private static final int MONTHS_BEFORE = 12;
    private static final int WIDTH = 1440;
    private static final int HEIGHT = 900;
    private static final int OPENINGS = 12;
    private static final int FRAMES = 120;
    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);

    private final PrintStream out;
    private final RosterFixture bureau = new RosterFixture(0, PEOPLE);
    private BoardModel model;
    private BoardView view;
    private Scene scene;
    private WritableImage image;

    private BoardBench(PrintStream out) {
        this.out = out;
    }

    /** No arguments. Run with {@code -Dglass.platform=Headless -Dprism.order=sw}. */
    public static void main(String[] args) {
        BoardBench bench = new BoardBench(System.out);
        bench.year();
        FxToolkit.run(bench::measure);
        bench.bureau.close();
        System.exit(0);
    }

    /** Ten seats a day, a published year, then a draft. */
    private void year() {
        BoardCard board = bureau.officers();
        int[] seats = {2, 2, 4, 2};
        List<PostCard> posts = new ArrayList<>();
        for (int i = 0; i < board.posts().size(); i++) {
            PostCard post = board.posts().get(i);
            posts.add(new PostCard(post.id(), post.name(), post.mark(), seats[i], post.order(), post.phone(),
                    post.restDays(), post.reinforced(), post.pool(), post.entries()));
        }
        bureau.desk.saveBoard(bureau.keeper, new BoardCard(board.id(), board.name(), board.kind(), board.order(),
                board.phone(), board.shifts(), posts, board.version()));
        for (int before = MONTHS_BEFORE; before >= 1; before--) {
            RosterMonth month = bureau.desk.generate(bureau.keeper, board.id(), OCTOBER.minusMonths(before), before);
            bureau.desk.publish(bureau.keeper, month.version().rosterId(), month.edit(), true);
        }
        bureau.desk.generate(bureau.keeper, board.id(), OCTOBER, 1);
        for (int i = 0; i < PEOPLE; i += 7) {
            bureau.leave(i + 1, LocalDate.of(2026, 10, 1 + i % 20), LocalDate.of(2026, 10, 5 + i % 20));
        }
    }

    private void measure() {
        Texts texts = new Texts(Texts.CHINESE);
        Layers layers = new Layers();
        model = new BoardModel(bureau.desk, bureau.history, bureau.people, bureau.acts, () -> bureau.keeper,
                new DirectWork(new Problems(texts)), bureau.signals, bureau.clock, Set.of(BoardKind.OFFICER),
                texts.of("board.grid.title-open"));
        view = new BoardView(model, texts, bureau.clock, new Dialogs(texts, layers), BoardKind.OFFICER, () -> { });
        layers.content(view.node());
        scene = new Scene(layers, WIDTH, HEIGHT);
        new Theme(bureau.clock, Theme.Choice.LIGHT).apply(scene);
        model.turn(OCTOBER);
        frame();
        out.printf(Locale.ROOT, "%d people, %d seats, %d conflicts%n", model.dataProperty().get().people().size(),
                model.dataProperty().get().days().stream().mapToInt(day -> day.seats().size()).sum(),
                model.dataProperty().get().conflicts().size());
        run("open a month, read and painted", OPENINGS, turn -> {
            model.turn(turn % 2 == 0 ? OCTOBER.minusMonths(1) : OCTOBER);
            frame();
        });
        run("  of it read from the database", OPENINGS, turn -> bureau.desk.month(bureau.keeper,
                bureau.officers().id(), turn % 2 == 0 ? OCTOBER.minusMonths(1) : OCTOBER));
        model.turn(OCTOBER);
        frame();
        pointer();
        model.lookProperty().set(Look.POSTS);
        frame();
        run("a frame by posts", FRAMES, turn -> {
            view.choose(choice(turn % 300));
            frame();
        });
    }

    private void pointer() {
        Node canvas = view.node().lookup(".board-canvas");
        run("a frame of scrolling", FRAMES, turn -> {
            Event.fireEvent(canvas.getParent(), scroll(turn / 150 % 2 == 0 ? -64 : 64));
            frame();
        });
        EditModel edits = new EditModel(model);
        SeatModel seats = new SeatModel(model, edits);
        run("what a trade would break", FRAMES, turn -> model.dataProperty().get().whatIf()
                .of(seats.moves(choice(turn % 300), choice((turn * 7 + 11) % 300))));
        run("candidates of a seat", FRAMES / 6, turn -> model.dataProperty().get().whatIf()
                .candidates(choice(turn % 300).seat()));
        Event.fireEvent(canvas, mouse(MouseEvent.MOUSE_PRESSED, 60, 260));
        run("a frame of dragging", FRAMES, turn -> {
            Event.fireEvent(canvas, mouse(MouseEvent.MOUSE_DRAGGED, 140 + turn * 7 % 760, 200 + turn * 13 % 500));
            frame();
        });
        Event.fireEvent(canvas, mouse(MouseEvent.MOUSE_RELEASED, 5, 5));
    }

    private Choice choice(int number) {
        RosterSeat seat = model.dataProperty().get().days().stream().flatMap(day -> day.seats().stream()).skip(number)
                .findFirst().orElseThrow();
        return new Choice(seat.seat().day(), seat.personId(), seat.seat());
    }

    private void frame() {
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        Node grid = view.node().lookup(".board-canvas").getParent();
        image = grid.snapshot(null, image);
    }

    private static ScrollEvent scroll(double by) {
        return new ScrollEvent(ScrollEvent.SCROLL, 300, 400, 300, 400, false, false, false, false, true, false, 0, by, 0,
                by, ScrollEvent.HorizontalTextScrollUnits.NONE, 0, ScrollEvent.VerticalTextScrollUnits.NONE, 0, 0, null);
    }

    private static MouseEvent mouse(EventType<MouseEvent> type, double x, double y) {
        return new MouseEvent(type, x, y, x, y, MouseButton.PRIMARY, 1, false, false, false, false, true, false, false,
                false, false, false, null);
    }

    /** Once to warm up, once to measure. */
    private void run(String what, int times, IntConsumer act) {
        for (int i = 0; i < times; i++) {
            act.accept(i);
        }
        double[] took = new double[times];
        for (int i = 0; i < times; i++) {
            long begin = System.nanoTime();
            act.accept(i);
            took[i] = (System.nanoTime() - begin) / 1e6;
        }
        Arrays.sort(took);
        out.printf(Locale.ROOT, "%-34s median %7.1f ms   99th percentile %7.1f ms%n", what, took[times / 2],
                took[(int) (times * 0.99)]);
    }
}
