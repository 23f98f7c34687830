package cn.dutydesk.playbook.domain.run;

import static cn.dutydesk.playbook.domain.run.Sketch.ack;
import static cn.dutydesk.playbook.domain.run.Sketch.all;
import static cn.dutydesk.playbook.domain.run.Sketch.any;
import static cn.dutydesk.playbook.domain.run.Sketch.ask;
import static cn.dutydesk.playbook.domain.run.Sketch.branch;
import static cn.dutydesk.playbook.domain.run.Sketch.check;
import static cn.dutydesk.playbook.domain.run.Sketch.choose;
import static cn.dutydesk.playbook.domain.run.Sketch.evidence;
import static cn.dutydesk.playbook.domain.run.Sketch.level;
import static cn.dutydesk.playbook.domain.run.Sketch.limit;
import static cn.dutydesk.playbook.domain.run.Sketch.pause;
import static cn.dutydesk.playbook.domain.run.Sketch.playbook;
import static cn.dutydesk.playbook.domain.run.Sketch.repeat;
import static cn.dutydesk.playbook.domain.run.Sketch.report;
import static cn.dutydesk.playbook.domain.run.Sketch.settles;
import static cn.dutydesk.playbook.domain.run.Sketch.span;
import static cn.dutydesk.playbook.domain.run.Sketch.step;
import static cn.dutydesk.playbook.domain.run.Sketch.tell;
import static cn.dutydesk.playbook.domain.run.Sketch.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.dutydesk.core.Refusal;
import cn.dutydesk.playbook.Evidence;
import cn.dutydesk.playbook.Grade;
import cn.dutydesk.playbook.RunStatus;
import cn.dutydesk.playbook.domain.definition.Action;
import cn.dutydesk.playbook.domain.definition.Condition;
import cn.dutydesk.playbook.domain.definition.From;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Order, branches, rounds, limits, conditions and the end. */
class MachineFlowTest {
    private static void refused(String code, Runnable act) {
        assertThatThrownBy(act::run).isInstanceOfSatisfying(Refusal.class,
                refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    @Test
    void aNoticeCallsAndIsDone() {
        Tape tape = Tape.started(playbook(tell("a", level("王,李", null, 0)), check("b")));
        assertThat(tape.told()).containsExactly("RUN_STARTED", "STEP_STARTED a", "CALLED a 王", "CALLED a 李", "DONE a",
                "STEP_STARTED b");
    }

    @Test
    void aStepWhoseConditionFailsIsPassed() {
        Tape tape = Tape.started(playbook(when(check("a"), new Condition.AtLeast(Grade.MAJOR)),
                when(check("b"), new Condition.All(List.of(new Condition.Type(List.of("办税厅拥堵")),
                        new Condition.Not(new Condition.KeyPeriod()),
                        new Condition.Any(List.of(new Condition.TimeOfDay(LocalTime.of(22, 0), LocalTime.of(6, 0)),
                                new Condition.TimeOfDay(LocalTime.of(9, 0), LocalTime.of(12, 0)))))))));
        assertThat(tape.status("a")).isEqualTo(StepStatus.PASSED);
        assertThat(tape.status("b")).isEqualTo(StepStatus.ACTIVE);
    }

    @Test
    void aChangedMatterIsSeenByLaterConditions() {
        Tape tape = Tape.started(playbook(check("a"), when(check("b"), new Condition.AtLeast(Grade.MAJOR))));
        tape.happens(new Event.Changed("办税厅拥堵", Grade.EXTREME, false)).done("a");
        assertThat(tape.status("b")).isEqualTo(StepStatus.ACTIVE);
        assertThat(tape.told(TraceKind.CHANGED)).hasSize(1);
        tape.happens(new Event.Changed("办税厅拥堵", Grade.EXTREME, false));
        assertThat(tape.told(TraceKind.CHANGED)).as("nothing new").hasSize(1);
    }

    @Test
    void anAnswerChoosesTheBranchAndTheRestFollowsIt() {
        Tape tape = Tape.started(playbook(ask("q", branch("是", check("y")), branch("否")), check("z")));
        refused("run.refused.no-answer", () -> tape.happens(new Event.Answer("q", "也许", "甲")));
        tape.happens(new Event.Answer("q", "是", "甲"));
        assertThat(tape.status("y")).isEqualTo(StepStatus.ACTIVE);
        assertThat(tape.status("z")).isNull();
        tape.done("y");
        assertThat(tape.status("z")).isEqualTo(StepStatus.ACTIVE);
        assertThat(tape.state.facts().answers()).containsEntry("q", "是");
    }

    @Test
    void conditionsChooseWithoutAsking() {
        Tape tape = Tape.started(playbook(choose("q", branch(new Condition.AtLeast(Grade.EXTREME), check("x")),
                branch((Condition) null, check("y")))));
        assertThat(tape.status("x")).isNull();
        assertThat(tape.status("y")).isEqualTo(StepStatus.ACTIVE);
    }

    @Test
    void strandsRunSideBySideAndAllMustEnd() {
        Tape tape = Tape.started(playbook(all("p", branch("一", check("a"), check("b")), branch("二", check("c"))),
                check("d")));
        tape.done("c").done("a");
        assertThat(tape.status("d")).isNull();
        assertThat(tape.done("b").status("d")).isEqualTo(StepStatus.ACTIVE);
    }

    @Test
    void oneStrandIsEnoughForAny() {
        Tape tape = Tape.started(playbook(any("p", branch("一", check("a")),
                branch("二", ack("c", level("王", "5m", 0)))), check("d")));
        tape.done("a");
        assertThat(tape.status("c")).isEqualTo(StepStatus.CALLED_OFF);
        assertThat(tape.status("p")).isEqualTo(StepStatus.DONE);
        assertThat(tape.status("d")).isEqualTo(StepStatus.ACTIVE);
        assertThat(tape.state.wakeAt()).isNull();
    }

    @Test
    void roundsBeginAfterTheirPauseButNotBeforeTheLastHasEnded() {
        Tape tape = Tape.started(playbook(repeat("r", "1h", 3, null, check("a"))));
        tape.done("a#1").after("59m");
        assertThat(tape.status("a#2")).isNull();
        tape.after("1m");
        assertThat(tape.status("a#2")).isEqualTo(StepStatus.ACTIVE);
        tape.after("90m");
        assertThat(tape.status("a#3")).isNull();
        tape.done("a#2");
        assertThat(tape.status("a#3")).as("the pause is over already").isEqualTo(StepStatus.ACTIVE);
        tape.done("a#3");
        assertThat(tape.state.status()).isEqualTo(RunStatus.ENDED);
    }

    @Test
    void noFurtherRoundOnceTheQuestionIsAnsweredElsewhere() {
        Tape tape = Tape.started(playbook(all("p",
                branch("报", repeat("r", "2h", 0, new Condition.Answered("q", "已恢复"), report("z"))),
                branch("处", ask("q", branch("已恢复"))))));
        tape.done("z#1").after("2h").done("z#2");
        tape.happens(new Event.Answer("q", "已恢复", "甲"));
        assertThat(tape.status("r")).isEqualTo(StepStatus.DONE);
        assertThat(tape.state.status()).isEqualTo(RunStatus.ENDED);
    }

    @Test
    void waitsEndAtTheirInstant() {
        Tape tape = Tape.started(playbook(pause("w", "10m"),
                step("v", new Action.Wait(null, null, LocalTime.of(8, 30))), check("c")));
        tape.after("9m59s");
        assertThat(tape.status("w")).isEqualTo(StepStatus.ACTIVE);
        tape.after("1s");
        assertThat(tape.status("v")).isEqualTo(StepStatus.ACTIVE);
        tape.after("22h19m59s");
        assertThat(tape.status("v")).isEqualTo(StepStatus.ACTIVE);
        tape.after("1s");
        assertThat(tape.status("c")).isEqualTo(StepStatus.ACTIVE);
    }

    @Test
    void theLimitIsToldOnceAndTheStepStaysOpen() {
        Tape tape = Tape.started(playbook(check("x"), limit(check("a"), "5m", From.TRIGGER),
                limit(check("b"), "5m", From.end("x"))));
        tape.after("4m").done("x");
        assertThat(tape.state.step("a").due()).isEqualTo(tape.state.trigger().plus(span("5m")));
        tape.after("10m").after("1m").after("1h");
        assertThat(tape.told(TraceKind.LIMIT_PASSED)).containsExactly("LIMIT_PASSED a");
        tape.done("a");
        assertThat(tape.told(TraceKind.LIMIT_PASSED)).as("begun past its limit: told at once")
                .containsExactly("LIMIT_PASSED a", "LIMIT_PASSED b");
        assertThat(tape.traces.getLast().late()).isEqualTo(span("1h6m"));
    }

    @Test
    void whatWasSettledElsewhereIsDoneOrPassed() {
        Tape tape = Tape.started(playbook(settles(report("a"), "phone"), settles(report("b"), "written"),
                settles(check("c"), "leader")));
        tape.happens(new Event.Settled("phone", "张"));
        assertThat(tape.status("a")).isEqualTo(StepStatus.DONE);
        assertThat(tape.state.step("a").by()).isEqualTo("张");
        tape.happens(new Event.Settled("leader", "张")).happens(new Event.Settled("leader", "张")).done("b");
        assertThat(tape.status("c")).isEqualTo(StepStatus.PASSED);
        assertThat(tape.state.status()).isEqualTo(RunStatus.ENDED);
    }

    @Test
    void evidenceIsDemandedAndReasonsToo() {
        Tape tape = Tape.started(playbook(evidence(check("a"), Evidence.TEXT), check("b")));
        refused("run.refused.evidence", () -> tape.happens(new Event.Done("a", " ", "甲")));
        refused("run.refused.reason", () -> tape.happens(new Event.Skip("a", "", "甲")));
        tape.happens(new Event.Skip("a", "不适用", "甲"));
        assertThat(tape.status("a")).isEqualTo(StepStatus.SKIPPED);
        assertThat(tape.status("b")).isEqualTo(StepStatus.ACTIVE);
    }

    @Test
    void aStoppedRunIsOverForGood() {
        Tape tape = Tape
                .started(playbook(all("p", branch("一", ack("a", level("王", "5m", 0))), branch("二", check("b")))));
        refused("run.refused.reason", () -> tape.happens(new Event.Stop(null, "甲")));
        tape.happens(new Event.Stop("误报", "甲"));
        assertThat(tape.state.status()).isEqualTo(RunStatus.STOPPED);
        assertThat(tape.state.steps()).allMatch(step -> step.status() == StepStatus.CALLED_OFF);
        RunState over = tape.state;
        assertThat(tape.after("9h").happens(new Event.Settled("phone", "")).state).isEqualTo(over);
        refused("run.refused.over", () -> tape.done("b"));
    }

    @Test
    void timeThatRanBackwardsMovesNothing() {
        Tape tape = Tape.started(playbook(pause("w", "10m"), check("c"))).after("5m");
        RunState before = tape.state;
        tape.now = tape.now.minus(Duration.ofHours(3));
        assertThat(tape.happens(new Event.Tick()).state).isEqualTo(before);
        assertThat(tape.state.moved(Duration.ofHours(-3)).wakeAt()).isEqualTo(before.wakeAt().minus(span("3h")));
    }
}
