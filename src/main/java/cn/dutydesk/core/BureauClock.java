package cn.dutydesk.core;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The only source of "now" in the program. Everything that depends on time is given one of these, so a test can stop
 * time and move it.
 */
public final class BureauClock {
    /** Where the bureau's wall clock hangs unless the office says otherwise. */
    public static final ZoneId DEFAULT_ZONE = ZoneId.of("Asia/Shanghai");

    private final Clock clock;
    private final ZoneId zone;
    private final LongSupplier elapsed;

    /**
     * A clock nobody sets, so that it measures spans too.
     *
     * @param clock where instants come from; @param zone the bureau's time zone, for dates and times of day
     */
    public BureauClock(Clock clock, ZoneId zone) {
        this(clock, zone, () -> Duration.between(Instant.EPOCH, clock.instant()).toNanos());
    }

    /** @param elapsed nanoseconds that only go forward, whatever is done to the clock */
    public BureauClock(Clock clock, ZoneId zone, LongSupplier elapsed) {
        this.clock = clock;
        this.zone = zone;
        this.elapsed = elapsed;
    }

    /** The machine's clock in the bureau's zone. */
    public static BureauClock system(ZoneId zone) {
        return new BureauClock(Clock.systemUTC(), zone, new Elapsed());
    }

    /** The same clock for a bureau in that zone. */
    public BureauClock in(ZoneId bureau) {
        return new BureauClock(clock, bureau, elapsed);
    }

    /** Now, cut to milliseconds: what the database keeps, so that what is stored equals what was hashed. */
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /**
     * How long it is since some fixed moment of this process, sleep included; setting the clock changes nothing of it.
     * Only differences mean anything.
     */
    public Duration elapsed() {
        return Duration.ofNanos(elapsed.getAsLong());
    }

    /** Today in the bureau's zone. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    public ZoneId zone() {
        return zone;
    }

    /** The bureau's wall-clock time of an instant. */
    public LocalDateTime local(@Nullable Instant instant) {
        return LocalDateTime.ofInstant(instant, zone);
    }

    /** The instant of a wall-clock time in the bureau. */
    public Instant instant(LocalDateTime local) {
        return local.atZone(zone).toInstant();
    }
}
