package cn.dutydesk.playbook.domain.run;

import cn.dutydesk.core.Refusal;
import cn.dutydesk.playbook.Evidence;
import cn.dutydesk.playbook.RunStatus;
import cn.dutydesk.playbook.domain.definition.Action;
import cn.dutydesk.playbook.domain.definition.Branch;
import cn.dutydesk.playbook.domain.definition.Step;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** What people do to a run. Everything that is not possible is a {@link Refusal}. */
final class Answers {
    /** The longest snooze where nothing else bounds it. */
    private static final Duration LONGEST_SNOOZE = Duration.ofHours(24);

    private final Course course;
    private final Flow flow;
    private final Calls calls;

    Answers(Course course, Flow flow) {
        this.course = course;
        this.flow = flow;
        calls = flow.calls();
    }

    void take(Event event) {
        switch (event) {
            case Event.Tick _ -> {
                // Time was worked off before.
            }
            case Event.Acknowledge acknowledge -> acknowledge(acknowledge);
            case Event.Refuse refuse -> refuse(refuse);
            case Event.Delegate delegate -> delegate(delegate);
            case Event.Snooze snooze -> snooze(snooze);
            case Event.NotReached missed -> notReached(missed);
            case Event.Climb climb -> climb(climb);
            case Event.Done done -> done(done);
            case Event.Answer answer -> answer(answer);
            case Event.Skip skip -> skip(skip);
            case Event.Changed changed -> changed(changed);
            case Event.Settled settled -> settled(settled);
            case Event.Stop stop -> stop(stop);
        }
    }

    private StepState open(String key) {
        StepState step = course.find(key);
        if (step == null || !step.active()) {
            throw new Refusal("run.refused.not-open");
        }
        return step;
    }

    private Ask ask(StepState step, int number) {
        Ask ask = step.ask(number);
        if (ask == null) {
            throw new Refusal("run.refused.no-call");
        }
        return ask;
    }

    private Ask openAsk(StepState step, int number) {
        Ask ask = ask(step, number);
        if (!ask.open()) {
            throw new Refusal("run.refused.answered");
        }
        return ask;
    }

    private static String reason(String reason) {
        if (reason == null || reason.isBlank()) {
            throw new Refusal("run.refused.reason");
        }
        return reason.strip();
    }

    private void put(String key, Ask ask) {
        course.change(key, step -> step.with(ask));
    }

    /** Somebody who was called before the step climbed on may still take it. */
    private void acknowledge(Event.Acknowledge event) {
        StepState step = open(event.key());
        Ask ask = ask(step, event.ask());
        if (!ask.open() && ask.state() != AskState.SILENT) {
            throw new Refusal("run.refused.answered");
        }
        Action.Acknowledge action = course.definition(step).action() instanceof Action.Acknowledge it ? it : null;
        Instant holds = action == null || action.expires() == null ? null : course.at().plus(action.expires());
        put(step.key(), ask.answered(AskState.ACKNOWLEDGED, course.at(), "", holds));
        course.trace(TraceKind.ACKNOWLEDGED, step.key(), ask.number(), ask.callee(), event.by(), "");
        if (action == null || action.everyone() && !everyone(step.key(), ask.level())) {
            return;
        }
        course.end(step.key(), StepStatus.DONE, TraceKind.DONE, event.by(), "");
        if (holds != null) {
            course.change(step.key(), one -> one.waking(holds));
        }
    }

    private boolean everyone(String key, int level) {
        List<Ask> all = course.there(key).asks();
        int before = all.stream().filter(ask -> ask.state() == AskState.EXPIRED).mapToInt(Ask::number).max().orElse(0);
        return all.stream().filter(ask -> ask.level() == level && ask.number() > before)
                .filter(ask -> ask.state() != AskState.DELEGATED)
                .allMatch(ask -> ask.state() == AskState.ACKNOWLEDGED);
    }

    private void refuse(Event.Refuse event) {
        StepState step = open(event.key());
        Ask ask = openAsk(step, event.ask());
        String reason = reason(event.reason());
        put(step.key(), ask.answered(AskState.REFUSED, course.at(), reason, null));
        course.trace(TraceKind.REFUSED, step.key(), ask.number(), ask.callee(), event.by(), reason);
        onwardWhenNobodyIsLeft(step.key());
    }

    private void onwardWhenNobodyIsLeft(String key) {
        StepState step = course.there(key);
        boolean everyone = course.definition(step).action() instanceof Action.Acknowledge it && it.everyone();
        boolean waited = calls.current(step).stream().anyMatch(ask -> ask.open()
                || !everyone && ask.state() == AskState.ACKNOWLEDGED);
        boolean held = !everyone && step.asks().stream().anyMatch(ask -> ask.state() == AskState.ACKNOWLEDGED);
        if (!waited && !held) {
            calls.onward(key, "");
        }
    }

