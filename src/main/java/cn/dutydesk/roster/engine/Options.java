package cn.dutydesk.roster.engine;

/**
 * How long to search.
 *
 * @param seed    decides every random choice
 * @param moves   random changes to try on each thread, or 0 to go by the seconds; with moves the same seed gives the
 *                same roster
 * @param seconds to search; ignored when moves are given
 * @param threads searches side by side, each with a seed of its own
 */
public record Options(long seed, long moves, double seconds, int threads) {
    public Options {
        if (moves <= 0 && seconds <= 0 || threads <= 0) {
            throw new IllegalArgumentException("nothing to search with");
        }
    }

    /** By time, on as many threads as there are processors, four at most. */
    public static Options seconds(long seed, double seconds) {
        return new Options(seed, 0, seconds, Math.min(4, Runtime.getRuntime().availableProcessors()));
    }

    /** By moves on one thread: the same everywhere. */
    public static Options moves(long seed, long moves) {
        return new Options(seed, moves, 0, 1);
    }
}
