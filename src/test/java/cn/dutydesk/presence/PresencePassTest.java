package cn.dutydesk.presence;

import static cn.dutydesk.desk.DeskFixture.CHEN;
import static cn.dutydesk.desk.DeskFixture.FENG;
import static cn.dutydesk.desk.DeskFixture.LI;
import static cn.dutydesk.desk.DeskFixture.LI_HERSELF;
import static cn.dutydesk.presence.PresenceFixture.DESK;
import static cn.dutydesk.presence.PresenceFixture.LEADER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.dutydesk.core.Refusal;
import cn.dutydesk.core.TimeRange;
import cn.dutydesk.desk.BriefLine;
import cn.dutydesk.desk.HandoverLine;
import cn.dutydesk.desk.ItemView;
import cn.dutydesk.desk.LogKind;
import cn.dutydesk.presence.service.PresenceBrief;
import cn.dutydesk.presence.service.PresenceHandover;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Time stands still, is moved, one pass runs: what comes due is written down once, however late it is found. */
class PresencePassTest {
    private final PresenceFixture at = new PresenceFixture("2026-02-17T08:24");

    @AfterEach
    void close() {
        at.close();
    }

    private void bothSignIn() {
        at.signIn(LI);
        at.signIn(CHEN);
        at.pass();
    }

    private TaskView task(String name) {
        return at.room.reads.now(DESK).tasks().stream().filter(task -> task.name().equals(name)).findFirst()
                .orElseThrow();
    }

    @Test
    void aShiftHasTheTasksOfItsDay() {
        at.passAt("2026-02-17T08:31");
        assertThat(at.room.reads.now(DESK).tasks()).extracting(TaskView::name)
                .containsExactly("节假日零报告", "夜间第一次巡查", "夜间第二次巡查");
        assertThat(task("夜间第二次巡查").opensAt()).isEqualTo(at.desk.at(2026, 2, 18, 2, 0));
        assertThat(at.pass()).isZero();
    }

    @Test
    void aPatrolNobodyMadeIsMissedOnceAndMayBeMadeUpFor() {
        bothSignIn();
        at.passAt("2026-02-17T22:30");
        assertThat(task("夜间第一次巡查").state(at.desk.clock.now())).isEqualTo(TaskState.OPEN);
        at.passAt("2026-02-17T23:30");
        at.pass();
        at.restart();
        at.pass();
        assertThat(at.written()).filteredOn(words -> words.contains("夜间第一次巡查"))
                .containsExactly("夜间第一次巡查（22:00–23:00）未完成，记为漏做。当班：李晓雨、陈立");
        at.to("2026-02-17T23:50");
        at.room.tasks.done(DESK, task("夜间第一次巡查").id(), new TaskReport(LI.id(), "巡查正常", false, ""));
        assertThat(task("夜间第一次巡查").state(at.desk.clock.now())).isEqualTo(TaskState.DONE_LATE);
        assertThat(task("夜间第一次巡查").missedAt()).isNotNull();
        assertThat(at.written().getFirst()).isEqualTo("巡查正常（逾期补做，应于 23:00 前完成）（办理人：李晓雨）");
    }

    @Test
    void aTaskDoneIsInTheLogAndWhatWasWrongIsFollowed() {
        bothSignIn();
        at.passAt("2026-02-17T22:10");
        long id = task("夜间第一次巡查").id();
        assertThatThrownBy(() -> at.room.tasks.done(DESK, id, new TaskReport(null, "巡查正常", false, "")))
                .isInstanceOf(Refusal.class).extracting("code").isEqualTo("presence.refused.who");
        at.room.tasks.done(DESK, id, new TaskReport(CHEN.id(), "三楼东侧窗未关", true, "请后勤修窗扣"));
        assertThat(at.desk.items.of("task", id)).extracting(ItemView::content).containsExactly("请后勤修窗扣");
        assertThat(at.desk.log.byIds(DESK, List.of(task("夜间第一次巡查").entryId())).getFirst())
                .satisfies(entry -> {
                    assertThat(entry.kind()).isEqualTo(LogKind.PATROL);
                    assertThat(entry.content()).isEqualTo("【异常】三楼东侧窗未关");
                });
        assertThatThrownBy(() -> at.room.tasks.done(DESK, id, new TaskReport(LI.id(), "再巡一次", false, "")))
                .isInstanceOf(Refusal.class);
        at.passAt("2026-02-17T23:59");
        assertThat(task("夜间第一次巡查").missedAt()).isNull();
    }

