package cn.dutydesk.core;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that stands still until it is moved. */
public final class TestClock extends Clock {
    private volatile Instant now;
    private volatile Duration elapsed = Duration.ZERO;

    public TestClock(Instant now) {
        this.now = now;
    }

    /** Stands at a wall-clock time in Beijing. */
    public static TestClock at(String local) {
        return new TestClock(LocalDateTime.parse(local).atZone(BureauClock.DEFAULT_ZONE).toInstant());
    }

    public BureauClock bureau() {
        return new BureauClock(this, BureauClock.DEFAULT_ZONE, () -> elapsed.toNanos());
    }

    /** Time passes. */
    public void move(Duration by) {
        now = now.plus(by);
        elapsed = elapsed.plus(by);
    }

    /** Somebody sets the clock; no time passes. */
    public void jump(Duration by) {
        now = now.plus(by);
    }

    /** Time passes up to then; a time before is a clock that was set. */
    public void set(String local) {
        Instant then = LocalDateTime.parse(local).atZone(BureauClock.DEFAULT_ZONE).toInstant();
        elapsed = then.isAfter(now) ? elapsed.plus(Duration.between(now, then)) : elapsed;
        now = then;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }

    @Override
    public Instant instant() {
        return now;
    }
}
