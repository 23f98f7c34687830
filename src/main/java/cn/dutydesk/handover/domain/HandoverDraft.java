package cn.dutydesk.handover.domain;

import cn.dutydesk.data.Row;
import cn.dutydesk.handover.HandoverForm;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What was filled in for a shift's handover and is not signed yet. It belongs to the shift, not to an account. */
@Entity
@Table(name = "handover_draft")
public class HandoverDraft extends Row {
    @Column(nullable = false, unique = true)
    private Instant shiftFrom;
    @JdbcTypeCode(SqlTypes.LONGVARCHAR)
    @Column(nullable = false)
    private String form;
    @Column(nullable = false)
    private Instant savedAt;
    @Column(nullable = false, length = 64)
    private String savedBy;

    protected HandoverDraft() {
    }

    public HandoverDraft(Instant shiftFrom, HandoverForm filled, Instant at, String by) {
        this.shiftFrom = shiftFrom;
        put(filled, at, by);
    }

    public void save(HandoverForm filled, Instant at, String by) {
        put(filled, at, by);
    }

    private void put(HandoverForm filled, Instant at, String by) {
        form = Frozen.write(filled);
        savedAt = at;
        savedBy = by;
    }

    public HandoverForm form() {
        return Frozen.read(form, HandoverForm.class);
    }
}
