package cn.dutydesk.admin.domain;

import cn.dutydesk.data.Row;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;

/** How far an auditor has read what the security administrators did. */
@Entity
@Table(name = "audit_reading")
public class AuditReading extends Row {
    @Column(nullable = false, unique = true)
    private long accountId;
    @Column(nullable = false)
    private long upTo;
    @Column(nullable = false)
    private Instant readAt;

    protected AuditReading() {
    }

    /** Nothing is read yet. */
    public AuditReading(long accountId, Instant now) {
        this.accountId = accountId;
        readAt = now;
    }

    /** @param sequence number of the newest record seen */
    public void read(long sequence, Instant at) {
        upTo = sequence;
        readAt = at;
    }

    public long upTo() {
        return upTo;
    }
}