    @Test
    void aLateSignInIsAFactOnce() {
        at.pass();
        at.signIn(LI);
        at.to("2026-02-17T08:42");
        at.signIn(CHEN);
        at.pass();
        at.restart();
        at.pass();
        assertThat(at.facts()).singleElement().satisfies(fact -> {
            assertThat(fact.kind()).isEqualTo(FactKind.LATE);
            assertThat(fact.person()).isEqualTo("陈立");
            assertThat(fact.words()).isEqualTo("陈立 08:42 签到，迟到 12 分钟");
        });
    }

    @Test
    void aDeskNobodySignedInAtIsTheLeadersToKnow() {
        at.pass();
        at.signIn(LI);
        at.passAt("2026-02-17T08:59:59");
        assertThat(at.facts()).isEmpty();
        at.passAt("2026-02-17T09:00");
        at.pass();
        assertThat(at.facts()).singleElement().satisfies(fact -> {
            assertThat(fact.kind()).isEqualTo(FactKind.MISSING);
            assertThat(fact.person()).isEqualTo("陈立");
        });
        assertThat(at.room.climb.due(at.desk.clock.now())).singleElement()
                .satisfies(step -> assertThat(step.name()).isEqualTo("周建国"));
        assertThat(at.written().getFirst()).isEqualTo("08:30 班次 陈立 开班 30 分钟未签到，记为漏岗");
    }

    @Test
    void missingIsTheSameFactWhetherFoundAtOnceOrAfterASignIn() {
        at.pass();
        at.to("2026-02-17T09:10");
        at.signIn(LI);
        at.passAt("2026-02-17T09:40");
        assertThat(at.facts()).extracting(fact -> fact.kind() + " " + fact.person())
                .containsExactlyInAnyOrder("LATE 李晓雨", "MISSING 李晓雨", "MISSING 陈立");
    }

    @Test
    void aCheckIsAnsweredAtTheDesk() {
        bothSignIn();
        at.room.checks.plan(LEADER, at.desk.clock.instant(LocalDateTime.parse("2026-02-18T02:14")));
        assertThat(at.room.reads.now(DESK).checks()).isEmpty();
        assertThat(at.room.reads.now(LEADER).checks()).hasSize(1);
        at.passAt("2026-02-18T02:14:02");
        CheckView check = at.room.reads.now(DESK).calling().getFirst();
        assertThat(check.state()).isEqualTo(CheckState.WAITING);
        at.to("2026-02-18T02:15:45");
        assertThatThrownBy(() -> at.room.checks.answer(DESK, check.id(), FENG.id()))
                .isInstanceOf(Refusal.class).extracting("code").isEqualTo("presence.refused.not-signed-in");
        at.room.checks.answer(DESK, check.id(), LI.id());
        at.passAt("2026-02-18T02:30");
        assertThat(at.facts()).isEmpty();
        assertThat(at.room.climb.due(at.desk.clock.now())).isEmpty();
        assertThat(at.room.reads.now(DESK).checks().getFirst().seconds()).isEqualTo(105);
    }

    @Test
    void aCheckNobodyAnswersGoesUpTheLine() {
        bothSignIn();
        at.to("2026-02-17T08:34");
        long id = at.room.checks.plan(LEADER, null);
        at.passAt("2026-02-17T08:39:30");
        at.pass();
        assertThat(at.facts()).extracting(FactView::kind).containsOnly(FactKind.UNANSWERED).hasSize(2);
        assertThat(levels()).containsExactly(StepLevel.LEADER);
        at.restart();
        at.passAt("2026-02-17T08:49:30");
        assertThat(levels()).containsExactly(StepLevel.HEAD, StepLevel.LEADER);
        StepView head = at.room.climb.due(at.desk.clock.now()).getFirst();
        assertThat(head.name()).isEqualTo("马志远");
        at.room.climb.told(DESK, head.id());
        assertThat(levels()).containsExactly(StepLevel.LEADER);
        assertThatThrownBy(() -> at.room.climb.told(DESK, head.id())).isInstanceOf(Refusal.class);
        at.room.checks.answer(DESK, id, LI.id());
        assertThat(at.room.reads.now(DESK).checks().getFirst().state()).isEqualTo(CheckState.ANSWERED_LATE);
        assertThat(at.facts()).hasSize(2);
    }

