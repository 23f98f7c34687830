package cn.dutydesk.bench;

import cn.dutydesk.app.Bureau;
import cn.dutydesk.app.Entities;
import cn.dutydesk.core.BureauClock;
import cn.dutydesk.core.Texts;
import cn.dutydesk.data.Database;
import cn.dutydesk.desk.EntryView;
import cn.dutydesk.desk.service.CalendarTodos;
import cn.dutydesk.desk.service.ItemTodos;
import cn.dutydesk.desk.service.RosterTodos;
import cn.dutydesk.desk.service.SignInTodos;
import cn.dutydesk.desk.ui.EntryModel;
import cn.dutydesk.desk.ui.HomeModel;
import cn.dutydesk.incident.service.ClockTodos;
import cn.dutydesk.kit.Delay;
import cn.dutydesk.kit.DirectWork;
import cn.dutydesk.kit.Problems;
import cn.dutydesk.presence.service.TaskTodos;
import cn.dutydesk.register.service.DocumentTodos;
import cn.dutydesk.security.Actor;
import cn.dutydesk.security.Role;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * Measures the desk with ten years behind it, 300,000 log entries and about 20,000 duties in a file database: what the
 * home screen reads right after opening, an entry from Enter to the list, and searches. Prints medians and 95th
 * percentiles in milliseconds; nothing is asserted. Everything runs on one thread, as nothing waits for another.
 *
 * <p>The data are made once into {@code target/ten-years} (some minutes) and used again; delete it to make them anew.
 */
public final class LogBench {
    private static final int OPENINGS = 20;
    private static final int WRITES = 200;
    private static final int SEARCHES = 400;
    /** What the log screen reads at once, and one to know whether there are more. */
    private static final int PAGE = 101;
    private static final List<String> COMMON = List.of("正常", "值班", "已报", "巡查", "电话", "通知", "领导", "登记", "会议", "恢复");

    private final PrintStream out;
    private Path folder;
    private final Texts texts = new Texts(Texts.CHINESE);
    private final Random random = new Random(7);
    private final BureauClock machine = BureauClock.system(BureauClock.DEFAULT_ZONE);
    private final Actor officer = new Actor(1, "desk", "值班席", Set.of(Role.DUTY_OFFICER), null);

    private LogBench(PrintStream out) {
        this.out = out;
    }

    /** No arguments. */
    public static void main(String[] args) throws IOException {
        new LogBench(System.out).measure();
        System.exit(0);
    }

    private void measure() throws IOException {
        folder = TenYears.folder();
        home();
        try (Bureau bureau = open()) {
            count(bureau);
            long before = heap();
            appends(bureau);
            searches(bureau);
            out.printf(Locale.ROOT, "heap in use after it: %d MB, before: %d MB; data file: %d MB%n",
                    heap() / 1024 / 1024, before / 1024 / 1024, Files.size(Database.fileIn(folder)) / 1024 / 1024);
        }
    }

    private Bureau open() {
        return new Bureau(Database.file(folder, Entities.ALL), machine, "bench");
    }

    private void count(Bureau bureau) {
        bureau.database.tx().read(session -> {
            for (String table : List.of("log_entry", "log_fresh", "log_block", "log_gram", "roster_assignment",
                    "desk_sign_in")) {
                out.printf(Locale.ROOT, "%s %,d  ", table, session.createNativeQuery("select count(*) from " + table,
                        Long.class).getSingleResult());
            }
            out.println();
            return null;
        });
    }

    /** The first time also loads classes; it is measured apart. */
    private void home() {
        double[] took = new double[OPENINGS];
        Map<String, double[]> parts = new LinkedHashMap<>();
        for (int i = 0; i < OPENINGS; i++) {
            try (Bureau bureau = open()) {
                if (i % 2 == 1) {
                    parts(bureau, parts, i / 2);
                    continue;
                }
                DirectWork work = new DirectWork(new Problems(texts));
                HomeModel home = homeModel(bureau, work);
                EntryModel entry = entryModel(bureau, work);
                long begin = System.nanoTime();
                home.shown();
                entry.shown();
                took[i] = (System.nanoTime() - begin) / 1e6;
                if (home.watchProperty().get() == null || entry.shiftProperty().get() == null) {
                    throw new IllegalStateException("the home screen was not filled");
                }
            }
        }
        out.printf(Locale.ROOT, "home screen read, first opening of the process: %.1f ms%n", took[0]);
        say("home screen read after opening", IntStream.range(1, OPENINGS / 2).mapToDouble(i -> took[i * 2]).toArray());
        parts.forEach((what, times) -> say("  " + what, Arrays.copyOfRange(times, 1, times.length)));
    }

