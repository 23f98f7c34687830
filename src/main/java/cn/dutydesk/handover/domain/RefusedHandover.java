package cn.dutydesk.handover.domain;

import cn.dutydesk.core.Refusal;
import cn.dutydesk.data.Row;
import cn.dutydesk.desk.Wording;
import cn.dutydesk.handover.HandoverText;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** Somebody did not take a shift over, and why. */
@Entity
@Immutable
@Table(name = "handover_refusal")
public class RefusedHandover extends Row {
    public static final int REASON = 500;

    @Column(nullable = false)
    private Instant shiftFrom;
    @Column(nullable = false)
    private Instant refusedAt;
    @Column(nullable = false)
    private long personId;
    @Column(nullable = false, length = 64)
    private String personName;
    @Column(nullable = false, length = REASON)
    private String reason;

    protected RefusedHandover() {
    }

    /** @throws Refusal when the reason is missing, too long or carries the mark of a state secret */
    public RefusedHandover(Instant shiftFrom, Instant refusedAt, long personId, String personName, String reason) {
        this.shiftFrom = shiftFrom;
        this.refusedAt = refusedAt;
        this.personId = personId;
        this.personName = personName;
        this.reason = Wording.clean(reason, REASON);
        if (this.reason.isEmpty()) {
            throw new Refusal("handover.refused.refuse-reason");
        }
    }

    public Instant shiftFrom() {
        return shiftFrom;
    }

    public String reason() {
        return reason;
    }

    public HandoverText.Refused view() {
        return new HandoverText.Refused(refusedAt, personName, reason);
    }
}
