package cn.dutydesk.incident.service;

import cn.dutydesk.core.BureauClock;
import cn.dutydesk.core.Texts;
import cn.dutydesk.desk.FollowUps;
import cn.dutydesk.desk.Places;
import cn.dutydesk.incident.ClockStep;
import cn.dutydesk.incident.ClockWords;
import cn.dutydesk.incident.LimitBasis;
import cn.dutydesk.incident.OpenThing;
import cn.dutydesk.playbook.Runs;
import java.util.List;

/** What stands before the closing of an incident. */
public final class ClosingGates {
    private static final String SUBJECT = IncidentMatters.SUBJECT;

    private ClosingGates() {
    }

    /** Open steps of its playbooks that may not be left out without permission. */
    public static Gate steps(Runs runs, BureauClock clock) {
        return (session, id) -> runs.active(clock.now()).stream().filter(step -> !step.optional()
                && step.matter().subject().equals(SUBJECT) && step.matter().id() == id)
                .map(step -> new OpenThing("incident.gate.step", List.of(step.playbook(), step.title()),
                        Places.of("run", step.runId())))
                .toList();
    }

    /** Follow-up items that are neither closed nor handed on. */
    public static Gate followUps(FollowUps items) {
        return (session, id) -> items.of(SUBJECT, id).stream().filter(item -> !item.settled())
                .map(item -> new OpenThing("incident.gate.item", List.of(item.content()),
                        Places.of("item", item.id())))
                .toList();
    }

    /** Limits that are neither done nor accounted for; what is measured from closing, or ends with it, need not be. */
    public static Gate clocks(Clocks clocks, Texts texts) {
        return (session, id) -> clocks.of(session, id).stream().filter(clock -> !clock.done()
                && clock.basis() != LimitBasis.CLOSING && clock.step() != ClockStep.FOLLOW_UP)
                .map(clock -> new OpenThing("incident.gate.clock", List.of(ClockWords.of(clock, texts)), ""))
                .toList();
    }
}
