package cn.dutydesk.incident.service;

import cn.dutydesk.core.BureauClock;
import cn.dutydesk.core.Texts;
import cn.dutydesk.desk.HandoverLine;
import cn.dutydesk.desk.HandoverSource;
import cn.dutydesk.incident.ClockView;
import cn.dutydesk.incident.ClockWords;
import cn.dutydesk.incident.IncidentView;
import cn.dutydesk.incident.Incidents;
import cn.dutydesk.security.Actor;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Collectors;

/** Running incidents and the steps of reporting still open, for the next officer. */
public final class IncidentHandover implements HandoverSource {
    private final Incidents incidents;
    private final Texts texts;
    private final BureauClock clock;

    /** @param texts of documents: Chinese */
    public IncidentHandover(Incidents incidents, Texts texts, BureauClock clock) {
        this.incidents = incidents;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public List<HandoverLine> lines(Actor who, Instant at) {
        return incidents.running(who).stream().map(incident -> new HandoverLine(HandoverLine.Part.INCIDENT, "incident",
                incident.id(), words(incident), true)).toList();
    }

    private String words(IncidentView incident) {
        String open = incident.clocks().stream().filter(step -> !step.done()).map(this::due)
                .collect(Collectors.joining("、"));
        String words = incident.restricted() ? texts.of("incident.matter-restricted", incident.number())
                : texts.of("incident.handover.running", incident.number(), incident.type().name(texts),
                        incident.what(), incident.place());
        return open.isEmpty() ? words : words + texts.of("incident.handover.open", open);
    }

    private String due(ClockView step) {
        LocalDateTime due = clock.local(step.dueAt());
        return texts.of("incident.handover.step", ClockWords.of(step, texts), texts.shortDate(due),
                texts.time(due));
    }
}
