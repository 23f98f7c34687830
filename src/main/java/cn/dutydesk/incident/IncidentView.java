package cn.dutydesk.incident;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An incident as it stands.
 *
 * @param number     as written on paper: 2026-0007
 * @param happenedAt when it happened
 * @param knownAt    when the duty room learned of it; the limits run from here
 * @param origin     who reported it
 * @param result     how it ended; empty while it runs
 * @param closedAt   null while it runs
 * @param source     what turned out to be this incident, or null
 * @param restricted whether only named people may see it
 * @param clocks     steps of reporting in their order
 */
public record IncidentView(long id, int version, String number, IncidentTypeView type, IncidentLevel level, String what,
        String place, Instant happenedAt, Instant knownAt, String origin, String reporterPhone, IncidentStatus status,
        String reportedBy, String result, @Nullable Instant closedAt, String closedBy, @Nullable IncidentSource source,
        IncidentFacts facts, boolean restricted, List<ClockView> clocks) {
    public IncidentView {
        clocks = List.copyOf(clocks);
    }

    public boolean running() {
        return status == IncidentStatus.RUNNING;
    }

    /** 人员伤亡和财产损失, or empty. */
    public String hurt() {
        return facts.hurt();
    }

    /** 影响范围, or empty. */
    public String reach() {
        return facts.reach();
    }

    /** 发展趋势, or empty. */
    public String trend() {
        return facts.trend();
    }

    /** 已采取措施, or empty. */
    public String measures() {
        return facts.measures();
    }

    /** 领导到位情况, or empty. */
    public String leaders() {
        return facts.leaders();
    }

    /** What makes it reportable whatever its grade, or empty. */
    public String sensitive() {
        return facts.sensitive().words();
    }
}
