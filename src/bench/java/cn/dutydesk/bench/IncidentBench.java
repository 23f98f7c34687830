package cn.dutydesk.bench;

import cn.dutydesk.app.Bureau;
import cn.dutydesk.app.Entities;
import cn.dutydesk.core.BureauClock;
import cn.dutydesk.data.Database;
import cn.dutydesk.incident.IncidentFilter;
import cn.dutydesk.incident.IncidentLevel;
import cn.dutydesk.incident.IncidentStatus;
import cn.dutydesk.incident.NewIncident;
import cn.dutydesk.incident.NoteKind;
import cn.dutydesk.incident.domain.CourseChain;
import cn.dutydesk.incident.domain.CourseHead;
import cn.dutydesk.incident.domain.Incident;
import cn.dutydesk.incident.domain.IncidentNote;
import cn.dutydesk.incident.domain.IncidentType;
import cn.dutydesk.incident.store.IncidentStore;
import cn.dutydesk.security.Actor;
import cn.dutydesk.security.Role;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.function.IntConsumer;
import org.hibernate.Session;

/**
 * Measures 5,000 incidents with 200,000 lines of course over ten years in a file database: the list, the list narrowed in
 * every way, an incident opened with its course, its links and gates, and a year's statistics. Prints medians and 95th
 * percentiles in milliseconds; nothing is asserted.
 *
 * <p>The data are made once into {@code target/incidents} and used again; delete it to make them anew.
 */
public final class IncidentBench {
    private static final Path FOLDER = Path.of("target", "incidents");
    private static final int INCIDENTS = 5000;
    private static final int LINES = 40;
    private static final int TIMES = 200;
    private static final List<String> WORDS = List.of("系统无法登录", "大厅拥堵", "光缆中断", "来访人员聚集", "电梯困人", "冒烟");

    private final PrintStream out;
    private final Random random = new Random(7);
    private final BureauClock clock = BureauClock.system(BureauClock.DEFAULT_ZONE);
    private final Actor officer = new Actor(1, "desk", "值班席", Set.of(Role.DUTY_OFFICER), null);

    private IncidentBench(PrintStream out) {
        this.out = out;
    }

    /** No arguments. */
    public static void main(String[] args) throws IOException {
        new IncidentBench(System.out).measure();
        System.exit(0);
    }

    private void measure() throws IOException {
        boolean made = Database.exists(FOLDER);
        Files.createDirectories(FOLDER);
        try (Bureau bureau = new Bureau(Database.file(FOLDER, Entities.ALL), clock, "bench")) {
            if (!made) {
                make(bureau);
            }
            List<Long> ids = bureau.database.tx().read(session -> session.createSelectionQuery(
                    "select i.id from Incident i", Long.class).getResultList());
            out.printf(Locale.ROOT, "%,d incidents%n", ids.size());
            run("list", i -> bureau.incidents.list(officer, IncidentFilter.ALL));
            run("running", i -> bureau.incidents.running(officer));
            run("by text", i -> bureau.incidents.list(officer, new IncidentFilter(null, null,
                    WORDS.get(i % WORDS.size()) + i)));
            run("by type, grade and year", i -> bureau.incidents.list(officer, new IncidentFilter(IncidentStatus.CLOSED,
                    (long) (1 + i % 12), "", IncidentLevel.values()[i % 5], clock.now().minus(Duration.ofDays(365)),
                    clock.now(), false)));
            run("sensitive", i -> bureau.incidents.list(officer, new IncidentFilter(null, null, "", null, null, null,
                    true)));
            run("open", i -> {
                long id = ids.get(random.nextInt(ids.size()));
                bureau.incidents.file(officer, id);
                bureau.closing.file(officer, id);
            });
            run("statistics of a year", i -> bureau.caseStatistics.of(officer, clock.today().getYear() - i % 5, true));
        }
    }

    private void make(Bureau bureau) {
        Instant begin = clock.now().minus(Duration.ofDays(3650));
        for (int block = 0; block < INCIDENTS; block += 100) {
            int from = block;
            bureau.database.tx().write(unit -> {
                List<IncidentType> types = IncidentStore.types(unit.session());
                for (int i = from; i < from + 100; i++) {
                    one(unit.session(), types.get(i % types.size()), begin.plus(Duration.ofHours(17L * i)), i);
                }
                return null;
            });
        }
    }

    private void one(Session session, IncidentType type, Instant at, int i) {
        Incident incident = new Incident(new NewIncident(type.id(), IncidentLevel.values()[random.nextInt(5)],
                WORDS.get(random.nextInt(WORDS.size())) + i, "第" + i % 9 + "税务分局", at, at, "值班电话", ""), type, at, "李晓雨");
        int year = clock.local(at).getYear();
        incident.number(year, IncidentStore.take(session, year));
        if (i < INCIDENTS - 5) {
            incident.close("已处置", at.plusSeconds(7200), "李晓雨");
        }
        session.persist(incident);
        CourseHead head = new CourseHead(incident.id(), CourseChain.start(incident.id(), List.of()));
        for (int line = 0; line < LINES; line++) {
            Instant then = at.plusSeconds(180L * line);
            IncidentNote note = new IncidentNote(incident.id(), line == 0 ? NoteKind.REPORTED : NoteKind.PROGRESS, then,
                    then, "第 " + line + " 条：" + WORDS.get(random.nextInt(WORDS.size())) + "，正在处置", "李晓雨",
                    head.lines() + 1, head.hash());
            session.persist(note);
            head.move(note.hash());
        }
        session.persist(head);
    }

    /** A fifth of it first, to warm up. */
    private void run(String what, IntConsumer act) {
        for (int i = 0; i < TIMES / 5; i++) {
            act.accept(i);
        }
        List<Double> took = new ArrayList<>();
        for (int i = 0; i < TIMES; i++) {
            long begin = System.nanoTime();
            act.accept(i);
            took.add((System.nanoTime() - begin) / 1e6);
        }
        double[] sorted = took.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        out.printf(Locale.ROOT, "%-28s median %7.1f ms   95th percentile %7.1f ms   most %7.1f ms%n", what,
                sorted[sorted.length / 2], sorted[(int) (sorted.length * 0.95)], sorted[sorted.length - 1]);
    }
}