    @Test
    void anAnswerAfterTheLimitStopsTheClimbButStaysLate() {
        bothSignIn();
        at.to("2026-02-17T08:34");
        long id = at.room.checks.plan(LEADER, null);
        at.to("2026-02-17T08:41");
        at.room.checks.answer(DESK, id, LI.id());
        at.passAt("2026-02-17T08:50");
        assertThat(levels()).containsExactly(StepLevel.LEADER);
        assertThat(at.facts()).filteredOn(fact -> fact.kind() == FactKind.UNANSWERED).hasSize(2);
    }

    private List<StepLevel> levels() {
        return at.room.climb.due(at.desk.clock.now()).stream().map(StepView::level).toList();
    }

    @Test
    void whatCameDueWhileTheMachineSleptIsSettledOnceAndSaysHowLate() {
        bothSignIn();
        at.room.checks.plan(LEADER, at.desk.clock.instant(LocalDateTime.parse("2026-02-18T02:14")));
        at.to("2026-02-18T07:00");
        at.restart();
        at.pass();
        at.pass();
        assertThat(at.facts()).extracting(FactView::kind).containsOnly(FactKind.UNANSWERED).hasSize(2);
        assertThat(at.written()).filteredOn(words -> words.contains("无人应答")).singleElement()
                .satisfies(words -> assertThat(words).contains("（逾期 4 小时 41 分后才发现，补记）"));
        assertThat(at.written()).filteredOn(words -> words.contains("记为漏做")).hasSize(3)
                .allSatisfy(words -> assertThat(words).contains("才发现，补记"));
    }

    @Test
    void aClockSetBackWritesNothingTwice() {
        bothSignIn();
        at.passAt("2026-02-17T23:40");
        int entries = at.written().size();
        at.passAt("2026-02-17T20:00");
        at.passAt("2026-02-17T23:45");
        assertThat(at.written()).hasSize(entries);
    }

    @Test
    void randomChecksAreDrawnOnceAndNobodyAtTheDeskSeesThem() {
        CheckWindow night = at.room.rules.windows(LEADER).getLast();
        at.room.rules.save(LEADER, new CheckWindow(night.id(), night.name(), night.from(), night.to(), 2,
                night.version()));
        at.to("2026-02-17T08:31");
        at.signIn(LI);
        at.pass();
        at.restart();
        at.pass();
        List<CheckView> drawn = at.room.reads.now(LEADER).checks();
        assertThat(drawn).hasSize(2).allSatisfy(check -> assertThat(check.dueAt())
                .isBetween(at.desk.at(2026, 2, 17, 22, 30), at.desk.at(2026, 2, 18, 6, 0)));
        assertThat(at.room.reads.now(DESK).checks()).isEmpty();
        assertThatThrownBy(() -> at.room.rules.windows(DESK)).isInstanceOf(Refusal.class);
    }

    @Test
    void awayTooLongIsAFactAndTheReturnIsRecorded() {
        bothSignIn();
        at.to("2026-02-17T10:24");
        assertThatThrownBy(() -> at.room.leaves.leave(DESK, LI.id(), "到机房处置告警", "李晓雨"))
                .isInstanceOf(Refusal.class);
        at.room.leaves.leave(DESK, LI.id(), "到机房处置告警", "陈立");
        at.passAt("2026-02-17T10:53");
        assertThat(at.facts()).isEmpty();
        at.passAt("2026-02-17T10:55");
        at.pass();
        assertThat(at.facts()).singleElement().satisfies(fact -> assertThat(fact.kind()).isEqualTo(FactKind.LEFT));
        at.to("2026-02-17T11:05");
        at.room.leaves.back(DESK, at.room.reads.now(DESK).away().getFirst().id());
        assertThat(at.room.reads.now(DESK).away()).isEmpty();
        assertThat(at.written().getFirst()).isEqualTo("李晓雨返岗，离岗 41 分钟");
        assertThat(at.facts()).hasSize(1);
    }

