package cn.dutydesk.incident;

import cn.dutydesk.core.Texts;
import cn.dutydesk.desk.DeskFixture;
import cn.dutydesk.incident.service.Attachments;
import cn.dutydesk.incident.service.CaseService;
import cn.dutydesk.incident.service.Clocks;
import cn.dutydesk.incident.service.ClosingGates;
import cn.dutydesk.incident.service.ClosingService;
import cn.dutydesk.incident.service.IncidentService;
import cn.dutydesk.incident.service.ReportService;
import cn.dutydesk.incident.service.RoleService;
import cn.dutydesk.incident.service.StatisticsService;
import cn.dutydesk.incident.service.TypeService;
import cn.dutydesk.incident.ui.IncidentUi;
import cn.dutydesk.playbook.NoRuns;
import cn.dutydesk.playbook.Runs;
import cn.dutydesk.report.service.IncidentPaperService;
import cn.dutydesk.report.service.Offices;
import cn.dutydesk.report.service.StatisticsPaperService;
import cn.dutydesk.security.Actor;
import java.util.List;

/** The room of incidents above a duty desk that stands still. */
public final class IncidentFixture {
    private IncidentFixture() {
    }

    public static IncidentService service(DeskFixture desk) {
        return service(desk, new NoRuns());
    }

    public static IncidentService service(DeskFixture desk, Runs runs) {
        return new IncidentService(desk.acts, desk.log, clocks(desk, runs), runs, closing(desk, runs), desk.texts,
                desk.clock);
    }

    /** Gates of playbooks, limits and follow-up items. */
    public static ClosingService closing(DeskFixture desk, Runs runs) {
        Clocks clocks = clocks(desk, runs);
        return new ClosingService(desk.acts, desk.log, clocks, runs, desk.items,
                List.of(ClosingGates.steps(runs, desk.clock),
                        ClosingGates.clocks(clocks, desk.texts), ClosingGates.followUps(desk.items)),
                desk.texts);
    }

    /** Ticks every limit that is still open, as nothing is closed over one. */
    public static void tick(IncidentService incidents, Actor who, long id) {
        incidents.file(who, id).incident().clocks().stream().filter(clock -> !clock.done())
                .forEach(clock -> incidents.done(who, clock.id()));
    }

    public static CaseService cases(DeskFixture desk, Runs runs) {
        return new CaseService(desk.acts, desk.log, clocks(desk, runs), runs, desk.people, desk.texts, desk.clock);
    }

    public static RoleService roles(DeskFixture desk) {
        return new RoleService(desk.acts, desk.log, desk.texts, desk.clock);
    }

    public static ReportService reports(DeskFixture desk, Runs runs) {
        return new ReportService(desk.acts, desk.log, clocks(desk, runs), desk.settings, desk.texts, desk.clock);
    }

    public static Clocks clocks(DeskFixture desk, Runs runs) {
        return new Clocks(desk.acts, desk.log, desk.calendars, runs, desk.texts, desk.clock);
    }

    /** Papers that can be written; none is opened. */
    public static IncidentUi.Papers papers(DeskFixture desk) {
        Offices offices = new Offices(desk.people, desk.calendars, desk.settings, new Texts(Texts.CHINESE), desk.clock);
        return new IncidentUi.Papers(new IncidentPaperService(desk.acts, service(desk), reports(desk, new NoRuns()),
                offices), new StatisticsPaperService(desk.acts, new StatisticsService(desk.acts, desk.clock), offices),
                file -> {});
    }

    public static IncidentUi.Handling handling(DeskFixture desk) {
        Runs runs = new NoRuns();
        return new IncidentUi.Handling(cases(desk, runs), roles(desk), closing(desk, runs), new TypeService(desk.acts),
                new StatisticsService(desk.acts, desk.clock),
                desk.people, new Attachments(desk.acts, desk.log, desk.texts));
    }
}
