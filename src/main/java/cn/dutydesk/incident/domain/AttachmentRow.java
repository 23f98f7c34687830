package cn.dutydesk.incident.domain;

import cn.dutydesk.data.Row;
import cn.dutydesk.incident.Attachment;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** A file that belongs to an incident; its bytes lie in pieces beside it. Never changed, never taken away. */
@Entity
@Immutable
@Table(name = "incident_file")
public class AttachmentRow extends Row {
    @Column(nullable = false)
    private long incidentId;
    @Column(nullable = false, length = 200)
    private String name;
    @Column(nullable = false)
    private long length;
    @Column(nullable = false, length = 64)
    private String hash;
    @Column(nullable = false)
    private Instant addedAt;
    @Column(nullable = false, length = 64)
    private String addedBy;

    protected AttachmentRow() {
    }

    /** @param name cleaned; @param hash SHA-256 of the bytes, in hexadecimal */
    public AttachmentRow(long incidentId, String name, long length, String hash, Instant at, String by) {
        this.incidentId = incidentId;
        this.name = name;
        this.length = length;
        this.hash = hash;
        this.addedAt = at;
        this.addedBy = by;
    }

    public long incidentId() {
        return incidentId;
    }

    public Attachment view() {
        return new Attachment(id(), name, length, hash, addedAt, addedBy);
    }
}
