package cn.dutydesk.register;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A leader or unit told of a call.
 *
 * @param at when, to the minute
 * @param by who wrote it down; empty before it is stored
 */
public record Told(String whom, @Nullable Instant at, String by) {
    /** Somebody told, not stored yet. */
    public static Told of(String whom, @Nullable Instant at) {
        return new Told(whom, at, "");
    }
}
