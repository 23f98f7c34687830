package cn.dutydesk.leak.domain;

import cn.dutydesk.core.Refusal;
import cn.dutydesk.data.Row;
import cn.dutydesk.leak.LeakClock;
import cn.dutydesk.leak.LeakClockKind;
import cn.dutydesk.leak.LeakWay;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One limit of a leak report; what was late stays late. */
@Entity
@Table(name = "leak_clock")
public class LeakClockRow extends Row {
    public static final int RECEIVER = 80;
    public static final int REASON = 500;

    @Column(nullable = false)
    private long leakId;
    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 32)
    private LeakClockKind kind;
    @Column(nullable = false)
    private Instant dueAt;
    private @Nullable Instant doneAt;
    @Column(nullable = false, length = RECEIVER)
    private String receiver;
    @Enumerated(EnumType.STRING)
    @Column(length = 32)
    private @Nullable LeakWay way;
    @Column(nullable = false, length = 64)
    private String notedBy;
    @Column(nullable = false, length = REASON)
    private String lateReason;
    @Column(nullable = false)
    private boolean lateTold;

    protected LeakClockRow() {
    }

    public LeakClockRow(long leakId, LeakClockKind kind, Instant due) {
        this.leakId = leakId;
        this.kind = kind;
        dueAt = due;
        receiver = "";
        notedBy = "";
        lateReason = "";
    }

    /** Moves the limit of one that is open, because what it is counted from has changed. */
    public void move(Instant due) {
        demandOpen();
        dueAt = due;
    }

    /**
     * It was done.
     *
     * @param receiver who received it there; empty where nobody does
     * @param at       when; not in the future
     * @throws Refusal when it is done already, or is late and no reason is given
     */
    public void done(Instant at, String receiver, @Nullable LeakWay way, String lateReason, Instant now, String by) {
        demandOpen();
        if (at.isAfter(now)) {
            throw new Refusal("leak.refused.future");
        }
        String reason = LeakGuard.clean(lateReason, REASON);
        if (at.isAfter(dueAt) && reason.isEmpty()) {
            throw new Refusal("leak.refused.late-reason");
        }
        doneAt = at;
        this.receiver = LeakGuard.clean(receiver, RECEIVER);
        this.way = way;
        this.lateReason = reason;
        notedBy = by;
    }

    private void demandOpen() {
        if (doneAt != null) {
            throw new Refusal("leak.refused.done", notedBy);
        }
    }

    /** That it is late was written down. */
    public void told() {
        lateTold = true;
    }

    public boolean open() {
        return doneAt == null;
    }

    public long leakId() {
        return leakId;
    }

    public LeakClockKind kind() {
        return kind;
    }

    public Instant due() {
        return dueAt;
    }

    public LeakClock view() {
        return new LeakClock(id(), leakId, kind, dueAt, doneAt, receiver, way, notedBy, lateReason);
    }
}
