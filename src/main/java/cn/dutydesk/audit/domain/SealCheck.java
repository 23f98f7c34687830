package cn.dutydesk.audit.domain;

import cn.dutydesk.audit.AuditRecord;
import cn.dutydesk.audit.ChainCheck;
import cn.dutydesk.audit.Seal;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Compares seals with the chain: each follows the one before, is signed with the key the one before announced, and
 * names the hash the chain has at its place. The first key of a series must be announced by a link of the chain.
 */
public final class SealCheck {
    /** Action of the link that announces the first key of a series; its subject id is the number of the series. */
    public static final String KEY_ACTION = "record.key";
    /** What the first seal names as the one before. */
    public static final String START = Chain.START;

    private final List<Seal> seals;
    private final List<Seal> outside;
    private final Map<Integer, String> keys = new HashMap<>();
    private final Map<Long, String> hashes = new HashMap<>();

    /** @param seals in order, as the database has them @param outside seals kept elsewhere; any order, may be none */
    public SealCheck(List<Seal> seals, List<Seal> outside) {
        this.seals = seals;
        this.outside = outside;
        seals.forEach(seal -> hashes.put(seal.sequence(), ""));
        outside.forEach(seal -> hashes.put(seal.sequence(), ""));
    }

    /** What is signed. */
    public static byte[] message(Seal seal) {
        return new Sm3().add("DutyDesk seal 1").add(ByteBuffer.allocate(12).putLong(seal.number())
                .putInt(seal.series()).array()).add(seal.day().toString()).add(Long.toString(seal.at().toEpochMilli()))
                .add(Long.toString(seal.sequence())).add(seal.head()).add(seal.previous()).add(seal.publicKey())
                .add(seal.nextKey()).finish();
    }

    /** What the next seal names of this one. */
    public static String hash(Seal seal) {
        return HexFormat.of().formatHex(new Sm3().add(message(seal)).add(seal.signature()).finish());
    }

    /** Looks at a good link. */
    public void link(AuditRecord link) {
        hashes.computeIfPresent(link.sequence(), (sequence, none) -> link.hash());
        if (link.action().equals(KEY_ACTION) && link.subjectId().matches("\\d{1,9}")) {
            keys.putIfAbsent(Integer.parseInt(link.subjectId()), link.before());
        }
    }

    /** The verdict, once all links were shown. */
    public ChainCheck end(ChainCheck chain) {
        boolean[] signed = new boolean[seals.size()];
        IntStream.range(0, signed.length).parallel().forEach(
                i -> signed[i] = Sm2.signed(seals.get(i).publicKey(), message(seals.get(i)), seals.get(i).signature()));
        Seal before = null;
        for (int i = 0; i < signed.length; i++) {
            Seal seal = seals.get(i);
            String fault = !follows(before, seal) ? "audit.broken.seal-order"
                    : !signed[i] ? "audit.broken.seal-signature"
                    : !seal.head().equals(hashes.get(seal.sequence())) ? "audit.broken.seal-head" : "";
            if (!fault.isEmpty()) {
                return chain.withSeals(i).fault(fault, place(seal));
            }
            before = seal;
        }
        ChainCheck whole = chain.withSeals(seals.size());
        for (Seal seal : outside) {
            if (seals.stream().noneMatch(seal::equals)) {
                return whole.fault("audit.broken.seal-outside", place(seal));
            }
        }
        return whole;
    }

    /** A series may have ended without a seal, where the key was lost before the first one: the chain announces each. */
    private boolean follows(@Nullable Seal before, Seal seal) {
        if (before == null) {
            return seal.number() == 1 && seal.series() >= 1 && seal.previous().equals(START) && begins(seal);
        }
        boolean same = seal.series() == before.series();
        return seal.number() == before.number() + 1 && seal.previous().equals(hash(before))
                && seal.sequence() > before.sequence()
                && (same ? seal.publicKey().equals(before.nextKey())
                        : seal.series() > before.series() && begins(seal));
    }

    private boolean begins(Seal seal) {
        return ('"' + seal.publicKey() + '"').equals(keys.get(seal.series()));
    }

    private static String place(Seal seal) {
        return seal.number() + " (" + seal.day() + ")";
    }
}
