package cn.dutydesk.secrecy.domain;

import cn.dutydesk.core.Refusal;
import cn.dutydesk.data.Row;
import cn.dutydesk.desk.Wording;
import cn.dutydesk.secrecy.ClearanceGrade;
import cn.dutydesk.secrecy.ClearanceState;
import cn.dutydesk.secrecy.LeavingStep;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Somebody in a post with access to secrets, from the review before the appointment to the end of the time after it
 * (脱密期). What may follow what is decided here.
 */
@Entity
@Table(name = "cleared_person")
public class ClearedPerson extends Row {
    public static final int POST = 100;
    public static final int REASON = 300;

    @Column(nullable = false)
    private long personId;
    @Column(nullable = false, length = POST)
    private String post;
    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 32)
    private ClearanceGrade grade;
    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 32)
    private ClearanceState state = ClearanceState.REVIEW;
    @Column(nullable = false)
    private LocalDate registeredOn;
    private @Nullable LocalDate reviewedOn;
    private @Nullable LocalDate nextReview;
    private @Nullable LocalDate promisedOn;
    private @Nullable LocalDate leaveAskedOn;
    @Column(nullable = false, length = REASON)
    private String leaveReason = "";
    private @Nullable LocalDate talkedOn;
    private @Nullable LocalDate leavePromisedOn;
    private @Nullable LocalDate carriersOn;
    private @Nullable LocalDate rightsOn;
    private @Nullable LocalDate leftOn;
    private int coolingMonths;
    private @Nullable LocalDate coolingUntil;
    private @Nullable LocalDate endedOn;

    protected ClearedPerson() {
    }

    public ClearedPerson(long personId, String post, ClearanceGrade grade, LocalDate today) {
        this.personId = personId;
        registeredOn = today;
        state(post, grade);
    }

    /** @throws Refusal when the post is not named, too long or marked */
    public final void state(String newPost, ClearanceGrade newGrade) {
        String named = Wording.clean(newPost, POST);
        if (named.isEmpty()) {
            throw new Refusal("secrecy.refused.post");
        }
        post = named;
        grade = newGrade;
    }

    /**
     * The review was done. One passed before the appointment opens the post; one failed closes it, or begins the leave.
     *
     * @param next day of the next review
     */
    public void review(LocalDate day, LocalDate today, boolean passed, LocalDate next, String why) {
        demand(state == ClearanceState.REVIEW || state.holds());
        if (day.isAfter(today)) {
            throw new Refusal("secrecy.refused.future");
        }
        if (passed && !next.isAfter(day)) {
            throw new Refusal("secrecy.refused.next-review");
        }
        reviewedOn = day;
        if (passed) {
            nextReview = next;
            state = state == ClearanceState.REVIEW ? ClearanceState.IN_POST : state;
        } else if (state == ClearanceState.REVIEW) {
            state = ClearanceState.ENDED;
            endedOn = today;
        } else if (state == ClearanceState.IN_POST) {
            leave(why, today);
        }
    }

    /** The letter of commitment was signed. */
    public void promise(LocalDate day, LocalDate today) {
        demand(state == ClearanceState.REVIEW || state.holds());
        if (day.isAfter(today)) {
            throw new Refusal("secrecy.refused.future");
        }
        promisedOn = day;
    }

    /** Something was reported that makes a new review necessary at once. */
    public void reviewAgain(LocalDate today) {
        demand(state.holds());
        nextReview = today;
    }

    /** The way out of the post begins. */
    public void leave(String why, LocalDate today) {
        demand(state == ClearanceState.IN_POST);
        leaveReason = Wording.clean(why, REASON);
        if (leaveReason.isEmpty()) {
            throw new Refusal("secrecy.refused.leave-reason");
        }
        leaveAskedOn = today;
        state = ClearanceState.LEAVING;
    }

    /** A step of leaving is done. */
    public void step(LeavingStep step, LocalDate day) {
        demand(state == ClearanceState.LEAVING);
        switch (step) {
            case TALK -> talkedOn = day;
            case PROMISE -> leavePromisedOn = day;
            case CARRIERS -> carriersOn = day;
            case RIGHTS -> rightsOn = day;
        }
    }

    public Map<LeavingStep, LocalDate> done() {
        Map<LeavingStep, LocalDate> done = new EnumMap<>(LeavingStep.class);
        put(done, LeavingStep.TALK, talkedOn);
        put(done, LeavingStep.PROMISE, leavePromisedOn);
        put(done, LeavingStep.CARRIERS, carriersOn);
        put(done, LeavingStep.RIGHTS, rightsOn);
        return done;
    }

    private static void put(Map<LeavingStep, LocalDate> done, LeavingStep step, @Nullable LocalDate day) {
        if (day != null) {
            done.put(step, day);
        }
    }

    /** Leaving was approved; from this day the time after the post is counted. */
    public void approveLeave(LocalDate today, int months) {
        demand(state == ClearanceState.LEAVING);
        if (done().size() < LeavingStep.values().length) {
            throw new Refusal("secrecy.refused.leaving-open", LeavingStep.values().length - done().size());
        }
        leftOn = today;
        state = ClearanceState.COOLING;
        cool(months);
    }

    /** The time after the post gets another length, counted from the same day. */
    public void cool(int months) {
        demand(state == ClearanceState.COOLING);
        if (months < 0 || months > 120) {
            throw new Refusal("secrecy.refused.months");
        }
        coolingMonths = months;
        coolingUntil = Objects.requireNonNull(leftOn).plusMonths(months);
    }

    /** Whether the time after the post is over by now: its last day is gone. */
    public boolean cooled(LocalDate today) {
        return state == ClearanceState.COOLING && today.isAfter(coolingUntil);
    }

    /** The time after the post is over. */
    public void end() {
        demand(state == ClearanceState.COOLING);
        state = ClearanceState.ENDED;
        endedOn = coolingUntil;
    }

    private static void demand(boolean may) {
        if (!may) {
            throw new Refusal("secrecy.refused.state");
        }
    }

    public long personId() {
        return personId;
    }

    public String post() {
        return post;
    }

    public ClearanceGrade grade() {
        return grade;
    }

    public ClearanceState state() {
        return state;
    }

    public LocalDate registeredOn() {
        return registeredOn;
    }

    public @Nullable LocalDate reviewedOn() {
        return reviewedOn;
    }

    public @Nullable LocalDate nextReview() {
        return nextReview;
    }

    public @Nullable LocalDate promisedOn() {
        return promisedOn;
    }

    public @Nullable LocalDate leaveAskedOn() {
        return leaveAskedOn;
    }

    public String leaveReason() {
        return leaveReason;
    }

    public @Nullable LocalDate leftOn() {
        return leftOn;
    }

    public int coolingMonths() {
        return coolingMonths;
    }

    public @Nullable LocalDate coolingUntil() {
        return coolingUntil;
    }

    public @Nullable LocalDate endedOn() {
        return endedOn;
    }
}
