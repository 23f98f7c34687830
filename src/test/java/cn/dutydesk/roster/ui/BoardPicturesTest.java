package cn.dutydesk.roster.ui;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dutydesk.core.Texts;
import cn.dutydesk.kit.Dialogs;
import cn.dutydesk.kit.DirectWork;
import cn.dutydesk.kit.FxToolkit;
import cn.dutydesk.kit.Layers;
import cn.dutydesk.kit.Problems;
import cn.dutydesk.kit.Snapshots;
import cn.dutydesk.kit.Theme;
import cn.dutydesk.people.PersonStatus;
import cn.dutydesk.roster.BoardKind;
import cn.dutydesk.roster.Progress;
import cn.dutydesk.roster.RosterFixture;
import cn.dutydesk.roster.RosterMonth;
import cn.dutydesk.roster.RosterSeat;
import cn.dutydesk.roster.domain.EngineGenerator;
import cn.dutydesk.roster.service.RosterKeeping;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiConsumer;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Draws both boards to target/pictures, to be looked at; checks that every state can be drawn. */
@ResourceLock("window")
class BoardPicturesTest {
    private static final String[] NAMES = {"李晓雨", "陈立", "郑海波", "冯琪", "王磊", "赵敏", "孙倩", "吴强", "何静", "林涛", "唐欣",
            "邓凯", "许洁", "欧阳文博", "韩梅", "曹阳", "彭飞", "袁丽", "于洋", "董卿云", "马骏", "朱琳"};
    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);

    private final RosterFixture bureau = new RosterFixture(0, 0);
    private RosterKeeping desk = bureau.desk;
    private Scene scene;

    @BeforeEach
    void staff() {
        String[] leaders = {"周建国", "钱卫东", "沈月华", "蒋志明", "杨柳", "秦峰"};
        for (int i = 0; i < leaders.length; i++) {
            bureau.person(i + 1, leaders[i], true, PersonStatus.ON_POST);
        }
        for (int i = 0; i < NAMES.length; i++) {
            bureau.person(i + 101, NAMES[i], false, i == 14 ? PersonStatus.SECONDED : PersonStatus.ON_POST);
        }
        bureau.leave(105, LocalDate.of(2026, 10, 12), LocalDate.of(2026, 10, 15));
    }

    @AfterEach
    void close() {
        bureau.close();
    }

    @ParameterizedTest
    @CsvSource({"day, 1256, 812, false", "night, 1256, 812, true", "small, 1182, 680, false"})
    void filledMonth(String name, int width, int height, boolean night) throws Exception {
        RosterMonth month = bureau.desk.generate(bureau.keeper, bureau.officers().id(), OCTOBER, 1);
        conflict(month);
        draw("people-" + name, BoardKind.OFFICER, width, height, night, Texts.CHINESE, (view, model) -> {
            RosterSeat seat = model.dataProperty().get().days().get(18).seats().getFirst();
            view.choose(new Choice(seat.seat().day(), seat.personId(), seat.seat()));
        });
    }

    /** The first officer of the 18th stands again on the 19th. */
    private void conflict(RosterMonth month) {
        RosterSeat before = month.days().get(17).seats().getFirst();
        RosterSeat after = month.days().get(18).seats().getFirst();
        bureau.desk.assign(bureau.keeper, month.version().rosterId(), after.seat(), before.personId(), month.edit());
    }

    @Test
    void byPosts() throws Exception {
        RosterMonth month = bureau.desk.generate(bureau.keeper, bureau.officers().id(), OCTOBER, 1);
        RosterSeat seat = month.days().get(4).seats().get(2);
        bureau.desk.assign(bureau.keeper, month.version().rosterId(), seat.seat(), 0, month.edit());
        draw("posts", BoardKind.OFFICER, 1256, 812, false, Texts.CHINESE,
                (view, model) -> model.lookProperty().set(Look.POSTS));
    }

    @ParameterizedTest
    @CsvSource({"day, 1256, 812, false", "night, 1182, 680, true"})
    void wholeYear(String name, int width, int height, boolean night) throws Exception {
        long board = bureau.officers().id();
        for (int number : new int[] {9, 10}) {
            RosterMonth month = bureau.desk.generate(bureau.keeper, board, YearMonth.of(2026, number), 1);
            bureau.desk.publish(bureau.keeper, month.version().rosterId(), month.edit(), true);
        }
        RosterMonth draft = bureau.desk.generate(bureau.keeper, board, YearMonth.of(2026, 11), 1);
        bureau.desk.assign(bureau.keeper, draft.version().rosterId(), draft.days().get(11).seats().getFirst().seat(), 0,
                draft.edit());
        draw("year-" + name, BoardKind.OFFICER, width, height, night, Texts.CHINESE,
                (view, model) -> model.lookProperty().set(Look.YEAR));
    }

    /** A seat half way to a day on which it would break a rule. */
    @ParameterizedTest
    @CsvSource({"day, 1256, 812, false", "night, 1182, 680, true"})
    void dragging(String name, int width, int height, boolean night) throws Exception {
        bureau.desk.generate(bureau.keeper, bureau.officers().id(), OCTOBER, 1);
        draw("drag-" + name, BoardKind.OFFICER, width, height, night, Texts.CHINESE, (view, model) -> {
            RosterSeat seat = model.dataProperty().get().days().get(18).seats().getFirst();
            view.choose(new Choice(seat.seat().day(), seat.personId(), seat.seat()));
            Node canvas = view.node().lookup(".board-canvas");
            drag(canvas, 454, 277);
        });
    }

    /** From the duty of the third line on the 3rd; the button stays down. */
    private static void drag(Node canvas, double x, double y) {
        Event.fireEvent(canvas, mouse(MouseEvent.MOUSE_PRESSED, 168, 213));
        Event.fireEvent(canvas, mouse(MouseEvent.MOUSE_DRAGGED, x - 40, y));
        Event.fireEvent(canvas, mouse(MouseEvent.MOUSE_DRAGGED, x, y));
    }

    private static MouseEvent mouse(EventType<MouseEvent> type, double x, double y) {
        return new MouseEvent(type, x, y, x, y, MouseButton.PRIMARY, 1, false, false, false, false, true, false, false,
                false, false, false, null);
    }

    @ParameterizedTest
    @CsvSource({"day, 1256, 812, false", "night, 1182, 680, true"})
    void repairDialog(String name, int width, int height, boolean night) throws Exception {
        RosterMonth month = bureau.desk.generate(bureau.keeper, bureau.officers().id(), OCTOBER, 1);
        bureau.desk.publish(bureau.keeper, month.version().rosterId(), month.edit(), true);
        bureau.leave(101, LocalDate.of(2026, 10, 9), LocalDate.of(2026, 10, 31));
        draw("repair-" + name, BoardKind.OFFICER, width, height, night, Texts.CHINESE,
                (view, model) -> view.repair().show());
        draw("repair-needed-" + name, BoardKind.OFFICER, width, height, night, Texts.CHINESE, (view, model) -> {});
    }

    @ParameterizedTest
    @CsvSource({"day, 1256, 812, false", "night, 1182, 680, true"})
    void clash(String name, int width, int height, boolean night) throws Exception {
        bureau.desk.generate(bureau.keeper, bureau.officers().id(), OCTOBER, 1);
        draw("clash-" + name, BoardKind.OFFICER, width, height, night, Texts.CHINESE, (view, model) -> {
            model.hidden();
            RosterMonth seen = model.dataProperty().get();
            RosterSeat mine = seen.days().get(8).seats().getFirst();
            RosterSeat other = seen.days().get(20).seats().get(1);
            RosterMonth then = bureau.desk.assign(bureau.second, seen.version().rosterId(), mine.seat(), 108,
                    seen.edit());
            bureau.desk.assign(bureau.second, seen.version().rosterId(), other.seat(), 0, then.edit());
            view.choose(new Choice(mine.seat().day(), mine.personId(), mine.seat()));
            view.move(new Choice(null, 110, null), new Choice(mine.seat().day(), mine.personId(), mine.seat()));
        });
    }

    @ParameterizedTest
    @CsvSource({"day, 1256, 812, false", "night, 1182, 680, true"})
    void generating(String name, int width, int height, boolean night) throws Exception {
        desk = new RosterKeeping(bureau.acts, bureau.clock, bureau.people, bureau.calendars,
                (problem, options, progress) -> {
                    long soft = 640;
                    for (int step = 0; step < 30; step++) {
                        soft -= soft > 470 ? (soft - 460) / 6 : 0;
                        progress.report(new Progress.Step(0.1 + step * 0.15, 0, soft, 452));
                    }
                    Snapshots.draw(scene, Path.of("target", "pictures", "board-generating-" + name + ".png"));
                    return new EngineGenerator().generate(problem, options, progress);
                });
        bureau.desk.generate(bureau.keeper, bureau.officers().id(), OCTOBER, 1);
        draw("generated-" + name, BoardKind.OFFICER, width, height, night, Texts.CHINESE,
                (view, model) -> view.generation().start(List.of(OCTOBER), filled -> {}, problem -> {}));
    }

    @Test
    void leadersPublished() throws Exception {
        RosterMonth month = bureau.desk.generate(bureau.keeper, bureau.leaders().id(), OCTOBER, 1);
        bureau.desk.publish(bureau.keeper, month.version().rosterId(), month.edit(), true);
        draw("leaders", BoardKind.LEADER, 1256, 812, false, Texts.CHINESE, (view, model) -> {});
    }

    @Test
    void nothingYet() throws Exception {
        draw("empty", BoardKind.OFFICER, 1256, 812, false, Texts.CHINESE,
                (view, model) -> model.turn(YearMonth.of(2027, 2)));
    }

    @Test
    void inEnglish() throws Exception {
        bureau.desk.generate(bureau.keeper, bureau.officers().id(), OCTOBER, 1);
        draw("english", BoardKind.OFFICER, 1256, 812, false, Texts.ENGLISH, (view, model) -> {});
    }

    @Test
    void settingsDialog() throws Exception {
        draw("dialog-settings", BoardKind.OFFICER, 1256, 812, false, Texts.CHINESE,
                (view, model) -> view.dialogs().settings());
    }

    @Test
    void publishDialog() throws Exception {
        conflict(bureau.desk.generate(bureau.keeper, bureau.officers().id(), OCTOBER, 1));
        draw("dialog-publish", BoardKind.OFFICER, 1256, 812, true, Texts.CHINESE,
                (view, model) -> view.publishing().publish());
    }

    @Test
    void fairnessDialog() throws Exception {
        bureau.desk.generate(bureau.keeper, bureau.officers().id(), OCTOBER, 1);
        draw("dialog-fairness", BoardKind.OFFICER, 1256, 812, false, Texts.CHINESE,
                (view, model) -> view.accounts().everybody());
        draw("dialog-account", BoardKind.OFFICER, 1256, 812, false, Texts.CHINESE,
                (view, model) -> view.accounts().person(101));
    }

    @Test
    void historyDialog() throws Exception {
        Path old = Path.of("target", "old.csv");
        Files.writeString(old, "日期,值班员主班,值班员副班\n2026-09-01,李晓雨,陈立\n2026-09-02,郑海波,冯琪\n2026-09-03,王某某,赵敏\n");
        draw("dialog-history", BoardKind.OFFICER, 1256, 812, false, Texts.CHINESE,
                (view, model) -> view.history().preview(old, model.dataProperty().get().board()));
    }

    @Test
    void versionsDialog() throws Exception {
        RosterMonth month = bureau.desk.generate(bureau.keeper, bureau.officers().id(), OCTOBER, 1);
        bureau.desk.publish(bureau.keeper, month.version().rosterId(), month.edit(), true);
        bureau.desk.newVersion(bureau.keeper, bureau.officers().id(), OCTOBER, "王磊借调至省局，10月起不再值班");
        draw("dialog-ahead", BoardKind.OFFICER, 1256, 812, false, Texts.CHINESE,
                (view, model) -> view.publishing().ahead());
        RosterMonth draft = bureau.desk.month(bureau.keeper, bureau.officers().id(), OCTOBER);
        bureau.desk.exchange(bureau.keeper, draft.version().rosterId(), draft.days().get(8).seats().get(0).seat(),
                draft.days().get(20).seats().get(1).seat(), draft.edit());
        draw("dialog-publish-version", BoardKind.OFFICER, 1256, 812, false, Texts.CHINESE,
                (view, model) -> view.publishing().publish());
        draw("dialog-versions", BoardKind.OFFICER, 1256, 812, false, Texts.CHINESE,
                (view, model) -> view.dialogs().versions());
    }

    @Test
    void emptySeatOfAPerson() throws Exception {
        bureau.desk.generate(bureau.keeper, bureau.officers().id(), OCTOBER, 1);
        draw("give", BoardKind.OFFICER, 1182, 680, false, Texts.CHINESE,
                (view, model) -> view.choose(new Choice(LocalDate.of(2026, 10, 20), 101, null)));
    }

    private void draw(String name, BoardKind kind, int width, int height, boolean night, Locale locale,
            BiConsumer<BoardView, BoardModel> then) throws Exception {
        Path file = Path.of("target", "pictures", "board-" + name + ".png");
        Texts texts = new Texts(locale);
        FxToolkit.run(() -> {
            Layers layers = new Layers();
            Dialogs dialogs = new Dialogs(texts, layers);
            BoardModel model = new BoardModel(desk, bureau.history, bureau.people, bureau.acts, () -> bureau.keeper,
                    new DirectWork(new Problems(texts)), bureau.signals, bureau.clock, Set.of(kind),
                    texts.of("board.grid.title-open"));
            BoardView view = new BoardView(model, texts, bureau.clock, dialogs, kind, () -> {});
            layers.content(view.node());
            view.shown();
            model.turn(OCTOBER);
            scene = new Scene(layers, width, height);
            new Theme(bureau.clock, night ? Theme.Choice.NIGHT : Theme.Choice.LIGHT).apply(scene);
            layers.applyCss();
            layers.layout();
            then.accept(view, model);
            Snapshots.draw(scene, file);
            view.hidden();
        });
        assertThat(Files.size(file)).isGreaterThan(15_000);
    }
}
