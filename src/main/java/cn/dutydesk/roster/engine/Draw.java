package cn.dutydesk.roster.engine;

/** Random numbers of a search: SplitMix64 (Steele, Lea, Flood 2014). The same seed draws the same numbers. */
final class Draw {
    private static final int TABLE = 1 << 12;
    /** Minus the natural logarithm of evenly spread numbers between 0 and 1. */
    private static final double[] LOGARITHM = new double[TABLE];

    static {
        for (int k = 0; k < TABLE; k++) {
            LOGARITHM[k] = -Math.log((k + 0.5) / TABLE);
        }
    }

    private long state;

    Draw(long seed) {
        state = seed * 0x9E3779B97F4A7C15L + 0x1234567;
    }

    long next() {
        state += 0x9E3779B97F4A7C15L;
        long z = state;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /** From 0 to the bound, exclusive; as even as 32 bits allow. */
    int below(int bound) {
        return (int) ((next() >>> 32) * bound >>> 32);
    }

    /** An exponential number: a worsening below temperature times it is accepted (Metropolis). */
    double exponential() {
        return LOGARITHM[(int) (next() >>> 52)];
    }
}