    @Test
    void aCheckByPhoneIsInTheLogAndABadResultIsAFact() {
        bothSignIn();
        at.to("2026-02-17T09:20");
        at.room.checks.record(DESK, new CheckReport(CheckKind.PHONE, at.desk.at(2026, 2, 17, 9, 15), "张主任",
                "省局总值班室", "陈立", CheckResult.AWAY, LI.id(), "要求说明情况"));
        assertThat(at.facts()).singleElement().satisfies(fact -> {
            assertThat(fact.kind()).isEqualTo(FactKind.LEFT);
            assertThat(fact.person()).isEqualTo("李晓雨");
            assertThat(fact.source()).isEqualTo(FactSource.PHONE);
        });
        assertThat(at.written().getFirst())
                .isEqualTo("电话查岗：09:15，省局总值班室 张主任，结果：脱岗，应答人：陈立。要求说明情况");
    }

    @Test
    void aFactIsExplainedAndExcusedButNeverGoesAway() {
        aLateSignInIsAFactOnce();
        long id = at.facts().getFirst().id();
        assertThatThrownBy(() -> at.room.facts.explain(LI_HERSELF, id, "不是我"))
                .isInstanceOf(Refusal.class);
        at.room.facts.explain(DESK, id, "途中交通事故，已电话告知带班领导");
        assertThatThrownBy(() -> at.room.facts.excuse(DESK, id, "情况属实")).isInstanceOf(Refusal.class);
        at.room.facts.excuse(LEADER, id, "情况属实");
        assertThat(at.facts()).singleElement().satisfies(fact -> {
            assertThat(fact.kind()).isEqualTo(FactKind.LATE);
            assertThat(fact.excused()).isTrue();
        });
    }

    @Test
    void theMonthIsCountedFromWhatIsStored() {
        aCheckNobodyAnswersGoesUpTheLine();
        at.passAt("2026-02-17T22:10");
        at.room.tasks.done(DESK, task("夜间第一次巡查").id(), new TaskReport(LI.id(), "正常", false, ""));
        at.passAt("2026-02-18T08:00");
        Evaluation.Line li = at.room.reads.of(LEADER, YearMonth.of(2026, 2)).rows().stream()
                .filter(line -> line.person().equals("李晓雨")).findFirst().orElseThrow();
        assertThat(li.count(FactKind.UNANSWERED)).isEqualTo(1);
        assertThat(li.checks()).isEqualTo(1);
        assertThat(li.answered()).isZero();
        assertThat(li.patrols()).isEqualTo(1);
        assertThat(li.missed()).isEqualTo(1);
        assertThat(li.inTime()).isEqualTo(1);
    }

    @Test
    void theLeaderAndTheNextShiftAreTold() {
        bothSignIn();
        at.passAt("2026-02-17T23:31");
        at.room.leaves.leave(DESK, LI.id(), "到机房", "陈立");
        assertThat(new PresenceHandover(at.room.reads, at.desk.texts).lines(DESK, at.desk.clock.now()))
                .extracting(HandoverLine::words).containsExactly("节假日零报告漏做，未补做", "夜间第一次巡查漏做，未补做",
                        "李晓雨离岗未返，由陈立顶岗");
        at.passAt("2026-02-18T00:10");
        long fact = at.facts().getFirst().id();
        TimeRange day = new TimeRange(at.desk.at(2026, 2, 17, 8, 0), at.desk.at(2026, 2, 18, 8, 0));
        PresenceBrief brief = new PresenceBrief(at.room.reads, at.desk.texts);
        assertThat(brief.lines(LEADER, day)).extracting(BriefLine::kind).containsOnly(BriefLine.Kind.HAPPENED)
                .hasSize(3);
        at.room.facts.explain(DESK, fact, "机房告警");
        assertThat(brief.lines(LEADER, day)).filteredOn(line -> line.kind() == BriefLine.Kind.NEEDS_WORD)
                .extracting(BriefLine::words).containsExactly("李晓雨 脱岗，说明：机房告警");
        at.room.facts.excuse(LEADER, fact, "属实");
        assertThat(brief.lines(LEADER, day)).noneMatch(line -> line.kind() == BriefLine.Kind.NEEDS_WORD);
    }
}
