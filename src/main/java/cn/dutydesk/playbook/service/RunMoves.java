package cn.dutydesk.playbook.service;

import cn.dutydesk.core.BureauClock;
import cn.dutydesk.core.Texts;
import cn.dutydesk.desk.DutyLog;
import cn.dutydesk.desk.NewEntry;
import cn.dutydesk.notify.Notices;
import cn.dutydesk.playbook.Matter;
import cn.dutydesk.playbook.MatterSink;
import cn.dutydesk.playbook.RunChanged;
import cn.dutydesk.playbook.RunStatus;
import cn.dutydesk.playbook.StepKind;
import cn.dutydesk.playbook.domain.definition.Playbook;
import cn.dutydesk.playbook.domain.definition.Step;
import cn.dutydesk.playbook.domain.kept.LateRow;
import cn.dutydesk.playbook.domain.kept.RunTraceRow;
import cn.dutydesk.playbook.domain.plan.Steps;
import cn.dutydesk.playbook.domain.run.Event;
import cn.dutydesk.playbook.domain.run.Machine;
import cn.dutydesk.playbook.domain.run.Moved;
import cn.dutydesk.playbook.domain.run.Trace;
import cn.dutydesk.playbook.domain.run.TraceKind;
import cn.dutydesk.playbook.store.DowntimeStore;
import cn.dutydesk.playbook.store.Pinned;
import cn.dutydesk.playbook.store.Versions;
import cn.dutydesk.security.Act;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * Moves a stored run, and does in the same transaction everything that follows from it: the rows, the trail, the duty
 * log, the matter's own course and clocks, outgoing notices, the ledger of what was late, the audit record.
 */
final class RunMoves {
    /** From here on what was done after its time stands in the ledger, when nobody looked at the time. */
    static final Duration LATE = Duration.ofSeconds(30);
    private static final int LOG_LENGTH = 3500;
    /** What is for the trail only. */
    private static final Set<TraceKind> QUIET = EnumSet.of(TraceKind.STEP_STARTED, TraceKind.PASSED, TraceKind.ROUND,
            TraceKind.WAIT_OVER, TraceKind.CALLED_OFF);

    private final Versions versions;
    private final DutyRoll.Ground roll;
    private final DutyLog log;
    private final RunNotices notices;
    private final Words words;
    private final Texts texts;
    private final BureauClock clock;
    /** What runs are pinned to never changes: read once. */
    private final Map<Long, Playbook> pinned = new ConcurrentHashMap<>();
    private final Map<String, MatterSink> sinks = new ConcurrentHashMap<>();

    /** @param texts of documents: Chinese */
    RunMoves(Versions versions, DutyRoll.Ground roll, DutyLog log, Notices notices, Texts texts, BureauClock clock) {
        this.versions = versions;
        this.roll = roll;
        this.log = log;
        this.texts = texts;
        this.clock = clock;
        words = new Words(texts);
        this.notices = new RunNotices(notices, words, texts);
    }

    void hear(MatterSink sink) {
        sinks.put(sink.subject(), sink);
    }

    Words words() {
        return words;
    }

    Versions versions() {
        return versions;
    }

    /** For the runs of one transaction: what was read once is not read again. */
    DutyRoll roll() {
        return new DutyRoll(roll);
    }

    Playbook playbook(Session session, RunRows.Kept kept) {
        return pinned.computeIfAbsent(kept.row.versionId(), id -> versions.byId(session, id).playbook());
    }

    /** The text to say, with the matter and the time filled in. */
    String say(String text, Matter matter) {
        return text.replace("{matter}", matter.title())
                .replace("{time}", texts.time(clock.local(matter.trigger())));
    }

    /** Something happens to a run. @return whether anything changed */
    boolean move(Act act, RunRows.Kept kept, Event event, DutyRoll people) {
        Playbook playbook = playbook(act.session(), kept);
        Moved moved = Machine.move(playbook, kept.state, event, act.now(), people);
        if (moved.traces().isEmpty() && moved.state().equals(kept.state)) {
            return false;
        }
        keep(act, kept, playbook, moved);
        return true;
    }

    /** Begins a run. */
    void start(Act act, RunRows.Kept kept, Pinned pinned, Moved moved) {
        keep(act, kept, pinned.playbook(), moved);
    }

