package cn.dutydesk.playbook.domain.run;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dutydesk.core.Refusal;
import cn.dutydesk.playbook.Grade;
import cn.dutydesk.playbook.Matter;
import cn.dutydesk.playbook.RunStatus;
import cn.dutydesk.playbook.domain.definition.Action;
import cn.dutydesk.playbook.domain.definition.Branch;
import cn.dutydesk.playbook.domain.definition.Step;
import cn.dutydesk.playbook.domain.kept.RunAskRow;
import cn.dutydesk.playbook.domain.kept.RunRow;
import cn.dutydesk.playbook.domain.kept.RunStepRow;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What holds for every playbook and everything that can happen to its runs. */
class MachinePropertiesTest {
    private static final int EVENTS = 14;

    /** Random things happen to a run at random times; then everything that is open is ended. */
    private static Tape story(long seed) {
        Dice dice = new Dice(seed);
        Tape tape = Tape.started(dice.playbook());
        for (int i = 0; i < EVENTS && tape.state.status() == RunStatus.RUNNING; i++) {
            tape.now = tape.now.plusSeconds(dice.below(900));
            attempt(tape, dice.event(tape.state));
            tape.happens(new Event.Tick());
            check(tape);
        }
        finish(tape);
        return tape;
    }

    private static boolean attempt(Tape tape, Event event) {
        RunState before = tape.state;
        try {
            tape.happens(event);
            return true;
        } catch (Refusal refused) {
            assertThat(tape.state).isEqualTo(before);
            return false;
        }
    }

    private static void finish(Tape tape) {
        for (int i = 0; i < 500 && tape.state.status() == RunStatus.RUNNING; i++) {
            List<StepState> open = tape.state.steps().stream().filter(StepState::active).toList();
            tape.after("21m");
            if (tape.state.status() == RunStatus.RUNNING) {
                open.stream().filter(step -> step.active()).reduce((_, last) -> last)
                        .ifPresent(step -> attempt(tape, Dice.ending(step)));
            }
        }
        assertThat(tape.state.status()).as("ends when everything in it ends").isEqualTo(RunStatus.ENDED);
    }

    private static void check(Tape tape) {
        lists(tape, tape.playbook.steps(), "", false);
        RunState state = tape.state;
        Moved again = Machine.move(tape.playbook, state, new Event.Tick(), tape.now, tape);
        assertThat(again.traces()).as("nothing is done twice").isEmpty();
        assertThat(again.state()).isEqualTo(state);
        assertThat(Machine.move(tape.playbook, state, new Event.Tick(), tape.now.minusSeconds(3600), tape).state())
                .isEqualTo(state);
        if (state.wakeAt() != null) {
            assertThat(state.wakeAt()).isAfter(tape.now);
        }
        assertThat(state.latest()).isBeforeOrEqualTo(tape.now);
    }

    /** The steps of a list begin one after the other. @param over whether all of them must have begun */
    private static void lists(Tape tape, List<Step> steps, String rounds, boolean over) {
        StepState before = null;
        boolean ended = false;
        for (Step step : steps) {
            StepState state = tape.state.step(step.id() + rounds);
            if (state == null) {
                assertThat(over).as("%s was lost", step.id() + rounds).isFalse();
                ended = true;
                continue;
            }
            assertThat(ended).as("%s began before the one before it", state.key()).isFalse();
            if (before != null) {
                assertThat(state.startedAt()).isAfterOrEqualTo(before.startedAt());
            }
            before = state;
            inner(tape, step, state);
        }
    }

    private static void inner(Tape tape, Step step, StepState state) {
        boolean done = state.status() == StepStatus.DONE;
        switch (step.action()) {
            case Action.Decide decide -> {
                for (int place = 0; place < decide.branches().size(); place++) {
                    boolean taken = done && state.round() == place + 1;
                    Branch branch = decide.branches().get(place);
                    if (taken) {
                        lists(tape, branch.steps(), state.rounds(), false);
                    } else {
                        branch.steps().forEach(one -> assertThat(tape.state.step(one.id() + state.rounds())).isNull());
                    }
                }
            }
            case Action.Parallel parallel -> parallel.branches()
                    .forEach(branch -> lists(tape, branch.steps(), state.rounds(), done && !parallel.any()));
            case Action.Repeat repeat -> {
                for (int round = 1; round <= state.round(); round++) {
                    lists(tape, repeat.steps(), state.rounds() + "#" + round, round < state.round() || done);
                }
                assertThat(state.round()).isLessThanOrEqualTo(repeat.most());
            }
            default -> {
                // Nothing stands in it.
            }
        }
    }

