package cn.dutydesk.audit.domain;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.bouncycastle.crypto.digests.SM3Digest;

/** SM3 (GB/T 32905) over fields, each preceded by its length so that nothing can move from one to the next. */
public final class Sm3 {
    private final SM3Digest digest = new SM3Digest();
    private final byte[] length = new byte[Integer.BYTES];

    public Sm3 add(String field) {
        return add(field.getBytes(StandardCharsets.UTF_8));
    }

    public Sm3 add(byte[] field) {
        ByteBuffer.wrap(length).putInt(field.length);
        digest.update(length, 0, length.length);
        digest.update(field, 0, field.length);
        return this;
    }

    /** The digest of what was added, 32 bytes; the next field begins anew. */
    public byte[] finish() {
        byte[] out = new byte[digest.getDigestSize()];
        digest.doFinal(out, 0);
        return out;
    }
}
