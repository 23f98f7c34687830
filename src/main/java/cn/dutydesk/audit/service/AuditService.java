package cn.dutydesk.audit.service;

import cn.dutydesk.audit.Audit;
import cn.dutydesk.audit.AuditOutcome;
import cn.dutydesk.audit.AuditRecord;
import cn.dutydesk.audit.ChainCheck;
import cn.dutydesk.audit.domain.AuditEntry;
import cn.dutydesk.audit.domain.AuditHead;
import cn.dutydesk.audit.domain.Chain;
import cn.dutydesk.core.BureauClock;
import cn.dutydesk.data.Tx;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.hibernate.Session;
import tools.jackson.databind.json.JsonMapper;

/** The chain on the database. The head row is locked while a link is added, so several workstations keep one order. */
public final class AuditService implements Audit {
    private final Tx tx;
    private final BureauClock clock;
    private final String workstation;
    private final JsonMapper json = JsonMapper.builder().build();

    /** @param workstation host name written on each link */
    public AuditService(Tx tx, BureauClock clock, String workstation) {
        this.tx = tx;
        this.clock = clock;
        this.workstation = workstation;
    }

    @Override
    public void append(Tx.Unit unit, String actor, String action, String subject, Object id, Object before,
                       Object after, AuditOutcome outcome) {
        Session session = unit.session();
        AuditHead head = session.find(AuditHead.class, AuditHead.ID, LockModeType.PESSIMISTIC_WRITE);
        Instant now = clock.now();
        AuditRecord open = new AuditRecord(head.sequence() + 1, now, actor, workstation, action, subject,
                id == null ? "" : id.toString(), write(before), write(after), outcome, head.hash(), "");
        String hash = Chain.hash(open);
        session.persist(new AuditEntry(new AuditRecord(open.sequence(), now, actor, workstation, action, subject,
                open.subjectId(), open.before(), open.after(), outcome, head.hash(), hash)));
        head.move(open.sequence(), hash);
    }

    private String write(Object state) {
        return state == null ? "" : json.writeValueAsString(state);
    }

    @Override
    public ChainCheck verify() {
        return tx.read(session -> {
            Chain chain = new Chain();
            try (Stream<AuditEntry> entries = session
                    .createSelectionQuery("from AuditEntry order by sequence", AuditEntry.class)
                    .setFetchSize(1000).getResultStream()) {
                entries.forEach(entry -> {
                    chain.next(entry.record());
                    session.detach(entry);
                });
            }
            AuditHead head = session.find(AuditHead.class, AuditHead.ID);
            return head == null ? chain.end(-1, "") : chain.end(head.sequence(), head.hash());
        });
    }

    @Override
    public List<AuditRecord> search(String text, long below, int limit) {
        String like = "%" + text.strip().replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
        return tx.read(session -> session.createSelectionQuery("""
                        from AuditEntry where sequence < :below and (actor like :like escape '!'
                        or action like :like escape '!' or subject like :like escape '!'
                        or stateBefore like :like escape '!' or stateAfter like :like escape '!')
                        order by sequence desc""", AuditEntry.class)
                .setParameter("below", below).setParameter("like", like).setMaxResults(limit)
                .getResultList().stream().map(AuditEntry::record).toList());
    }
}
