package cn.dutydesk.incident.domain;

import cn.dutydesk.core.Refusal;
import cn.dutydesk.data.Row;
import cn.dutydesk.desk.Wording;
import cn.dutydesk.incident.IncidentLevel;
import cn.dutydesk.incident.IncidentSource;
import cn.dutydesk.incident.IncidentStatus;
import cn.dutydesk.incident.NewIncident;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Locale;

/** An incident: what, where, when, how grave, and whether it still runs. */
@Entity
@Table(name = "incident")
public class Incident extends Row {
    public static final int WHAT = 500;
    public static final int PLACE = 200;
    public static final int PHONE = 40;
    public static final int RESULT = 2000;

    @Column(nullable = false)
    private int reportYear;
    @Column(nullable = false)
    private int number;
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "type_id")
    private IncidentType type;
    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 32)
    private IncidentLevel level;
    @Column(nullable = false, length = WHAT)
    private String what;
    @Column(nullable = false, length = PLACE)
    private String place;
    @Column(nullable = false)
    private Instant happenedAt;
    @Column(nullable = false)
    private Instant knownAt;
    @Column(nullable = false, length = PLACE)
    private String origin;
    @Column(nullable = false, length = PHONE)
    private String reporterPhone;
    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 32)
    private IncidentStatus status;
    @Column(nullable = false, length = 64)
    private String reportedBy;
    @Column(nullable = false, length = RESULT)
    private String result;
    private Instant closedAt;
    @Column(nullable = false, length = 64)
    private String closedBy;

    @Column(nullable = false, length = 32)
    private String sourceSubject;
    private Long sourceId;

    protected Incident() {
    }

    /**
     * Checks what was reported; a number is taken only afterwards.
     *
     * @throws Refusal when what or where is missing, a text is too long or marked as a state secret, it happens in the
     *         future, or became known before it happened
     */
    public Incident(NewIncident report, IncidentType type, Instant now, String reportedBy) {
        this.type = type;
        this.level = report.level() == null ? IncidentLevel.UNGRADED : report.level();
        this.what = Wording.clean(report.what(), WHAT);
        this.place = Wording.clean(report.place(), PLACE);
        this.origin = Wording.clean(report.origin(), PLACE);
        this.reporterPhone = Wording.clean(report.reporterPhone(), PHONE);
        this.knownAt = report.knownAt() == null ? now : report.knownAt();
        this.happenedAt = report.happenedAt() == null ? knownAt : report.happenedAt();
        this.status = IncidentStatus.RUNNING;
        this.reportedBy = reportedBy;
        this.result = "";
        this.closedBy = "";
        this.sourceSubject = report.source() == null ? "" : report.source().subject();
        this.sourceId = report.source() == null ? null : report.source().id();
        if (what.isEmpty()) {
            throw new Refusal("incident.refused.what");
        }
        if (place.isEmpty()) {
            throw new Refusal("incident.refused.place");
        }
        if (knownAt.isAfter(now) || happenedAt.isAfter(now)) {
            throw new Refusal("incident.refused.future");
        }
        if (happenedAt.isAfter(knownAt)) {
            throw new Refusal("incident.refused.known-first");
        }
    }

    /** Gives the incident its number, once. */
    public void number(int year, int taken) {
        reportYear = year;
        number = taken;
    }

    /** @throws Refusal when it is closed already, or the result is missing, too long or marked */
    public void close(String how, Instant at, String by) {
        demandRunning();
        String words = Wording.clean(how, RESULT);
        if (words.isEmpty()) {
            throw new Refusal("incident.refused.result");
        }
        status = IncidentStatus.CLOSED;
        result = words;
        closedAt = at;
        closedBy = by;
    }

    /** @throws Refusal when it is closed: what was closed is not written on */
    public void demandRunning() {
        if (status == IncidentStatus.CLOSED) {
            throw new Refusal("incident.refused.closed", number());
        }
    }

    /** 2026-0007. */
    public String number() {
        return String.format(Locale.ROOT, "%d-%04d", reportYear, number);
    }

    /** What turned out to be this incident, or null. */
    public IncidentSource source() {
        return sourceId == null ? null : new IncidentSource(sourceSubject, sourceId);
    }

    public IncidentType type() {
        return type;
    }

    public IncidentLevel level() {
        return level;
    }

    public String what() {
        return what;
    }

    public String place() {
        return place;
    }

    public Instant happenedAt() {
        return happenedAt;
    }

    public Instant knownAt() {
        return knownAt;
    }

    public String origin() {
        return origin;
    }

    public String reporterPhone() {
        return reporterPhone;
    }

    public IncidentStatus status() {
        return status;
    }

    public String reportedBy() {
        return reportedBy;
    }

    public String result() {
        return result;
    }

    public Instant closedAt() {
        return closedAt;
    }

    public String closedBy() {
        return closedBy;
    }
}
