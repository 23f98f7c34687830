package cn.dutydesk.incident;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An incident to be reported. Type, what and where are enough.
 *
 * @param level         null for 未分级
 * @param happenedAt    null for now
 * @param knownAt       null for now
 * @param origin        who reported it; may be empty
 * @param reporterPhone may be empty
 * @param source        what turned out to be the incident, or null
 * @param facts         what is known beside; null for nothing yet
 * @param restricted    whether from the first moment only named people may see it; the first of them is who reports
 */
public record NewIncident(long typeId, IncidentLevel level, String what, String place, @Nullable Instant happenedAt,
        @Nullable Instant knownAt, String origin, String reporterPhone, @Nullable IncidentSource source,
        @Nullable IncidentFacts facts,
        boolean restricted) {
    /** An incident that everybody in the house may see, with nothing known beside. */
    public NewIncident(long typeId, IncidentLevel level, String what, String place, @Nullable Instant happenedAt,
            @Nullable Instant knownAt, String origin, String reporterPhone, @Nullable IncidentSource source) {
        this(typeId, level, what, place, happenedAt, knownAt, origin, reporterPhone, source, null, false);
    }

    /** An incident that was reported as such. */
    public NewIncident(long typeId, IncidentLevel level, String what, String place, @Nullable Instant happenedAt,
            @Nullable Instant knownAt, String origin, String reporterPhone) {
        this(typeId, level, what, place, happenedAt, knownAt, origin, reporterPhone, null);
    }

    /** Only what must be there; happened and known now. */
    public static NewIncident of(long typeId, IncidentLevel level, String what, String place) {
        return new NewIncident(typeId, level, what, place, null, null, "", "");
    }
}
