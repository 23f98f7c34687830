package cn.dutydesk.incident;

import cn.dutydesk.desk.DeskFixture;
import cn.dutydesk.incident.service.Clocks;
import cn.dutydesk.incident.service.IncidentService;
import cn.dutydesk.playbook.NoRuns;
import cn.dutydesk.playbook.Runs;

/** The room of incidents above a duty desk that stands still. */
public final class IncidentFixture {
    private IncidentFixture() {
    }

    public static IncidentService service(DeskFixture desk) {
        return service(desk, new NoRuns());
    }

    public static IncidentService service(DeskFixture desk, Runs runs) {
        return new IncidentService(desk.acts, desk.log, clocks(desk, runs), runs, desk.texts, desk.clock);
    }

    public static Clocks clocks(DeskFixture desk, Runs runs) {
        return new Clocks(desk.acts, desk.log, desk.calendars, runs, desk.texts, desk.clock);
    }
}
