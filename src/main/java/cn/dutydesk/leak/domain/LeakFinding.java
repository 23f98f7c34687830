package cn.dutydesk.leak.domain;

import cn.dutydesk.data.Row;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** A finding that came of a leak. */
@Entity
@Immutable
@Table(name = "leak_finding")
public class LeakFinding extends Row {
    @Column(nullable = false)
    private long leakId;
    @Column(nullable = false)
    private long findingId;

    protected LeakFinding() {
    }

    public LeakFinding(long leakId, long findingId) {
        this.leakId = leakId;
        this.findingId = findingId;
    }

    public long findingId() {
        return findingId;
    }
}