    private void delegate(Event.Delegate event) {
        StepState step = open(event.key());
        Ask ask = openAsk(step, event.ask());
        if (Calls.same(ask.callee(), event.to())) {
            throw new Refusal("run.refused.delegate-self");
        }
        if (step.asks().stream().anyMatch(other -> other.open() && Calls.same(other.callee(), event.to()))) {
            throw new Refusal("run.refused.called-already", event.to().name());
        }
        put(step.key(), ask.answered(AskState.DELEGATED, course.at(), event.to().name(), null));
        course.trace(TraceKind.DELEGATED, step.key(), ask.number(), ask.callee(), event.by(), event.to().name());
        calls.call(step.key(), ask.level(), event.to());
    }

    private void snooze(Event.Snooze event) {
        StepState step = open(event.key());
        Ask ask = openAsk(step, event.ask());
        Instant until = course.at().plus(event.span());
        Instant deadline = calls.deadline(step);
        if (!event.span().isPositive()) {
            throw new Refusal("run.refused.snooze-span");
        }
        if (deadline != null && until.isAfter(deadline) || event.span().compareTo(LONGEST_SNOOZE) > 0) {
            throw new Refusal("run.refused.snooze-long");
        }
        put(step.key(), ask.snoozed(until));
        course.trace(TraceKind.SNOOZED, step.key(), ask.number(), ask.callee(), event.by(),
                String.valueOf(Math.max(1, event.span().toMinutes())));
    }

    private void notReached(Event.NotReached event) {
        StepState step = open(event.key());
        Ask ask = ask(step, event.ask());
        if (!ask.open() && ask.state() != AskState.SILENT) {
            throw new Refusal("run.refused.answered");
        }
        put(step.key(), ask.inVain());
        course.trace(TraceKind.NOT_REACHED, step.key(), ask.number(), ask.callee(), event.by(),
                event.voicemail() ? "voicemail" : "");
        StepState now = course.there(step.key());
        boolean held = now.asks().stream().anyMatch(one -> one.state() == AskState.ACKNOWLEDGED)
                && !(course.definition(now).action() instanceof Action.Acknowledge);
        boolean tried = calls.current(now).stream().filter(Ask::open).allMatch(Ask::tried);
        if (ask.open() && !held && tried && (calls.more(now) || calls.fallbackLeft(now))) {
            calls.climb(step.key(), "");
        }
    }

    private void climb(Event.Climb event) {
        StepState step = open(event.key());
        if (!course.definition(step).action().kind().asks() || !calls.more(step) && !calls.fallbackLeft(step)) {
            throw new Refusal("run.refused.no-level");
        }
        calls.climb(step.key(), event.by());
    }

    private void done(Event.Done event) {
        StepState step = open(event.key());
        Step definition = course.definition(step);
        String words = event.words() == null ? "" : event.words().strip();
        if (definition.evidence() != Evidence.NONE && words.isEmpty()) {
            throw new Refusal(definition.evidence() == Evidence.FILE ? "run.refused.file" : "run.refused.evidence");
        }
        switch (definition.action()) {
            case Action.Check _ -> course.end(step.key(), StepStatus.DONE, TraceKind.DONE, event.by(), words);
            case Action.Report _ -> course.end(step.key(), StepStatus.DONE, TraceKind.REPORTED, event.by(), words);
            default -> throw new Refusal("run.refused.not-done-so");
        }
    }

    private void answer(Event.Answer event) {
        StepState step = open(event.key());
        if (course.definition(step).action() instanceof Action.Decide decide) {
            for (int place = 0; place < decide.branches().size(); place++) {
                Branch branch = decide.branches().get(place);
                if (branch.name().equals(event.answer())) {
                    flow.taken(step.key(), place, branch, event.by());
                    return;
                }
            }
        }
        throw new Refusal("run.refused.no-answer", event.answer());
    }

    private void skip(Event.Skip event) {
        StepState step = open(event.key());
        String reason = reason(event.reason());
        course.callOffBelow(step.key());
        course.end(step.key(), StepStatus.SKIPPED, TraceKind.SKIPPED, event.by(), reason);
    }

    private void changed(Event.Changed event) {
        Facts before = course.facts;
        course.facts = new Facts(event.type(), event.grade(), event.keyPeriod(), before.answers());
        if (!course.facts.equals(before)) {
            course.trace(TraceKind.CHANGED, "", "", event.grade().name());
        }
    }

    private void settled(Event.Settled event) {
        if (event.clock().isEmpty() || !course.settled.add(event.clock())) {
            return;
        }
        for (StepState step : course.all()) {
            if (step.active() && course.definition(step).settles().equals(event.clock())) {
                course.callOffBelow(step.key());
                course.end(step.key(), StepStatus.DONE, TraceKind.DONE, event.by(), "");
            }
        }
    }

    private void stop(Event.Stop event) {
        String reason = reason(event.reason());
        course.trace(TraceKind.RUN_STOPPED, "", event.by(), reason);
        for (StepState step : course.all()) {
            if (step.active()) {
                course.end(step.key(), StepStatus.CALLED_OFF, TraceKind.CALLED_OFF, "", "");
            } else {
                course.letHold(step.key());
            }
        }
        course.status = RunStatus.STOPPED;
    }

    /** Events a run that is over still takes without a word: they come from outside and change nothing. */
    static boolean fromOutside(Event event) {
        return Set.of(Event.Tick.class, Event.Changed.class, Event.Settled.class).contains(event.getClass());
    }
}