    @Property(tries = 1500)
    void everyStepBeginsOnceInItsOrderAndNoneIsLost(@ForAll long seed) {
        Tape tape = story(seed);
        lists(tape, tape.playbook.steps(), "", true);
        Map<String, Long> begun = tape.traces.stream()
                .filter(trace -> trace.kind() == TraceKind.STEP_STARTED || trace.kind() == TraceKind.PASSED)
                .collect(Collectors.groupingBy(Trace::key, Collectors.counting()));
        assertThat(begun.values()).allMatch(count -> count == 1);
        assertThat(begun.keySet()).isEqualTo(tape.state.steps().stream().map(StepState::key)
                .collect(Collectors.toSet()));
        assertThat(tape.state.steps()).noneMatch(StepState::active);
        assertThat(tape.told(TraceKind.RUN_ENDED)).hasSize(1);
    }

    @Property(tries = 1500)
    void nobodyIsCalledTwiceAndNoLimitToldTwice(@ForAll long seed) {
        Tape tape = story(seed);
        Set<String> once = new HashSet<>();
        for (Trace trace : tape.traces) {
            String name = switch (trace.kind()) {
                case CALLED -> "call " + trace.key() + "/" + trace.ask() + "/1";
                case CALLED_AGAIN -> "call " + trace.key() + "/" + trace.ask() + "/" + trace.words();
                case LIMIT_PASSED -> "limit " + trace.key();
                case WAIT_OVER -> "wait " + trace.key();
                case ROUND -> "round " + trace.key() + "/" + trace.words();
                default -> null;
            };
            assertThat(name == null || once.add(name)).as(String.valueOf(trace)).isTrue();
            assertThat(trace.due() == null || !trace.due().isAfter(trace.at())).as("not before its time").isTrue();
        }
    }

    @Property(tries = 150)
    void lookingOnlyNowAndThenEndsWhereLookingEverySecondEnds(@ForAll long seed) {
        lookedAt(seed);
    }

    /** What follows from a person's act is not put down for a time before it. */
    @Example
    void theRoundAfterASkippedOneBeginsWhenItWasSkipped() {
        lookedAt(127);
    }

    private static void lookedAt(long seed) {
        Dice dice = new Dice(seed);
        Tape late = Tape.started(dice.playbook());
        Tape watched = Tape.started(late.playbook);
        for (int i = 0; i < 8 && late.state.status() == RunStatus.RUNNING; i++) {
            int seconds = dice.below(1500);
            Event event = dice.event(late.state);
            late.now = late.now.plusSeconds(seconds);
            watched.watched(Duration.ofSeconds(seconds));
            if (reprieved(late, watched)) {
                return;
            }
            boolean taken = attempt(late, event);
            assertThat(attempt(watched, event)).isEqualTo(taken);
            late.happens(new Event.Tick());
            assertThat(late.state).isEqualTo(watched.state);
        }
    }

    /**
     * Whether a step that was given up when somebody looked every second goes on, because the last call for it is made
     * only now: from there on the two runs are different stories.
     */
    private static boolean reprieved(Tape late, Tape watched) {
        Moved moved = Machine.move(late.playbook, late.state, new Event.Tick(), late.now, late);
        List<StepState> kept = moved.state().steps().stream().filter(StepState::active)
                .filter(step -> watched.state.step(step.key()).status() == StepStatus.MISSED)
                .filter(step -> moved.traces().stream().anyMatch(trace -> trace.kind() == TraceKind.CALLED
                        && trace.key().equals(step.key())))
                .toList();
        kept.forEach(step -> assertThat(step.asks().stream().filter(Ask::open)).isNotEmpty()
                .allMatch(ask -> ask.firstAt().equals(late.now)));
        return !kept.isEmpty();
    }

    @Property(tries = 400)
    void aRunReadBackFromItsRowsGoesOnTheSame(@ForAll long seed) {
        Dice dice = new Dice(seed);
        Tape tape = Tape.started(dice.playbook());
        for (int i = 0; i < EVENTS && tape.state.status() == RunStatus.RUNNING; i++) {
            RunState restored = restored(tape.state);
            assertThat(restored).isEqualTo(tape.state);
            tape.now = tape.now.plusSeconds(dice.below(900));
            Event event = dice.event(tape.state);
            Moved other;
            try {
                other = Machine.move(tape.playbook, restored, event, tape.now, tape);
            } catch (Refusal refused) {
                assertThat(attempt(tape, event)).isFalse();
                continue;
            }
            int before = tape.traces.size();
            tape.happens(event);
            assertThat(other.state()).isEqualTo(tape.state);
            assertThat(other.traces()).isEqualTo(tape.traces.subList(before, tape.traces.size()));
        }
    }

    private static RunState restored(RunState state) {
        RunRow row = new RunRow(1, 1, "probe", "试", new Matter("incident", 1, "", "", Grade.NONE, state.trigger(), ""),
                state, "甲");
        List<StepState> steps = new ArrayList<>();
        state.steps().forEach(step -> steps.add(new RunStepRow(1, steps.size(), step).state(step.asks().stream()
                .map(ask -> new RunAskRow(1, step.key(), ask).ask()).toList())));
        return row.state(steps);
    }
}
