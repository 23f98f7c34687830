package cn.dutydesk.desk.domain;

import java.io.ByteArrayOutputStream;

/** The entries of a block in the order of the log, newest first: numbers and minutes, packed as steps. */
public final class BlockList {
    private final long[] ids;
    private final long[] minutes;

    /**
     * @param ids     of the entries
     * @param minutes when each happened, in minutes from 1970
     */
    public BlockList(long[] ids, long[] minutes) {
        this.ids = ids.clone();
        this.minutes = minutes.clone();
    }

    public long id(int place) {
        return ids[place];
    }

    public long minute(int place) {
        return minutes[place];
    }

    public byte[] pack() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Varints.write(out, ids.length);
        for (int i = 0; i < ids.length; i++) {
            Varints.writeSigned(out, ids[i] - (i == 0 ? 0 : ids[i - 1]));
            Varints.writeSigned(out, minutes[i] - (i == 0 ? 0 : minutes[i - 1]));
        }
        return out.toByteArray();
    }

    public static BlockList unpack(byte[] packed) {
        Varints.Reader in = new Varints.Reader(packed, 0);
        long[] ids = new long[(int) in.next()];
        long[] minutes = new long[ids.length];
        for (int i = 0; i < ids.length; i++) {
            ids[i] = in.nextSigned() + (i == 0 ? 0 : ids[i - 1]);
            minutes[i] = in.nextSigned() + (i == 0 ? 0 : minutes[i - 1]);
        }
        return new BlockList(ids, minutes);
    }
}
