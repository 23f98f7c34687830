package cn.dutydesk.playbook.ui;

import cn.dutydesk.kit.Problem;
import cn.dutydesk.kit.Work;
import cn.dutydesk.people.People;
import cn.dutydesk.people.PersonCard;
import cn.dutydesk.playbook.ActiveStep;
import cn.dutydesk.playbook.RunCard;
import cn.dutydesk.playbook.RunFile;
import cn.dutydesk.playbook.RunFilter;
import cn.dutydesk.playbook.RunStatus;
import cn.dutydesk.playbook.service.RunService;
import cn.dutydesk.security.Actor;
import cn.dutydesk.security.Acts;
import cn.dutydesk.security.CurrentActor;
import cn.dutydesk.security.Permission;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Runs in earnest: what the screens read, and what their buttons do. */
public final class RunDesk implements RunBook, StepActs {
    private static final int LIST = 300;

    private final RunService runs;
    private final People people;
    private final Acts permissions;
    private final CurrentActor actor;
    private final Work work;
    private final Consumer<Path> opener;

    /** @param opener opens a file with the desktop's own program; background thread */
    public RunDesk(RunService runs, People people, Acts permissions, CurrentActor actor, Work work,
            Consumer<Path> opener) {
        this.runs = runs;
        this.people = people;
        this.permissions = permissions;
        this.actor = actor;
        this.work = work;
        this.opener = opener;
    }

    @Override
    public List<RunCard> list(Shown shown) {
        List<RunCard> all = runs.list(actor.get(), new RunFilter(shown == Shown.RUNNING ? RunStatus.RUNNING : null,
                LIST));
        return shown == Shown.OVER ? all.stream().filter(run -> run.status() != RunStatus.RUNNING).toList() : all;
    }

    @Override
    public Sight sight(long runId) {
        RunFile file = runs.file(actor.get(), runId);
        // Only what runs has open steps; the instant does not matter to them.
        List<ActiveStep> active = file.card().status() == RunStatus.RUNNING ? runs.active(file.card().startedAt())
                .stream().filter(step -> step.runId() == runId).toList() : List.of();
        return new Sight(file.card(), file.playbook(), file.state(), file.trail().stream()
                .map(line -> new CourseLine(line.at(), line.due(), line.kind(), line.key(), line.words())).toList(),
                active, file.files());
    }

    @Override
    public void stop(long runId, String reason) {
        runs.stop(actor.get(), runId, reason);
    }

    @Override
    public boolean mayStop() {
        return may(Permission.RUN_STOP);
    }

    @Override
    public void open(RunFile.Evident file) {
        opener.accept(runs.files().copy(actor.get(), file.id(), file.name()));
    }

    /** Every open step. Blocks; background threads. */
    public List<ActiveStep> active(Instant now) {
        return runs.active(now);
    }

    /** Of these steps those runs the person signed in may not look into, by number, with what stands in their place. */
    public Map<Long, String> veiled(List<ActiveStep> steps) {
        return runs.veiled(actor.get(), steps);
    }

    @Override
    public void act(ActiveStep step, Deed deed, Runnable done, Consumer<Problem> failed) {
        work.write(() -> {
            act(actor.get(), step.runId(), step.key(), deed);
            return true;
        }, stored -> done.run(), failed);
    }

    private void act(Actor who, long run, String key, Deed deed) {
        switch (deed) {
            case Deed.Acknowledge it -> runs.acknowledge(who, run, key, it.ask());
            case Deed.Reached it -> runs.reached(who, run, key, it.ask());
            case Deed.NotReached it -> runs.notReached(who, run, key, it.ask(), it.voicemail());
            case Deed.Refuse it -> runs.refuse(who, run, key, it.ask(), it.reason());
            case Deed.Delegate it -> runs.delegate(who, run, key, it.ask(), it.personId());
            case Deed.Snooze it -> runs.snooze(who, run, key, it.ask(), it.span());
            case Deed.Climb _ -> runs.climb(who, run, key);
            case Deed.Done it -> runs.done(who, run, key, it.words(), it.files());
            case Deed.Answer it -> runs.answer(who, run, key, it.answer());
            case Deed.Skip it -> runs.skip(who, run, key, it.reason());
        }
    }

    @Override
    public boolean self(ActiveStep.Asked asked) {
        Long person = asked.personId();
        return person != null && actor.sitting().filter(who -> person.equals(who.personId())).isPresent();
    }

    @Override
    public boolean mayAct() {
        return may(Permission.RUN_ACT);
    }

    @Override
    public boolean maySkip(ActiveStep step) {
        return may(step.optional() ? Permission.RUN_ACT : Permission.RUN_SKIP);
    }

    private boolean may(Permission permission) {
        return actor.sitting().filter(who -> permissions.allows(who, permission)).isPresent();
    }

    @Override
    public List<PersonCard> people(String text) {
        return people.search(text);
    }
}
