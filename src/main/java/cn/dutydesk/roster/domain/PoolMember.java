package cn.dutydesk.roster.domain;

import cn.dutydesk.roster.PoolEntry;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** A stored line of a post's pool. */
@Embeddable
public class PoolMember {
    @Column(nullable = false)
    private long personId;
    @Column(nullable = false)
    private boolean excluded;
    @Column(nullable = false, length = 200)
    private String reason;

    protected PoolMember() {
    }

    PoolMember(PoolEntry entry) {
        personId = entry.personId();
        excluded = entry.excluded();
        reason = entry.reason().strip();
    }

    PoolEntry entry() {
        return new PoolEntry(personId, excluded, reason);
    }
}
