package cn.dutydesk.audit.domain;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.function.LongConsumer;

/**
 * What the record last said of each row of one table: millions of rows in few bytes. Of a digest its first half is
 * kept, sixteen bytes, which nobody can aim at either.
 */
public final class MarkMap {
    private static final long FREE = Long.MIN_VALUE;
    private static final int HALF = 16;

    private long[] keys = new long[64];
    private long[] high = new long[64];
    private long[] low = new long[64];
    private int used;

    public MarkMap() {
        Arrays.fill(keys, FREE);
    }

    /** @param digest {@link Marks#GONE} for a row taken away */
    public void put(long row, byte[] digest) {
        if (used * 3L > keys.length * 2L) {
            grow();
        }
        int slot = slot(row);
        if (keys[slot] == FREE) {
            keys[slot] = row;
            used++;
        }
        if (digest.length == 0) {
            high[slot] = 0;
            low[slot] = 0;
        } else {
            ByteBuffer half = ByteBuffer.wrap(digest, 0, HALF);
            high[slot] = half.getLong();
            low[slot] = half.getLong();
        }
    }

    /**
     * Compares a row that is there with what was said of it, and forgets what was said.
     *
     * @return whether it is as it was said; false also when nothing was, or that it is gone
     */
    public boolean take(long row, byte[] digest) {
        int slot = slot(row);
        if (keys[slot] == FREE) {
            return false;
        }
        ByteBuffer half = ByteBuffer.wrap(digest, 0, HALF);
        long first = half.getLong();
        long second = half.getLong();
        boolean same = first == high[slot] && second == low[slot];
        high[slot] = 0;
        low[slot] = 0;
        return same;
    }

    /** Whether something was said of the row, be it that it is gone. */
    public boolean knows(long row) {
        return keys[slot(row)] != FREE;
    }

    /** The rows that should be there and were not taken, in no order. */
    public void rest(LongConsumer each) {
        for (int i = 0; i < keys.length; i++) {
            if (keys[i] != FREE && (high[i] != 0 || low[i] != 0)) {
                each.accept(keys[i]);
            }
        }
    }

    private int slot(long row) {
        int mask = keys.length - 1;
        int slot = (int) (row * 0x9E3779B97F4A7C15L >>> 32) & mask;
        while (keys[slot] != FREE && keys[slot] != row) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private void grow() {
        long[] oldKeys = keys;
        long[] oldHigh = high;
        long[] oldLow = low;
        keys = new long[oldKeys.length * 2];
        high = new long[keys.length];
        low = new long[keys.length];
        Arrays.fill(keys, FREE);
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != FREE) {
                int slot = slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                high[slot] = oldHigh[i];
                low[slot] = oldLow[i];
            }
        }
    }
}
