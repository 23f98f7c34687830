package cn.dutydesk.roster.domain;

import cn.dutydesk.data.Row;
import cn.dutydesk.roster.DutySource;
import cn.dutydesk.roster.Seat;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/**
 * A stored swap half (串班) or stand-in (代班) over a published version, or what takes one back. Never updated, never
 * deleted.
 */
@Entity
@Immutable
@Table(name = "roster_replacement")
public class ReplacementRow extends Row {
    @Column(nullable = false)
    private long rosterId;
    @Column(nullable = false)
    private long postId;
    @Column(nullable = false)
    private int seat;
    @Column(nullable = false)
    private LocalDate dutyDay;
    @Column(nullable = false)
    private long fromPerson;
    @Column(nullable = false)
    private long toPerson;
    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 32)
    private DutySource kind;
    @Column(nullable = false, length = 500)
    private String reason;
    @Column(nullable = false, length = 64)
    private String recordedBy;
    @Column(nullable = false)
    private Instant recordedAt;
    private @Nullable Long swapId;

    protected ReplacementRow() {
    }

    /** @param swapId number of the swap this carries out or takes back, null for none */
    public ReplacementRow(DutyTimeline.Replacement replacement, String reason, String recordedBy,
            @Nullable Long swapId) {
        rosterId = replacement.rosterId();
        postId = replacement.seat().postId();
        seat = replacement.seat().seat();
        dutyDay = replacement.seat().day();
        fromPerson = replacement.from();
        toPerson = replacement.to();
        kind = replacement.kind();
        this.reason = reason;
        this.recordedBy = recordedBy;
        recordedAt = replacement.recordedAt();
        this.swapId = swapId;
    }

    public DutyTimeline.Replacement replacement() {
        return new DutyTimeline.Replacement(rosterId, new Seat(dutyDay, postId, seat), fromPerson, toPerson, kind,
                recordedAt);
    }

    /** Null when it belongs to no swap. */
    public @Nullable Long swapId() {
        return swapId;
    }
}
