package cn.dutydesk.roster;

/**
 * How long to search for a month's roster.
 *
 * @param seed    where the search begins
 * @param seconds at most this long on the clock; 0 for no limit by the clock
 * @param moves   at most so many trial moves; 0 for no limit by moves. With moves alone the same seed gives the same
 *                roster on every machine
 */
public record GenerateOptions(long seed, double seconds, long moves) {
    /** Enough for a month of a bureau to stand still, well under a second. */
    public static final long MONTH_MOVES = 150_000;

    /** @throws IllegalArgumentException when nothing limits the search */
    public GenerateOptions {
        if (seconds < 0 || moves < 0 || seconds == 0 && moves == 0) {
            throw new IllegalArgumentException("a search needs a limit");
        }
    }

    /** A search limited by the clock. */
    public GenerateOptions(long seed, double seconds) {
        this(seed, seconds, 0);
    }

    /** A search that gives the same on every machine. */
    public static GenerateOptions repeatable(long seed) {
        return new GenerateOptions(seed, 0, MONTH_MOVES);
    }
}
