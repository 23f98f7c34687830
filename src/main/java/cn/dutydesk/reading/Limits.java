package cn.dutydesk.reading;

import java.time.Duration;

/**
 * How much one file may cost.
 *
 * @param time     longest that is spent on one file
 * @param unpacked most bytes that come out of one file's archives, over all depths
 * @param ratio    a part that unpacks to more than this many times its packed size, and over 16 MB, is a bomb
 * @param depth    archives within archives
 * @param memory   most bytes of one part that are held at once
 * @param entries  most entries of one file's archives, over all depths
 */
public record Limits(Duration time, long unpacked, int ratio, int depth, int memory, int entries) {
    /** For a scan of a workstation: what a document or a year's archive needs, and no bomb. */
    public static final Limits SCAN = new Limits(Duration.ofSeconds(60), 8L << 30, 400, 16, 48 << 20, 200_000);
    /** For a file somebody attaches while waiting. */
    public static final Limits ATTACHED = new Limits(Duration.ofSeconds(20), 512L << 20, 400, 6, 64 << 20, 20_000);
}
