package cn.dutydesk.playbook.service;

import cn.dutydesk.calendar.Calendars;
import cn.dutydesk.core.BureauClock;
import cn.dutydesk.core.Refusal;
import cn.dutydesk.data.Tx;
import cn.dutydesk.desk.DutyLog;
import cn.dutydesk.desk.NewEntry;
import cn.dutydesk.desk.Places;
import cn.dutydesk.desk.Wording;
import cn.dutydesk.notify.Notices;
import cn.dutydesk.notify.PhoneResult;
import cn.dutydesk.people.People;
import cn.dutydesk.playbook.ActiveStep;
import cn.dutydesk.playbook.Evidence;
import cn.dutydesk.playbook.Grade;
import cn.dutydesk.playbook.Matter;
import cn.dutydesk.playbook.RunCard;
import cn.dutydesk.playbook.RunFile;
import cn.dutydesk.playbook.RunFilter;
import cn.dutydesk.playbook.RunStatus;
import cn.dutydesk.playbook.Runs;
import cn.dutydesk.playbook.domain.definition.Playbook;
import cn.dutydesk.playbook.domain.definition.Step;
import cn.dutydesk.playbook.domain.kept.RunRow;
import cn.dutydesk.playbook.domain.kept.RunStepRow;
import cn.dutydesk.playbook.domain.plan.Steps;
import cn.dutydesk.playbook.domain.run.Ask;
import cn.dutydesk.playbook.domain.run.Event;
import cn.dutydesk.playbook.domain.run.Facts;
import cn.dutydesk.playbook.domain.run.Machine;
import cn.dutydesk.playbook.domain.run.StepState;
import cn.dutydesk.playbook.store.Pinned;
import cn.dutydesk.playbook.store.RunStore;
import cn.dutydesk.security.Act;
import cn.dutydesk.security.Actor;
import cn.dutydesk.security.Acts;
import cn.dutydesk.security.Permission;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/** Runs of playbooks on stored rows: begun by other rooms, answered by whoever sits at the desk. Background threads. */
public final class RunService implements Runs {
    /** What the playbooks of incidents are for; these begin where an incident is registered. */
    public static final String INCIDENT = "incident";

    private final Tx tx;
    private final Acts acts;
    private final RunMoves moves;
    private final RunReads reads;
    private final RunSight sight;
    private final RunFiles files;
    private final DutyLog log;
    private final Notices notices;
    private final People people;
    private final Calendars calendars;
    private final BureauClock clock;

    RunService(Tx tx, Acts acts, RunMoves moves, RunSight sight, RunFiles files, DutyLog log, Notices notices,
            People people,
            Calendars calendars, BureauClock clock) {
        this.tx = tx;
        this.acts = acts;
        this.moves = moves;
        this.sight = sight;
        this.files = files;
        this.log = log;
        this.notices = notices;
        this.people = people;
        this.calendars = calendars;
        this.clock = clock;
        reads = new RunReads(moves);
    }

    @Override
    public Optional<Long> start(Act act, Matter matter) {
        if (!running(act, matter.subject(), matter.id()).isEmpty()) {
            return Optional.empty();
        }
        return moves.versions().publishedFor(act.session(), matter.subject(), matter.type()).stream().findFirst()
                .map(pinned -> begin(act, pinned, matter));
    }

    @Override
    public long start(Act act, String code, Matter matter) {
        Pinned pinned = moves.versions().published(act.session(), code)
                .orElseThrow(() -> new Refusal("run.refused.no-playbook", code));
        if (!pinned.playbook().subject().equals(matter.subject())) {
            throw new Refusal("run.refused.other-subject", pinned.playbook().name());
        }
        if (!running(act, matter.subject(), matter.id()).isEmpty()) {
            throw new Refusal("run.refused.running");
        }
        return begin(act, pinned, matter);
    }

    /**
     * Begins a playbook by hand, about something that has no record of its own: the entry in the duty log that says so is
     * what it is about.
     *
     * @param words what happened, in a sentence
     * @return the run's number
     * @throws Refusal when the actor may not act in runs, nothing is said, the words carry the mark of a state secret, the
     *         playbook has no published version, or it is begun from an incident
     */
    public long begin(Actor who, String code, String words) {
        return acts.write(who, Permission.RUN_ACT, "run.begin", act -> {
            Pinned pinned = moves.versions().published(act.session(), code)
                    .orElseThrow(() -> new Refusal("run.refused.no-playbook", code));
            Playbook playbook = pinned.playbook();
            if (playbook.subject().equals(INCIDENT)) {
                throw new Refusal("run.refused.from-incident", playbook.name());
            }
            String title = Wording.clean(words, RunRow.TITLE);
            if (title.isEmpty()) {
                throw new Refusal("run.refused.no-matter");
            }
            long entry = log.append(act, NewEntry.system(moves.words().begun(playbook.name(), title), "", null));
            String type = playbook.types().size() == 1 ? playbook.types().getFirst() : "";
            return begin(act, pinned, new Matter(playbook.subject(), entry, title, type, Grade.NONE, act.now(),
                    Places.of("log-entry", entry)));
        });
    }

