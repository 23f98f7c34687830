package cn.dutydesk.bench;

import cn.dutydesk.app.Bureau;
import cn.dutydesk.app.Entities;
import cn.dutydesk.app.Setup;
import cn.dutydesk.core.BureauClock;
import cn.dutydesk.core.Texts;
import cn.dutydesk.data.Database;
import cn.dutydesk.desk.DuePass;
import cn.dutydesk.playbook.Grade;
import cn.dutydesk.playbook.Matter;
import cn.dutydesk.security.Actor;
import cn.dutydesk.security.Permission;
import cn.dutydesk.security.Role;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Measures runs of playbooks in a file database: 1,000 active runs with 10,000 waiting steps, looked at once a second for
 * a minute; the first look after a stop in which 1,000 steps came due; and what stays in memory over a year in which four
 * runs begin each day, looked at each month. Prints milliseconds; nothing is asserted.
 */
public final class RunBench {
    private static final int RUNS = 1000;
    private static final int STRANDS = 10;
    private static final int SECONDS = 60;
    private static final Actor DESK = new Actor(90, "desk", "值班席", Set.of(Role.DUTY_OFFICER), null);
    private static final Actor LEADER = new Actor(91, "leader", "周局", Set.of(Role.LEADER), null);
    private static final Actor KEEPER = new Actor(92, "keeper", "排班员", Set.of(Role.ROSTER_KEEPER), null);

    private final PrintStream out = System.out;
    private final Ahead ahead = new Ahead();
    private final BureauClock clock = new BureauClock(ahead, BureauClock.DEFAULT_ZONE);
    private Bureau bureau;
    private long matters;

    /** The machine's clock, set ahead. */
    private static final class Ahead extends Clock {
        private final Clock machine = Clock.systemUTC();
        private Duration by = Duration.ZERO;
        private Instant stands;

        void go(Duration span) {
            if (stands != null) {
                stands = stands.plus(span);
            } else {
                by = by.plus(span);
            }
        }

        void stand() {
            stands = instant();
        }

        void run() {
            by = Duration.between(machine.instant(), stands);
            stands = null;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return stands != null ? stands : machine.instant().plus(by);
        }
    }

    /** No arguments; {@code -Dyear=false} leaves the year out, {@code -Dyear=only} everything else. */
    public static void main(String[] args) throws IOException, InterruptedException {
        RunBench bench = new RunBench();
        if (!"only".equals(System.getProperty("year"))) {
            bench.measure();
        }
        if (!"false".equals(System.getProperty("year"))) {
            bench.year();
        }
        System.exit(0);
    }

