package cn.dutydesk.playbook.domain.drill;

import cn.dutydesk.core.Refusal;
import cn.dutydesk.playbook.RunStatus;
import cn.dutydesk.playbook.StepKind;
import cn.dutydesk.playbook.domain.drill.Script.Deed;
import cn.dutydesk.playbook.domain.drill.Script.Line;
import cn.dutydesk.playbook.domain.drill.Script.Otherwise;
import cn.dutydesk.playbook.domain.run.Ask;
import cn.dutydesk.playbook.domain.run.Event;
import cn.dutydesk.playbook.domain.run.Facts;
import cn.dutydesk.playbook.domain.run.Machine;
import cn.dutydesk.playbook.domain.run.Moved;
import cn.dutydesk.playbook.domain.run.Roll;
import cn.dutydesk.playbook.domain.run.RunState;
import cn.dutydesk.playbook.domain.run.StepState;
import cn.dutydesk.playbook.domain.run.Trace;
import cn.dutydesk.playbook.domain.run.TraceKind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A drill while it runs: the machine that also moves runs in earnest, a simulated clock that jumps from event to event,
 * and the answers of a script. Nothing leaves it. Not for several threads at once.
 */
public final class DrillRun {
    /** No drill goes on longer, whatever its playbook says. */
    public static final Duration LONGEST = Duration.ofDays(7);
    /** Nor does more happen in one. */
    public static final int MOST_TRACES = 20_000;

    private static final Duration PLAIN_ANSWER = Duration.ofSeconds(45);
    private static final Duration PLAIN_DEED = Duration.ofMinutes(3);

    /**
     * @param line  number of the line of the script, 0 for none
     * @param timed a line with a time of its own; null for an answer that is fixed already
     */
    private record Reply(Instant at, int order, int line, @Nullable Line timed, @Nullable Event event) {
    }

    private final Roll roll;
    private final Plan plan;
    private final Script script;
    private final Cast cast;
    private final Instant start;
    private final PriorityQueue<Reply> replies = new PriorityQueue<>(Comparator.comparing(Reply::at)
            .thenComparingInt(Reply::order));
    private final Map<Integer, Integer> chosen = new HashMap<>();
    private final Map<Integer, Integer> used = new HashMap<>();
    private final Set<Integer> refused = new HashSet<>();
    private final List<Trace> traces = new ArrayList<>();
    private RunState state;
    private Instant now;
    private int order;
    private @Nullable Ending ending;

    /** @param start simulated; the first steps begin there at once */
    public DrillRun(Roll roll, Plan plan, Facts facts, Script script, Cast cast, Instant start) {
        this.roll = roll;
        this.plan = plan;
        this.script = script;
        this.cast = cast;
        this.start = start;
        now = start;
        for (Line line : script.lines()) {
            if (line.at() != null) {
                replies.add(new Reply(start.plus(line.at()), order++, line.number(), line, null));
            }
        }
        take(Machine.start(plan.playbook(), start, facts, start, roll));
    }

    /** The next instant at which something happens by itself; null when nothing ever will, or it has ended. */
    public @Nullable Instant next() {
        if (ending != null) {
            return null;
        }
        Instant wake = state.wakeAt();
        Instant reply = replies.isEmpty() ? null : replies.peek().at();
        Instant first = wake == null ? reply : reply == null || wake.isBefore(reply) ? wake : reply;
        return first == null ? null : first.isBefore(now) ? now : first;
    }

    /** Goes to the next event and lets it happen; ends the drill when there is none, or when it is too far. */
    public void step() {
        Instant next = next();
        if (ending != null) {
            return;
        }
        if (next == null) {
            end(Ending.STALLED);
        } else if (next.isAfter(end())) {
            now = end();
            end(Ending.TIME);
        } else {
            reach(next);
        }
    }

    /** Lets everything happen up to the instant, each thing at its own time. Earlier than now: nothing. */
    public void to(Instant instant) {
        for (Instant next = next(); next != null && !next.isAfter(instant) && !next.isAfter(end()); next = next()) {
            reach(next);
        }
        if (ending == null && instant.isAfter(now)) {
            now = instant.isAfter(end()) ? end() : instant;
            if (!now.isBefore(end())) {
                end(Ending.TIME);
            }
        }
    }