    private void keep(Act act, RunRows.Kept kept, Playbook playbook, Moved moved) {
        if (kept.moved) {
            act.session().flush();
        }
        kept.moved = true;
        boolean ended = moved.state().status() != RunStatus.RUNNING;
        if (ended) {
            kept.row.ended(act.now(), moved.traces().stream().filter(trace -> trace.kind() == TraceKind.RUN_STOPPED)
                    .map(Trace::words).findFirst().orElse(""));
        }
        RunRows.keep(act.session(), kept, moved.state());
        long run = kept.row.id();
        int place = kept.row.take(moved.traces().size());
        for (Trace trace : moved.traces()) {
            act.session().persist(new RunTraceRow(run, place++, trace));
        }
        Map<String, Step> steps = Steps.byId(playbook);
        Matter matter = kept.row.matter();
        List<String> told = new ArrayList<>();
        MatterSink sink = sinks.get(matter.subject());
        for (Trace trace : moved.traces()) {
            Step step = steps.get(id(trace.key()));
            String said = words.of(playbook, trace);
            if (!quiet(trace, step)) {
                told.add(said);
                if (sink != null) {
                    sink.noted(act, matter.id(), act.now(), said);
                }
            }
            settle(act, matter, sink, step, trace);
            late(act, run, trace, said);
        }
        notices.write(act, new RunNotices.Move(run, playbook, matter, steps, moved.traces(), ended),
                text -> say(text, matter));
        write(act, matter, playbook, told);
        act.record("run", run, null, moved.traces().stream().map(trace -> Map.of("what", trace.kind().name(), "step",
                trace.key(), "whom", trace.callee() == null ? "" : trace.callee().name(), "by", trace.by(), "words",
                trace.words())).toList());
        act.signal(new RunChanged(run));
    }

    static String id(String key) {
        int mark = key.indexOf('#');
        return mark < 0 ? key : key.substring(0, mark);
    }

    /** What an acknowledgement has said already is not said again. */
    private static boolean quiet(Trace trace, @Nullable Step step) {
        return QUIET.contains(trace.kind()) || trace.kind() == TraceKind.DONE && step != null
                && (step.action().kind() == StepKind.ACKNOWLEDGE || step.action().kind() == StepKind.PARALLEL
                        || step.action().kind() == StepKind.REPEAT || step.action().kind() == StepKind.NOTIFY);
    }

    private void settle(Act act, Matter matter, @Nullable MatterSink sink, @Nullable Step step, Trace trace) {
        boolean done = trace.kind() == TraceKind.DONE || trace.kind() == TraceKind.REPORTED
                || trace.kind() == TraceKind.ANSWERED;
        if (done && sink != null && step != null && !step.settles().isEmpty()) {
            sink.settled(act, matter.id(), step.settles(), trace.by().isEmpty() ? log.author(act) : trace.by());
        }
    }

    /** What was late because nobody looked stands in the ledger with the time at which nobody did. */
    private static void late(Act act, long run, Trace trace, String said) {
        Instant due = trace.due();
        if (due != null && trace.late().compareTo(LATE) > 0 && counts(trace)) {
            Optional<Long> downtime = DowntimeStore.between(act.session(), due, trace.at());
            downtime.ifPresent(id -> act.session().persist(new LateRow(id, run, said, due, trace.at())));
        }
    }

    /** What only follows from something else that is late is not counted a second time. */
    private static boolean counts(Trace trace) {
        return switch (trace.kind()) {
            case CALLED, CALLED_AGAIN, CLIMBED, MISSED, EXPIRED, LIMIT_PASSED, WAIT_OVER, ROUND -> true;
            default -> false;
        };
    }

    /** One entry for what happened together, cut where an entry ends. */
    private void write(Act act, Matter matter, Playbook playbook, List<String> told) {
        MatterSink sink = sinks.get(matter.subject());
        if (!told.isEmpty() && sink != null && sink.reticent(act, matter.id())) {
            log.append(act, NewEntry.system(texts.of("run.log.reticent", told.size()), matter.subject(),
                    matter.id()));
            return;
        }
        String head = texts.of("run.log.head", playbook.name());
        StringBuilder entry = new StringBuilder();
        for (String one : told) {
            if (!entry.isEmpty() && entry.length() + one.length() > LOG_LENGTH) {
                log.append(act, NewEntry.system(head + entry, matter.subject(), matter.id()));
                entry.setLength(0);
            }
            entry.append(entry.isEmpty() ? "" : texts.of("run.log.and")).append(one);
        }
        if (!entry.isEmpty()) {
            log.append(act, NewEntry.system(head + entry, matter.subject(), matter.id()));
        }
    }
}
