package cn.dutydesk.presence;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who must be told.
 *
 * @param words  of what, in Chinese
 * @param name   empty when nobody is known
 * @param phone  empty when none is known
 * @param toldAt null while not told
 */
public record StepView(long id, StepLevel level, String words, String name, String phone, Instant dueAt,
        @Nullable Instant toldAt,
        String toldBy) {
}