    /** To the end, without waiting for anybody. */
    public void finish() {
        while (ending == null) {
            step();
        }
    }

    /** Somebody answers live, now. @throws cn.dutydesk.core.Refusal when the machine takes no such answer */
    public void act(Event event) {
        if (ending == null) {
            move(event);
            if (event instanceof Event.Stop) {
                ending = Ending.STOPPED;
            }
        }
    }

    private void move(Event event) {
        take(Machine.move(plan.playbook(), state, event, now, roll));
    }

    private Instant end() {
        return start.plus(LONGEST);
    }

    private void end(Ending how) {
        ending = how;
        if (state.status() == RunStatus.RUNNING) {
            move(new Event.Stop(cast.overTime(), ""));
        }
    }

    private void reach(Instant instant) {
        now = instant;
        while (ending == null && !replies.isEmpty() && !replies.peek().at().isAfter(now)) {
            reply(replies.poll());
        }
        if (ending == null && state.wakeAt() != null && !state.wakeAt().isAfter(now)) {
            move(new Event.Tick());
        }
    }

    /** What the machine refuses, such as an answer the question does not have, counts as a line nobody could follow. */
    private void reply(Reply reply) {
        Event event = reply.timed() == null ? reply.event() : timed(reply.timed());
        if (event == null || !waits(event)) {
            return;
        }
        try {
            move(event);
            used.merge(reply.line(), 1, Integer::sum);
        } catch (Refusal refusal) {
            refused.add(reply.line());
        }
    }

    private void take(Moved moved) {
        state = moved.state();
        traces.addAll(moved.traces());
        if (ending == null && state.status() == RunStatus.ENDED) {
            ending = Ending.OVER;
        } else if (ending == null && traces.size() > MOST_TRACES) {
            end(Ending.EVENTS);
        }
        if (ending == null) {
            moved.traces().forEach(this::react);
        }
    }

    /** Whether there is still somebody who waits for that answer. */
    private boolean waits(Event event) {
        return switch (event) {
            case Event.Acknowledge e -> open(e.key(), e.ask());
            case Event.Refuse e -> open(e.key(), e.ask());
            case Event.NotReached e -> open(e.key(), e.ask());
            case Event.Done e -> active(e.key()) != null;
            case Event.Answer e -> active(e.key()) != null;
            case Event.Skip e -> active(e.key()) != null;
            default -> false;
        };
    }

    private @Nullable StepState active(String key) {
        return state.steps().stream().filter(step -> step.key().equals(key) && step.active()).findFirst().orElse(null);
    }

    private boolean open(String key, int ask) {
        StepState step = active(key);
        return step != null && step.asks().stream().anyMatch(one -> one.number() == ask && one.open());
    }

    private void react(Trace trace) {
        StepState step = trace.key().isEmpty() ? null : active(trace.key());
        if (step == null || !plan.step(step.step()).action().kind().asks()) {
            return;
        }
        if (trace.kind() == TraceKind.CALLED) {
            answer(step, trace);
        } else if (trace.kind() == TraceKind.STEP_STARTED) {
            begin(step);
        }
    }

    private void answer(StepState step, Trace call) {
        String called = call.callee() == null ? "" : call.callee().name() + " " + call.callee().why();
        Line line = line(step.step(), called, true);
        if (line == null && script.otherwise() == Otherwise.SILENT) {
            return;
        }
        String by = call.callee() == null ? cast.desk() : call.callee().name();
        Deed deed = line == null ? Deed.ACKNOWLEDGE : line.deed();
        String words = line == null ? "" : line.words();
        Event event = switch (deed) {
            case ACKNOWLEDGE -> new Event.Acknowledge(step.key(), call.ask(), by);
            case REFUSE -> new Event.Refuse(step.key(), call.ask(), or(words, cast.reason()), by);
            case NOT_REACHED -> new Event.NotReached(step.key(), call.ask(), false, cast.desk());
            default -> null;
        };
        if (event != null) {
            schedule(line, plan.answer(step, PLAIN_ANSWER), event);
        }
    }

