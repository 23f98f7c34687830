package cn.dutydesk.handover.domain;

import cn.dutydesk.core.TimeRange;
import cn.dutydesk.data.Row;
import cn.dutydesk.handover.Overstay;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Nobody came at the end of a shift: its officers stay on duty until it ends. */
@Entity
@Table(name = "handover_overstay")
public class OverstayRow extends Row {
    private static final int OFFICERS = 200;

    @Column(nullable = false, unique = true)
    private Instant shiftFrom;
    @Column(nullable = false)
    private Instant shiftTo;
    @Column(nullable = false)
    private Instant noticedAt;
    @Column(nullable = false, length = OFFICERS)
    private String officers;
    @Column(nullable = false, length = 64)
    private String leader;
    private @Nullable Instant endedAt;

    protected OverstayRow() {
    }

    public OverstayRow(TimeRange shift, Instant noticedAt, String officers, String leader) {
        shiftFrom = shift.from();
        shiftTo = shift.to();
        this.noticedAt = noticedAt;
        this.officers = officers.substring(0, Math.min(officers.length(), OFFICERS));
        this.leader = leader;
    }

    public void end(Instant at) {
        endedAt = at;
    }

    /** Whole minutes from the end of the shift until the instant. */
    public long minutes(@Nullable Instant until) {
        return Math.max(0, Duration.between(shiftTo, until).toMinutes());
    }

    public Overstay view() {
        return new Overstay(new TimeRange(shiftFrom, shiftTo), noticedAt, officers, leader, endedAt);
    }
}
