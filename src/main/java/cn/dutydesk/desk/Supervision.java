package cn.dutydesk.desk;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What belongs to an item that somebody asked for and to whom it is answered (督办).
 *
 * @param number     of the year, 2026-0003; empty for an item nobody asked for and for one older than numbers
 * @param demand     what is asked of it (要求); may be empty
 * @param measures   how it is seen to (措施); may be empty
 * @param takenAt    when who sees to it took it on, or null
 * @param takenBy    who did, or empty
 * @param handedOn   whether it was handed on to go its way after the thing it came from is closed
 * @param remindedAt when a reminder was last sent, or null
 * @param seenAt     when somebody at the desk last saw to a reminder, or null
 */
public record Supervision(String number, String demand, String measures, @Nullable Instant takenAt, String takenBy,
        boolean handedOn, @Nullable Instant remindedAt, @Nullable Instant seenAt) {
}
