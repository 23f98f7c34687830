package cn.dutydesk.incident.domain;

import cn.dutydesk.core.Refusal;
import cn.dutydesk.data.Row;
import cn.dutydesk.desk.Wording;
import cn.dutydesk.incident.CaseReview;
import cn.dutydesk.incident.IncidentEdit;
import cn.dutydesk.incident.IncidentFacts;
import cn.dutydesk.incident.IncidentLevel;
import cn.dutydesk.incident.IncidentSource;
import cn.dutydesk.incident.IncidentStatus;
import cn.dutydesk.incident.NewIncident;
import cn.dutydesk.incident.Sensitive;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** An incident: what, where, when, how grave, and whether it still runs. */
@Entity
@Table(name = "incident")
public class Incident extends Row {
    public static final int WHAT = 500;
    public static final int PLACE = 200;
    public static final int PHONE = 40;
    public static final int FACT = 1000;
    public static final int RESULT = 2000;

    @Column(nullable = false)
    private int reportYear;
    @Column(nullable = false)
    private int number;
    @ManyToOne(optional = false)
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
    private @Nullable Instant closedAt;
    @Column(nullable = false, length = 64)
    private String closedBy;

    @Column(nullable = false, length = 32)
    private String sourceSubject;
    private @Nullable Long sourceId;
    @Column(nullable = false, length = FACT)
    private String hurt;
    @Column(nullable = false, length = FACT)
    private String reach;
    @Column(nullable = false, length = FACT)
    private String trend;
    @Column(nullable = false, length = RESULT)
    private String measures;
    @Column(nullable = false, length = FACT)
    private String leaders;
    @Column(nullable = false, length = PLACE)
    private String sensitiveTime;
    @Column(nullable = false, length = PLACE)
    private String sensitivePlace;
    @Column(nullable = false, length = PLACE)
    private String sensitiveGroup;
    @Column(nullable = false)
    private boolean restricted;
    private @Nullable Long mergedInto;
    @Column(nullable = false, length = RESULT)
    private String causes;
    @Column(nullable = false, length = RESULT)
    private String lessons;
    @Column(nullable = false, length = RESULT)
    private String changes;
    private @Nullable Instant reviewedAt;
    @Column(nullable = false, length = 64)
    private String reviewedBy;

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
        this.restricted = report.restricted();
        this.causes = "";
        this.lessons = "";
        this.changes = "";
        this.reviewedBy = "";
        facts(report.facts() == null ? IncidentFacts.NONE : report.facts());
        check(now);
    }

    private void facts(IncidentFacts facts) {
        hurt = Wording.clean(facts.hurt(), FACT);
        reach = Wording.clean(facts.reach(), FACT);
        trend = Wording.clean(facts.trend(), FACT);
        measures = Wording.clean(facts.measures(), RESULT);
        leaders = Wording.clean(facts.leaders(), FACT);
        sensitiveTime = Wording.clean(facts.sensitive().time(), PLACE);
        sensitivePlace = Wording.clean(facts.sensitive().place(), PLACE);
        sensitiveGroup = Wording.clean(facts.sensitive().group(), PLACE);
    }

    private void check(Instant now) {
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

    /**
     * Puts the record right or adds to it.
     *
     * @return by field what it was and what it is, in the order of the screen; empty when nothing differs
     * @throws Refusal when it is closed, or the record could not have been reported so
     */
    public List<FieldChange> edit(IncidentEdit edit, IncidentType kind, Instant now) {
        demandRunning();
        List<Object> before = fields();
        type = kind;
        what = Wording.clean(edit.what(), WHAT);
        place = Wording.clean(edit.place(), PLACE);
        happenedAt = edit.happenedAt();
        origin = Wording.clean(edit.origin(), PLACE);
        reporterPhone = Wording.clean(edit.reporterPhone(), PHONE);
        facts(edit.facts());
        check(now);
        List<Object> after = fields();
        return IntStream.range(0, before.size()).filter(i -> !before.get(i).equals(after.get(i)))
                .mapToObj(i -> new FieldChange(FieldChange.Field.values()[i], before.get(i), after.get(i))).toList();
    }

    /** In the order of {@link FieldChange.Field}. */
    private List<Object> fields() {
        return List.of(type.name(), what, place, happenedAt, origin, reporterPhone, hurt, reach, trend, measures,
                leaders, sensitiveTime, sensitivePlace, sensitiveGroup);
    }

    /** @return the grade it had @throws Refusal when it is closed, or has that grade already */
    public IncidentLevel grade(IncidentLevel wanted) {
        demandRunning();
        if (wanted == level) {
            throw new Refusal("incident.refused.same-level");
        }
        IncidentLevel before = level;
        level = wanted;
        return before;
    }

    public void restrict(boolean wanted) {
        restricted = wanted;
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

    /** Goes on within another one: closed with that as its result. @param how in words */
    public void merge(Incident into, String how, Instant at, String by) {
        into.demandRunning();
        if (into == this) {
            throw new Refusal("incident.refused.itself");
        }
        close(how, at, by);
        mergedInto = into.id();
    }

    /**
     * Writes down what was learned.
     *
     * @throws Refusal when the review is signed, or a text is too long or marked
     */
    public void review(String why, String learned, String change) {
        if (status == IncidentStatus.REVIEWED) {
            throw new Refusal("incident.refused.reviewed", number());
        }
        causes = Wording.clean(why, RESULT);
        lessons = Wording.clean(learned, RESULT);
        changes = Wording.clean(change, RESULT);
    }

    /** A leader signs the review. That the way is free was seen to. */
    public void sign(Instant at, String by) {
        if (status == IncidentStatus.REVIEWED) {
            throw new Refusal("incident.refused.reviewed", number());
        }
        status = IncidentStatus.REVIEWED;
        reviewedAt = at;
        reviewedBy = by;
    }

    public CaseReview review() {
        return new CaseReview(causes, lessons, changes, reviewedAt, reviewedBy);
    }

    /** The incident it goes on within, or null. */
    public @Nullable Long mergedInto() {
        return mergedInto;
    }

    /** @throws Refusal when it is closed: what was closed is not written on */
    public void demandRunning() {
        if (status != IncidentStatus.RUNNING) {
            throw new Refusal("incident.refused.closed", number());
        }
    }

    /** 2026-0007. */
    public String number() {
        return String.format(Locale.ROOT, "%d-%04d", reportYear, number);
    }

    /** What turned out to be this incident, or null. */
    public @Nullable IncidentSource source() {
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

    public @Nullable Instant closedAt() {
        return closedAt;
    }

    public String closedBy() {
        return closedBy;
    }

    public IncidentFacts facts() {
        return new IncidentFacts(hurt, reach, trend, measures, leaders,
                new Sensitive(sensitiveTime, sensitivePlace, sensitiveGroup));
    }

    public String hurt() {
        return hurt;
    }

    public String reach() {
        return reach;
    }

    public String trend() {
        return trend;
    }

    public String measures() {
        return measures;
    }

    public String leaders() {
        return leaders;
    }

    /** What makes it reportable whatever its grade; empty when nothing does. */
    public String sensitive() {
        return facts().sensitive().words();
    }

    /** Whether only named people may see it. */
    public boolean restricted() {
        return restricted;
    }
}
