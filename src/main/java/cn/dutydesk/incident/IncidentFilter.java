package cn.dutydesk.incident;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which incidents to list.
 *
 * @param status    null for running and closed ones; {@link IncidentStatus#CLOSED} also takes reviewed ones
 * @param typeId    null for every kind
 * @param text      part of number, what, where, origin or result; empty for all
 * @param level     null for every grade
 * @param from      known then or later; null for no limit
 * @param to        known before then; null for no limit
 * @param sensitive only those reportable whatever their grade
 */
public record IncidentFilter(@Nullable IncidentStatus status, @Nullable Long typeId, String text,
        @Nullable IncidentLevel level, @Nullable Instant from,
        @Nullable Instant to, boolean sensitive) {
    public static final IncidentFilter ALL = new IncidentFilter(null, null, "");

    /** Of any grade and time. */
    public IncidentFilter(@Nullable IncidentStatus status, @Nullable Long typeId, String text) {
        this(status, typeId, text, null, null, null, false);
    }
}
