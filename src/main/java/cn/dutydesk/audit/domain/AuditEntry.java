package cn.dutydesk.audit.domain;

import cn.dutydesk.audit.AuditOutcome;
import cn.dutydesk.audit.AuditRecord;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A stored link of the chain. Never updated, never deleted. */
@Entity
@Immutable
@Table(name = "audit_entry")
public class AuditEntry {
    @Id
    private long sequence;
    @Column(nullable = false)
    private Instant writtenAt;
    @Column(nullable = false, length = 64)
    private String actor;
    @Column(nullable = false, length = 128)
    private String workstation;
    @Column(nullable = false, length = 64)
    private String action;
    @Column(nullable = false, length = 64)
    private String subject;
    @Column(nullable = false, length = 64)
    private String subjectId;
    @Column(nullable = false, length = 1_000_000)
    private String stateBefore;
    @Column(nullable = false, length = 1_000_000)
    private String stateAfter;
    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 16)
    private @Nullable AuditOutcome outcome;
    @Column(nullable = false, length = 1_000_000)
    private String rowMarks;
    @Column(nullable = false, length = 64)
    private String previousHash;
    @Column(nullable = false, length = 64)
    private String hash;

    protected AuditEntry() {
    }

    public AuditEntry(AuditRecord record) {
        sequence = record.sequence();
        writtenAt = record.at();
        actor = record.actor();
        workstation = record.workstation();
        action = record.action();
        subject = record.subject();
        subjectId = record.subjectId();
        stateBefore = record.before();
        stateAfter = record.after();
        outcome = record.outcome();
        rowMarks = record.rows();
        previousHash = record.previousHash();
        hash = record.hash();
    }

    public AuditRecord record() {
        return new AuditRecord(sequence, writtenAt, actor, workstation, action, subject, subjectId, stateBefore,
                stateAfter, outcome, rowMarks, previousHash, hash);
    }
}
