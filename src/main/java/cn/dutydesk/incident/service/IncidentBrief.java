package cn.dutydesk.incident.service;

import cn.dutydesk.core.Texts;
import cn.dutydesk.core.TimeRange;
import cn.dutydesk.desk.BriefLine;
import cn.dutydesk.desk.BriefSource;
import cn.dutydesk.desk.Places;
import cn.dutydesk.incident.ClockView;
import cn.dutydesk.incident.ClockWords;
import cn.dutydesk.incident.IncidentView;
import cn.dutydesk.leader.Instructions;
import cn.dutydesk.security.Actor;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Incidents for the leader: those that run, those no leader has said a word about yet, and those that ended. */
public final class IncidentBrief implements BriefSource {
    private static final String SUBJECT = "incident";

    private final IncidentService incidents;
    private final Instructions instructions;
    private final Texts texts;

    public IncidentBrief(IncidentService incidents, Instructions instructions, Texts texts) {
        this.incidents = incidents;
        this.instructions = instructions;
        this.texts = texts;
    }

    @Override
    public List<BriefLine> lines(Actor who, TimeRange since) {
        List<BriefLine> lines = new ArrayList<>();
        for (IncidentView incident : incidents.lately(who, since)) {
            if (incident.running()) {
                boolean silent = instructions.of(SUBJECT, incident.id()).isEmpty();
                lines.add(running(incident, silent ? BriefLine.Kind.NEEDS_WORD : BriefLine.Kind.OPEN, since.to()));
            }
            if (since.contains(incident.knownAt())) {
                lines.add(line(incident, "reported", BriefLine.Kind.HAPPENED, incident.knownAt(), false,
                        texts.of("incident.brief.reported", name(incident))));
            }
            if (incident.closedAt() != null && since.contains(incident.closedAt())) {
                lines.add(line(incident, "closed", BriefLine.Kind.HAPPENED, incident.closedAt(), false,
                        texts.of("incident.brief.closed", incident.number(), incident.result())));
            }
        }
        return lines;
    }

    private BriefLine running(IncidentView incident, BriefLine.Kind kind, Instant now) {
        ClockView next = incident.clocks().stream().filter(clock -> !clock.done())
                .min(Comparator.comparing(ClockView::dueAt)).orElse(null);
        String words = next == null ? texts.of("incident.brief.running", name(incident))
                : texts.of("incident.brief.running-next", name(incident), ClockWords.of(next, texts));
        return line(incident, "running", kind, next == null ? null : next.dueAt(), next != null && next.late(now),
                words);
    }

    private String name(IncidentView incident) {
        return texts.of("incident.brief.name", texts.of("incident.level." + incident.level()), incident.what(),
                incident.number());
    }

    private static BriefLine line(IncidentView incident, String what, BriefLine.Kind kind, @Nullable Instant at,
            boolean urgent,
            String words) {
        return new BriefLine("incident-" + what + "-" + incident.id(), kind, at, words, urgent, SUBJECT, incident.id(),
                Places.of(SUBJECT, incident.id()));
    }
}