    private long begin(Act act, Pinned pinned, Matter matter) {
        Facts facts = new Facts(matter.type(), matter.grade(), keyPeriod(act.now()), Map.of());
        DutyRoll roll = moves.roll();
        var moved = Machine.start(pinned.playbook(), matter.trigger(), facts, act.now(), roll);
        RunRows.Kept kept = RunRows.fresh(new RunRow(pinned.versionId(), pinned.number(), pinned.playbook().code(),
                pinned.playbook().name(), matter, moved.state(), by(act)));
        moves.start(act, kept, pinned, moved);
        return kept.row.id();
    }

    /** Who does it; empty for the program itself. */
    private String by(Act act) {
        return act.actor() == Actor.SYSTEM ? "" : log.author(act);
    }

    boolean keyPeriod(Instant at) {
        var day = clock.local(at).toLocalDate();
        return !calendars.keyPeriods(day, day).isEmpty();
    }

    private static List<RunRows.Kept> running(Act act, String subject, long id) {
        return RunRows.of(act.session(), RunStore.about(act.session(), subject, id).stream()
                .filter(row -> row.status() == RunStatus.RUNNING).toList());
    }

    @Override
    public void changed(Act act, Matter matter) {
        DutyRoll roll = moves.roll();
        for (RunRows.Kept kept : running(act, matter.subject(), matter.id())) {
            moves.move(act, kept, new Event.Changed(matter.type(), matter.grade(), keyPeriod(act.now())), roll);
            kept.row.about(matter);
        }
    }

    @Override
    public void settled(Act act, String subject, long id, String clockName, String by) {
        DutyRoll roll = moves.roll();
        running(act, subject, id).forEach(kept -> moves.move(act, kept, new Event.Settled(clockName, by), roll));
    }

    @Override
    public void over(Act act, String subject, long id, String reason) {
        DutyRoll roll = moves.roll();
        running(act, subject, id).forEach(kept -> moves.move(act, kept, new Event.Stop(reason, by(act)), roll));
    }

    @Override
    public List<ActiveStep> active(Instant now) {
        return tx.read(reads::active);
    }

    /** Of these steps those runs the actor may not look into, by number, with the words that stand in their place. */
    public Map<Long, String> veiled(Actor who, List<ActiveStep> steps) {
        return sight.veiledRuns(who, steps);
    }

    @Override
    public List<RunCard> of(String subject, long id) {
        return tx.read(session -> reads.cards(session, RunStore.about(session, subject, id), clock.now()));
    }

    /**
     * The newest runs. Of what the actor may not see the cards tell only that it runs.
     *
     * @throws Refusal when the actor may not read runs
     */
    public List<RunCard> list(Actor who, RunFilter filter) {
        return sight.veil(who, acts.read(who, Permission.PLAYBOOK_READ, session -> reads.cards(session,
                RunStore.newest(session, filter.status(), filter.limit()), clock.now())));
    }

    /** @throws Refusal when there is no such run, or the actor may not read runs or see what this one is about */
    public RunFile file(Actor who, long runId) {
        RunFile file = acts.read(who, Permission.PLAYBOOK_READ,
                session -> reads.file(session, found(RunRows.load(session,
                        List.of(runId)), runId), clock.now()));
        sight.demand(who, file.card().matter());
        return file;
    }

    /** The evidence of runs as files. */
    public RunFiles files() {
        return files;
    }

    private static RunRows.Kept found(List<RunRows.Kept> runs, long id) {
        if (runs.isEmpty()) {
            throw new Refusal("run.refused.no-run", id);
        }
        return runs.getFirst();
    }

    /** What somebody does in a run: one transaction with everything that follows from it. */
    private void write(Actor who, Permission needed, String action, long runId,
            BiFunction<Act, RunRows.Kept, Event> event) {
        acts.write(who, needed, action, act -> {
            RunRows.Kept kept = found(RunRows.load(act.session(), List.of(runId)), runId);
            sight.demand(who, kept.row.matter());
            if (!moves.move(act, kept, event.apply(act, kept), moves.roll())) {
                throw new Refusal("run.refused.not-open");
            }
            return null;
        });
    }

    /** The called person has it in hand. @throws Refusal {@code run.refused.*}, as every deed here */
    public void acknowledge(Actor who, long runId, String key, int ask) {
        write(who, Permission.RUN_ACT, "run.acknowledge", runId,
                (act, kept) -> new Event.Acknowledge(key, ask, called(kept, key, ask, log.author(act))));
    }

    /** Who acknowledges for himself is named once. */
    private static String called(RunRows.Kept kept, String key, int ask, String author) {
        return call(kept, key, ask).map(one -> one.callee().name()).filter(author::equals).orElse(author);
    }

