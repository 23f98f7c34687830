package cn.dutydesk.incident.service;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dutydesk.desk.DeskFixture;
import cn.dutydesk.incident.ClockView;
import cn.dutydesk.incident.IncidentFacts;
import cn.dutydesk.incident.IncidentFixture;
import cn.dutydesk.incident.IncidentLevel;
import cn.dutydesk.incident.IncidentView;
import cn.dutydesk.incident.NewIncident;
import cn.dutydesk.incident.NoteKind;
import cn.dutydesk.incident.NoteView;
import cn.dutydesk.playbook.Grade;
import cn.dutydesk.playbook.Matter;
import cn.dutydesk.playbook.NoRuns;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class IncidentMattersTest {
    private final DeskFixture desk = new DeskFixture(LocalDateTime.of(2026, 2, 18, 2, 2));
    private final NoRuns runs = new NoRuns();
    private final IncidentService incidents = IncidentFixture.service(desk, runs);
    private final IncidentMatters matters = new IncidentMatters(desk.log,
            IncidentFixture.clocks(desk, runs), desk.database.tx(), desk.texts);
    private final IncidentView incident = incidents.report(DeskFixture.DESK,
            NewIncident.of(2, IncidentLevel.SERIOUS, "系统全部无法登录", "第一分局办税厅"));

    @AfterEach
    void close() {
        desk.close();
    }

    private List<NoteView> course() {
        return incidents.file(DeskFixture.DESK, incident.id()).course();
    }

    private ClockView clock(int place) {
        return incidents.file(DeskFixture.DESK, incident.id()).incident().clocks().get(place);
    }

    @Test
    void theReportStartsThePlaybookMeantForIt() {
        assertThat(runs.started).containsExactly(new Matter("incident", incident.id(),
                "突发事件 2026-0001 第一分局办税厅：系统全部无法登录", "系统/网络故障", Grade.SERIOUS, incident.knownAt(),
                "incident/" + incident.id()));
    }

    @Test
    void aRestrictedIncidentIsVeiledFromWhoIsNotNamed() {
        long other = incidents.report(DeskFixture.LI_HERSELF, new NewIncident(8, IncidentLevel.UNGRADED, "涉密载体去向不明",
                "档案室", null, null, "", "", null, IncidentFacts.NONE, true)).id();
        Set<Long> both = Set.of(incident.id(), other);
        assertThat(matters.veiled(DeskFixture.LI_HERSELF, both)).isEmpty();
        assertThat(matters.veiled(DeskFixture.DESK, both)).isEqualTo(Map.of(other, "突发事件 2026-0002（限定知悉范围事件）"));
        assertThat(matters.veiled(DeskFixture.DESK, Set.of())).isEmpty();
    }

    @Test
    void whatARunDoesStandsInTheCourse() {
        desk.acts.writeAsSystem("run.pass", act -> {
            matters.noted(act, incident.id(), act.now().plusSeconds(5), "已呼叫带班领导周建国");
            act.record("run", 1, null, "called");
            return null;
        });
        assertThat(course().getLast()).returns(NoteKind.PLAYBOOK, NoteView::kind)
                .returns("已呼叫带班领导周建国", NoteView::content).returns(desk.clock.now(), NoteView::happenedAt);
    }

    @Test
    void aStepThatSettlesALimitTicksItOnceAndLateStaysLate() {
        desk.time.forward(Duration.ofMinutes(7));
        for (int i = 0; i < 2; i++) {
            desk.acts.writeAsSystem("run.pass", act -> {
                matters.settled(act, incident.id(), "leader", "周建国");
                act.record("run", 1, null, "settled");
                return null;
            });
            desk.time.forward(Duration.ofMinutes(1));
        }
        assertThat(clock(0).doneBy()).isEqualTo("周建国");
        assertThat(clock(0).left(desk.clock.now())).isEqualTo(Duration.ofMinutes(-2));
        assertThat(clock(1).done()).isFalse();
        assertThat(course()).extracting(NoteView::kind).containsExactly(NoteKind.REPORTED, NoteKind.CLOCK);
        assertThat(runs.told).isEmpty();
    }

    @Test
    void aLimitTickedByHandAndTheEndAreToldToTheRun() {
        incidents.done(DeskFixture.LI_HERSELF, clock(2).id());
        assertThat(runs.told).as("the other line is still to be told").isEmpty();
        incidents.done(DeskFixture.LI_HERSELF, clock(3).id());
        IncidentFixture.tick(incidents, DeskFixture.LI_HERSELF, incident.id());
        incidents.close(DeskFixture.LI_HERSELF, incident.id(), "已恢复");
        assertThat(runs.told).contains("settled incident " + incident.id() + " phone 李晓雨",
                "over incident " + incident.id() + " 突发事件 2026-0001 已办结");
    }
}
