package cn.dutydesk.secrecy;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A line in the course of a person or a device.
 *
 * @param day   the day it speaks of
 * @param until the day it holds until, or null
 */
public record LineView(LineKind kind, LocalDate day, @Nullable LocalDate until, Instant writtenAt, String by,
        String words) {
}
