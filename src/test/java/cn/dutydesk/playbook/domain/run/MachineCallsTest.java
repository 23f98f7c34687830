package cn.dutydesk.playbook.domain.run;

import static cn.dutydesk.playbook.domain.run.Sketch.ack;
import static cn.dutydesk.playbook.domain.run.Sketch.check;
import static cn.dutydesk.playbook.domain.run.Sketch.everyone;
import static cn.dutydesk.playbook.domain.run.Sketch.expiring;
import static cn.dutydesk.playbook.domain.run.Sketch.fallback;
import static cn.dutydesk.playbook.domain.run.Sketch.level;
import static cn.dutydesk.playbook.domain.run.Sketch.pause;
import static cn.dutydesk.playbook.domain.run.Sketch.playbook;
import static cn.dutydesk.playbook.domain.run.Sketch.span;
import static cn.dutydesk.playbook.domain.run.Sketch.tell;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.dutydesk.core.Refusal;
import cn.dutydesk.playbook.RunStatus;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Calling, climbing, answering. */
class MachineCallsTest {
    private static Tape two() {
        return Tape.started(playbook(ack("a", level("王", "5m", 1), level("李", "5m", 0)), check("b")));
    }

    private static void refused(String code, Runnable act) {
        assertThatThrownBy(act::run).isInstanceOfSatisfying(Refusal.class,
                refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    @Test
    void anAnswerEndsTheStepAndBeginsTheNext() {
        Tape tape = two().acknowledge("a", 1);
        assertThat(tape.told()).containsExactly("RUN_STARTED", "STEP_STARTED a", "CALLED a 王", "ACKNOWLEDGED a 王",
                "DONE a", "STEP_STARTED b");
        tape.done("b");
        assertThat(tape.state.status()).isEqualTo(RunStatus.ENDED);
        assertThat(tape.told(TraceKind.RUN_ENDED)).hasSize(1);
    }

    @Test
    void silenceIsCalledAgainThenClimbsThenIsMissed() {
        Tape tape = two();
        tape.after("2m29s");
        assertThat(tape.told(TraceKind.CALLED_AGAIN)).isEmpty();
        tape.after("1s");
        assertThat(tape.told(TraceKind.CALLED_AGAIN)).containsExactly("CALLED_AGAIN a 王");
        tape.after("2m30s");
        assertThat(tape.told(TraceKind.CLIMBED, TraceKind.CALLED)).endsWith("CLIMBED a", "CALLED a 李");
        tape.after("5m");
        assertThat(tape.status("a")).isEqualTo(StepStatus.MISSED);
        assertThat(tape.status("b")).isEqualTo(StepStatus.ACTIVE);
    }

    @Test
    void afterANightAsleepEverybodyIsCalledOnceAndTheLatenessIsKnown() {
        Tape tape = two().after("8h");
        assertThat(tape.told(TraceKind.CALLED, TraceKind.CALLED_AGAIN, TraceKind.CLIMBED, TraceKind.MISSED))
                .containsExactly("CALLED a 王", "CALLED_AGAIN a 王", "CLIMBED a", "CALLED a 李");
        assertThat(tape.traces.stream().filter(trace -> trace.kind() == TraceKind.CLIMBED).findFirst().orElseThrow()
                .late()).isEqualTo(span("7h55m"));
        assertThat(tape.status("a")).as("who is called only now can still answer").isEqualTo(StepStatus.ACTIVE);
        assertThat(tape.after("4m59s").status("a")).isEqualTo(StepStatus.ACTIVE);
        assertThat(tape.after("1s").told(TraceKind.MISSED)).containsExactly("MISSED a");
    }

    @Test
    void whoIsCalledAfterANightAsleepMayTakeItAtOnce() {
        Tape tape = two();
        tape.now = tape.now.plus(span("8h"));
        tape.acknowledge("a", 1);
        assertThat(tape.status("a")).isEqualTo(StepStatus.DONE);
        assertThat(tape.told(TraceKind.MISSED)).isEmpty();
    }

    @Test
    void whoWasCalledBeforeTheClimbMayStillTakeIt() {
        Tape tape = two().after("5m").acknowledge("a", 1);
        assertThat(tape.status("a")).isEqualTo(StepStatus.DONE);
        assertThat(tape.state.step("a").ask(2).state()).isEqualTo(AskState.SILENT);
    }

    @Test
    void aLevelWithoutAnybodyIsPassedOverAtOnceAndTheFallbackComesLast() {
        Tape tape = Tape.started(playbook(fallback(ack("a", level("-", "5m", 0), level("-", "5m", 0)), "值")));
        assertThat(tape.told()).containsExactly("RUN_STARTED", "STEP_STARTED a", "NOBODY a", "NOBODY a", "CALLED a 值");
        tape.after("5m");
        assertThat(tape.status("a")).isEqualTo(StepStatus.MISSED);
    }

    @Test
    void nobodyAtAllIsMissedAtOnce() {
        Tape tape = Tape.started(playbook(ack("a", level("-", "5m", 0)), check("b", level("-", "5m", 0))));
        assertThat(tape.status("a")).isEqualTo(StepStatus.MISSED);
        assertThat(tape.status("b")).as("stays open for the desk").isEqualTo(StepStatus.ACTIVE);
        assertThat(Tape.started(playbook(tell("a", level("-", null, 0)))).status("a")).isEqualTo(StepStatus.MISSED);
    }

    @Test
    void everyoneMeansEveryone() {
        Tape tape = Tape.started(playbook(everyone("a", level("王,李", "5m", 0)), check("b")));
        tape.acknowledge("a", 1);
        assertThat(tape.status("a")).isEqualTo(StepStatus.ACTIVE);
        tape.acknowledge("a", 2);
        assertThat(tape.status("a")).isEqualTo(StepStatus.DONE);
    }

    @Test
    void aRefusalClimbsAtOnceWhenNobodyElseIsCalled() {
        Tape tape = two().happens(new Event.Refuse("a", 1, "在外地", "王"));
        assertThat(tape.told(TraceKind.REFUSED, TraceKind.CLIMBED, TraceKind.CALLED))
                .containsExactly("CALLED a 王", "REFUSED a 王", "CLIMBED a", "CALLED a 李");
        refused("run.refused.reason", () -> tape.happens(new Event.Refuse("a", 2, " ", "李")));
        refused("run.refused.answered", () -> tape.happens(new Event.Refuse("a", 1, "又", "王")));
        tape.happens(new Event.Refuse("a", 2, "忙", "李"));
        assertThat(tape.status("a")).isEqualTo(StepStatus.MISSED);
    }

    @Test
    void aDelegateIsCalledAtTheSameLevelWithTheWholeTime() {
        Tape tape = two().after("4m").happens(new Event.Delegate("a", 1, new Callee(9L, "赵", "", "", "王转交"), "王"));
        tape.after("4m59s");
        assertThat(tape.told(TraceKind.CLIMBED)).isEmpty();
        tape.after("1s");
        assertThat(tape.told(TraceKind.CLIMBED)).hasSize(1);
        refused("run.refused.delegate-self", () -> tape.happens(new Event.Delegate("a", 3,
                tape.state.step("a").ask(3).callee(), "李")));
    }

    @Test
    void aSnoozedCallIsRepeatedWhenTheSnoozeIsOver() {
        Tape tape = two().happens(new Event.Snooze("a", 1, span("4m"), "王"));
        tape.after("3m59s");
        assertThat(tape.told(TraceKind.CALLED_AGAIN)).isEmpty();
        tape.after("1s");
        assertThat(tape.told(TraceKind.CALLED_AGAIN)).hasSize(1);
        refused("run.refused.snooze-long", () -> tape.happens(new Event.Snooze("a", 1, span("2m"), "王")));
        refused("run.refused.snooze-span", () -> tape.happens(new Event.Snooze("a", 1, Duration.ZERO, "王")));
    }

    @Test
    void notReachedByTelephoneClimbsWhenEverybodyWasTried() {
        Tape tape = Tape.started(playbook(ack("a", level("王,李", "5m", 0), level("赵", "5m", 0))));
        tape.happens(new Event.NotReached("a", 1, false, "值"));
        assertThat(tape.told(TraceKind.CLIMBED)).isEmpty();
        tape.happens(new Event.NotReached("a", 2, true, "值"));
        assertThat(tape.told(TraceKind.CLIMBED, TraceKind.CALLED)).endsWith("CLIMBED a", "CALLED a 赵");
    }

    @Test
    void whoeverHasACheckInHandStopsTheClimbing() {
        Tape tape = Tape.started(playbook(check("a", level("王", "5m", 2), level("李", "5m", 0))));
        tape.acknowledge("a", 1).after("1h");
        assertThat(tape.told(TraceKind.CLIMBED, TraceKind.CALLED_AGAIN)).isEmpty();
        assertThat(tape.status("a")).isEqualTo(StepStatus.ACTIVE);
        assertThat(tape.done("a").status("a")).isEqualTo(StepStatus.DONE);
    }

    @Test
    void byHandItClimbsNowAndNotBeyondTheLastLevel() {
        Tape tape = two().happens(new Event.Climb("a", "值"));
        assertThat(tape.told(TraceKind.CALLED)).containsExactly("CALLED a 王", "CALLED a 李");
        refused("run.refused.no-level", () -> tape.happens(new Event.Climb("a", "值")));
    }

    @Test
    void anAcknowledgementRunsOutAndIsAskedForAgainUntilTheStepThatSettlesIt() {
        Tape tape = Tape.started(playbook(expiring("a", "30m", "b", level("王", "5m", 0), level("李", "5m", 0)),
                check("b"), check("c")));
        tape.acknowledge("a", 1).after("30m");
        assertThat(tape.told(TraceKind.EXPIRED, TraceKind.CALLED))
                .containsExactly("CALLED a 王", "EXPIRED a", "CALLED a 王");
        assertThat(tape.status("b")).isEqualTo(StepStatus.ACTIVE);
        tape.acknowledge("a", 2).after("30m");
        assertThat(tape.told(TraceKind.EXPIRED)).hasSize(2);
        tape.done("b");
        assertThat(tape.status("a")).isEqualTo(StepStatus.CALLED_OFF);
        assertThat(tape.status("c")).as("goes on behind the one asked again").isEqualTo(StepStatus.ACTIVE);
        assertThat(tape.done("c").state.status()).isEqualTo(RunStatus.ENDED);
    }

    @Test
    void anAcknowledgementHoldsForGoodOnceItsStepIsDone() {
        Tape tape = Tape
                .started(playbook(expiring("a", "30m", "b", level("王", "5m", 0)), check("b"), pause("c", "9h")));
        tape.acknowledge("a", 1).done("b").after("2h");
        assertThat(tape.told(TraceKind.EXPIRED)).isEmpty();
    }

    @Test
    void twoTargetsThatAreOnePersonAreOneCall() {
        Tape tape = Tape.started(playbook(ack("a", level("王,王", "5m", 0))));
        assertThat(tape.told(TraceKind.CALLED)).hasSize(1);
    }

    @Test
    void answersToWhatIsNotThereAreRefused() {
        Tape tape = two();
        refused("run.refused.not-open", () -> tape.acknowledge("b", 1));
        refused("run.refused.no-call", () -> tape.acknowledge("a", 7));
        refused("run.refused.not-done-so", () -> tape.done("a"));
        RunState before = tape.state;
        assertThat(tape.state).isEqualTo(before);
    }
}
