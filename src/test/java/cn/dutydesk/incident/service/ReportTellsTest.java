package cn.dutydesk.incident.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.dutydesk.app.TestBureau;
import cn.dutydesk.core.Refusal;
import cn.dutydesk.core.Texts;
import cn.dutydesk.core.TimeRange;
import cn.dutydesk.desk.BriefLine;
import cn.dutydesk.desk.EntryView;
import cn.dutydesk.desk.Todo;
import cn.dutydesk.incident.ClockView;
import cn.dutydesk.incident.IncidentLevel;
import cn.dutydesk.incident.NewIncident;
import cn.dutydesk.incident.ReportLine;
import cn.dutydesk.incident.ReportView;
import cn.dutydesk.incident.ReportWay;
import cn.dutydesk.people.domain.PersonWish;
import cn.dutydesk.playbook.ActiveStep;
import cn.dutydesk.playbook.ReportKind;
import cn.dutydesk.security.Actor;
import cn.dutydesk.security.Role;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.Condition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReportTellsTest {
    private static final Actor LEADER = new Actor(91, "zhou", "周建国", Set.of(Role.LEADER), null);

    private final TestBureau test = new TestBureau("2026-11-22T09:00");
    private final ReportTells tells = new ReportTells(test.bureau.reports, new Texts(Texts.CHINESE));
    private Actor officer;

    @BeforeEach
    void signIn() {
        officer = test.actor(Role.DUTY_OFFICER);
    }

    @AfterEach
    void close() {
        test.close();
    }

    private long incident(boolean restricted) {
        long type = test.bureau.incidents.types(officer).get(1).id();
        return test.bureau.incidents.report(officer, new NewIncident(type, IncidentLevel.SERIOUS, "核心系统无法登录",
                "机房", null, null, "信息中心", "", null, null, restricted)).id();
    }

    private List<String> brief(Actor who) {
        return tells.lines(who, new TimeRange(test.bureau.clock.now().minus(Duration.ofDays(1)),
                test.bureau.clock.now())).stream().map(BriefLine::words).toList();
    }

    private List<String> todos() {
        return tells.todos(officer, test.bureau.clock.now()).stream().map(Todo::title).toList();
    }

    @Test
    void aReportWaitsForTheLeaderThenForTheDesk() {
        ReportView draft = test.bureau.reports.begin(officer, incident(false), ReportLine.TAX, ReportKind.FIRST);
        assertThat(brief(LEADER)).isEmpty();
        ReportView submitted = test.bureau.reports.submit(officer, draft.id(), draft.version());
        assertThat(brief(LEADER)).containsExactly("2026-0001 首报（上级税务机关）待批准");
        assertThat(todos()).isEmpty();
        ReportView approved = test.bureau.reports.approve(LEADER, submitted.id(), submitted.version());
        assertThat(brief(LEADER)).isEmpty();
        assertThat(todos()).containsExactly("2026-0001 首报（上级税务机关）已批准，请报出");
        test.bureau.reports.issue(officer, approved.id(), approved.version(), ReportWay.FAX, "");
        assertThat(todos()).isEmpty();
    }

    @Test
    void whatWasSaidByPhoneWaitsToBeConfirmed() {
        ReportView oral = test.bureau.reports.oral(officer, incident(false), ReportLine.GOVERNMENT, ReportKind.FIRST,
                null,
                new ReportService.Call("", "系统故障", "值班员", ""));
        assertThat(brief(LEADER)).containsExactly("2026-0001 首报（电话）（地方党委政府）待确认");
        test.bureau.reports.confirm(LEADER, oral.id(), oral.version());
        assertThat(brief(LEADER)).isEmpty();
    }

    private List<String> notices(long report) {
        return test.bureau.database.tx()
                .read(session -> session.createSelectionQuery("select concat(n.name, ' ', n.title, "
                        + "' ', n.body) from Notice n where n.subject = 'report' and n.subjectId = :id order by n.id",
                        String.class)
                        .setParameter("id", report).getResultList());
    }

    @Test
    void whoMustApproveIsToldOnceEachTimeItIsHandedIn() {
        test.bureau.people.add(test.actor(Role.ROSTER_KEEPER), new PersonWish("周建国", "局领导", "局长", "", true,
                List.of(), ""));
        ReportView draft = test.bureau.reports.begin(officer, incident(false), ReportLine.TAX, ReportKind.FIRST);
        assertThat(notices(draft.id())).isEmpty();
        ReportView submitted = test.bureau.reports.submit(officer, draft.id(), draft.version());
        assertThat(notices(draft.id())).containsExactly("周建国 信息待审批：事件 2026-0001 首报（上级税务机关） "
                + "机房：核心系统无法登录。首报（上级税务机关）已送审，请审批后方可报出。");
        ReportView back = test.bureau.reports.sendBack(LEADER, draft.id(), submitted.version(), "写明影响范围");
        test.bureau.reports.submit(officer, draft.id(), back.version());
        assertThat(notices(draft.id())).hasSize(2);
    }

    @Test
    void theNoticeAboutAReportOnARestrictedIncidentHoldsItsNumberAlone() {
        test.bureau.people.add(test.actor(Role.ROSTER_KEEPER), new PersonWish("周建国", "局领导", "局长", "", true,
                List.of(), ""));
        ReportView draft = test.bureau.reports.begin(officer, incident(true), ReportLine.TAX, ReportKind.FIRST);
        test.bureau.reports.submit(officer, draft.id(), draft.version());
        assertThat(notices(draft.id())).singleElement().asString().contains("2026-0001").doesNotContain("核心系统", "机房");
    }

    @Test
    void stepsOfARestrictedIncidentAreVeiledAndClosedForOthers() {
        long id = incident(true);
        List<ActiveStep> steps = test.bureau.playbooks.runs.active(test.bureau.clock.now());
        assertThat(steps).isNotEmpty();
        long run = steps.getFirst().runId();
        Actor other = new Actor(77, "other", "别的值班席", Set.of(Role.DUTY_OFFICER), null);
        assertThat(test.bureau.playbooks.runs.veiled(officer, steps)).isEmpty();
        assertThat(test.bureau.playbooks.runs.veiled(other, steps)).containsOnlyKeys(run)
                .hasValueSatisfying(new Condition<>(words -> words.contains("2026-0001") && !words.contains("核心系统"),
                        "the number alone"));
        assertThatThrownBy(() -> test.bureau.playbooks.runs.skip(other, run, steps.getFirst().key(), "看看"))
                .isInstanceOfSatisfying(Refusal.class,
                        refusal -> assertThat(refusal.code()).isEqualTo("run.refused.restricted"));
        assertThatThrownBy(() -> test.bureau.playbooks.runs.file(other, run)).isInstanceOf(Refusal.class);
        assertThat(test.bureau.incidents.file(officer, id).runs()).isNotEmpty();
    }

    @Test
    void aLateClockWithoutItsReasonIsStillToBeDone() {
        long id = incident(false);
        ClockView clock = test.bureau.incidents.file(officer, id).incident().clocks().getFirst();
        ClockTodos todos = new ClockTodos(test.bureau.incidents, new Texts(Texts.CHINESE));
        test.clock.move(Duration.ofMinutes(45));
        test.bureau.incidents.done(officer, clock.id());
        assertThat(todos.todos(officer, test.bureau.clock.now()))
                .filteredOn(todo -> todo.id().equals("clock-why-" + clock.id()))
                .singleElement().satisfies(todo -> assertThat(todo.title()).startsWith("写明逾期原因：事件 2026-0001"));
        test.bureau.clocks.explain(officer, clock.id(), "电话占线");
        assertThat(todos.todos(officer, test.bureau.clock.now())).noneMatch(todo -> todo.id().startsWith("clock-why-"));
    }

    @Test
    void theLogSaysOnlyThatAPlaybookOfARestrictedIncidentMovedOn() {
        long id = incident(true);
        test.clock.move(Duration.ofMinutes(30));
        test.bureau.playbooks.passes.forEach(pass -> pass.pass(test.bureau.clock.now()));
        assertThat(test.bureau.incidents.file(officer, id).runs()).isNotEmpty();
        assertThat(test.bureau.log.between(officer, new TimeRange(test.bureau.clock.now().minus(Duration.ofHours(1)),
                test.bureau.clock.now().plusSeconds(1)), null, 0, 50)).extracting(EntryView::content)
                .anyMatch(words -> words.startsWith("限定知悉范围事件的预案有"))
                .noneMatch(words -> words.contains("系统/网络故障") || words.contains("核心系统"));
    }
}
