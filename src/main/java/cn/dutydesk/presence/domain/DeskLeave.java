package cn.dutydesk.presence.domain;

import cn.dutydesk.core.Refusal;
import cn.dutydesk.core.TimeRange;
import cn.dutydesk.data.Row;
import cn.dutydesk.desk.Wording;
import cn.dutydesk.presence.LeaveView;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Somebody on duty left the desk, and came back. */
@Entity
@Table(name = "presence_leave")
public class DeskLeave extends Row {
    public static final int REASON = 200;
    private static final int NAME = 64;

    @Column(nullable = false)
    private long personId;
    @Column(nullable = false, length = NAME)
    private String personName;
    @Column(nullable = false)
    private Instant shiftFrom;
    @Column(nullable = false)
    private Instant shiftTo;
    @Column(nullable = false)
    private Instant leftAt;
    @Column(nullable = false, length = REASON)
    private String reason;
    @Column(nullable = false, length = NAME)
    private String cover;
    @Column(nullable = false)
    private int limitMinutes;
    private @Nullable Instant backAt;

    protected DeskLeave() {
    }

    /** @throws Refusal when nobody covers, no reason is given, or a text is too long or marked */
    public DeskLeave(long personId, String personName, TimeRange shift, Instant leftAt, String reason, String cover,
            int limitMinutes) {
        this.personId = personId;
        this.personName = personName;
        this.shiftFrom = shift.from();
        this.shiftTo = shift.to();
        this.leftAt = leftAt;
        this.reason = Wording.clean(reason, REASON);
        this.cover = Wording.clean(cover, NAME);
        this.limitMinutes = limitMinutes;
        if (this.reason.isEmpty()) {
            throw new Refusal("presence.refused.leave-reason");
        }
        if (this.cover.isEmpty()) {
            throw new Refusal("presence.refused.leave-cover");
        }
    }

    /** @throws Refusal when the person is back already */
    public void back(Instant now) {
        if (backAt != null) {
            throw new Refusal("presence.refused.leave-back", personName);
        }
        backAt = now;
    }

    public TimeRange shift() {
        return new TimeRange(shiftFrom, shiftTo);
    }

    /** From when it is too long: the limit, or the end of the shift when that comes first. */
    public Instant tooLongAt() {
        Instant limit = view().limit();
        return shiftTo.isBefore(limit) ? shiftTo : limit;
    }

    public LeaveView view() {
        return new LeaveView(id() == null ? 0 : id(), personId, personName, leftAt, reason, cover, limitMinutes,
                backAt);
    }
}