    /** What each read of the home screen takes, in the order of the window, right after another opening. */
    private void parts(Bureau bureau, Map<String, double[]> parts, int turn) {
        Instant now = bureau.clock.now();
        time(parts, turn, "who is on duty", () -> bureau.watches.at(officer, now));
        time(parts, turn, "what is special today", () -> bureau.todays.on(officer, bureau.clock.today()));
        time(parts, turn, "missing sign-ins", () -> new SignInTodos(bureau.watches, texts).todos(officer, now));
        time(parts, turn, "limits of incidents", () -> new ClockTodos(bureau.incidents, texts).todos(officer, now));
        time(parts, turn, "missing rosters", () -> new RosterTodos(bureau.rosters, bureau.settings, texts,
                bureau.clock).todos(officer, now));
        time(parts, turn, "follow-up items", () -> new ItemTodos(bureau.followUps, texts).todos(officer, now));
        time(parts, turn, "handover", () -> bureau.handover.tells(texts).todos(officer, now));
        time(parts, turn, "tasks", () -> new TaskTodos(bureau.presence.reads, texts).todos(officer, now));
        time(parts, turn, "documents", () -> new DocumentTodos(bureau.documents, bureau.followUps, texts)
                .todos(officer, now));
        time(parts, turn, "this shift", () -> bureau.shifts.at(now));
        time(parts, turn, "its log", () -> bureau.log.between(officer, bureau.shifts.at(now), null, 0, 100));
        time(parts, turn, "count of it", () -> bureau.log.count(officer, bureau.shifts.at(now)));
        time(parts, turn, "templates", () -> bureau.templates.all(officer));
        time(parts, turn, "draft", () -> bureau.drafts.load(officer, "log-entry"));
    }

    private static void time(Map<String, double[]> parts, int turn, String what, Runnable read) {
        long begin = System.nanoTime();
        read.run();
        parts.computeIfAbsent(what, name -> new double[OPENINGS / 2])[turn] = (System.nanoTime() - begin) / 1e6;
    }

    private HomeModel homeModel(Bureau bureau, DirectWork work) {
        return new HomeModel(bureau.watches, bureau.todays, List.of(new SignInTodos(bureau.watches, texts),
                new ClockTodos(bureau.incidents, texts), new ItemTodos(bureau.followUps, texts),
                bureau.handover.tells(texts), new TaskTodos(bureau.presence.reads, texts),
                new DocumentTodos(bureau.documents, bureau.followUps, texts),
                new RosterTodos(bureau.rosters, bureau.settings, texts, bureau.clock),
                new CalendarTodos(bureau.calendars, texts, bureau.clock)), () -> officer, work, bureau.signals,
                bureau.clock);
    }

    private EntryModel entryModel(Bureau bureau, DirectWork work) {
        return new EntryModel(new EntryModel.Services(bureau.log, bureau.entries, bureau.templates, bureau.followUps,
                bureau.drafts, bureau.shifts, bureau.directory), () -> officer, work, bureau.signals,
                bureau.clock, new Delay(0));
    }

    /** From Enter to the entry in the list: the commit, its audit record, and reading the shift again. */
    private void appends(Bureau bureau) {
        EntryModel model = entryModel(bureau, new DirectWork(new Problems(texts)));
        model.shown();
        LogMaker maker = new LogMaker(random.nextLong());
        run("an entry from Enter to the list", WRITES, i -> {
            String words = i + " " + maker.next().content();
            model.textProperty().set(words);
            model.store();
            if (model.entries().stream().noneMatch(entry -> entry.content().equals(words))) {
                throw new IllegalStateException(model.problemProperty().get());
            }
        });
        model.hidden();
    }

    private void searches(Bureau bureau) {
        List<EntryView> some = bureau.log.byIds(officer, random.longs(2000, 1_000_000_000L,
                1_000_000_000L + TenYears.ENTRIES).boxed().toList());
        search(bureau, "two characters met everywhere", i -> COMMON.get(i % COMMON.size()));
        search(bureau, "two characters of any entry", i -> part(some.get(i).content(), 2));
        search(bureau, "two characters of a name", i -> part(some.get(i).author() + "某", 2));
        search(bureau, "two characters found nowhere", i -> "" + (char) ('㐀' + i) + '鿕');
        search(bureau, "four characters of any entry", i -> part(some.get(i).content(), 4));
        search(bureau, "eight characters of any entry", i -> part(some.get(i).content(), 8));
    }

    private String part(String text, int length) {
        int from = random.nextInt(Math.max(1, text.length() - length));
        String part = text.substring(from, Math.min(text.length(), from + length));
        return part.isBlank() || part.strip().length() < 2 ? "值班" : part;
    }

    private interface Asked {
        String text(int i);
    }

    private void search(Bureau bureau, String what, Asked asked) {
        long[] found = new long[1];
        run(what, SEARCHES, i -> found[0] += bureau.log.search(officer, asked.text(i % SEARCHES), 0, PAGE).size());
        out.printf(Locale.ROOT, "    %.1f found on average, at most %d%n", found[0] / 2.0 / SEARCHES, PAGE);
    }

    private static long heap() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    /** Once to warm up, once to measure. */
    private void run(String what, int times, IntConsumer act) {
        for (int i = 0; i < times; i++) {
            act.accept(i);
        }
        double[] took = new double[times];
        for (int i = 0; i < times; i++) {
            long begin = System.nanoTime();
            act.accept(times + i);
            took[i] = (System.nanoTime() - begin) / 1e6;
        }
        say(what, took);
    }

    private void say(String what, double[] took) {
        double[] sorted = took.clone();
        Arrays.sort(sorted);
        out.printf(Locale.ROOT, "%-36s median %7.1f ms   95th percentile %7.1f ms   most %7.1f ms%n", what,
                sorted[sorted.length / 2], sorted[(int) (sorted.length * 0.95)], sorted[sorted.length - 1]);
    }
}
