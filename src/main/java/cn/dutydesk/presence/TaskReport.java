package cn.dutydesk.presence;

import org.jspecify.annotations.Nullable;

/**
 * How a due task was done.
 *
 * @param personId who did it, chosen at a shared account; null when that is clear
 * @param words    for the log
 * @param abnormal whether something was wrong
 * @param followUp what is to be done about it, or empty
 */
public record TaskReport(@Nullable Long personId, String words, boolean abnormal, String followUp) {
}
