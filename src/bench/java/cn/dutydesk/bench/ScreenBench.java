package cn.dutydesk.bench;

import cn.dutydesk.app.Bureau;
import cn.dutydesk.app.Entities;
import cn.dutydesk.app.window.Alerts;
import cn.dutydesk.app.window.Workplaces;
import cn.dutydesk.core.BureauClock;
import cn.dutydesk.core.Texts;
import cn.dutydesk.data.Database;
import cn.dutydesk.kit.Fonts;
import cn.dutydesk.kit.Frames;
import cn.dutydesk.kit.FxToolkit;
import cn.dutydesk.kit.FxWork;
import cn.dutydesk.kit.Problems;
import cn.dutydesk.kit.Screen;
import cn.dutydesk.kit.Theme;
import cn.dutydesk.kit.Ticker;
import cn.dutydesk.security.Actor;
import cn.dutydesk.security.Role;
import cn.dutydesk.shell.Shell;
import cn.dutydesk.shell.Workplace;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.TabPane;
import javafx.stage.Stage;

/**
 * Measures how long every screen of the rail and every part of it takes to be painted with its data, the first time and
 * later, in the real window on ten years of data (see {@link TenYears}). A frame comes sixty times a second, so up to 17
 * ms of each figure are waiting for one. Beside it stands the processor time of the screen's thread, which says more when
 * other programs use the cores too. Nothing is asserted.
 */
public final class ScreenBench {
    private static final int LATER = 3;
    private static final int PATIENCE_SECONDS = 60;
    private static final Actor EVERYBODY = new Actor(90, "desk", "值班席",
            Set.of(Role.DUTY_OFFICER, Role.ROSTER_KEEPER, Role.LEADER, Role.CONFIDENTIALITY_OFFICER), null);

    private final PrintStream out = System.out;
    private final BureauClock clock = BureauClock.system(BureauClock.DEFAULT_ZONE);
    private final Texts texts = new Texts(Texts.CHINESE);
    private final Map<String, List<Double>> took = new LinkedHashMap<>();
    private final Map<String, List<Double>> busy = new LinkedHashMap<>();
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private FxWork work;
    private Shell shell;
    private Workplace place;
    private Workplace.Rooms rooms;

    /** No arguments. Run with {@code -Dglass.platform=Headless -Dprism.order=sw}. */
    public static void main(String[] args) throws IOException, InterruptedException {
        new ScreenBench().measure();
        System.exit(0);
    }

    private void measure() throws IOException, InterruptedException {
        Path folder = TenYears.folder();
        try (Bureau bureau = new Bureau(Database.file(folder, Entities.ALL), clock, "bench")) {
            FxToolkit.run(() -> window(bureau));
            waited("(the window itself)", () -> shell.enter(EVERYBODY));
            for (int round = 0; round <= LATER; round++) {
                for (Screen screen : rooms.screens()) {
                    if (place.allowed().test(screen)) {
                        screen(screen);
                    }
                }
            }
        }
        took.forEach((what, times) -> {
            List<Double> work = busy.get(what);
            out.printf(Locale.ROOT, "%-44s first %6.0f ms   later %6.0f ms   screen's thread %6.0f ms %6.0f ms%n", what,
                    times.getFirst(), later(times), work.getFirst(), later(work));
        });
    }

    /** The median without the first. */
    private static double later(List<Double> times) {
        return times.stream().skip(1).sorted().skip((times.size() - 1) / 2).findFirst().orElse(Double.NaN);
    }

    private void window(Bureau bureau) {
        Fonts.load();
        Problems problems = new Problems(texts);
        work = new FxWork(problems);
        Ticker ticker = new Ticker(clock);
        shell = new Shell(texts, work, problems, clock, ticker, new Theme(clock, Theme.Choice.LIGHT));
        Workplace made = new Workplaces(bureau, texts, work, ticker, shell, null, Alerts.NONE, null).make(false);
        place = new Workplace(made.signIn(), made.seat(), made.facts(), () -> {
            rooms = made.rooms().get();
            return rooms;
        }, made.idleMinutes(), made.allowed(), made.sample());
        shell.open(place);
        Stage stage = new Stage();
        stage.setScene(shell.scene());
        stage.setWidth(1440);
        stage.setHeight(900);
        stage.show();
    }

    private void screen(Screen screen) throws InterruptedException {
        String name = texts.of(screen.titleKey());
        waited(name, () -> shell.show(screen.id()));
        List<TabPane> tabs = new ArrayList<>();
        FxToolkit.run(() -> shell.scene().getRoot().lookupAll(".sections").stream().limit(1)
                .forEach(pane -> tabs.add((TabPane) pane)));
        for (TabPane pane : tabs) {
            for (int i = 1; i < pane.getTabs().size(); i++) {
                int index = i;
                waited(name + " / " + pane.getTabs().get(i).getText(), () -> pane.getSelectionModel().select(index));
            }
            waited(name + " / " + pane.getTabs().getFirst().getText(), () -> pane.getSelectionModel().select(0));
        }
    }

    /** From the click until everything asked for by it is painted. */
    private void waited(String what, Runnable click) throws InterruptedException {
        CountDownLatch painted = new CountDownLatch(1);
        long[] times = new long[4];
        FxToolkit.run(() -> {
            times[0] = System.nanoTime();
            times[2] = threads.getCurrentThreadCpuTime();
            click.run();
            Frames.after(work::resting, () -> {
                times[1] = System.nanoTime();
                times[3] = threads.getCurrentThreadCpuTime();
                painted.countDown();
            });
        });
        boolean done = painted.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        took.computeIfAbsent(what, first -> new ArrayList<>()).add(done ? (times[1] - times[0]) / 1e6 : Double.NaN);
        busy.computeIfAbsent(what, first -> new ArrayList<>()).add(done ? (times[3] - times[2]) / 1e6 : Double.NaN);
    }
}
