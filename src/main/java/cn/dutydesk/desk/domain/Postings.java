package cn.dutydesk.desk.domain;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.BitSet;

/**
 * Which entries of a block hold a pair of characters, as few bytes: the steps from one to the next where they are few,
 * one bit for each entry of the block where they are many. Half of all lists hold one entry and take two bytes, which
 * is why no library's format is used.
 */
public final class Postings {
    private static final byte STEPS = 0;
    private static final byte BITS = 1;

    private Postings() {
    }

    /** @param ascending places from 0, each greater than the one before, at least one */
    public static byte[] pack(int[] ascending) {
        ByteArrayOutputStream steps = new ByteArrayOutputStream();
        steps.write(STEPS);
        int before = -1;
        for (int place : ascending) {
            Varints.write(steps, place - before - 1L);
            before = place;
        }
        if (steps.size() <= before / Byte.SIZE + 2) {
            return steps.toByteArray();
        }
        BitSet bits = new BitSet();
        Arrays.stream(ascending).forEach(bits::set);
        byte[] plain = bits.toByteArray();
        byte[] packed = new byte[plain.length + 1];
        packed[0] = BITS;
        System.arraycopy(plain, 0, packed, 1, plain.length);
        return packed;
    }

    /** What {@link #pack} was given. */
    public static BitSet unpack(byte[] packed) {
        if (packed[0] == BITS) {
            return BitSet.valueOf(Arrays.copyOfRange(packed, 1, packed.length));
        }
        BitSet bits = new BitSet();
        Varints.Reader steps = new Varints.Reader(packed, 1);
        for (int place = -1; steps.more();) {
            place += (int) steps.next() + 1;
            bits.set(place);
        }
        return bits;
    }
}
