package cn.dutydesk.playbook.domain.drill;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dutydesk.core.BureauClock;
import cn.dutydesk.playbook.Evidence;
import cn.dutydesk.playbook.Grade;
import cn.dutydesk.playbook.domain.definition.Action;
import cn.dutydesk.playbook.domain.definition.Branch;
import cn.dutydesk.playbook.domain.definition.From;
import cn.dutydesk.playbook.domain.definition.Level;
import cn.dutydesk.playbook.domain.definition.Limit;
import cn.dutydesk.playbook.domain.definition.Playbook;
import cn.dutydesk.playbook.domain.definition.Step;
import cn.dutydesk.playbook.domain.definition.Target;
import cn.dutydesk.playbook.domain.drill.DrillFinding.Kind;
import cn.dutydesk.playbook.domain.drill.Script.Deed;
import cn.dutydesk.playbook.domain.drill.Script.Line;
import cn.dutydesk.playbook.domain.drill.Script.Otherwise;
import cn.dutydesk.playbook.domain.drill.StepScore.Verdict;
import cn.dutydesk.playbook.domain.run.Callee;
import cn.dutydesk.playbook.domain.run.Event;
import cn.dutydesk.playbook.domain.run.Facts;
import cn.dutydesk.playbook.domain.run.Roll;
import cn.dutydesk.playbook.domain.run.Trace;
import cn.dutydesk.playbook.domain.run.TraceKind;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DrillRunTest {
    private static final Instant START = Instant.parse("2026-02-16T18:00:00Z");
    private static final Cast CAST = new Cast("演练值班员", "（演练）已办", "（演练）", "演练时间到");
    private static final Facts FACTS = new Facts("办税厅拥堵", Grade.SERIOUS, false, Map.of());

    /** Everybody has one person but the post 无人. */
    private static final Roll ROLL = new Roll() {
        @Override
        public List<Callee> callees(Playbook playbook, Target target, Instant at) {
            return target.name().equals("无人") ? List.of()
                    : List.of(new Callee(null, "某" + target.name(), "", "13800000000", target.name()));
        }

        @Override
        public LocalDateTime local(Instant at) {
            return LocalDateTime.ofInstant(at, BureauClock.DEFAULT_ZONE);
        }

        @Override
        public Instant instant(LocalDateTime local) {
            return local.atZone(BureauClock.DEFAULT_ZONE).toInstant();
        }
    };

    private static Step step(String id, List<Level> levels, Limit limit, Action action) {
        return new Step(id, "步骤" + id, "", null, levels, List.of(), limit, Evidence.NONE, false, "", List.of(), action);
    }

    private static Level level(String post, int minutes) {
        return new Level(List.of(new Target(Target.Kind.POST, post, null)), Duration.ofMinutes(minutes), 0);
    }

    private static Limit minutes(int minutes) {
        return new Limit(Duration.ofMinutes(minutes), From.TRIGGER);
    }

    private static Playbook playbook(Step... steps) {
        return new Playbook("hall", "办税厅拥堵", "", "incident", List.of(), "", "", "", Duration.ofDays(90), List.of(),
                List.of(steps));
    }

    private static final Playbook HALL = playbook(
            step("leader", List.of(level("带班领导", 5), level("主要负责人", 5)), minutes(6),
                    new Action.Acknowledge(false, null, "")),
            step("order", List.of(), minutes(10), new Action.Check(List.of())),
            step("solved", List.of(), null, new Action.Decide("是否恢复？", List.of(new Branch("已恢复", null, List.of()),
                    new Branch("未恢复", null, List.of(step("again", List.of(), null, new Action.Check(List.of()))))))));

    private static DrillRun run(Playbook playbook, Script script) {
        DrillRun run = new DrillRun(ROLL, new Plan(playbook), FACTS, script, CAST, START);
        run.finish();
        return run;
    }

    private static Script script(Otherwise otherwise, Line... lines) {
        return new Script("", null, "", Grade.SERIOUS, otherwise, List.of(lines));
    }

    private static Line line(int number, String step, String who, Integer after, Deed deed, String words, int times) {
        return new Line(number, step, who, null, after == null ? null : Duration.ofMinutes(after), deed, words, times);
    }

    @Test
    void everybodyAnswersInTimeUnlessTheScriptSaysOtherwise() {
        DrillRun run = run(HALL, Script.PROMPT);
        DrillScore score = DrillScore.of(run);
        assertThat(run.ending()).isEqualTo(Ending.OVER);
        assertThat(score.points()).isEqualTo(100);
        assertThat(score.findings()).isEmpty();
        assertThat(score.steps()).extracting(StepScore::verdict).containsOnly(Verdict.DONE);
        assertThat(score.people()).singleElement().satisfies(person -> {
            assertThat(person.name()).isEqualTo("某带班领导");
            assertThat(person.answered()).isEqualTo(1);
            assertThat(person.delay()).isEqualTo(Duration.ofSeconds(45));
        });
    }

    @Test
    void nobodyAnswers() {
        DrillRun run = run(HALL, Script.SILENT);
        DrillScore score = DrillScore.of(run);
        assertThat(run.traces()).extracting(Trace::kind).contains(TraceKind.CLIMBED, TraceKind.MISSED,
                TraceKind.LIMIT_PASSED);
        assertThat(run.ending()).isEqualTo(Ending.STALLED);
        assertThat(score.points()).isZero();
        assertThat(score.findings()).extracting(DrillFinding::kind).contains(Kind.MISSED, Kind.OPEN, Kind.STALLED);
    }

    @Test
    void theFirstIsSilentAndTheSecondAnswersLate() {
        DrillRun run = run(HALL, script(Otherwise.PROMPT, line(1, "leader", "带班领导", null, Deed.SILENT, "", 0),
                line(2, "leader", "主要负责人", 3, Deed.ACKNOWLEDGE, "", 0),
                line(3, "order", "", 1, Deed.DONE, "已疏导", 0)));
        DrillScore score = DrillScore.of(run);
        StepScore leader = score.steps().getFirst();
        assertThat(leader.verdict()).isEqualTo(Verdict.LATE);
        assertThat(leader.late()).isEqualTo(Duration.ofMinutes(2));
        assertThat(leader.ended()).isEqualTo(START.plus(Duration.ofMinutes(8)));
        assertThat(score.steps().get(1).words()).isEqualTo("已疏导");
        assertThat(score.points()).isEqualTo(83);
        assertThat(run.unused()).isEmpty();
    }

    @Test
    void aLineIsUsedAsOftenAsItSays() {
        DrillRun run = run(HALL, script(Otherwise.PROMPT, line(1, "solved", "", 2, Deed.ANSWER, "未恢复", 1)));
        assertThat(DrillScore.of(run).steps()).extracting(StepScore::key).containsExactly("leader", "order", "solved",
                "again");
    }

    @Test
    void whatCannotBeFollowedIsSaid() {
        DrillRun run = run(HALL, script(Otherwise.PROMPT, line(4, "nowhere", "", 2, Deed.DONE, "", 0),
                line(5, "solved", "", 2, Deed.ANSWER, "不知道", 1)));
        assertThat(DrillScore.of(run).findings()).filteredOn(finding -> finding.kind() == Kind.UNUSED)
                .extracting(DrillFinding::what).containsExactly("4", "5");
        assertThat(run.ending()).isEqualTo(Ending.STALLED);
    }

    @Test
    void aTargetWithNobodyCostsPointsAndTheRunGoesOn() {
        DrillRun run = run(playbook(step("leader", List.of(level("无人", 5), level("主要负责人", 5)), minutes(6),
                new Action.Acknowledge(false, null, ""))), Script.PROMPT);
        DrillScore score = DrillScore.of(run);
        assertThat(score.points()).isEqualTo(95);
        assertThat(score.findings()).containsExactly(new DrillFinding(Kind.NOBODY, "无人", Duration.ZERO));
    }

    @Test
    void aDrillThatWouldGoOnForEverEndsAfterAWeek() {
        DrillRun run = run(playbook(step("report", List.of(), null, new Action.Repeat(Duration.ofHours(2), 0, null,
                List.of(step("zero", List.of(), null, new Action.Check(List.of())))))), Script.PROMPT);
        assertThat(run.ending()).isEqualTo(Ending.TIME);
        assertThat(run.now()).isEqualTo(START.plus(DrillRun.LONGEST));
        assertThat(DrillScore.of(run).findings()).extracting(DrillFinding::kind).contains(Kind.TIME);
    }

    @Test
    void liveAnswersCountLikeThoseOfAScript() {
        DrillRun run = new DrillRun(ROLL, new Plan(HALL), FACTS, Script.SILENT, CAST, START);
        run.to(START.plusSeconds(120));
        assertThat(run.now()).isEqualTo(START.plusSeconds(120));
        run.act(new Event.Acknowledge("leader", 1, "某带班领导"));
        run.act(new Event.Done("order", "已疏导", "值班员"));
        run.to(START.plus(Duration.ofHours(1)));
        assertThat(run.ending()).isNull();
        run.act(new Event.Answer("solved", "已恢复", "值班员"));
        assertThat(run.ending()).isEqualTo(Ending.OVER);
        assertThat(DrillScore.of(run).points()).isEqualTo(100);
    }

    @Test
    void everyEventHappensAtItsOwnSimulatedTimeHoweverFarTheClockJumps() {
        DrillRun run = new DrillRun(ROLL, new Plan(HALL), FACTS, Script.SILENT, CAST, START);
        run.to(START.plus(Duration.ofDays(1)));
        assertThat(run.traces()).filteredOn(trace -> trace.kind() == TraceKind.CLIMBED).extracting(Trace::at)
                .containsExactly(START.plus(Duration.ofMinutes(5)));
        assertThat(run.traces()).allSatisfy(trace -> assertThat(trace.late()).isZero());
    }

    @ParameterizedTest
    @MethodSource("codes")
    void everyBuiltInPlaybookCanBeDrilledToItsEnd(String code) {
        DrillRun run = DrillFixture.ended(code, Script.PROMPT);
        DrillScore score = DrillScore.of(run);
        assertThat(run.ending()).isEqualTo(Ending.OVER);
        assertThat(score.counted()).isPositive();
        assertThat(score.steps()).filteredOn(StepScore::counts).extracting(StepScore::verdict)
                .doesNotContain(Verdict.OPEN, Verdict.MISSED);
        assertThat(DrillFixture.ended(code, Script.PROMPT).traces()).isEqualTo(run.traces());
    }

    @ParameterizedTest
    @MethodSource("codes")
    void everyBuiltInPlaybookEndsEvenWhenNobodyAnswers(String code) {
        DrillRun run = DrillFixture.ended(code, Script.SILENT);
        assertThat(run.ending()).isNotNull();
        assertThat(DrillScore.of(run).points()).isLessThan(50);
    }

    static List<String> codes() {
        return DrillFixture.codes();
    }
}
