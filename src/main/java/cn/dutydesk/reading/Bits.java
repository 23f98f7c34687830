package cn.dutydesk.reading;

/** Numbers in little-endian bytes, as Office wrote them; out of range is zero, so that broken files end by themselves. */
final class Bits {
    private Bits() {
    }

    static int int32(byte[] bytes, int at) {
        return int16(bytes, at) | int16(bytes, at + 2) << 16;
    }

    static int int16(byte[] bytes, int at) {
        return int8(bytes, at) | int8(bytes, at + 1) << 8;
    }

    static int int8(byte[] bytes, int at) {
        return at >= 0 && at < bytes.length ? bytes[at] & 0xff : 0;
    }
}
