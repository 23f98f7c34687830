package cn.dutydesk.faults;

import cn.dutydesk.app.Bureau;
import cn.dutydesk.app.Entities;
import cn.dutydesk.backup.BackupView;
import cn.dutydesk.core.BureauClock;
import cn.dutydesk.core.Refusal;
import cn.dutydesk.data.Database;
import cn.dutydesk.desk.DuePass;
import cn.dutydesk.desk.LogKind;
import cn.dutydesk.desk.NewEntry;
import cn.dutydesk.playbook.RunFilter;
import cn.dutydesk.playbook.RunFixture;
import cn.dutydesk.playbook.RunStatus;
import cn.dutydesk.security.Actor;
import cn.dutydesk.security.Role;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;

/**
 * The whole program without its window, made to be killed: somebody writes into the log, somebody types a draft, backups
 * are made one after the other, and the runs of playbooks go on. It says each thing when it was told that it is stored,
 * and at its start what it found.
 */
public final class DeskUnderFire {
    static final String ENTRY = "巡查办税厅，编号 ";
    private static final String FIELD = "fire";
    private static final Actor ADMIN = new Actor(93, "admin", "系统管理员", Set.of(Role.SYSTEM_ADMIN), null);

    private DeskUnderFire() {
    }

    /** @param args folder of the database; seconds by which its clock is ahead; {@code finish} to end by itself */
    public static void main(String[] args) throws InterruptedException {
        PrintStream out = System.out;
        Ahead ahead = new Ahead(Duration.ofSeconds(Long.parseLong(args[1])));
        BureauClock clock = new BureauClock(ahead, BureauClock.DEFAULT_ZONE, ahead::ticks);
        try (Bureau bureau = new Bureau(Database.file(Path.of(args[0]), Entities.ALL), clock, "killed")) {
            bureau.playbooks.hear(new RunFixture.Sink());
            long entries = entries(bureau);
            long draft = draft(bureau);
            out.println("found " + entries + " " + draft + " " + bureau.audit.verify().whole());
            // From its sign of life on, an end without closing is known as one.
            bureau.playbooks.passes.getFirst().pass(clock.now());
            out.println("open");
            if (args.length == 2) {
                begin(() -> write(bureau, entries, out));
                begin(() -> type(bureau, draft, out));
                begin(() -> copy(bureau, out));
            }
            while (!bureau.playbooks.runs.list(RunFixture.DESK, new RunFilter(RunStatus.RUNNING, 1)).isEmpty()
                    || args.length == 2) {
                for (DuePass pass : bureau.playbooks.passes) {
                    pass.pass(clock.now());
                }
                if (args.length == 2) {
                    Thread.sleep(20);
                } else {
                    // Whoever is called late is given his time: the rest is gone through ten seconds at a time.
                    ahead.by = ahead.by.plusSeconds(10);
                }
            }
        }
        out.println("done");
    }

    /** The clock of the machine, ahead, and with it what runs beside it. */
    private static final class Ahead extends Clock {
        private volatile Duration by;

        Ahead(Duration by) {
            this.by = by;
        }

        long ticks() {
            return System.nanoTime() + by.toNanos();
        }

        @Override
        public Instant instant() {
            return Clock.systemUTC().instant().plus(by);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }
    }

    private static void begin(Runnable work) {
        Thread.ofPlatform().daemon().start(work);
    }

    private static void write(Bureau bureau, long from, PrintStream out) {
        for (long number = from + 1;; number++) {
            bureau.log.append(RunFixture.DESK, NewEntry.now(LogKind.OTHER, "", ENTRY + number));
            out.println("entry " + number);
        }
    }

    private static void type(Bureau bureau, long from, PrintStream out) {
        for (long number = from + 1;; number++) {
            bureau.drafts.save(RunFixture.DESK, FIELD, "正在写 " + number);
            out.println("draft " + number);
        }
    }

    private static void copy(Bureau bureau, PrintStream out) {
        while (true) {
            try {
                BackupView made = bureau.backups.make(ADMIN);
                if (made.good()) {
                    out.println("backup " + made.file());
                }
            } catch (Refusal refusal) {
                // Two within one second would have one name.
                out.println("no backup: " + refusal.code());
            }
        }
    }

    /** The highest number in the log, which is how many there are when each is there once; -1 when it is not so. */
    static long entries(Bureau bureau) {
        List<String> all = bureau.database.tx().read(session -> session.createNativeQuery(
                "select content from log_entry where content like '" + ENTRY + "%'", String.class).getResultList());
        long highest = all.stream().mapToLong(content -> Long.parseLong(content.substring(ENTRY.length()))).max()
                .orElse(0);
        return all.stream().distinct().count() == all.size() && highest == all.size() ? highest : -1;
    }

    static long draft(Bureau bureau) {
        String text = bureau.drafts.load(RunFixture.DESK, FIELD);
        return text.isEmpty() ? 0 : Long.parseLong(text.substring(text.indexOf(' ') + 1));
    }
}
