package cn.dutydesk.leak.domain;

import cn.dutydesk.core.Refusal;
import cn.dutydesk.data.Row;
import cn.dutydesk.leak.LeakCarrier;
import cn.dutydesk.leak.LeakFacts;
import cn.dutydesk.leak.LeakGrade;
import cn.dutydesk.leak.LeakReceipt;
import cn.dutydesk.leak.LeakState;
import cn.dutydesk.leak.NewLeak;
import cn.dutydesk.security.Actor;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A suspected or certain leak as index data: never what was leaked. It is closed and never taken away. */
@Entity
@Table(name = "leak_report")
public class LeakReport extends Row {
    public static final int PLACE = 200;
    public static final int HOW = 500;
    public static final int CODE = 60;
    public static final int WORDS = 1000;
    /** More carriers than this are a mistake of the hand. */
    private static final int MOST_COPIES = 100_000;

    @Column(nullable = false, length = 32)
    private String number;
    @Column(nullable = false)
    private Instant noticedAt;
    @Column(nullable = false, length = PLACE)
    private String place;
    @Column(nullable = false, length = HOW)
    private String how;
    @Column(nullable = false)
    private Instant reportedAt;
    @Column(nullable = false, length = 64)
    private String reportedBy;
    @Column(nullable = false)
    private long reporterAccount;
    // Written for whoever reads the table; the program never asks for it again.
    @SuppressWarnings("unused")
    private @Nullable Long reporterPerson;
    private @Nullable Instant seenAt;
    @Column(nullable = false, length = 64)
    private String seenBy;
    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 32)
    private LeakState state;
    @Column(nullable = false, length = CODE)
    private String codeName;
    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 32)
    private LeakGrade grade;
    @Column(nullable = false)
    private int copies;
    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 32)
    private LeakCarrier carrier;
    @Column(nullable = false, length = PLACE)
    private String carrierWords;
    @Column(nullable = false, length = WORDS)
    private String course;
    @Column(nullable = false, length = HOW)
    private String responsible;
    @Column(nullable = false, length = WORDS)
    private String happened;
    @Column(nullable = false, length = WORDS)
    private String harm;
    @Column(nullable = false, length = WORDS)
    private String inquiry;
    @Column(nullable = false, length = WORDS)
    private String remedy;
    @Column(nullable = false, length = WORDS)
    private String outcome;
    private @Nullable LocalDate missingSince;
    private @Nullable Instant recoveredAt;
    private @Nullable Instant deemedAt;
    private @Nullable LocalDate filedOn;
    private @Nullable Instant closedAt;
    @Column(nullable = false, length = 64)
    private String closedBy;

    protected LeakReport() {
    }

    /** @throws Refusal when it does not say when, where and how, lies in the future, or says what may not be said */
    public LeakReport(NewLeak wanted, String number, Instant now, Actor who, String by) {
        this.number = number;
        noticedAt = wanted.noticedAt();
        place = LeakGuard.clean(wanted.place(), PLACE);
        how = LeakGuard.clean(wanted.how(), HOW);
        if (noticedAt == null || place.isEmpty() || how.isEmpty()) {
            throw new Refusal("leak.refused.incomplete");
        }
        if (noticedAt.isAfter(now)) {
            throw new Refusal("leak.refused.future");
        }
        reportedAt = now;
        reportedBy = by;
        reporterAccount = who.accountId();
        reporterPerson = who.personId();
        seenBy = "";
        state = LeakState.REPORTED;
        codeName = "";
        grade = LeakGrade.UNKNOWN;
        carrier = LeakCarrier.OTHER;
        carrierWords = "";
        course = "";
        responsible = "";
        happened = "";
        harm = "";
        inquiry = "";
        remedy = "";
        outcome = "";
        closedBy = "";
    }

    /** Somebody who may took it up. @return whether it was the first */
    public boolean see(Instant now, String by) {
        if (seenAt != null) {
            return false;
        }
        seenAt = now;
        seenBy = by;
        return true;
    }

    /** Fills in index data. @throws Refusal when it waits for approval or is over, or says what may not be said */
    public void edit(LeakFacts facts) {
        demandEditable();
        if (facts.copies() < 0 || facts.copies() > MOST_COPIES) {
            throw new Refusal("leak.refused.copies");
        }
        codeName = LeakGuard.clean(facts.codeName(), CODE);
        grade = facts.grade();
        copies = facts.copies();
        carrier = facts.carrier();
        carrierWords = LeakGuard.clean(facts.carrierWords(), PLACE);
        course = LeakGuard.clean(facts.course(), WORDS);
        responsible = LeakGuard.clean(facts.responsible(), HOW);
        happened = LeakGuard.clean(facts.happened(), WORDS);
        harm = LeakGuard.clean(facts.harm(), WORDS);
        inquiry = LeakGuard.clean(facts.inquiry(), WORDS);
        remedy = LeakGuard.clean(facts.remedy(), WORDS);
        outcome = LeakGuard.clean(facts.outcome(), WORDS);
    }

    private void demandEditable() {
        if (!state.editable()) {
            throw new Refusal(state == LeakState.CLOSED ? "leak.refused.closed" : "leak.refused.waits", number);
        }
    }

    /**
     * Puts the report, or later its result, before a leader.
     *
     * @throws Refusal when something it must say is missing, or it is not its turn
     */
    public void submit() {
        demandEditable();
        boolean result = state == LeakState.APPROVED;
        if (course.isEmpty() || remedy.isEmpty() || codeName.isEmpty() || result && (responsible.isEmpty()
                || happened.isEmpty() || harm.isEmpty() || inquiry.isEmpty() || outcome.isEmpty())) {
            throw new Refusal(result ? "leak.refused.result-missing" : "leak.refused.first-missing");
        }
        state = result ? LeakState.RESULT_SUBMITTED : LeakState.SUBMITTED;
    }

    /** A leader approved it. @throws Refusal when nothing waits */
    public void approve() {
        demandWaiting();
        state = state == LeakState.SUBMITTED ? LeakState.APPROVED : LeakState.RESULT_APPROVED;
    }

    /** A leader sent it back. @throws Refusal when nothing waits */
    public void giveBack() {
        demandWaiting();
        state = state == LeakState.SUBMITTED ? LeakState.REPORTED : LeakState.APPROVED;
    }

    private void demandWaiting() {
        if (!state.waits()) {
            throw new Refusal("leak.refused.not-submitted", number);
        }
    }

    /** Carriers are missing since a day. @throws Refusal when it is closed, or the day is to come */
    public void missing(LocalDate since, LocalDate today) {
        demandOpen();
        if (since == null || since.isAfter(today)) {
            throw new Refusal("leak.refused.future");
        }
        missingSince = since;
        recoveredAt = null;
    }

    /** They are there again. @throws Refusal when none are missing */
    public void recovered(Instant now) {
        demandOpen();
        if (missingSince == null || recoveredAt != null) {
            throw new Refusal("leak.refused.not-missing");
        }
        recoveredAt = now;
    }

    /** The term is over and they were not found: it counts as a leak. */
    public void deem(Instant now) {
        deemedAt = now;
    }

    /** The authority filed the case. @throws Refusal when the day is to come or before it was noticed */
    public void filed(LocalDate day, LocalDate noticed, LocalDate today) {
        demandOpen();
        if (day == null || day.isAfter(today) || day.isBefore(noticed)) {
            throw new Refusal("leak.refused.filed");
        }
        filedOn = day;
    }

    /** @throws Refusal when its result was not approved, or carriers are neither found nor deemed leaked */
    public void close(Instant now, String by) {
        demandOpen();
        if (state != LeakState.RESULT_APPROVED) {
            throw new Refusal("leak.refused.no-result", number);
        }
        if (missingSince != null && recoveredAt == null && deemedAt == null) {
            throw new Refusal("leak.refused.still-missing");
        }
        state = LeakState.CLOSED;
        closedAt = now;
        closedBy = by;
    }

    /** @throws Refusal when it is closed */
    public void demandOpen() {
        if (state == LeakState.CLOSED) {
            throw new Refusal("leak.refused.closed", number);
        }
    }

    public LeakFacts facts() {
        return new LeakFacts(codeName, grade, copies, carrier, carrierWords, course, responsible, happened, harm,
                inquiry, remedy, outcome);
    }

    public LeakReceipt receipt() {
        return new LeakReceipt(id(), number, reportedAt, reportedBy, seenAt, state == LeakState.CLOSED);
    }

    public String number() {
        return number;
    }

    public Instant noticedAt() {
        return noticedAt;
    }

    public String place() {
        return place;
    }

    public String how() {
        return how;
    }

    public Instant reportedAt() {
        return reportedAt;
    }

    public String reportedBy() {
        return reportedBy;
    }

    public LeakState state() {
        return state;
    }

    public @Nullable Instant seenAt() {
        return seenAt;
    }

    public @Nullable LocalDate missingSince() {
        return missingSince;
    }

    public @Nullable Instant recoveredAt() {
        return recoveredAt;
    }

    public @Nullable Instant deemedAt() {
        return deemedAt;
    }

    public @Nullable LocalDate filedOn() {
        return filedOn;
    }

    public @Nullable Instant closedAt() {
        return closedAt;
    }

    public String closedBy() {
        return closedBy;
    }
}
