package cn.dutydesk.presence.domain;

import cn.dutydesk.core.Refusal;
import cn.dutydesk.data.Row;
import cn.dutydesk.desk.Wording;
import cn.dutydesk.presence.CheckKind;
import cn.dutydesk.presence.CheckResult;
import cn.dutydesk.presence.CheckState;
import cn.dutydesk.presence.CheckView;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One presence check: planned, drawn, or written down after a call. */
@Entity
@Table(name = "presence_check")
public class PresenceCheck extends Row {
    public static final int NOTE = 500;
    private static final int NAME = 64;
    private static final int UNIT = 120;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 32)
    private CheckKind kind;
    @Column(nullable = false)
    private Instant dueAt;
    @Column(nullable = false)
    private int limitMinutes;
    @Column(nullable = false, length = NAME)
    private String plannedBy;
    @Column(nullable = false)
    private Instant plannedAt;
    private @Nullable Instant firedAt;
    private @Nullable Instant settledAt;
    private @Nullable Instant cancelledAt;
    private @Nullable Instant answeredAt;
    private @Nullable Long answeredById;
    @Column(nullable = false, length = NAME)
    private String answeredBy;
    @Column(nullable = false, length = NAME)
    private String caller;
    @Column(nullable = false, length = UNIT)
    private String unit;
    @Column(nullable = false, length = NAME)
    private String reached;
    @Enumerated(EnumType.STRING)
    @Column(length = 32)
    private @Nullable CheckResult result;
    @Column(nullable = false, length = NOTE)
    private String note;

    protected PresenceCheck() {
    }

    private PresenceCheck(CheckKind kind, Instant dueAt, int limitMinutes, String by, Instant at) {
        this.kind = kind;
        this.dueAt = dueAt;
        this.limitMinutes = limitMinutes;
        this.plannedBy = by;
        this.plannedAt = at;
        this.answeredBy = "";
        this.caller = "";
        this.unit = "";
        this.reached = "";
        this.note = "";
    }

    /** One that will call the desk. */
    public static PresenceCheck ahead(CheckKind kind, Instant dueAt, int limitMinutes, String by, Instant at) {
        return new PresenceCheck(kind, dueAt, limitMinutes, by, at);
    }

    /**
     * One that was made by telephone or on the spot.
     *
     * @param reached names of whoever they reached, may be empty
     * @throws Refusal when it is in the future, nobody called, or a text is too long or marked
     */
    public static PresenceCheck recorded(CheckKind kind, Instant at, String caller, String unit, String reached,
            CheckResult result, String note, String by, Instant now) {
        PresenceCheck check = new PresenceCheck(kind, at, 0, by, now);
        check.caller = Wording.clean(caller, NAME);
        check.unit = Wording.clean(unit, UNIT);
        check.reached = Wording.clean(reached, NAME);
        check.note = Wording.clean(note, NOTE);
        check.result = result;
        if (at.isAfter(now)) {
            throw new Refusal("presence.refused.check-future");
        }
        if (check.caller.isEmpty() && check.unit.isEmpty()) {
            throw new Refusal("presence.refused.check-caller");
        }
        if (result == null) {
            throw new Refusal("presence.refused.check-result");
        }
        return check;
    }

    /** The desk is called. */
    public void fire(Instant now) {
        firedAt = now;
    }

    /** Nobody answered in time. */
    public void settle(Instant now) {
        settledAt = now;
        firedAt = firedAt == null ? now : firedAt;
    }

    /** @throws Refusal when it has begun or is over */
    public void cancel(Instant now) {
        if (view().state() != CheckState.AHEAD) {
            throw new Refusal("presence.refused.check-begun");
        }
        cancelledAt = now;
    }

    /** @throws Refusal when it calls nobody, or somebody answered before */
    public void answer(long personId, String person, Instant now) {
        CheckState state = view().state();
        if (state == CheckState.ANSWERED || state == CheckState.ANSWERED_LATE) {
            throw new Refusal("presence.refused.check-answered", answeredBy);
        }
        if (state != CheckState.WAITING && state != CheckState.UNANSWERED
                && !(state == CheckState.AHEAD && !now.isBefore(dueAt))) {
            throw new Refusal("presence.refused.check-not-waiting");
        }
        firedAt = firedAt == null ? now : firedAt;
        answeredAt = now;
        answeredById = personId;
        answeredBy = person;
    }

    public CheckView view() {
        return new CheckView(id() == null ? 0 : id(), kind, dueAt, limitMinutes, plannedBy, firedAt, settledAt,
                cancelledAt, answeredAt, answeredById, answeredBy, caller, unit, reached, result, note);
    }
}
