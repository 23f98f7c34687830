package cn.dutydesk.playbook.domain.run;

import cn.dutydesk.playbook.StepKind;
import cn.dutydesk.playbook.domain.definition.Action;
import cn.dutydesk.playbook.domain.definition.Level;
import cn.dutydesk.playbook.domain.definition.Step;
import cn.dutydesk.playbook.domain.definition.Target;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Calling people: level by level, again within a level, and the fallback when there is nobody. */
final class Calls {
    private final Course course;

    Calls(Course course) {
        this.course = course;
    }

    /** Calls of the level that was called last; none from before an acknowledgement ran out. */
    List<Ask> current(StepState step) {
        int place = step.level() < course.definition(step).levels().size() ? step.level() : -1;
        int before = step.asks().stream().filter(ask -> ask.state() == AskState.EXPIRED).mapToInt(Ask::number).max()
                .orElse(0);
        return step.level() < 0 ? List.of()
                : step.asks().stream().filter(ask -> ask.level() == place && ask.number() > before).toList();
    }

    /** Whether there is a level above the one called last. */
    boolean more(StepState step) {
        return step.level() + 1 < course.definition(step).levels().size();
    }

    /** Whether a person of the level called last has it in hand, so that nobody is called any further. */
    private boolean held(StepState step) {
        boolean everyone = course.definition(step).action() instanceof Action.Acknowledge acknowledge
                && acknowledge.everyone();
        return !everyone && step.asks().stream().anyMatch(ask -> ask.state() == AskState.ACKNOWLEDGED);
    }

    /**
     * Calls the first level from a place on that has somebody; at the end the fallback.
     *
     * @return whether anybody was called
     */
    boolean from(String key, int place) {
        Step definition = course.definition(course.there(key));
        for (int level = place; level < definition.levels().size(); level++) {
            if (level(key, level, level, definition.levels().get(level).who())) {
                return true;
            }
        }
        return level(key, definition.levels().size(), -1, definition.fallback());
    }

    private boolean level(String key, int place, int asLevel, List<Target> who) {
        course.change(key, step -> step.at(place));
        List<Callee> callees = new ArrayList<>();
        for (Target target : who) {
            List<Callee> found = course.roll.callees(course.playbook, target, course.now);
            if (found.isEmpty()) {
                course.trace(TraceKind.NOBODY, key, "", target.name().isEmpty() ? target.kind().name() : target.name());
            }
            found.stream().filter(callee -> callees.stream().noneMatch(other -> same(other, callee)))
                    .forEach(callees::add);
        }
        callees.forEach(callee -> call(key, asLevel, callee));
        return !callees.isEmpty();
    }

    static boolean same(Callee one, Callee other) {
        return one.personId() != null || other.personId() != null ? Objects.equals(one.personId(), other.personId())
                : one.name().equals(other.name()) && one.phone().equals(other.phone());
    }

    /** Calls somebody for the first time. */
    void call(String key, int level, Callee callee) {
        int number = course.there(key).asks().size() + 1;
        course.change(key, step -> step.with(Ask.first(number, level, callee, course.at())));
        course.called.add(key + "/" + number);
        course.first.add(key + "/" + number);
        course.trace(TraceKind.CALLED, key, number, callee, "", callee.why());
    }

    /** Nobody of the level will have it: the next level, or the fallback, is called; an acknowledgement may fail. */
    void onward(String key, String by) {
        StepState step = course.there(key);
        if (more(step) || fallbackLeft(step)) {
            climb(key, by);
        } else {
            nobodyLeft(key);
        }
    }

    /** Nobody of the level answers: the open calls are left, the next level is called. */
    void climb(String key, String by) {
        course.change(key, step -> step.with(StepState.changed(step.asks(),
                ask -> ask.open() ? ask.answered(AskState.SILENT, course.at(), "", null) : ask)));
        course.trace(TraceKind.CLIMBED, key, by, String.valueOf(course.there(key).level() + 2));
        if (!from(key, course.there(key).level() + 1)) {
            nobodyLeft(key);
        }
    }

