package cn.dutydesk.audit.domain;

import cn.dutydesk.audit.AuditRecord;
import cn.dutydesk.audit.ChainCheck;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.bouncycastle.crypto.digests.SM3Digest;

/**
 * The arithmetic of the chain. Each link's hash is SM3 (GB/T 32905) over its fields, each preceded by its length so
 * that no text can move from one field to the next, and over the hash before it.
 */
public final class Chain {
    /** What the first link names as its predecessor. */
    public static final String START = "0".repeat(64);

    private final SM3Digest digest = new SM3Digest();
    private long expected = 1;
    private String previous = START;
    private ChainCheck broken;

    /** The hash a link must have, whatever it says its hash is. 64 lower-case hex digits. */
    public static String hash(AuditRecord link) {
        return hash(new SM3Digest(), link);
    }

    private static String hash(SM3Digest digest, AuditRecord link) {
        add(digest, Long.toString(link.sequence()));
        add(digest, Long.toString(link.at().toEpochMilli()));
        add(digest, link.actor());
        add(digest, link.workstation());
        add(digest, link.action());
        add(digest, link.subject());
        add(digest, link.subjectId());
        add(digest, link.before());
        add(digest, link.after());
        add(digest, link.outcome().name());
        add(digest, link.previousHash());
        byte[] out = new byte[digest.getDigestSize()];
        digest.doFinal(out, 0);
        return HexFormat.of().formatHex(out);
    }

    private static void add(SM3Digest digest, String field) {
        byte[] bytes = field.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(4).putInt(bytes.length).array(), 0, 4);
        digest.update(bytes, 0, bytes.length);
    }

    /** Checks the next link, in order of sequence. After the first broken one nothing changes the verdict. */
    public void next(AuditRecord link) {
        if (broken != null) {
            return;
        }
        if (link.sequence() != expected) {
            broken = new ChainCheck(expected - 1, previous, expected, "audit.broken.missing");
        } else if (!link.previousHash().equals(previous)) {
            broken = new ChainCheck(expected - 1, previous, expected, "audit.broken.link");
        } else if (!hash(digest, link).equals(link.hash())) {
            broken = new ChainCheck(expected - 1, previous, expected, "audit.broken.content");
        } else {
            expected++;
            previous = link.hash();
        }
    }

    /** The verdict, once all links were shown. @param head where the database says the chain ends */
    public ChainCheck end(long headSequence, String headHash) {
        if (broken != null) {
            return broken;
        }
        if (headSequence != expected - 1 || !headHash.equals(previous)) {
            return new ChainCheck(expected - 1, previous, expected, "audit.broken.end");
        }
        return new ChainCheck(expected - 1, previous, 0, "");
    }
}
