package cn.dutydesk.incident.domain;

import cn.dutydesk.core.Refusal;
import cn.dutydesk.data.Row;
import cn.dutydesk.incident.ClockStep;
import cn.dutydesk.incident.ClockView;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;

/** A step of reporting with its limit. Done once; when it was done late, it stays late. */
@Entity
@Table(name = "incident_clock")
public class IncidentClock extends Row {
    @Column(nullable = false)
    private long incidentId;
    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 32)
    private ClockStep step;
    @Column(nullable = false)
    private int minutes;
    @Column(nullable = false)
    private Instant dueAt;
    private Instant doneAt;
    @Column(nullable = false, length = 64)
    private String doneBy;

    protected IncidentClock() {
    }

    /** @param from when the incident became known; @param minutes the limit */
    public IncidentClock(long incidentId, ClockStep step, int minutes, Instant from) {
        this.incidentId = incidentId;
        this.step = step;
        this.minutes = minutes;
        this.dueAt = from.plus(Duration.ofMinutes(minutes));
        this.doneBy = "";
    }

    /** @throws Refusal when it was done before */
    public void done(Instant at, String by) {
        if (doneAt != null) {
            throw new Refusal("incident.refused.done", doneBy);
        }
        doneAt = at;
        doneBy = by;
    }

    /** Whole minutes after the limit, 0 when in time. */
    public long lateMinutes() {
        return doneAt == null || !doneAt.isAfter(dueAt) ? 0 : Math.max(1, Duration.between(dueAt, doneAt).toMinutes());
    }

    public long incidentId() {
        return incidentId;
    }

    public ClockStep step() {
        return step;
    }

    public ClockView view() {
        return new ClockView(id(), incidentId, step, minutes, dueAt, doneAt, doneBy);
    }
}