    private void begin(StepState step) {
        Line line = line(step.step(), "", false);
        StepKind kind = plan.step(step.step()).action().kind();
        if (line == null && (script.otherwise() == Otherwise.SILENT || kind == StepKind.ACKNOWLEDGE)) {
            return;
        }
        Deed deed = line != null ? line.deed() : kind == StepKind.DECIDE ? Deed.ANSWER : Deed.DONE;
        Event event = deed(step, deed, line == null ? "" : line.words());
        if (event != null) {
            schedule(line, plan.deed(step, now, PLAIN_DEED), event);
        }
    }

    /** What ends a step; null when that deed cannot end one. */
    private @Nullable Event deed(StepState step, Deed deed, String words) {
        return switch (deed) {
            case DONE -> new Event.Done(step.key(), or(words, cast.done()), cast.desk());
            case ANSWER -> new Event.Answer(step.key(), or(words, plan.firstAnswer(step.step())), cast.desk());
            case SKIP -> new Event.Skip(step.key(), or(words, cast.reason()), cast.desk());
            default -> null;
        };
    }

    /** A line with a time of its own, for the step that is active then. */
    private @Nullable Event timed(Line line) {
        StepState step = state.steps().reversed().stream().filter(one -> one.active()
                && one.step().equals(line.step())).findFirst().orElse(null);
        if (step == null) {
            return null;
        }
        Ask ask = step.asks().reversed().stream().filter(one -> one.open() && (line.who().isEmpty()
                || (one.callee().name() + " " + one.callee().why()).contains(line.who()))).findFirst().orElse(null);
        return switch (line.deed()) {
            case ACKNOWLEDGE -> ask == null ? null : new Event.Acknowledge(step.key(), ask.number(),
                    ask.callee().name());
            case REFUSE -> ask == null ? null : new Event.Refuse(step.key(), ask.number(),
                    or(line.words(), cast.reason()), ask.callee().name());
            case NOT_REACHED -> ask == null ? null : new Event.NotReached(step.key(), ask.number(), false,
                    cast.desk());
            default -> deed(step, line.deed(), line.words());
        };
    }

    /** The first line that speaks of it and is not used up; counts it as used. */
    private @Nullable Line line(String step, String called, boolean call) {
        for (Line line : script.lines()) {
            boolean fits = call ? line.deed().answersCall() && called.contains(line.who())
                    : line.deed().endsStep() && line.who().isEmpty();
            if (line.at() == null && fits && (line.step().isEmpty() || line.step().equals(step))
                    && (line.times() == 0 || chosen.getOrDefault(line.number(), 0) < line.times())) {
                chosen.merge(line.number(), 1, Integer::sum);
                if (line.deed() == Deed.SILENT) {
                    used.merge(line.number(), 1, Integer::sum);
                }
                return line;
            }
        }
        return null;
    }

    private void schedule(@Nullable Line line, Duration usual, Event event) {
        Duration after = line != null && line.after() != null ? line.after() : usual;
        replies.add(new Reply(now.plus(after), order++, line == null ? 0 : line.number(), null, event));
    }

    private static String or(String words, String otherwise) {
        return words.isEmpty() ? otherwise : words;
    }

    /** Lines of the script that were never followed: their step or person never came, or was over. */
    public List<Line> unused() {
        return script.lines().stream().filter(line -> !used.containsKey(line.number())
                || refused.contains(line.number())).toList();
    }

    public RunState state() {
        return state;
    }

    /** Everything that happened so far, in order. */
    public List<Trace> traces() {
        return List.copyOf(traces);
    }

    /** Simulated. */
    public Instant now() {
        return now;
    }

    public Instant start() {
        return start;
    }

    public Plan plan() {
        return plan;
    }

    /** Null while it runs. */
    public @Nullable Ending ending() {
        return ending;
    }
}
