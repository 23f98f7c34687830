package cn.dutydesk.bench;

import cn.dutydesk.app.Bureau;
import cn.dutydesk.app.Entities;
import cn.dutydesk.app.Setup;
import cn.dutydesk.core.BureauClock;
import cn.dutydesk.core.Texts;
import cn.dutydesk.data.Database;
import cn.dutydesk.people.domain.PersonWish;
import cn.dutydesk.security.Actor;
import cn.dutydesk.security.NewAccount;
import cn.dutydesk.security.Role;
import cn.dutydesk.selfcheck.domain.SignOffRow;
import cn.dutydesk.selfcheck.service.SelfCheckRoom;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntConsumer;

/**
 * Measures ten years of monthly self-checks, every one of 60 departments answering each of 59 items, in a file database:
 * the month by item and by department, one department's part, one item, a year, and what the home screen asks. Prints
 * medians and 95th percentiles in milliseconds; nothing is asserted.
 *
 * <p>The data are made once into {@code target/selfchecks} (some minutes) and used again; delete it to make them anew.
 */
public final class SelfCheckBench {
    private static final Path FOLDER = Path.of("target", "selfchecks");
    private static final int DEPARTMENTS = 60;
    private static final int MONTHS = 120;
    private static final int SIGNED = 24;
    private static final int TIMES = 100;
    private static final String PASSWORD = "Zicha-2026";

    private final PrintStream out;
    private final int months;
    private final YearMonth first;
    private final BureauClock clock = new BureauClock(java.time.Clock.fixed(Instant.parse("2025-12-25T01:00:00Z"),
            java.time.ZoneOffset.UTC), BureauClock.DEFAULT_ZONE);
    private final Actor keeper = new Actor(1, "keeper", "排班员", Set.of(Role.ROSTER_KEEPER), null);

    private SelfCheckBench(PrintStream out, int months) {
        this.out = out;
        this.months = months;
        first = YearMonth.of(2025, 12).minusMonths(months - 1L);
    }

    /** @param args how many months; 120 when nothing is said */
    public static void main(String[] args) throws IOException {
        new SelfCheckBench(System.out, args.length == 0 ? MONTHS : Integer.parseInt(args[0])).measure();
        System.exit(0);
    }

    private void measure() throws IOException {
        boolean made = Database.exists(FOLDER);
        Files.createDirectories(FOLDER);
        try (Bureau bureau = new Bureau(Database.file(FOLDER, Entities.ALL), clock, "bench")) {
            if (!made) {
                make(bureau);
            }
            SelfCheckRoom room = bureau.confidential.selfcheck;
            long person = bureau.directory.directory().getFirst().id();
            long department = bureau.directory.directory().getFirst().departmentId();
            Actor officer = new Actor(2, "officer", "保密员", Set.of(Role.CONFIDENTIALITY_OFFICER), person);
            out.printf(Locale.ROOT, "%,d answers%n", bureau.database.tx().<Long>read(session ->
                    session.createSelectionQuery("select count(*) from Answer", Long.class).getSingleResult()));
            YearMonth last = first.plusMonths(months - 1L);
            run("month by item", i -> room.reads.month(officer, last.minusMonths(i % Math.min(SIGNED, months))));
            run("month by department", i -> {
                YearMonth month = last.minusMonths(i % Math.min(SIGNED, months));
                room.reads.departments(officer, room.reads.month(officer, month).campaign().id());
            });
            long campaign = room.reads.month(officer, last).campaign().id();
            run("part of a department", i -> room.reads.department(officer, campaign, department));
            run("item", i -> room.reads.item(officer, campaign, String.valueOf(1 + i % 59)));
            run("year", i -> room.reads.year(officer, 2025 - i % Math.max(1, months / 12)));
            run("things to do", i -> room.tells(new Texts(Texts.CHINESE))
                    .todos(officer, clock.now()));
            run("pass with nothing due", i -> room.pass.pass(clock.now()));
        }
    }

