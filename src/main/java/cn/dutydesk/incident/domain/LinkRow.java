package cn.dutydesk.incident.domain;

import cn.dutydesk.data.Row;
import cn.dutydesk.incident.LinkKind;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;

/** That two incidents hang together. */
@Entity
@Table(name = "incident_link")
public class LinkRow extends Row {
    @Column(nullable = false)
    private long fromId;
    @Column(nullable = false)
    private long toId;
    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 32)
    private LinkKind kind;
    @Column(nullable = false)
    private Instant notedAt;
    @Column(nullable = false, length = 64)
    private String notedBy;

    protected LinkRow() {
    }

    public LinkRow(long fromId, long toId, LinkKind kind, Instant at, String by) {
        this.fromId = fromId;
        this.toId = toId;
        this.kind = kind;
        this.notedAt = at;
        this.notedBy = by;
    }

    public long fromId() {
        return fromId;
    }

    public long toId() {
        return toId;
    }

    public LinkKind kind() {
        return kind;
    }
}
