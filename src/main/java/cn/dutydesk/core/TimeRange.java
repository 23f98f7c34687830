package cn.dutydesk.core;

import java.time.Duration;
import java.time.Instant;

/** A half-open stretch of time: {@code from} belongs to it, {@code to} does not. */
public record TimeRange(Instant from, Instant to) {
    /** @throws IllegalArgumentException when the end is not after the start */
    public TimeRange {
        if (!to.isAfter(from)) {
            throw new IllegalArgumentException("range ends at " + to + ", not after its start " + from);
        }
    }

    public boolean contains(Instant instant) {
        return !instant.isBefore(from) && instant.isBefore(to);
    }

    public boolean overlaps(TimeRange other) {
        return from.isBefore(other.to) && other.from.isBefore(to);
    }

    public Duration length() {
        return Duration.between(from, to);
    }
}