    private void make(Bureau bureau) {
        Setup.create(bureau, "示例市税务局", new Texts(Texts.CHINESE));
        head(bureau);
        for (int i = 1; i <= DEPARTMENTS; i++) {
            bureau.people.add(keeper, new PersonWish("张" + (char) ('一' + i), i == 1 ? "办公室" : "第" + i + "科", "", "",
                    false, List.of(), ""));
        }
        Actor officer = new Actor(2, "officer", "保密员", Set.of(Role.CONFIDENTIALITY_OFFICER), null);
        SelfCheckRoom room = bureau.confidential.selfcheck;
        // Every item is asked of every department.
        room.standards.install(officer);
        var card = room.standards.list(officer).getFirst();
        String all = room.standards.file(officer, card.published().orElseThrow().id()).yaml()
                .replace("answers: office", "answers: each").replace("answers: \"office\"", "answers: each")
                .replace("answers: 'office'", "answers: each");
        room.standards.publish(officer, room.standards.save(officer, all, "bench"));
        room.plans.begin(officer, card.code(), room.plans.office().orElseThrow(), first);
        for (int i = 0; i < months; i++) {
            month(bureau, first.plusMonths(i));
        }
    }

    /** Opened by the pass of a clock that stands in that month, answered by one statement, then signed. */
    private void month(Bureau bureau, YearMonth month) {
        bureau.confidential.selfcheck.pass.pass(month.atDay(20).atTime(9, 0).atZone(clock.zone()).toInstant());
        if (month.equals(first.plusMonths(months - 1L))) {
            return;
        }
        bureau.acts.keep(session -> {
            Long id = session.createSelectionQuery("select c.id from Campaign c where c.checkMonth = :month", Long.class)
                    .setParameter("month", month.atDay(1)).getSingleResult();
            session.createNativeMutationQuery("update selfcheck_answer set state = 'ANSWERED', words = '查阅记录 2 份',"
                    + " answered_by = '张一', answered_at = current_timestamp, deducted = case when mod(id, 37) = 0"
                    + " then 0.5 else 0 end, hits = case when mod(id, 37) = 0 then 1 else 0 end"
                    + " where campaign_id = :id").setParameter("id", id).executeUpdate();
        });
        sign(bureau, month);
    }

    private void sign(Bureau bureau, YearMonth month) {
        SelfCheckRoom room = bureau.confidential.selfcheck;
        Actor officer = new Actor(2, "officer", "保密员", Set.of(Role.CONFIDENTIALITY_OFFICER), null);
        long campaign = room.reads.month(officer, month).campaign().id();
        bureau.acts.writeAsSystem("selfcheck.sign-off", act -> {
            bureau.confidential.selfcheck.plans.departments().forEach((id, name) ->
                    act.session().persist(new SignOffRow(campaign, id, name, "", clock.now(), "张一")));
            act.record("self-check", campaign, null, null);
            return null;
        });
        room.campaigns.submit(officer, campaign);
        room.campaigns.sign(campaign, "head", PASSWORD.toCharArray());
    }

    private static void head(Bureau bureau) {
        Actor admin = new Actor(91, "admin", "系统管理员", Set.of(Role.SYSTEM_ADMIN), null);
        Actor security = new Actor(92, "anquan", "安全保密管理员", Set.of(Role.SECURITY_ADMIN), null);
        NewAccount made = bureau.accounts.create(admin, "head", "马志远", null);
        bureau.accounts.giveRoles(security, bureau.accounts.list(security).stream()
                .filter(one -> one.user().equals("head")).findFirst().orElseThrow().id(), Set.of(Role.LEADER));
        Actor self = bureau.signIn.signIn("head", made.password().toCharArray());
        bureau.signIn.changePassword(self, made.password().toCharArray(), PASSWORD.toCharArray());
    }

    private void run(String what, IntConsumer job) {
        for (int i = 0; i < 20; i++) {
            job.accept(i);
        }
        double[] millis = new double[TIMES];
        for (int i = 0; i < TIMES; i++) {
            long from = System.nanoTime();
            job.accept(i);
            millis[i] = (System.nanoTime() - from) / 1e6;
        }
        Arrays.sort(millis);
        out.printf(Locale.ROOT, "%-24s median %6.1f ms, 95th percentile %6.1f ms%n", what, millis[TIMES / 2],
                millis[TIMES * 95 / 100]);
    }
}
