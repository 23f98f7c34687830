package cn.dutydesk.desk.domain;

import cn.dutydesk.data.Row;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/**
 * A wording no block of the index holds yet: of a new entry, or one added or corrected later. Its own row, so that an
 * entry corrected while its first wording is being indexed is indexed again.
 */
@Entity
@Immutable
@Table(name = "log_fresh")
public class FreshWording extends Row {
    @Column(nullable = false)
    private long entryId;

    protected FreshWording() {
    }

    public FreshWording(long entryId) {
        this.entryId = entryId;
    }

    public long entryId() {
        return entryId;
    }
}
