package cn.dutydesk.notify.domain;

import java.time.Duration;

/**
 * How an alarm that nobody sees to sounds: quiet and rare at first, louder and more often the longer it lasts.
 *
 * @param volume 0 for silence to 1 for as loud as the machine is set
 * @param every  from one sounding to the next
 */
public record Cry(double volume, Duration every) {
    /** After this it grows no more. Our proposal. */
    private static final Duration FULL = Duration.ofMinutes(5);
    private static final double FIRST = 0.2;
    private static final long RARELY_MS = 20_000;
    private static final long OFTEN_MS = 4_000;
    private static final double[] MOST = {0, 0.4, 0.7, 1};

    /** Nothing is heard. */
    public static final Cry SILENCE = new Cry(0, Duration.ofMillis(RARELY_MS));

    /**
     * @param age     of the oldest alarm nobody saw to; negative when a clock was put back, which counts as none
     * @param loudest 0 silent to 3, as the office set it
     */
    public static Cry at(Duration age, int loudest) {
        if (loudest <= 0) {
            return SILENCE;
        }
        double grown = Math.clamp((double) age.toMillis() / FULL.toMillis(), 0, 1);
        double volume = MOST[Math.min(loudest, MOST.length - 1)] * (FIRST + (1 - FIRST) * grown);
        return new Cry(volume, Duration.ofMillis(Math.round(RARELY_MS - (RARELY_MS - OFTEN_MS) * grown)));
    }
}
