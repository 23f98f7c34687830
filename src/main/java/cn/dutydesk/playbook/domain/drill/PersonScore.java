package cn.dutydesk.playbook.domain.drill;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How somebody answered.
 *
 * @param calls    how often called, calls again included, calls that want no answer not
 * @param asked    how many answers were wanted
 * @param answered how many were given
 * @param delay    average time from the first call to the answer; null when none was given
 */
public record PersonScore(String name, String why, int calls, int asked, int answered, @Nullable Duration delay) {
}
