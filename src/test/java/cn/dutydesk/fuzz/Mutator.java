package cn.dutydesk.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Makes broken inputs out of good ones: bits, numbers, lengths and pieces changed, moved, doubled and cut. */
final class Mutator {
    private static final byte[][] WORDS = {"\"".getBytes(), "{".getBytes(), "[".getBytes(),
            "<!DOCTYPE a [<!ENTITY b 'c'>]>".getBytes(),
            "&b;".getBytes(), "%s%n".getBytes(), "\0".getBytes(), "=".getBytes(), "-1".getBytes(),
            "9999999999999999999".getBytes(),
            "NaN".getBytes(), "\n".getBytes(), "\r".getBytes(), "*a".getBytes(), "&a ".getBytes(), "!!js ".getBytes(),
            "'".getBytes(),
            {(byte) 0xFF, (byte) 0xFE}, {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF},
            {(byte) 0xF0, (byte) 0x9F, (byte) 0x98},
            "2026-02-30".getBytes(), "24:61".getBytes(), ";,\t".getBytes(), "机密★".getBytes(StandardCharsets.UTF_8)};

    private final Random random;
    private final List<byte[]> seeds;

    Mutator(List<byte[]> seeds, long seed) {
        this.seeds = seeds;
        random = new Random(seed);
    }

    byte[] next() {
        byte[] bytes = seeds.get(random.nextInt(seeds.size())).clone();
        int times = 1 + random.nextInt(6);
        for (int i = 0; i < times; i++) {
            bytes = once(bytes);
        }
        return bytes;
    }

    private byte[] once(byte[] in) {
        if (in.length == 0) {
            return WORDS[random.nextInt(WORDS.length)].clone();
        }
        int at = random.nextInt(in.length);
        int length = 1 + random.nextInt(Math.min(64, in.length));
        int end = Math.min(in.length, at + length);
        return switch (random.nextInt(8)) {
            case 0 -> {
                in[at] ^= (byte) (1 << random.nextInt(8));
                yield in;
            }
            case 1 -> {
                in[at] = (byte) random.nextInt();
                yield in;
            }
            case 2 -> joined(in, at, WORDS[random.nextInt(WORDS.length)], at);
            case 3 -> joined(in, at, new byte[0], end);
            case 4 -> joined(in, at, Arrays.copyOfRange(in, at, end), at);
            case 5 -> Arrays.copyOf(in, at);
            case 6 -> {
                byte[] other = seeds.get(random.nextInt(seeds.size()));
                int from = other.length == 0 ? 0 : random.nextInt(other.length);
                yield joined(in, at, Arrays.copyOfRange(other, from, Math.min(other.length, from + length)), end);
            }
            default -> {
                // a number of four bytes, as lengths in binary files are
                for (int i = 0; i < 4 && at + i < in.length; i++) {
                    in[at + i] = (byte) (random.nextBoolean() ? 0xFF : 0x7F);
                }
                yield in;
            }
        };
    }

    private static byte[] joined(byte[] in, int until, byte[] between, int from) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(in, 0, until);
        out.writeBytes(between);
        out.write(in, from, in.length - from);
        return out.toByteArray();
    }
}
