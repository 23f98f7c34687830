package cn.dutydesk.bench;

import cn.dutydesk.app.Bureau;
import cn.dutydesk.app.Entities;
import cn.dutydesk.app.Setup;
import cn.dutydesk.app.window.Alerts;
import cn.dutydesk.app.window.Workplaces;
import cn.dutydesk.core.BureauClock;
import cn.dutydesk.core.Texts;
import cn.dutydesk.data.Database;
import cn.dutydesk.incident.IncidentLevel;
import cn.dutydesk.incident.NewIncident;
import cn.dutydesk.kit.Fonts;
import cn.dutydesk.kit.FxToolkit;
import cn.dutydesk.kit.FxWork;
import cn.dutydesk.kit.Problems;
import cn.dutydesk.kit.Theme;
import cn.dutydesk.kit.Ticker;
import cn.dutydesk.security.Actor;
import cn.dutydesk.security.Role;
import cn.dutydesk.shell.Shell;
import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import javafx.stage.Stage;

/**
 * Measures what running clocks of incidents cost: the whole window with its home screen, nobody touching it, without an
 * incident and then with 1,000 open clocks. Prints the processor time of the process over a minute each as part of one
 * core; nothing is asserted.
 */
public final class ClockBench {
    private static final int CLOCKS = 1000;
    private static final int WARM_SECONDS = Integer.getInteger("warm", 40);
    private static final int SECONDS = Integer.getInteger("seconds", 60);
    private static final Actor DESK = new Actor(90, "desk", "值班席", Set.of(Role.DUTY_OFFICER), null);

    private final PrintStream out = System.out;
    private final BureauClock clock = BureauClock.system(BureauClock.DEFAULT_ZONE);
    private final Texts texts = new Texts(Texts.CHINESE);

    /** No arguments. Run with {@code -Dglass.platform=Headless -Dprism.order=sw}. */
    public static void main(String[] args) throws IOException, InterruptedException {
        new ClockBench().measure();
        System.exit(0);
    }

    private void measure() throws IOException, InterruptedException {
        Bureau bureau = new Bureau(Database.file(Files.createTempDirectory("clock-bench"), Entities.ALL), clock, "bench");
        Setup.create(bureau, "示例市税务局", texts);
        FxToolkit.run(() -> window(bureau));
        over("no incident");
        int made = 0;
        while (open(bureau) < CLOCKS) {
            made++;
            bureau.incidents.report(DESK, new NewIncident(1L, IncidentLevel.MAJOR, "系统无法登录 " + made, "第一税务分局",
                    clock.now(), clock.now(), "值班电话", ""));
        }
        out.printf(Locale.ROOT, "%d incidents run, %d clocks are open%n", made, open(bureau));
        over("with them");
        bureau.close();
    }

    private void window(Bureau bureau) {
        Fonts.load();
        Problems problems = new Problems(texts);
        FxWork work = new FxWork(problems);
        Ticker ticker = new Ticker(clock);
        Shell shell = new Shell(texts, work, problems, clock, ticker, new Theme(clock, Theme.Choice.LIGHT));
        shell.open(new Workplaces(bureau, texts, work, ticker, shell, null, Alerts.NONE, null).make(false));
        shell.enter(DESK);
        Stage stage = new Stage();
        stage.setScene(shell.scene());
        stage.setWidth(1440);
        stage.setHeight(900);
        stage.show();
        ticker.start();
    }

    private static long open(Bureau bureau) {
        return bureau.database.tx().read(session -> session.createNativeQuery(
                "select count(*) from incident_clock where done_at is null", Long.class).getSingleResult());
    }

    private void over(String what) throws InterruptedException {
        Thread.sleep(WARM_SECONDS * 1000L);
        OperatingSystemMXBean machine = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        long began = System.nanoTime();
        long used = machine.getProcessCpuTime();
        long drawn = threads("JavaFX", "Quantum");
        long looked = threads("work-");
        Thread.sleep(SECONDS * 1000L);
        double all = 100.0 / (System.nanoTime() - began);
        out.printf(Locale.ROOT, "%-12s %5.2f %% of one core: drawing %5.2f %%, looking at the data %5.2f %%%n", what,
                all * (machine.getProcessCpuTime() - used), all * (threads("JavaFX", "Quantum") - drawn),
                all * (threads("work-") - looked));
    }

    /** Processor time so far of the threads whose names begin so, in nanoseconds. */
    private static long threads(String... names) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        return Arrays.stream(threads.getThreadInfo(threads.getAllThreadIds()))
                .filter(thread -> thread != null && Arrays.stream(names).anyMatch(thread.getThreadName()::startsWith))
                .mapToLong(thread -> threads.getThreadCpuTime(thread.getThreadId())).sum();
    }
}
