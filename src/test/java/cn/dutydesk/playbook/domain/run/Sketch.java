package cn.dutydesk.playbook.domain.run;

import cn.dutydesk.playbook.Evidence;
import cn.dutydesk.playbook.ReportKind;
import cn.dutydesk.playbook.domain.definition.Action;
import cn.dutydesk.playbook.domain.definition.Branch;
import cn.dutydesk.playbook.domain.definition.Condition;
import cn.dutydesk.playbook.domain.definition.From;
import cn.dutydesk.playbook.domain.definition.Level;
import cn.dutydesk.playbook.domain.definition.Limit;
import cn.dutydesk.playbook.domain.definition.Playbook;
import cn.dutydesk.playbook.domain.definition.Step;
import cn.dutydesk.playbook.domain.definition.Target;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/** Playbooks in few words, for tests. A target is a post, or written
 * {@code person 王强}. On a {@link Tape}, {@code A+B} has two people and {@code -} has nobody. */
public final class Sketch {
    private Sketch() {
    }

    public static Playbook playbook(Step... steps) {
        return new Playbook("probe", "试", "", "incident", List.of(), "", "", "", Duration.ofDays(90), List.of(),
                List.of(steps));
    }

    public static Step step(String id, Action action, Level... levels) {
        return new Step(id, id, "", null, List.of(levels), List.of(), null, Evidence.NONE, false, "", List.of(),
                action);
    }

    public static Step ack(String id, Level... levels) {
        return step(id, new Action.Acknowledge(false, null, ""), levels);
    }

    public static Step everyone(String id, Level... levels) {
        return step(id, new Action.Acknowledge(true, null, ""), levels);
    }

    public static Step expiring(String id, String expires, String until, Level... levels) {
        return step(id, new Action.Acknowledge(false, span(expires), until), levels);
    }

    public static Step check(String id, Level... levels) {
        return step(id, new Action.Check(List.of()), levels);
    }

    public static Step tell(String id, Level... levels) {
        return step(id, new Action.Notify(), levels);
    }

    public static Step report(String id, Level... levels) {
        return step(id, new Action.Report(ReportKind.FIRST, "市局值班室", false), levels);
    }

    public static Step ask(String id, Branch... branches) {
        return step(id, new Action.Decide("?", List.of(branches)));
    }

    public static Step choose(String id, Branch... branches) {
        return step(id, new Action.Decide("", List.of(branches)));
    }

    public static Step pause(String id, String span) {
        return step(id, new Action.Wait(span(span), From.HERE, null));
    }

    public static Step all(String id, Branch... branches) {
        return step(id, new Action.Parallel(List.of(branches), false));
    }

    public static Step any(String id, Branch... branches) {
        return step(id, new Action.Parallel(List.of(branches), true));
    }

    public static Step repeat(String id, String every, int most, Condition until, Step... steps) {
        return step(id, new Action.Repeat(span(every), most, until, List.of(steps)));
    }

    public static Branch branch(String name, Step... steps) {
        return new Branch(name, null, List.of(steps));
    }

    public static Branch branch(Condition when, Step... steps) {
        return new Branch("", when, List.of(steps));
    }

    public static Level level(String who, String within, int again) {
        return new Level(Arrays.stream(who.split(",")).map(Sketch::target).toList(),
                within == null ? null : span(within),
                again);
    }

    public static Target target(String who) {
        int blank = who.indexOf(' ');
        return blank < 0 ? new Target(Target.Kind.POST, who, null)
                : new Target(Target.Kind.valueOf(who.substring(0, blank).toUpperCase()), who.substring(blank + 1),
                        null);
    }

    public static Step when(Step step, Condition when) {
        return new Step(step.id(), step.title(), step.say(), when, step.levels(), step.fallback(), step.limit(),
                step.evidence(), step.optional(), step.settles(), step.numbers(), step.action());
    }

    public static Step limit(Step step, String after, From from) {
        return new Step(step.id(), step.title(), step.say(), step.when(), step.levels(), step.fallback(),
                new Limit(span(after), from), step.evidence(), step.optional(), step.settles(), step.numbers(),
                step.action());
    }

    public static Step fallback(Step step, String who) {
        return new Step(step.id(), step.title(), step.say(), step.when(), step.levels(), List.of(target(who)),
                step.limit(), step.evidence(), step.optional(), step.settles(), step.numbers(), step.action());
    }

    public static Step settles(Step step, String clock) {
        return new Step(step.id(), step.title(), step.say(), step.when(), step.levels(), step.fallback(), step.limit(),
                step.evidence(), step.optional(), clock, step.numbers(), step.action());
    }

    public static Step evidence(Step step, Evidence evidence) {
        return new Step(step.id(), step.title(), step.say(), step.when(), step.levels(), step.fallback(), step.limit(),
                evidence, step.optional(), step.settles(), step.numbers(), step.action());
    }

    public static Duration span(String text) {
        return Duration.parse("PT" + text.toUpperCase());
    }
}
