package cn.dutydesk.app.window;

import cn.dutydesk.app.Bureau;
import cn.dutydesk.app.Entities;
import cn.dutydesk.core.BureauClock;
import cn.dutydesk.core.Phases;
import cn.dutydesk.core.Refusal;
import cn.dutydesk.core.Texts;
import cn.dutydesk.data.Database;
import cn.dutydesk.incident.IncidentLevel;
import cn.dutydesk.incident.NewIncident;
import cn.dutydesk.leader.service.BriefService;
import cn.dutydesk.security.Actor;
import cn.dutydesk.security.Role;
import cn.dutydesk.warning.service.WarningTells;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a desk does first, done once on an empty bureau in memory while somebody types a password. Java runs most code for
 * the first time several times slower than later, and a start is nothing but first times; this has them before anybody
 * waits. Nothing of it is kept, and whether it comes to its end makes no difference but time.
 */
final class Rehearsal {
    private static final Logger LOG = LoggerFactory.getLogger(Rehearsal.class);
    private static final Actor NOBODY = new Actor(0, "rehearsal", "rehearsal",
            Set.of(Role.DUTY_OFFICER, Role.LEADER, Role.CONFIDENTIALITY_OFFICER), null);

    private final BureauClock clock;
    private final Texts texts;
    private final AtomicBoolean begun = new AtomicBoolean();
    private volatile boolean enough;

    Rehearsal(BureauClock clock, Texts texts) {
        this.clock = clock;
        this.texts = texts;
    }

    /** Begins on a thread of its own, once. Any thread. */
    void begin() {
        if (!enough && begun.compareAndSet(false, true)) {
            Thread.ofPlatform().daemon().name("rehearsal").start(this::run);
        }
    }

    /** Ends with the step that goes on just now: from here on somebody waits. Any thread, returns at once. */
    void enough() {
        enough = true;
    }

    private void run() {
        try {
            Database empty = Phases.of("rehearsal: database", () -> Database.rehearsal(Entities.ALL));
            if (enough) {
                empty.close();
                return;
            }
            try (Bureau bureau = Phases.of("rehearsal: services", () -> new Bureau(empty, clock, ""))) {
                for (Runnable step : steps(bureau)) {
                    if (enough) {
                        return;
                    }
                    Phases.run("rehearsal: a step", step);
                }
            }
        } catch (RuntimeException e) {
            LOG.warn("what a desk does first could not be rehearsed", e);
        }
    }

    /** Package-private for tests. */
    List<Runnable> steps(Bureau bureau) {
        Instant now = clock.now();
        BriefService briefs = new BriefService(DeskRooms.briefs(bureau, bureau.handover.tells(texts),
                new WarningTells(bureau.database.tx(), texts, bureau.clock), texts), bureau.instructions, bureau.clock);
        Runnable passes = () -> Stream.concat(bureau.playbooks.passes.stream(), bureau.passes.stream())
                .forEach(pass -> pass.pass(now));
        // What helps most first: nobody knows how long somebody types.
        return List.of(bureau.playbooks.library::installBuiltIns,
                () -> new DeskFacts(bureau, texts, () -> bureau.incidents.led().size()).read(),
                () -> signIn(bureau),
                () -> briefs.read(NOBODY),
                () -> Workplaces.alarms(bureau, texts).forEach(room -> room.at(now)),
                () -> bureau.watches.at(NOBODY, now),
                () -> bureau.todays.on(NOBODY, bureau.clock.today()),
                () -> bureau.notices.waiting(NOBODY),
                bureau.reminders::pass,
                passes,
                () -> report(bureau),
                () -> briefs.read(NOBODY),
                passes);
    }

    /** One incident brings the log, the limits and a running playbook with it, as they are read by what comes after. */
    private static void report(Bureau bureau) {
        bureau.incidents.report(NOBODY, new NewIncident(bureau.incidents.types(NOBODY).getFirst().id(),
                IncidentLevel.ORDINARY, "-", "-", bureau.clock.now(), bureau.clock.now(), "", ""));
    }

    /** There is no account; to refuse takes the same way, with the same count of Argon2id. */
    private static void signIn(Bureau bureau) {
        try {
            bureau.signIn.signIn("rehearsal", new char[0]);
        } catch (Refusal expected) {
            LOG.debug("refused as it should be: {}", expected.code());
        }
    }
}
