package cn.dutydesk.roster.engine;

import java.util.List;

/**
 * A seat that cannot be filled, with what keeps each person who holds the post from it.
 *
 * @param others how many people do not hold the post at all
 */
public record Obstacle(int day, String post, int seat, List<Bar> bars, int others) {
    public Obstacle {
        bars = List.copyOf(bars);
    }

    /** The rule that keeps someone away. */
    public enum Rule {
        /** Away from day to day. */
        ABSENT,
        /** Not wanted on this post that day. */
        BARRED,
        /** On another post that day. */
        DOUBLE,
        /** In the rest after a duty, or in need of rest before the next. */
        REST,
        /** Has all the duties a month may bring. */
        MONTH
    }

    /**
     * @param from first day of the absence, or the day of the duty that stands against it
     * @param to   last day of the absence, or the same day
     * @param post of the duty that stands against it, "" if none
     */
    public record Bar(String person, Rule rule, int from, int to, String post) {
    }
}
