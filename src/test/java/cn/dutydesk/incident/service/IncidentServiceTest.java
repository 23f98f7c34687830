package cn.dutydesk.incident.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.dutydesk.core.Refusal;
import cn.dutydesk.core.TimeRange;
import cn.dutydesk.desk.DeskFixture;
import cn.dutydesk.desk.EntryView;
import cn.dutydesk.desk.Todo;
import cn.dutydesk.incident.ClockView;
import cn.dutydesk.incident.IncidentChanged;
import cn.dutydesk.incident.IncidentFile;
import cn.dutydesk.incident.IncidentFilter;
import cn.dutydesk.incident.IncidentFixture;
import cn.dutydesk.incident.IncidentLevel;
import cn.dutydesk.incident.IncidentStatus;
import cn.dutydesk.incident.IncidentTypeView;
import cn.dutydesk.incident.IncidentView;
import cn.dutydesk.incident.LegalClass;
import cn.dutydesk.incident.NewIncident;
import cn.dutydesk.incident.NoteKind;
import cn.dutydesk.incident.NoteView;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class IncidentServiceTest {
    private final DeskFixture desk = new DeskFixture(LocalDateTime.of(2026, 2, 18, 2, 2));
    private final IncidentService incidents = IncidentFixture.service(desk);

    @AfterEach
    void close() {
        desk.close();
    }

    private IncidentView report(IncidentLevel level, String what) {
        return incidents.report(DeskFixture.DESK, NewIncident.of(2, level, what, "第一税务分局办税服务厅"));
    }

    private List<String> log() {
        return desk.log.between(DeskFixture.DESK, desk.day(LocalDate.of(2026, 2, 18)), null, 0, 99).stream()
                .map(EntryView::content).toList();
    }

    private static void refused(String code, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(Refusal.class,
                refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    @Test
    void theTypesAreThoseOfATaxBureauWithTheirLegalClass() {
        List<IncidentTypeView> types = incidents.types(DeskFixture.DESK);
        assertThat(types).hasSize(12).extracting(IncidentTypeView::name).startsWith("办税厅拥堵", "系统/网络故障")
                .endsWith("其他");
        assertThat(types.get(4).legalClass()).isEqualTo(LegalClass.SOCIAL);
        assertThat(LegalClass.SOCIAL.graded()).isFalse();
        assertThat(types.get(5).legalClass().graded()).isTrue();
    }

    @Test
    void aReportIsNumberedTimedAndInTheLog() {
        List<Long> heard = new ArrayList<>();
        desk.signals.hear(IncidentChanged.class, news -> heard.add(news.incidentId()));
        IncidentView view = report(IncidentLevel.SERIOUS, "系统全部无法登录");
        assertThat(view.number()).isEqualTo("2026-0001");
        assertThat(view.running()).isTrue();
        assertThat(view.clocks()).extracting(ClockView::minutes).containsExactly(5, 10, 30, 30, 60, 60);
        assertThat(view.clocks().getFirst().dueAt()).isEqualTo(desk.at(2026, 2, 18, 2, 7));
        assertThat(log()).containsExactly(
                "接报突发事件 2026-0001（系统/网络故障，较大）：第一税务分局办税服务厅，系统全部无法登录");
        assertThat(heard).containsExactly(view.id());
        IncidentFile file = incidents.file(DeskFixture.DESK, view.id());
        assertThat(file.course()).extracting(NoteView::kind).containsExactly(NoteKind.REPORTED);
    }

    @Test
    void graveOnesHaveShorterLimits() {
        assertThat(report(IncidentLevel.MAJOR, "起火").clocks()).extracting(ClockView::minutes)
                .containsExactly(5, 10, 15, 15, 30, 30);
    }

    @Test
    void aRefusedReportTakesNoNumberAndLeavesNothing() {
        refused("incident.refused.what", () -> report(IncidentLevel.ORDINARY, " "));
        refused("marking.refused", () -> report(IncidentLevel.ORDINARY, "涉及 秘密★1年"));
        refused("incident.refused.place", () -> incidents.report(DeskFixture.DESK,
                NewIncident.of(2, null, "断网", "")));
        refused("incident.refused.type", () -> incidents.report(DeskFixture.DESK,
                NewIncident.of(99, null, "断网", "大厅")));
        refused("incident.refused.known-first", () -> incidents.report(DeskFixture.DESK, new NewIncident(2, null,
                "断网", "大厅", desk.at(2026, 2, 18, 2, 0), desk.at(2026, 2, 18, 1, 0), "", "")));
        refused("incident.refused.future", () -> incidents.report(DeskFixture.DESK, new NewIncident(2, null,
                "断网", "大厅", null, desk.at(2026, 2, 18, 3, 0), "", "")));
        assertThat(log()).isEmpty();
        assertThat(report(null, "断网").number()).isEqualTo("2026-0001");
        assertThat(report(null, "又断网").number()).isEqualTo("2026-0002");
    }

    private void end(long id) {
        IncidentFixture.tick(incidents, DeskFixture.DESK, id);
        incidents.close(DeskFixture.DESK, id, "已恢复");
    }

    @Test
    void theLeaderIsToldOfWhatRunsHoweverOldAndOfWhatBeganOrEndedInTheSpan() {
        long running = report(null, "断网").id();
        end(report(null, "跳闸").id());
        long ended = report(null, "漏水").id();
        desk.time.forward(Duration.ofDays(40));
        end(ended);
        long known = report(null, "停电").id();
        end(known);
        TimeRange day = new TimeRange(desk.clock.now().minus(Duration.ofDays(1)), desk.clock.now().plusSeconds(1));
        assertThat(incidents.lately(DeskFixture.DESK, day)).extracting(IncidentView::id)
                .containsExactly(known, ended, running);
    }

    @Test
    void numbersBeginAnewEachYear() {
        report(null, "断网");
        desk.time.forward(Duration.ofDays(365));
        assertThat(report(null, "断网").number()).isEqualTo("2027-0001");
    }

    @Test
    void aStepIsTickedOnceAndLateStaysLate() {
        IncidentView view = report(IncidentLevel.SERIOUS, "断网");
        desk.time.forward(Duration.ofMinutes(4));
        incidents.done(DeskFixture.LI_HERSELF, view.clocks().get(0).id());
        desk.time.forward(Duration.ofMinutes(8));
        incidents.done(DeskFixture.LI_HERSELF, view.clocks().get(1).id());
        desk.time.forward(Duration.ofHours(5));
        List<ClockView> clocks = incidents.file(DeskFixture.DESK, view.id()).incident().clocks();
        assertThat(clocks.get(0).done()).isTrue();
        assertThat(clocks.get(0).doneBy()).isEqualTo("李晓雨");
        assertThat(clocks.get(0).late(desk.clock.now())).isFalse();
        assertThat(clocks.get(1).late(desk.clock.now())).isTrue();
        assertThat(clocks.get(1).left(desk.clock.now())).isEqualTo(Duration.ofMinutes(-2));
        assertThat(clocks.get(2).late(desk.clock.now())).isTrue();
        assertThat(log()).contains("事件 2026-0001：已报带班领导", "事件 2026-0001：已报主要负责人，超过时限 2 分钟");
        refused("incident.refused.done", () -> incidents.done(DeskFixture.DESK, clocks.get(0).id()));
        assertThat(new ClockTodos(incidents, desk.texts).todos(DeskFixture.DESK, desk.clock.now()))
                .extracting(Todo::title).containsExactly("2026-0001 电话报告上级税务机关", "2026-0001 电话报告地方党委政府",
                        "2026-0001 书面首报（上级税务机关）", "2026-0001 书面首报（地方党委政府）",
                        "写明逾期原因：事件 2026-0001 报主要负责人");
    }

    @Test
    void closingNeedsAResultAndEndsTheCourse() {
        IncidentView view = report(null, "断网");
        incidents.progress(DeskFixture.DESK, view.id(), null, "信息中心王磊到岗，判断为光缆中断");
        refused("incident.refused.empty", () -> incidents.progress(DeskFixture.DESK, view.id(), null, " "));
        refused("incident.refused.result", () -> incidents.close(DeskFixture.DESK, view.id(), " "));
        refused("marking.refused", () -> incidents.close(DeskFixture.DESK, view.id(), "机密★"));
        IncidentFixture.tick(incidents, DeskFixture.DESK, view.id());
        incidents.close(DeskFixture.DESK, view.id(), "光缆修复，系统恢复");
        IncidentView closed = incidents.file(DeskFixture.DESK, view.id()).incident();
        assertThat(closed.status()).isEqualTo(IncidentStatus.CLOSED);
        assertThat(closed.result()).isEqualTo("光缆修复，系统恢复");
        assertThat(closed.closedBy()).isEqualTo("值班席");
        refused("incident.refused.closed", () -> incidents.close(DeskFixture.DESK, view.id(), "再办结"));
        refused("incident.refused.closed", () -> incidents.progress(DeskFixture.DESK, view.id(), null, "再写"));
        refused("incident.refused.closed",
                () -> incidents.done(DeskFixture.DESK, closed.clocks().getFirst().id()));
        assertThat(incidents.running(DeskFixture.DESK)).isEmpty();
        assertThat(log()).contains("事件 2026-0001 办结：光缆修复，系统恢复");
        assertThat(desk.audit.verify().whole()).isTrue();
    }

    @Test
    void theListFiltersByStateTypeAndText() {
        IncidentView one = report(null, "断网 100%");
        desk.time.forward(Duration.ofMinutes(1));
        IncidentView two = incidents.report(DeskFixture.DESK, NewIncident.of(6, null, "冒烟", "食堂"));
        IncidentFixture.tick(incidents, DeskFixture.DESK, one.id());
        incidents.close(DeskFixture.DESK, one.id(), "恢复");
        assertThat(numbers(IncidentFilter.ALL)).containsExactly(two.number(), one.number());
        assertThat(numbers(new IncidentFilter(IncidentStatus.CLOSED, null, ""))).containsExactly(one.number());
        assertThat(numbers(new IncidentFilter(null, 6L, ""))).containsExactly(two.number());
        assertThat(numbers(new IncidentFilter(null, null, "食堂"))).containsExactly(two.number());
        assertThat(numbers(new IncidentFilter(null, null, "100%"))).containsExactly(one.number());
        assertThat(numbers(new IncidentFilter(null, null, "2026-0002"))).containsExactly(two.number());
        assertThat(numbers(new IncidentFilter(null, null, "%"))).containsExactly(one.number());
    }

    private List<String> numbers(IncidentFilter filter) {
        return incidents.list(DeskFixture.DESK, filter).stream().map(IncidentView::number).toList();
    }
}
