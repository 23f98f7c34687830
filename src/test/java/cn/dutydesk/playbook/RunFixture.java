package cn.dutydesk.playbook;

import cn.dutydesk.app.Bureau;
import cn.dutydesk.app.Entities;
import cn.dutydesk.app.Setup;
import cn.dutydesk.core.TestClock;
import cn.dutydesk.core.Texts;
import cn.dutydesk.core.TimeRange;
import cn.dutydesk.data.Database;
import cn.dutydesk.data.MemoryCopy;
import cn.dutydesk.desk.DuePass;
import cn.dutydesk.desk.EntryView;
import cn.dutydesk.people.Phone;
import cn.dutydesk.people.PhoneKind;
import cn.dutydesk.people.domain.PersonWish;
import cn.dutydesk.playbook.domain.definition.Playbook;
import cn.dutydesk.playbook.domain.definition.Step;
import cn.dutydesk.playbook.domain.run.RunState;
import cn.dutydesk.playbook.domain.run.Sketch;
import cn.dutydesk.playbook.domain.run.StepStatus;
import cn.dutydesk.playbook.domain.run.TraceKind;
import cn.dutydesk.playbook.domain.text.PlaybookWriter;
import cn.dutydesk.security.Act;
import cn.dutydesk.security.Actor;
import cn.dutydesk.security.Permission;
import cn.dutydesk.security.Role;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** A bureau with 王强, 李敏, 赵刚 in its directory and a clock that is moved, on a database in memory or in a file. */
public final class RunFixture implements AutoCloseable {
    public static final Actor DESK = new Actor(90, "desk", "值班席", Set.of(Role.DUTY_OFFICER), null);
    public static final Actor LEADER = new Actor(91, "leader", "周局", Set.of(Role.LEADER), null);
    public static final Actor KEEPER = new Actor(92, "keeper", "排班员", Set.of(Role.ROSTER_KEEPER), null);
    private static final List<String> PEOPLE = List.of("王强", "李敏", "赵刚");

    public final TestClock clock = TestClock.at("2026-03-02T10:00:00");
    public final Sink sink = new Sink();
    /** A filled bureau in memory: setting one up costs seconds of password hashing. */
    private static volatile List<String> filled;

    /** Of the database in memory. */
    public final String name = "run-" + UUID.randomUUID();
    private final Path folder;
    public Bureau bureau;
    private long matters;

    /** What the matter's own room hears. */
    public static final class Sink implements MatterSink {
        public final List<String> noted = new ArrayList<>();
        public final List<String> settled = new ArrayList<>();

        /** What only these may see; null for everybody. */
        public Set<Actor> named;

        @Override
        public String subject() {
            return "incident";
        }

        @Override
        public Map<Long, String> veiled(Actor who, Set<Long> ids) {
            return named == null || named.contains(who) ? Map.of()
                    : ids.stream().collect(Collectors.toMap(id -> id, id -> "限定事件 " + id));
        }

        @Override
        public void noted(Act act, long id, Instant at, String words) {
            noted.add(words);
        }

        @Override
        public void settled(Act act, long id, String name, String by) {
            settled.add(id + " " + name + " " + by);
        }
    }

    public RunFixture() {
        this(null);
    }

    /** @param folder of the database file; null for a database in memory */
    public RunFixture(Path folder) {
        this(folder, true);
    }

    /** The bureau of a database file that is there. */
    public static RunFixture on(Path folder) {
        return new RunFixture(folder, false);
    }

    private RunFixture(Path folder, boolean fresh) {
        this.folder = folder;
        List<String> made = folder == null ? filled : null;
        if (made != null) {
            MemoryCopy.fill(name, made);
        }
        reopen();
        if (fresh && made == null) {
            fill();
            filled = folder == null ? MemoryCopy.script(name) : filled;
        }
    }

    private void fill() {
        Setup.create(bureau, "示例市税务局", new Texts(Texts.CHINESE));
        for (String name : PEOPLE) {
            bureau.people.add(KEEPER, new PersonWish(name, "办公室", "", "", false,
                    List.of(new Phone(PhoneKind.MOBILE, "1380000" + (1000 + PEOPLE.indexOf(name)))), ""));
        }
    }

    /** The program is closed properly and opened again. */
    public void restart() {
        bureau.close();
        reopen();
    }

    /** Opens again what was closed. */
    public final void reopen() {
        bureau = new Bureau(folder == null ? Database.memory(name, Entities.ALL)
                : Database.file(folder, Entities.ALL), clock.bureau(), "test");
        bureau.playbooks.hear(sink);
    }

    /** The program ends without closing, and is opened again. */
    public void crash() {
        bureau.database.close();
        reopen();
    }

    /** Publishes a playbook and runs it about a new matter. */
    public long run(Step... steps) {
        return run(publish(Sketch.playbook(steps)));
    }

    public long publish(Playbook playbook) {
        long id = bureau.playbooks.library.saveDraft(KEEPER, new PlaybookWriter().write(playbook), "");
        bureau.playbooks.library.review(LEADER, id);
        bureau.playbooks.library.publish(LEADER, id);
        return id;
    }

    /**
     * Runs the playbook of the test by its code; what came with the program would be meant for the matter, too.
     *
     * @param version only says that there is one
     */
    public long run(long version) {
        Matter matter = matter(++matters);
        return bureau.acts.write(DESK, Permission.RUN_ACT, "test.start", act -> {
            act.record("test", version, null, null);
            return bureau.playbooks.runs.start(act, "probe", matter);
        });
    }

    public Matter matter(long id) {
        return new Matter("incident", id, "突发事件 " + id, "办税厅拥堵", Grade.SERIOUS, bureau.clock.now(), "");
    }

    /** As the incident's room would: within its own act. */
    public void outside(Consumer<Act> deed) {
        bureau.acts.write(DESK, Permission.RUN_ACT, "test.outside", act -> {
            act.record("test", null, null, null);
            deed.accept(act);
            return null;
        });
    }

    /** Time passes, then everything looks once. */
    public void after(String span) {
        clock.move(Sketch.span(span));
        pass();
    }

    /** Time passes while somebody looks all the time. */
    public void watched(String span, Duration every) {
        Instant end = bureau.clock.now().plus(Sketch.span(span));
        while (bureau.clock.now().isBefore(end)) {
            clock.move(every);
            pass();
        }
    }

    public void pass() {
        for (DuePass pass : bureau.playbooks.passes) {
            pass.pass(bureau.clock.now());
        }
    }

    public RunState state(long run) {
        return bureau.playbooks.runs.file(DESK, run).state();
    }

    public StepStatus status(long run, String key) {
        return state(run).step(key) == null ? null : state(run).step(key).status();
    }

    public List<String> trail(long run, TraceKind... kinds) {
        return bureau.playbooks.runs.file(DESK, run).trail().stream()
                .filter(line -> kinds.length == 0 || Arrays.asList(kinds).contains(line.kind()))
                .map(TrailLine::words).toList();
    }

    /** What the program wrote into the duty log. */
    public List<String> logged() {
        return bureau.log.between(DESK, new TimeRange(bureau.clock.now().minus(Duration.ofDays(400)),
                bureau.clock.now().plus(Duration.ofDays(1))), null, 0, 1000).stream().map(EntryView::content).toList();
    }

    public List<DowntimeView> ledger() {
        return bureau.playbooks.downtime.list(DESK);
    }

    @Override
    public void close() {
        bureau.close();
    }
}
