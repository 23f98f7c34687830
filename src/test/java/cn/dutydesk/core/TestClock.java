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

    public TestClock(Instant now) {
        this.now = now;
    }

    /** Stands at a wall-clock time in Beijing. */
    public static TestClock at(String local) {
        return new TestClock(LocalDateTime.parse(local).atZone(BureauClock.DEFAULT_ZONE).toInstant());
    }

    public BureauClock bureau() {
        return new BureauClock(this, BureauClock.DEFAULT_ZONE);
    }

    public void move(Duration by) {
        now = now.plus(by);
    }

    public void set(String local) {
        now = LocalDateTime.parse(local).atZone(BureauClock.DEFAULT_ZONE).toInstant();
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
