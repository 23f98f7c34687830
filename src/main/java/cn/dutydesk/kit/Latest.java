package cn.dutydesk.kit;

/** Numbers requests so that a late answer is dropped: {@code long n = latest.next(); … if (latest.is(n)) …}. FX thread. */
public final class Latest {
    private long number;

    /** Begins a request; every earlier one is now out of date. */
    public long next() {
        return ++number;
    }

    /** Whether no later request has begun. */
    public boolean is(long n) {
        return n == number;
    }
}
