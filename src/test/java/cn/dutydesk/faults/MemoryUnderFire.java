package cn.dutydesk.faults;

import cn.dutydesk.app.Bureau;
import cn.dutydesk.app.Entities;
import cn.dutydesk.core.BureauClock;
import cn.dutydesk.core.Texts;
import cn.dutydesk.data.DataUnavailable;
import cn.dutydesk.data.Database;
import cn.dutydesk.desk.LogKind;
import cn.dutydesk.desk.NewEntry;
import cn.dutydesk.kit.Problem;
import cn.dutydesk.kit.Problems;
import cn.dutydesk.playbook.RunFixture;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/**
 * The program without its window on little memory: one thread writes entries, another takes all memory there is until some
 * of them failed, gives it back and takes it again. Says each entry when it was told that it is stored, each that failed
 * with the code the person is told, and that all memory is free at last; then it must go on.
 */
public final class MemoryUnderFire {
    private static final int PIECE = 1 << 18;
    private static final int SMALLEST = 1 << 9;
    private static final long HELD = TimeUnit.SECONDS.toNanos(2);
    private static final int FREE_MS = 200;
    private static final int MOST_AT_ONCE = 4;
    private static final int MOST_LEFT = 30_000;
    private static final int MOST_AFTER = 200;
    /** How it ends when the person is told to start it anew. */
    static final int ANEW = 3;
    private static final int WARM = 5;

    private final PrintStream out;
    private final int most;
    private volatile int failed;
    private volatile boolean free;
    /** Fields: what only a method knows may be collected before its end. */
    private final byte[][] taken = new byte[10_000][];
    private volatile byte[] little;

    private MemoryUnderFire(PrintStream out, int most) {
        this.out = out;
        this.most = most;
    }

    /**
     * @param args folder of the database; how many entries are to fail at least; how many to store after that; number of
     *             the first entry
     */
    public static void main(String[] args) {
        MemoryUnderFire fire = new MemoryUnderFire(System.out, Integer.parseInt(args[1]));
        Texts texts = new Texts(Texts.CHINESE);
        Problems problems = new Problems(texts, thrown -> thrown instanceof DataUnavailable data
                ? Optional.of(new Problem(data.words(texts), data.code(), true)) : Optional.empty());
        try (Bureau bureau = new Bureau(Database.file(Path.of(args[0]), Entities.ALL),
                BureauClock.system(BureauClock.DEFAULT_ZONE), "little memory")) {
            fire.write(bureau, problems, Integer.parseInt(args[2]), Long.parseLong(args[3]));
        }
    }

    /** Until so many were stored in a row when memory is free. */
    private void write(Bureau bureau, Problems problems, int after, long first) {
        int stored = 0;
        int lost = 0;
        for (long number = first; stored < after; number++) {
            if (number == first + WARM) {
                Thread.ofPlatform().daemon().start(this::fill);
            }
            boolean then = free;
            try {
                bureau.log.append(RunFixture.DESK, NewEntry.now(LogKind.OTHER, "", DeskUnderFire.ENTRY + number));
                out.println("entry " + number);
                stored = then ? stored + 1 : 0;
            } catch (RuntimeException | Error e) {
                stored = 0;
                failed++;
                said(number, e, problems);
                lost = then ? lost + 1 : 0;
                if (lost > MOST_AFTER) {
                    throw new IllegalStateException("it does not go on though there is memory", e);
                }
            }
        }
        out.println("went on");
    }

    /** As the window would say it, as soon as there is memory for saying anything. */
    private void said(long number, Throwable thrown, Problems problems) {
        while (true) {
            try {
                String code = problems.of(thrown).code();
                out.println("failed " + number + " " + code);
                if (code.equals("kit.problem.restart")) {
                    out.flush();
                    Runtime.getRuntime().halt(ANEW);
                }
                return;
            } catch (OutOfMemoryError e) {
                sleep();
            }
        }
    }

    /** Takes all there is but for a little, so that it runs out at another place each time; then lets go of all. */
    private void fill() {
        Random random = new Random(20261123);
        while (failed < most) {
            little = new byte[random.nextInt(MOST_LEFT)];
            int count = 0;
            for (int size = PIECE; size >= SMALLEST; size /= 8) {
                try {
                    while (count < taken.length) {
                        taken[count] = new byte[size];
                        count++;
                    }
                } catch (OutOfMemoryError e) {
                    // A smaller one may fit.
                }
            }
            little = null;
            int enough = failed + 1 + random.nextInt(MOST_AT_ONCE);
            for (long end = System.nanoTime() + HELD; failed < enough && System.nanoTime() < end;) {
                Thread.yield();
            }
            Arrays.fill(taken, null);
            sleep();
        }
        free = true;
        out.println("free");
    }

    private static void sleep() {
        try {
            Thread.sleep(FREE_MS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
