package cn.dutydesk.warning;

import java.time.Instant;

/**
 * A file that came in.
 *
 * @param refused whether it could not be taken
 * @param words   what became of it, ready for the person
 */
public record MessageView(long id, String file, Instant arrivedAt, boolean refused, String words) {
}
