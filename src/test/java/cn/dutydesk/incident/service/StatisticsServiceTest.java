package cn.dutydesk.incident.service;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dutydesk.desk.DeskFixture;
import cn.dutydesk.incident.CaseStatistics;
import cn.dutydesk.incident.CaseStatistics.Line;
import cn.dutydesk.incident.ClockStep;
import cn.dutydesk.incident.IncidentFacts;
import cn.dutydesk.incident.IncidentFixture;
import cn.dutydesk.incident.IncidentLevel;
import cn.dutydesk.incident.IncidentView;
import cn.dutydesk.incident.NewIncident;
import java.time.Duration;
import java.time.LocalDateTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StatisticsServiceTest {
    private final DeskFixture desk = new DeskFixture(LocalDateTime.of(2026, 1, 31, 23, 30));
    private final IncidentService incidents = IncidentFixture.service(desk);
    private final StatisticsService statistics = new StatisticsService(desk.acts, desk.clock);

    @AfterEach
    void close() {
        desk.close();
    }

    private void reportedAfter(IncidentView view, int minutes) {
        desk.time.forward(Duration.ofMinutes(minutes));
        incidents.done(DeskFixture.DESK, view.clocks().stream().filter(clock -> clock.step() == ClockStep.PHONE)
                .findFirst().orElseThrow().id());
    }

    @Test
    void countsAndTimesToTheFirstReportRestrictedOnesToo() {
        reportedAfter(incidents.report(DeskFixture.DESK, NewIncident.of(2, IncidentLevel.ORDINARY, "断网", "大厅")), 10);
        reportedAfter(incidents.report(DeskFixture.DESK, NewIncident.of(2, IncidentLevel.ORDINARY, "断网", "大厅")), 50);
        incidents.report(DeskFixture.LI_HERSELF, new NewIncident(8, IncidentLevel.MAJOR, "不能说的事", "档案室", null, null,
                "", "", null, IncidentFacts.NONE, true));
        CaseStatistics read = statistics.of(DeskFixture.DESK, 2026, true);
        assertThat(read.types()).containsExactly(new Line("系统/网络故障", 2, 2, 10L, 30L, 1),
                new Line("失泄密", 1, 0, null, read.types().getLast().limit(), 0));
        assertThat(read.months()).extracting(Line::name).containsExactly("2026-01", "2026-02");
        assertThat(read.months()).extracting(Line::count).containsExactly(2, 1);
        assertThat(read.levels()).extracting(Line::name).containsExactly("ORDINARY", "MAJOR");
        desk.time.forward(Duration.ofDays(1));
        assertThat(statistics.of(DeskFixture.DESK, 2026, true).types().getLast().late()).isEqualTo(1);
        assertThat(statistics.of(DeskFixture.DESK, 2025, true).types()).isEmpty();
    }
}
