package cn.dutydesk.incident.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.dutydesk.core.Refusal;
import cn.dutydesk.desk.DeskFixture;
import cn.dutydesk.incident.ClockLine;
import cn.dutydesk.incident.ClockRuleView;
import cn.dutydesk.incident.ClockStep;
import cn.dutydesk.incident.ClockView;
import cn.dutydesk.incident.IncidentFixture;
import cn.dutydesk.incident.IncidentLevel;
import cn.dutydesk.incident.IncidentView;
import cn.dutydesk.incident.Limit;
import cn.dutydesk.incident.LimitBasis;
import cn.dutydesk.incident.LimitUnit;
import cn.dutydesk.incident.NewIncident;
import cn.dutydesk.incident.NoteView;
import cn.dutydesk.incident.Situation;
import cn.dutydesk.incident.domain.Incident;
import cn.dutydesk.playbook.NoRuns;
import cn.dutydesk.security.Act;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ClocksTest {
    private final DeskFixture desk = new DeskFixture(LocalDateTime.of(2026, 3, 18, 2, 10));
    private final NoRuns runs = new NoRuns();
    private final Clocks clocks = IncidentFixture.clocks(desk, runs);
    private final IncidentService incidents = IncidentFixture.service(desk, runs);
    private final RuleService rules = new RuleService(desk.acts);

    @AfterEach
    void close() {
        desk.close();
    }

    private IncidentView report(IncidentLevel level) {
        return incidents.report(DeskFixture.DESK, NewIncident.of(2, level, "系统全部无法登录", "第一分局办税厅"));
    }

    private List<ClockView> of(IncidentView incident) {
        return desk.database.tx().read(session -> clocks.of(session, incident.id()));
    }

    private ClockView one(IncidentView incident, ClockLine line, ClockStep step) {
        return of(incident).stream().filter(clock -> clock.line() == line && clock.step() == step)
                .reduce((first, last) -> last).orElseThrow();
    }

    private List<String> course(IncidentView incident) {
        return incidents.file(DeskFixture.DESK, incident.id()).course().stream().map(NoteView::content).toList();
    }

    private void act(IncidentView incident, BiConsumer<Act, Incident> work) {
        desk.acts.write(DeskFixture.DESK, cn.dutydesk.security.Permission.INCIDENT_REPORT, "test.act", act -> {
            work.accept(act, act.session().find(Incident.class, incident.id()));
            act.record("incident", incident.id(), null, "test");
            return null;
        });
    }

    private void reported(IncidentView incident, ClockStep step) {
        act(incident, (act, it) -> clocks.reported(act, it, ClockLine.TAX, step, act.now(), "李晓雨", "线路中断"));
    }

    private static void refused(String code, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(Refusal.class,
                refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    private Instant at(int day, int hour, int minute) {
        return desk.at(2026, 3, day, hour, minute);
    }

    @Test
    void theLadderRunsOnBothLinesWithItsSource() {
        IncidentView incident = report(IncidentLevel.MAJOR);
        assertThat(of(incident)).extracting(ClockView::line).containsExactly(ClockLine.HOUSE, ClockLine.HOUSE,
                ClockLine.TAX, ClockLine.GOVERNMENT, ClockLine.TAX, ClockLine.GOVERNMENT);
        assertThat(of(incident)).extracting(ClockView::dueAt).containsExactly(at(18, 2, 15), at(18, 2, 20),
                at(18, 2, 25), at(18, 2, 25), at(18, 2, 40), at(18, 2, 40));
        assertThat(of(incident)).extracting(ClockView::source).containsOnly("本系统建议值");
    }

    @Test
    void followUpsRunFromTheLastReportAndGoByTheSituation() {
        IncidentView incident = report(null);
        desk.time.forward(Duration.ofMinutes(20));
        reported(incident, ClockStep.PHONE);
        assertThat(one(incident, ClockLine.TAX, ClockStep.FOLLOW_UP).dueAt()).isEqualTo(at(18, 4, 30));
        desk.time.forward(Duration.ofMinutes(20));
        reported(incident, ClockStep.WRITTEN);
        assertThat(one(incident, ClockLine.TAX, ClockStep.FOLLOW_UP).dueAt()).as("from the last one")
                .isEqualTo(at(18, 4, 50));
        desk.time.forward(Duration.ofMinutes(130));
        reported(incident, ClockStep.FOLLOW_UP);
        assertThat(one(incident, ClockLine.TAX, ClockStep.FOLLOW_UP)).returns(2, ClockView::occurrence)
                .returns(at(18, 7, 0), ClockView::dueAt);
        clocks.situation(DeskFixture.DESK, incident.id(), Situation.CONTROLLED);
        assertThat(one(incident, ClockLine.TAX, ClockStep.FOLLOW_UP).dueAt()).isEqualTo(at(19, 5, 0));
        assertThat(course(incident)).contains("事态：已得到控制",
                "续报（上级税务机关）第 2 次：时限由 3月18日 07:00 改为 3月19日 05:00");
        assertThat(of(incident)).as("nothing was told to the government").noneMatch(clock -> clock.line()
                == ClockLine.GOVERNMENT && clock.step() == ClockStep.FOLLOW_UP);
    }

    @Test
    void theFinalReportIsDueFromTheEndOfHandlingAndNotWhileItFlaresUpAgain() {
        IncidentView incident = report(null);
        reported(incident, ClockStep.WRITTEN);
        desk.time.forward(Duration.ofHours(1));
        clocks.situation(DeskFixture.DESK, incident.id(), Situation.OVER);
        assertThat(one(incident, ClockLine.TAX, ClockStep.FOLLOW_UP).ended()).isTrue();
        assertThat(one(incident, ClockLine.TAX, ClockStep.FINAL).dueAt()).isEqualTo(at(19, 3, 10));
        assertThat(one(incident, ClockLine.TAX, ClockStep.SUMMARY).dueAt()).isEqualTo(desk.at(2026, 3, 28, 3, 10));
        desk.time.forward(Duration.ofHours(1));
        clocks.situation(DeskFixture.DESK, incident.id(), Situation.UNCONTROLLED);
        assertThat(one(incident, ClockLine.TAX, ClockStep.FINAL).endReason()).isEqualTo("事态反复，继续处置");
        assertThat(one(incident, ClockLine.TAX, ClockStep.FOLLOW_UP)).returns(false, ClockView::done)
                .returns(2, ClockView::occurrence).returns(at(18, 6, 10), ClockView::dueAt);
        clocks.situation(DeskFixture.DESK, incident.id(), Situation.OVER);
        assertThat(one(incident, ClockLine.TAX, ClockStep.FINAL)).returns(2, ClockView::occurrence)
                .returns(at(19, 4, 10), ClockView::dueAt);
        refused("chain.refused.same-situation",
                () -> clocks.situation(DeskFixture.DESK, incident.id(), Situation.OVER));
    }

    @Test
    void lateStaysLateAndItsReasonIsSaidOnce() {
        IncidentView incident = report(null);
        ClockView leader = one(incident, ClockLine.HOUSE, ClockStep.LEADER);
        desk.time.forward(Duration.ofMinutes(8));
        clocks.done(DeskFixture.LI_HERSELF, leader.id(), "");
        assertThat(one(incident, ClockLine.HOUSE, ClockStep.LEADER).unexplained()).isTrue();
        refused("chain.refused.reason", () -> clocks.explain(DeskFixture.LI_HERSELF, leader.id(), " "));
        refused("marking.refused", () -> clocks.explain(DeskFixture.LI_HERSELF, leader.id(), "见 机密★5年 文件"));
        clocks.explain(DeskFixture.LI_HERSELF, leader.id(), "电话占线");
        refused("chain.refused.explained", () -> clocks.explain(DeskFixture.LI_HERSELF, leader.id(), "改个理由"));
        desk.time.forward(Duration.ofDays(30));
        assertThat(one(incident, ClockLine.HOUSE, ClockStep.LEADER)).returns("电话占线", ClockView::lateReason)
                .returns(Duration.ofMinutes(-3), clock -> clock.left(desk.clock.now()));
        assertThat(course(incident)).contains("已报带班领导，超过时限 3 分钟", "报带班领导逾期原因：电话占线");
    }

    @Test
    void onlyALeaderSaysThatNothingIsToBeReported() {
        IncidentView incident = report(null);
        ClockView phone = one(incident, ClockLine.GOVERNMENT, ClockStep.PHONE);
        refused("security.refused.permission", () -> clocks.waive(DeskFixture.LI_HERSELF, phone.id(), "小事"));
        refused("chain.refused.end-reason", () -> clocks.waive(DeskFixture.LEADER, phone.id(), ""));
        clocks.waive(DeskFixture.LEADER, phone.id(), "不属报告范围");
        assertThat(one(incident, ClockLine.GOVERNMENT, ClockStep.PHONE)).returns(true, ClockView::ended)
                .returns("不属报告范围", ClockView::endReason);
        refused("chain.refused.ended", () -> clocks.done(DeskFixture.LI_HERSELF, phone.id(), ""));
    }

    @Test
    void aMergedIncidentHasNoOpenClocksAndSaysWhere() {
        IncidentView from = report(null);
        IncidentView into = report(null);
        act(from, (act, it) -> clocks.merged(act, it, act.session().find(Incident.class, into.id())));
        assertThat(of(from)).allMatch(ClockView::ended).extracting(ClockView::endReason).containsOnly("并入事件 2026-0002");
        assertThat(of(into)).noneMatch(ClockView::done);
    }

    @Test
    void changedRulesHoldForWhatIsWorkedOutAnewAndTheLimitBeforeStaysInTheCourse() {
        IncidentView incident = report(null);
        ClockRuleView phone = rules.rules(DeskFixture.LEADER).stream().filter(rule -> rule.id() == 3).findFirst()
                .orElseThrow();
        rules.save(DeskFixture.LEADER,
                new ClockRuleView(3, phone.version(), null, Set.of(), ClockLine.TAX, ClockStep.PHONE,
                        null, new Limit(20, LimitUnit.MINUTE), LimitBasis.KNOWN, Limit.NONE, "市局通知", "", true, null,
                        ""));
        assertThat(one(incident, ClockLine.TAX, ClockStep.PHONE).minutes()).as("what runs keeps its limit")
                .isEqualTo(30);
        act(incident, clocks::changed);
        assertThat(one(incident, ClockLine.TAX, ClockStep.PHONE)).returns(at(18, 2, 30), ClockView::dueAt)
                .returns("市局通知", ClockView::source);
        assertThat(course(incident)).contains("电话报告上级税务机关：时限由 3月18日 02:40 改为 3月18日 02:30");
        refused("data.version-conflict", () -> rules.save(DeskFixture.LEADER, phone));
    }

    @Test
    void aRuleTakenAwayEndsItsClockAtTheNextChangeAndOneTakenOverBeginsOne() {
        IncidentView incident = incidents.report(DeskFixture.DESK,
                NewIncident.of(4, IncidentLevel.MAJOR, "网传视频", "网络"));
        ClockRuleView chief = rules.rules(DeskFixture.LEADER).stream().filter(rule -> rule.id() == 2).findFirst()
                .orElseThrow();
        rules.retire(DeskFixture.LEADER, chief);
        rules.take(DeskFixture.LEADER, "重大涉税舆情");
        act(incident, clocks::changed);
        assertThat(one(incident, ClockLine.HOUSE, ClockStep.CHIEF).endReason()).isEqualTo("事件变更后不再要求");
        assertThat(one(incident, ClockLine.HOUSE, ClockStep.STATEMENT).dueAt()).isEqualTo(at(18, 7, 10));
        assertThat(one(incident, ClockLine.TAX, ClockStep.PHONE).dueAt()).isEqualTo(at(18, 3, 10));
        assertThat(one(incident, ClockLine.GOVERNMENT, ClockStep.PHONE).dueAt()).isEqualTo(at(18, 2, 25));
    }

    @Test
    void everySetOnOfferCanBeTakenOverAndStandsInForTheSameRule() {
        Set<String> names = new java.util.TreeSet<>();
        rules.rules(DeskFixture.LEADER).forEach(rule -> names.add(rule.preset()));
        names.remove("");
        assertThat(names).hasSizeGreaterThan(10);
        for (String name : names) {
            if (!name.equals("江西条例（县报市）")) {
                rules.take(DeskFixture.LEADER, name);
            }
        }
        assertThat(rules.rules(DeskFixture.LEADER))
                .filteredOn(rule -> rule.active() && rule.line() == ClockLine.GOVERNMENT
                        && rule.step() == ClockStep.WRITTEN && rule.typeId() == null && rule.grades().isEmpty())
                .hasSize(1);
        refused("chain.refused.no-preset", () -> rules.take(DeskFixture.LEADER, ""));
    }

    @Test
    void aContradictionIsRefusedWithNothingChanged() {
        ClockRuleView bad = new ClockRuleView(0, 0, null, Set.of(), ClockLine.TAX, ClockStep.WRITTEN,
                Situation.CONTROLLED,
                new Limit(10, LimitUnit.MINUTE), LimitBasis.KNOWN, Limit.NONE, "", "", true, null, "");
        refused("chain.refused.order", () -> rules.save(DeskFixture.LEADER, bad));
        refused("security.refused.permission", () -> rules.save(DeskFixture.DESK, bad));
        assertThat(rules.rules(DeskFixture.LEADER)).filteredOn(ClockRuleView::active).hasSize(17);
    }
}
