package cn.dutydesk.playbook.domain.plan;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * A line of time from nothing to a total. Up to three hours it is even; beyond, the first minutes, in which most is
 * done, get more room than the later hours.
 */
public record TimeAxis(Duration total) {
    private static final Duration EVEN = Duration.ofHours(3);
    private static final double BEND = Duration.ofMinutes(10).toSeconds();
    private static final List<Duration> STEPS = Stream.of(1, 2, 5, 10, 15, 30).map(Duration::ofMinutes).toList();
    private static final List<Duration> BENT = Stream.of("PT10M", "PT30M", "PT1H", "PT2H", "PT4H", "PT8H", "PT24H",
            "PT48H", "PT96H", "PT168H").map(Duration::parse).toList();
    private static final int MOST_TICKS = 7;

    public TimeAxis {
        total = total.compareTo(Duration.ofMinutes(1)) < 0 ? Duration.ofMinutes(1) : total;
    }

    public boolean even() {
        return total.compareTo(EVEN) <= 0;
    }

    /** Where a span ends: 0 at the begin, 1 at the total; never outside. */
    public double at(Duration span) {
        double seconds = Math.clamp((double) span.toMillis() / 1000, 0, (double) total.toSeconds());
        return even() ? seconds / total.toSeconds() : Math.log1p(seconds / BEND) / Math.log1p(total.toSeconds() / BEND);
    }

    /** Spans to be named, the begin left out. */
    public List<Duration> ticks() {
        if (!even()) {
            return BENT.stream().filter(tick -> tick.compareTo(total) <= 0).toList();
        }
        Duration step = STEPS.stream().filter(one -> total.dividedBy(one) <= MOST_TICKS).findFirst()
                .orElse(STEPS.getLast());
        return Stream.iterate(step, tick -> tick.compareTo(total) <= 0, tick -> tick.plus(step)).toList();
    }
}
