package cn.dutydesk.presence;

import java.time.LocalTime;

/**
 * A stretch of the shift in which random checks fall.
 *
 * @param to       earlier than {@code from} for a stretch over midnight
 * @param perShift how many in each shift; 0 for none
 * @param version  optimistic version, to be handed back with an edit
 */
public record CheckWindow(long id, String name, LocalTime from, LocalTime to, int perShift, int version) {
}