    private void measure() throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("run-bench");
        bureau = new Bureau(Database.file(folder, Entities.ALL), clock, "bench");
        Setup.create(bureau, "示例市税务局", new Texts(Texts.CHINESE));
        publish(strands());
        ahead.stand();
        for (int i = 0; i < RUNS; i++) {
            start();
            ahead.go(Duration.ofMillis(600));
        }
        ahead.run();
        pass(bureau.playbooks.passes);
        long waiting = count("select count(*) from playbook_run_step where status = 'ACTIVE' and step like 'w%'");
        out.printf(Locale.ROOT, "%d runs, %d steps wait after the first ten minutes%n", RUNS, waiting);
        everySecond();
        catchUp();
        long begin = System.nanoTime();
        int open = bureau.playbooks.runs.active(clock.now()).size();
        out.printf(Locale.ROOT, "active steps of all runs read: %.0f ms, %d for people%n", millis(begin), open);
        bureau.close();
    }

    private static String strands() {
        StringBuilder yaml = new StringBuilder("""
                playbook: bench
                name: 测量
                for: leak
                steps:
                  - parallel: all
                    title: 并行
                    branches:
                """);
        for (int i = 1; i <= STRANDS; i++) {
            yaml.append("      - name: 第%d路%n        steps:%n          - wait: w%d%n            title: 等待%d%n            for: %dm from start%n"
                    .formatted(i, i, i, 10 + 2 * i));
            yaml.append("          - notify: n%d%n            title: 通知%d%n            call: [{who: [contact police]}]%n"
                    .formatted(i, i));
        }
        return yaml.toString().replace("steps:\n  - parallel", "contacts:\n  - {id: police, name: 公安, phone: \"110\"}\nsteps:\n  - parallel");
    }

    private void publish(String yaml) {
        long id = bureau.playbooks.library.saveDraft(KEEPER, yaml, "");
        bureau.playbooks.library.review(LEADER, id);
        bureau.playbooks.library.publish(LEADER, id);
    }

    private void start() {
        Matter matter = new Matter("leak", ++matters, "失泄密 " + matters, "", Grade.NONE, clock.now(), "");
        bureau.acts.write(DESK, Permission.RUN_ACT, "bench.start", act -> {
            act.record("bench", matter.id(), null, null);
            return bureau.playbooks.runs.start(act, "bench", matter);
        });
    }

    private void pass(List<DuePass> passes) {
        passes.forEach(pass -> pass.pass(clock.now()));
    }

    /** Passes once a second; how late each wait ended, and how long a pass took. */
    private void everySecond() throws InterruptedException {
        ahead.go(Duration.ofMinutes(4));
        pass(bureau.playbooks.passes);
        Instant from = clock.now();
        List<Double> took = new ArrayList<>();
        for (int second = 0; second < SECONDS; second++) {
            Instant next = clock.now().plusSeconds(1);
            long begin = System.nanoTime();
            pass(bureau.playbooks.passes);
            took.add(millis(begin));
            Thread.sleep(Math.max(0, Duration.between(clock.now(), next).toMillis()));
        }
        List<Double> late = bureau.database.tx().read(session -> session.createNativeQuery(
                "select done_at, due_at from playbook_run_trace where kind = 'WAIT_OVER' and due_at >= :from", Object[].class)
                .setParameter("from", from).addScalar("done_at", Instant.class).addScalar("due_at", Instant.class)
                .getResultList().stream().map(row -> Duration.between((Instant) row[1], (Instant) row[0]).toNanos() / 1e6)
                .toList());
        say("steps fired " + late.size() + ", late by", late);
        say("a pass, about " + late.size() / SECONDS + " steps due in it", took);
    }

    /** As after a start: a thousand steps came due while nobody looked. */
    private void catchUp() {
        ahead.go(Duration.ofMinutes(6));
        pass(bureau.playbooks.passes);
        Instant before = clock.now();
        ahead.go(Duration.ofMinutes(2));
        long begin = System.nanoTime();
        pass(bureau.playbooks.passes);
        double took = millis(begin);
        long fired = count("select count(*) from playbook_run_trace where kind = 'WAIT_OVER' and done_at > '" + before + "'");
        out.printf(Locale.ROOT, "first look after a stop: %d steps done in %.0f ms, %d of them in the ledger%n", fired, took,
                count("select count(*) from downtime_late where done_at > '" + before + "'"));
    }

    private void year() throws IOException, InterruptedException {
        bureau = new Bureau(Database.file(Files.createTempDirectory("run-year"), Entities.ALL), clock, "bench");
        Setup.create(bureau, "示例市税务局", new Texts(Texts.CHINESE));
        publish(strands());
        long before = matters;
        ahead.stand();
        for (int day = 0; day <= 365; day++) {
            for (int quarter = 0; quarter < 4; quarter++) {
                start();
                for (int look = 0; look < 12; look++) {
                    ahead.go(Duration.ofMinutes(30));
                    pass(bureau.playbooks.passes);
                }
            }
            if (day % 30 == 0) {
                out.printf(Locale.ROOT, "day %3d: %5d runs, heap in use %d MB%n", day, matters - before, heap());
            }
        }
        // The database lets go of pages that nobody needs 45 seconds of the machine's time later.
        Thread.sleep(50_000);
        for (int look = 0; look < 3; look++) {
            start();
            pass(bureau.playbooks.passes);
            Thread.sleep(1_000);
        }
        out.printf(Locale.ROOT, "a minute after:     heap in use %d MB%n", heap());
        if (Boolean.getBoolean("stay")) {
            Thread.sleep(20_000);
        }
        bureau.close();
    }

    private long count(String sql) {
        return bureau.database.tx().read(session -> session.createNativeQuery(sql, Long.class).getSingleResult());
    }

    private static long heap() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) / 1024 / 1024;
    }

    private static double millis(long begin) {
        return (System.nanoTime() - begin) / 1e6;
    }

    private void say(String what, List<Double> took) {
        double[] sorted = took.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        out.printf(Locale.ROOT, "%-44s median %7.1f ms   p99 %7.1f ms   most %7.1f ms%n", what, sorted[sorted.length / 2],
                sorted[(int) (sorted.length * 0.99)], sorted[sorted.length - 1]);
    }
}
