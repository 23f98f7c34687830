package cn.dutydesk.audit.service;

import cn.dutydesk.audit.Audit;
import cn.dutydesk.audit.AuditOutcome;
import cn.dutydesk.audit.Seal;
import cn.dutydesk.audit.SealKeys;
import cn.dutydesk.audit.SealKeys.Kept;
import cn.dutydesk.audit.SealKeys.Pair;
import cn.dutydesk.audit.Seals;
import cn.dutydesk.audit.domain.AuditEntry;
import cn.dutydesk.audit.domain.AuditHead;
import cn.dutydesk.audit.domain.SealCheck;
import cn.dutydesk.audit.domain.SealRow;
import cn.dutydesk.audit.domain.Sm2;
import cn.dutydesk.core.BureauClock;
import cn.dutydesk.data.Tx;
import jakarta.persistence.LockModeType;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * Signs the end of the chain with a key that is destroyed by signing: whoever comes to the machine later cannot sign
 * for a day that is past. Each seal announces the key of the next. The key lies in {@link SealKeys}; between storing a
 * seal and putting its key away both keys are kept, so that a crash in between loses neither.
 */
public final class SealService implements Seals {
    private final Tx tx;
    private final Audit audit;
    private final SealKeys keys;
    private final BureauClock clock;
    private final SecureRandom random = new SecureRandom();
    private @Nullable LocalDate looked;

    public SealService(Tx tx, Audit audit, SealKeys keys, BureauClock clock) {
        this.tx = tx;
        this.audit = audit;
        this.keys = keys;
        this.clock = clock;
    }

    @Override
    public synchronized void begin() {
        String expected = tx.read(session -> session.find(AuditHead.class, AuditHead.ID).sealKey());
        Optional<Pair> kept = settled(expected);
        if (kept.isPresent() && kept.get().publicKey().equals(expected)) {
            return;
        }
        // Not the key that was announced: the data were brought back from a backup, or the key was taken away.
        Pair pair = Sm2.pair(random);
        keys.store(new Kept(pair, null));
        tx.write(unit -> {
            AuditHead head = head(unit.session());
            int series = head.sealSeries() + 1;
            audit.append(unit, "system", SealCheck.KEY_ACTION, "seal", series, pair.publicKey(),
                    Map.of("fingerprint", Sm2.fingerprint(pair.publicKey())), AuditOutcome.DONE);
            head.expect(pair.publicKey(), series);
            return null;
        });
    }

    /** The key to sign with. Where a seal was being made when the program stopped, one of its two keys goes. */
    private Optional<Pair> settled(String expected) {
        Optional<Kept> kept = keys.load();
        if (kept.isEmpty() || kept.get().next() == null) {
            return kept.map(Kept::current);
        }
        Pair right = kept.get().next().publicKey().equals(expected) ? kept.get().next() : kept.get().current();
        keys.store(new Kept(right, null));
        return Optional.of(right);
    }

    @Override
    public synchronized Optional<Seal> seal() {
        begin();
        return tx.write(unit -> {
            Session session = unit.session();
            AuditHead head = head(session);
            Optional<Seal> last = last(session);
            if (last.isPresent() && last.get().sequence() >= head.sequence()) {
                return Optional.empty();
            }
            Pair pair = settled(head.sealKey()).orElseThrow();
            Pair next = Sm2.pair(random);
            keys.store(new Kept(pair, next));
            Instant covered = session.find(AuditEntry.class, head.sequence()).record().at();
            Seal open = new Seal(last.map(Seal::number).orElse(0L) + 1, head.sealSeries(),
                    clock.local(covered).toLocalDate(), clock.now(), head.sequence(), head.hash(),
                    last.map(SealCheck::hash).orElse(SealCheck.START), pair.publicKey(), next.publicKey(), "");
            Seal seal = open.signed(Sm2.sign(pair, SealCheck.message(open), random));
            session.persist(new SealRow(seal));
            head.expect(next.publicKey(), head.sealSeries());
            unit.afterCommit(() -> keys.store(new Kept(next, null)));
            return Optional.of(seal);
        });
    }

    @Override
    public synchronized Optional<Seal> sealDaily() {
        LocalDate today = clock.today();
        if (today.equals(looked)) {
            return Optional.empty();
        }
        Optional<Seal> last = tx.read(SealService::last);
        Optional<Seal> made = last.isPresent() && clock.local(last.get().at()).toLocalDate().equals(today)
                ? Optional.empty() : seal();
        looked = today;
        return made;
    }

    @Override
    public List<Seal> all() {
        return tx.read(session -> session.createSelectionQuery("from SealRow order by number", SealRow.class)
                .getResultList().stream().map(SealRow::seal).toList());
    }

    @Override
    public String fingerprint() {
        return Sm2.fingerprint(tx.read(session -> session.find(AuditHead.class, AuditHead.ID).sealKey()));
    }

    private static AuditHead head(Session session) {
        return session.find(AuditHead.class, AuditHead.ID, LockModeType.PESSIMISTIC_WRITE);
    }

    private static Optional<Seal> last(Session session) {
        return session.createSelectionQuery("from SealRow order by number desc", SealRow.class).setMaxResults(1)
                .getResultList().stream().findFirst().map(SealRow::seal);
    }
}
