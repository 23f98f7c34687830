package cn.dutydesk.register;

import java.time.Instant;

/**
 * A leader or unit told of a call.
 *
 * @param at when, to the minute
 * @param by who wrote it down; empty before it is stored
 */
public record Told(String whom, Instant at, String by) {
    /** Somebody told, not stored yet. */
    public static Told of(String whom, Instant at) {
        return new Told(whom, at, "");
    }
}
