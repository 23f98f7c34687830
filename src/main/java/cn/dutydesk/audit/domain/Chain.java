package cn.dutydesk.audit.domain;

import cn.dutydesk.audit.AuditRecord;
import cn.dutydesk.audit.ChainCheck;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The arithmetic of the chain. Each link's hash is SM3 (GB/T 32905) over its fields, each preceded by its length so
 * that no text can move from one field to the next, and over the hash before it.
 */
public final class Chain {
    /** What the first link names as its predecessor. */
    public static final String START = "0".repeat(64);

    private final Sm3 digest = new Sm3();
    private long expected = 1;
    private String previous = START;
    private @Nullable ChainCheck broken;

    /** The hash a link must have, whatever it says its hash is. 64 lower-case hex digits. */
    public static String hash(AuditRecord link) {
        return hash(new Sm3(), link);
    }

    private static String hash(Sm3 digest, AuditRecord link) {
        digest.add(Long.toString(link.sequence())).add(time(link.at())).add(link.actor())
                .add(link.workstation()).add(link.action()).add(link.subject()).add(link.subjectId())
                .add(link.before()).add(link.after()).add(Objects.requireNonNull(link.outcome()).name())
                .add(link.previousHash());
        // Links of the time before rows were marked have one field less, which no other link can be mistaken for.
        if (!link.rows().isEmpty()) {
            digest.add(link.rows());
        }
        return HexFormat.of().formatHex(digest.finish());
    }

    /** Every link is written at a whole millisecond; one that is not was altered, and must not look like one that is. */
    private static String time(Instant at) {
        return at.getNano() % 1_000_000 == 0 ? Long.toString(at.toEpochMilli()) : at.toString();
    }

    /** Checks the next link, in order of sequence. After the first broken one nothing changes the verdict. */
    public void next(AuditRecord link) {
        next(link, hash(digest, link));
    }

    /** The same, for who has computed {@link #hash(AuditRecord)} of it already. */
    public void next(AuditRecord link, String hash) {
        if (broken != null) {
            return;
        }
        if (link.sequence() != expected) {
            broken = ChainCheck.broken(expected - 1, previous, expected, "audit.broken.missing");
        } else if (!link.previousHash().equals(previous)) {
            broken = ChainCheck.broken(expected - 1, previous, expected, "audit.broken.link");
        } else if (!hash.equals(link.hash())) {
            broken = ChainCheck.broken(expected - 1, previous, expected, "audit.broken.content");
        } else {
            expected++;
            previous = link.hash();
        }
    }

    /** How many good links were shown. */
    public long links() {
        return expected - 1;
    }

    /** Whether a link was found broken. */
    public boolean isBroken() {
        return broken != null;
    }

    /** The verdict, once all links were shown. @param head where the database says the chain ends */
    public ChainCheck end(long headSequence, String headHash) {
        if (broken != null) {
            return broken;
        }
        if (headSequence != expected - 1 || !headHash.equals(previous)) {
            return ChainCheck.broken(expected - 1, previous, expected, "audit.broken.end");
        }
        return ChainCheck.whole(expected - 1, previous);
    }
}