    private static Optional<Ask> call(RunRows.Kept kept, String key, int ask) {
        return Optional.ofNullable(kept.state.step(key)).stream().map(StepState::asks).flatMap(List::stream)
                .filter(one -> one.number() == ask).findFirst();
    }

    /** The called person was reached by telephone and has it in hand. */
    public void reached(Actor who, long runId, String key, int ask) {
        write(who, Permission.RUN_ACT, "run.reached", runId, (act, kept) -> {
            phoned(act, kept, key, ask, PhoneResult.REACHED);
            return new Event.Acknowledge(key, ask, log.author(act));
        });
    }

    /** The called person was telephoned in vain. @param voicemail whether a voice mail answered */
    public void notReached(Actor who, long runId, String key, int ask, boolean voicemail) {
        write(who, Permission.RUN_ACT, "run.not-reached", runId, (act, kept) -> {
            phoned(act, kept, key, ask, voicemail ? PhoneResult.VOICEMAIL : PhoneResult.NOT_REACHED);
            return new Event.NotReached(key, ask, voicemail, log.author(act));
        });
    }

    private void phoned(Act act, RunRows.Kept kept, String key, int number, PhoneResult result) {
        call(kept, key, number).ifPresent(ask -> notices.called(act, "run-" + kept.row.id() + "/" + key + "/" + number
                + "/" + ask.times(), "run", kept.row.id(), ask.callee().name(), ask.callee().phone(), result,
                log.author(act)));
    }

    public void refuse(Actor who, long runId, String key, int ask, String reason) {
        write(who, Permission.RUN_ACT, "run.refuse", runId,
                (act, kept) -> new Event.Refuse(key, ask, Wording.clean(reason, RunRow.REASON), log.author(act)));
    }

    public void delegate(Actor who, long runId, String key, int ask, long personId) {
        write(who, Permission.RUN_ACT, "run.delegate", runId, (act, kept) -> {
            String from = call(kept, key, ask).map(one -> one.callee().name()).orElse("");
            return new Event.Delegate(key, ask, people.byId(personId)
                    .map(person -> DutyRoll.callee(person, moves.words().handed(from)))
                    .orElseThrow(() -> new Refusal("run.refused.no-person")), log.author(act));
        });
    }

    public void snooze(Actor who, long runId, String key, int ask, Duration span) {
        write(who, Permission.RUN_ACT, "run.snooze", runId,
                (act, kept) -> new Event.Snooze(key, ask, span, log.author(act)));
    }

    public void climb(Actor who, long runId, String key) {
        write(who, Permission.RUN_ACT, "run.climb", runId, (act, kept) -> new Event.Climb(key, log.author(act)));
    }

    /** A check or report is done. @param evidence files given with it; may be empty */
    public void done(Actor who, long runId, String key, String words, List<Path> evidence) {
        List<RunFiles.Ready> ready = files.ready(who, evidence);
        write(who, Permission.RUN_ACT, "run.done", runId, (act, kept) -> {
            Step step = definition(act, kept, key);
            if (step.evidence() == Evidence.FILE && ready.isEmpty()) {
                throw new Refusal("run.refused.file");
            }
            RunFiles.keep(act, runId, key, ready, log.author(act));
            String said = Wording.clean(words, RunStepRow.WORDS - 300);
            String names = ready.stream().map(RunFiles.Ready::name).collect(Collectors.joining("、"));
            String all = said.isEmpty() || names.isEmpty() ? said + names : said + " " + names;
            return new Event.Done(key, all.substring(0, Math.min(all.length(), RunStepRow.WORDS)), log.author(act));
        });
    }

    private Step definition(Act act, RunRows.Kept kept, String key) {
        Playbook playbook = moves.playbook(act.session(), kept);
        Step step = Steps.byId(playbook).get(RunMoves.id(key));
        if (step == null) {
            throw new Refusal("run.refused.not-open");
        }
        return step;
    }

    public void answer(Actor who, long runId, String key, String answer) {
        write(who, Permission.RUN_ACT, "run.answer", runId,
                (act, kept) -> new Event.Answer(key, Objects.requireNonNullElse(answer, ""), log.author(act)));
    }

    /** Leaves a step out. One that is not optional takes {@link Permission#RUN_SKIP}. */
    public void skip(Actor who, long runId, String key, String reason) {
        write(who, Permission.RUN_ACT, "run.skip", runId, (act, kept) -> {
            if (!definition(act, kept, key).optional() && !acts.allows(who, Permission.RUN_SKIP)) {
                throw new Refusal("security.refused.permission", who.name());
            }
            return new Event.Skip(key, Wording.clean(reason, RunRow.REASON), log.author(act));
        });
    }

    public void stop(Actor who, long runId, String reason) {
        write(who, Permission.RUN_STOP, "run.stop", runId,
                (act, kept) -> new Event.Stop(Wording.clean(reason, RunRow.REASON), log.author(act)));
    }
}
