package cn.dutydesk.bench;

import cn.dutydesk.app.Bureau;
import cn.dutydesk.app.Entities;
import cn.dutydesk.app.sample.SampleBureau;
import cn.dutydesk.app.window.Walk;
import cn.dutydesk.core.BureauClock;
import cn.dutydesk.core.TestClock;
import cn.dutydesk.core.Texts;
import cn.dutydesk.data.Database;
import cn.dutydesk.desk.DuePass;
import cn.dutydesk.desk.LogKind;
import cn.dutydesk.desk.NewEntry;
import cn.dutydesk.kit.FxToolkit;
import cn.dutydesk.security.Actor;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A year at the desk, with the clock at speed: the sample bureau in a file, the real window without a display. Each day
 * somebody signs in and out at three changes of the shift, twenty entries are written, what comes due is looked at every
 * hour; every third day who signs in opens every screen with every part. Each month the heap in use after a collection,
 * the screens opened, and who listens, are printed. {@code -Ddays=30} makes it shorter.
 */
public final class YearBench {
    private static final int ENTRIES = 20;
    private static final int LOOK_DAYS = 3;
    private static final int MONTH = 30;
    private static final int PATIENCE_SECONDS = 600;

    private final PrintStream out = System.out;
    private final TestClock time = TestClock.at("2026-11-22T10:00");
    private final BureauClock clock = time.bureau();

    private YearBench() {
    }

    public static void main(String[] args) throws IOException {
        new YearBench().run(Integer.getInteger("days", 360));
        System.exit(0);
    }

    private void run(int days) throws IOException {
        Texts texts = new Texts(Texts.CHINESE);
        Path folder = Files.createTempDirectory("year");
        try (Database fill = Database.file(folder, Entities.ALL)) {
            SampleBureau.fill(fill, null, clock, SampleBureau.NAME, texts);
        }
        Bureau bureau = new Bureau(Database.file(folder, Entities.ALL), clock, "bench");
        Actor visitor = SampleBureau.visitor(bureau, texts);
        AtomicReference<Walk> window = new AtomicReference<>();
        FxToolkit.run(() -> window.set(new Walk(bureau)));
        Walk walk = window.get();
        // What is made once and stays, such as styles and pictures, is made before the first figure.
        FxToolkit.run(PATIENCE_SECONDS, () -> walk.lookAround(visitor));
        walk.forget();
        long screens = 0;
        for (int day = 0; day <= days; day++) {
            if (day % MONTH == 0) {
                say(day, screens, walk, folder);
            }
            for (int i = 0; i < ENTRIES; i++) {
                bureau.log.append(visitor, NewEntry.now(LogKind.OTHER, "", "第 " + day + " 天第 " + i + " 次巡查，一切正常"));
            }
            for (int hour = 0; hour < 24; hour++) {
                time.move(Duration.ofHours(1));
                for (DuePass pass : bureau.playbooks.passes) {
                    pass.pass(clock.now());
                }
                for (DuePass pass : bureau.passes) {
                    pass.pass(clock.now());
                }
                if (hour % 8 == 0) {
                    FxToolkit.run(PATIENCE_SECONDS, () -> walk.sitDown(visitor));
                }
            }
            if (day % LOOK_DAYS == 0) {
                FxToolkit.run(PATIENCE_SECONDS, () -> walk.lookAround(visitor));
                screens += walk.opened();
            }
            walk.forget();
        }
        bureau.close();
    }

    private void say(int day, long screens, Walk walk, Path folder) throws IOException {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        long heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        out.printf(Locale.ROOT, "day %3d: heap %.1f MB, file %.1f MB, %d screens opened, %s%n", day, heap / 1e6,
                Files.size(Database.fileIn(folder)) / 1e6, screens, walk.heard());
    }
}
