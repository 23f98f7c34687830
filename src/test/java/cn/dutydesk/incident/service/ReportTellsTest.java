package cn.dutydesk.incident.service;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dutydesk.app.TestBureau;
import cn.dutydesk.core.Texts;
import cn.dutydesk.core.TimeRange;
import cn.dutydesk.desk.BriefLine;
import cn.dutydesk.desk.EntryView;
import cn.dutydesk.desk.Todo;
import cn.dutydesk.incident.IncidentLevel;
import cn.dutydesk.incident.NewIncident;
import cn.dutydesk.incident.ReportLine;
import cn.dutydesk.incident.ReportView;
import cn.dutydesk.incident.ReportWay;
import cn.dutydesk.playbook.ReportKind;
import cn.dutydesk.security.Actor;
import cn.dutydesk.security.Role;
import java.time.Duration;
import java.util.List;
import java.util.Set;
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
        ReportView oral = test.bureau.reports.oral(officer, incident(false), ReportLine.GOVERNMENT, ReportKind.FIRST, null,
                new ReportService.Call("", "系统故障", "值班员", ""));
        assertThat(brief(LEADER)).containsExactly("2026-0001 首报（电话）（地方党委政府）待确认");
        test.bureau.reports.confirm(LEADER, oral.id(), oral.version());
        assertThat(brief(LEADER)).isEmpty();
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