    /** Nobody can be called any more: an acknowledgement has failed, everything else stays open for the desk. */
    void nobodyLeft(String key) {
        StepState step = course.there(key);
        if (course.definition(step).action().kind() == StepKind.ACKNOWLEDGE) {
            course.end(key, StepStatus.MISSED, TraceKind.MISSED, "", "");
        }
    }

    /** Whether the fallback can still be called. */
    boolean fallbackLeft(StepState step) {
        Step definition = course.definition(step);
        return step.level() < definition.levels().size() && !definition.fallback().isEmpty();
    }

    private @Nullable Level rules(StepState step) {
        List<Level> levels = course.definition(step).levels();
        return levels.isEmpty() || step.level() < 0 ? null : levels.get(Math.min(step.level(), levels.size() - 1));
    }

    /** Until when the level called last has time; null for as long as the step is open. */
    @Nullable
    Instant deadline(StepState step) {
        Level rules = rules(step);
        Duration within = rules == null ? null : rules.within();
        return within == null ? null : current(step).stream().filter(Ask::open)
                .map(ask -> ask.firstAt().plus(within)).max(Instant::compareTo).orElse(null);
    }

    /** When somebody must be called, or the level is over; null when time changes nothing. */
    @Nullable
    Instant next(StepState step) {
        if (held(step)) {
            return null;
        }
        boolean ends = more(step) || course.definition(step).action().kind() == StepKind.ACKNOWLEDGE;
        return Stream.concat(Stream.ofNullable(ends ? deadline(step) : null),
                current(step).stream().map(ask -> again(step, ask)).filter(Objects::nonNull)).min(Instant::compareTo)
                .orElse(null);
    }

    /** When an open call is repeated; null when it is not. */
    private @Nullable Instant again(StepState step, Ask ask) {
        if (!ask.open() || ask.until() != null) {
            return ask.open() ? ask.until() : null;
        }
        Level rules = rules(step);
        if (rules == null || rules.within() == null || rules.again() == 0) {
            return null;
        }
        // Whole milliseconds: what the database keeps, so that a stored call is not taken for an earlier one.
        Duration pause = Duration.ofMillis(rules.within().toMillis() / (rules.again() + 1));
        for (int time = 1; time <= rules.again(); time++) {
            Instant at = ask.firstAt().plus(pause.multipliedBy(time));
            if (at.isAfter(ask.calledAt())) {
                return at;
            }
        }
        return null;
    }

    /** Whether an open call of the level called last was made for the first time in this move. */
    private boolean calledNow(StepState step) {
        return current(step).stream().filter(Ask::open)
                .anyMatch(ask -> course.first.contains(step.key() + "/" + ask.number()));
    }

    /** Does what is due by now for the calls of a step: the end of a level before another call. */
    void due(String key) {
        StepState step = course.there(key);
        if (held(step)) {
            return;
        }
        Instant deadline = deadline(step);
        if (deadline != null && !deadline.isAfter(course.at())) {
            if (more(step)) {
                climb(key, "");
                return;
            }
            if (course.definition(step).action().kind() == StepKind.ACKNOWLEDGE) {
                if (calledNow(step)) {
                    // Nobody looked when this call was due. Who is called only now has the whole time from now.
                    current(step).stream().filter(Ask::open)
                            .forEach(ask -> course.change(key, one -> one.with(ask.from(course.now))));
                    return;
                }
                nobodyLeft(key);
                return;
            }
        }
        for (Ask ask : current(step)) {
            Instant again = again(step, ask);
            if (again != null && !again.isAfter(course.at())) {
                course.change(key, one -> one.with(ask.again(course.at())));
                if (course.called.add(key + "/" + ask.number())) {
                    course.trace(TraceKind.CALLED_AGAIN, key, ask.number(), ask.callee(), "",
                            String.valueOf(ask.times() + 1));
                }
            }
        }
    }
}
