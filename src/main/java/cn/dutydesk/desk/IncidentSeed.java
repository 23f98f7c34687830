package cn.dutydesk.desk;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is known already when something at the desk turns out to be an incident.
 *
 * @param subject    the kind of thing it was: {@code log-entry}, {@code phone-record}, {@code document}
 * @param happenedAt null when not known
 * @param origin     who told
 * @param phone      number of who told, or empty
 */
public record IncidentSeed(String subject, long subjectId, String what, String place, @Nullable Instant happenedAt,
        String origin, String phone) {
}
