package cn.dutydesk.incident.domain;

import cn.dutydesk.core.Refusal;
import cn.dutydesk.data.Row;
import cn.dutydesk.desk.Wording;
import cn.dutydesk.incident.ClockLine;
import cn.dutydesk.incident.ClockRuleView;
import cn.dutydesk.incident.ClockStep;
import cn.dutydesk.incident.ClockView;
import cn.dutydesk.incident.Limit;
import cn.dutydesk.incident.LimitBasis;
import cn.dutydesk.incident.LimitUnit;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Something to be reported, with its limit. Done once; when it was done late, it stays late. */
@Entity
@Table(name = "incident_clock")
public class IncidentClock extends Row {
    public static final int REASON = 500;

    @Column(nullable = false)
    private long incidentId;
    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 32)
    private ClockLine line;
    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 32)
    private ClockStep step;
    @Column(nullable = false)
    private int occurrence;
    @Column(nullable = false)
    private int amount;
    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 32)
    private LimitUnit unit;
    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 32)
    private LimitBasis basis;
    @Column(nullable = false, length = ClockRule.SOURCE)
    private String source;
    @Column(nullable = false)
    private Instant beginsAt;
    @Column(nullable = false)
    private Instant dueAt;
    private @Nullable Instant doneAt;
    @Column(nullable = false, length = 64)
    private String doneBy;
    @Column(nullable = false, length = REASON)
    private String lateReason;
    @Column(nullable = false, length = 64)
    private String lateReasonBy;
    private @Nullable Instant endedAt;
    @Column(nullable = false, length = REASON)
    private String endReason;
    @Column(nullable = false, length = 64)
    private String endedBy;

    protected IncidentClock() {
    }

    /** @param occurrence from 1; later ones run for the rule's {@code again} */
    public IncidentClock(long incidentId, ClockRuleView rule, int occurrence, Instant begins, LimitTime time) {
        this.incidentId = incidentId;
        this.line = rule.line();
        this.step = rule.step();
        this.occurrence = occurrence;
        this.doneBy = "";
        this.lateReason = "";
        this.lateReasonBy = "";
        this.endReason = "";
        this.endedBy = "";
        run(rule, begins, time);
    }

    /** Works the limit out anew. @return the limit that held until now */
    public final Instant run(ClockRuleView rule, Instant begins, LimitTime time) {
        Instant before = dueAt;
        Limit limit = occurrence > 1 && rule.again().amount() > 0 ? rule.again() : rule.within();
        amount = limit.amount();
        unit = limit.unit();
        basis = rule.basis();
        source = rule.source();
        beginsAt = begins;
        dueAt = time.due(begins, limit);
        return before;
    }

    /** @throws Refusal when it was done before, or is no longer asked for */
    public void done(Instant at, String by) {
        if (doneAt != null) {
            throw new Refusal("incident.refused.done", doneBy);
        }
        if (endedAt != null) {
            throw new Refusal("chain.refused.ended", endReason);
        }
        doneAt = at;
        doneBy = by;
    }

    /**
     * Says why it was late, once and for ever.
     *
     * @throws Refusal when it was not late, the reason is missing, too long or marked, or one is there already
     */
    public void explain(String why, String by) {
        if (lateMinutes() == 0) {
            throw new Refusal("chain.refused.not-late");
        }
        if (!lateReason.isEmpty()) {
            throw new Refusal("chain.refused.explained", lateReasonBy);
        }
        String words = Wording.clean(why, REASON);
        if (words.isEmpty()) {
            throw new Refusal("chain.refused.reason");
        }
        lateReason = words;
        lateReasonBy = by;
    }

    /** It is not asked for any more. @throws Refusal when it is over, or the reason is missing, too long or marked */
    public void end(String why, Instant at, String by) {
        if (doneAt != null) {
            throw new Refusal("incident.refused.done", doneBy);
        }
        if (endedAt != null) {
            throw new Refusal("chain.refused.ended", endReason);
        }
        String words = Wording.clean(why, REASON);
        if (words.isEmpty()) {
            throw new Refusal("chain.refused.end-reason");
        }
        endedAt = at;
        endReason = words;
        endedBy = by;
    }

    public boolean open() {
        return doneAt == null && endedAt == null;
    }

    /** Whole minutes after the limit, 0 when in time. */
    public long lateMinutes() {
        return doneAt == null || !doneAt.isAfter(dueAt) ? 0 : Math.max(1, Duration.between(dueAt, doneAt).toMinutes());
    }

    public long incidentId() {
        return incidentId;
    }

    public ClockLine line() {
        return line;
    }

    public ClockStep step() {
        return step;
    }

    public int occurrence() {
        return occurrence;
    }

    public LimitBasis basis() {
        return basis;
    }

    public Instant beginsAt() {
        return beginsAt;
    }

    public Instant dueAt() {
        return dueAt;
    }

    public ClockView view() {
        return new ClockView(id(), incidentId, line, step, occurrence, new Limit(amount, unit), basis, source,
                beginsAt, dueAt, doneAt, doneBy, lateReason, endedAt, endReason);
    }
}
