package cn.dutydesk.presence.domain;

import cn.dutydesk.core.TimeRange;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Draws the times of random checks. The same seed gives the same times; the seed is stored beside them. */
public final class Draw {
    private Draw() {
    }

    /** One time in each of {@code count} equal parts of the stretch, to the minute, in order. */
    public static List<Instant> times(long seed, TimeRange stretch, int count) {
        Random random = new Random(seed);
        List<Instant> times = new ArrayList<>();
        long part = stretch.length().toSeconds() / Math.max(1, count);
        for (int i = 0; i < count; i++) {
            Instant at = stretch.from().plusSeconds(i * part + random.nextLong(Math.max(1, part)));
            Instant minute = at.truncatedTo(ChronoUnit.MINUTES);
            times.add(minute.isBefore(stretch.from()) ? stretch.from() : minute);
        }
        return times;
    }
}
