package cn.dutydesk.selfcheck.domain;

import cn.dutydesk.core.Refusal;
import cn.dutydesk.data.Row;
import cn.dutydesk.desk.Wording;
import cn.dutydesk.selfcheck.FindingState;
import cn.dutydesk.selfcheck.FindingView;
import cn.dutydesk.selfcheck.NewFinding;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A problem that was found and must be put right. It is closed with proof and by somebody who neither answers for it nor
 * did it, and never taken away.
 */
@Entity
@Table(name = "finding")
public class Finding extends Row {
    public static final int WORDS = 1000;
    public static final int ITEM = 32;
    public static final int NAME = 64;

    @Column(nullable = false, length = 32)
    private String number;
    private @Nullable Long campaignId;
    @Column(nullable = false, length = ITEM)
    private String item;
    @Column(nullable = false, length = WORDS)
    private String what;
    @Column(nullable = false)
    private long departmentId;
    @Column(nullable = false, length = 60)
    private String department;
    private @Nullable Long personId;
    @Column(nullable = false, length = NAME)
    private String person;
    @Column(nullable = false, length = WORDS)
    private String measure;
    @Column(nullable = false)
    private LocalDate due;
    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 32)
    private FindingState state;
    @Column(nullable = false)
    private int times;
    private @Nullable Long formerId;
    @Column(nullable = false)
    private Instant foundAt;
    @Column(nullable = false, length = NAME)
    private String foundBy;
    @Column(nullable = false, length = WORDS)
    private String proof;
    private @Nullable Instant doneAt;
    @Column(nullable = false, length = NAME)
    private String doneBy;
    @Column(nullable = false)
    private long doneAccount;
    private @Nullable Long donePerson;
    @Column(nullable = false, length = NAME)
    private String verifiedBy;
    @Column(nullable = false, length = WORDS)
    private String verdict;
    private @Nullable Instant closedAt;
    private @Nullable Instant remindAt;
    @Column(nullable = false)
    private boolean climbed;

    protected Finding() {
    }

    /**
     * @param department its name; @param person name of who answers for it, empty for nobody yet
     * @param today      the bureau's day
     * @throws Refusal when it says nothing, is too long, is marked as a state secret, or its day is past
     */
    public Finding(NewFinding wanted, String number, String department, String person, LocalDate today, Instant now,
            String by) {
        this.number = number;
        campaignId = wanted.campaignId();
        item = Wording.clean(wanted.item(), ITEM);
        what = Wording.clean(wanted.what(), WORDS);
        departmentId = wanted.departmentId();
        this.department = department;
        personId = wanted.personId();
        this.person = person;
        measure = "";
        state = FindingState.OPEN;
        times = 1;
        foundAt = now;
        foundBy = by;
        proof = "";
        doneBy = "";
        verifiedBy = "";
        verdict = "";
        if (what.isEmpty()) {
            throw new Refusal("finding.refused.empty");
        }
        if (wanted.due() == null || wanted.due().isBefore(today)) {
            throw new Refusal("finding.refused.past-due");
        }
        due = wanted.due();
    }

    /** It repeats another one. @throws Refusal when that is itself, or was found later */
    public void repeats(Finding former) {
        if (id() != null && (former.id().equals(id()) || former.foundAt.isAfter(foundAt))) {
            throw new Refusal("finding.refused.former", former.number);
        }
        formerId = former.id();
        times = former.times + 1;
    }

    /** Names who answers for it. @throws Refusal when it waits for verification or is closed */
    public void give(long id, String name) {
        demandWorkable();
        personId = id;
        person = name;
    }

    /** Says how it is put right. @throws Refusal when nothing is said, or it waits for verification or is closed */
    public void measure(String words) {
        demandWorkable();
        measure = demanded(words, "finding.refused.no-measure");
        state = FindingState.WORKING;
    }

    /**
     * It is put right, somebody else may look.
     *
     * @param words what proves it; may be empty when files do
     * @param files how many files prove it
     * @throws Refusal when no measure was named, nothing proves it, or it is not being worked on
     */
    public void done(String words, int files, FindingHand hand, Instant now) {
        demandWorkable();
        if (measure.isEmpty()) {
            throw new Refusal("finding.refused.no-measure");
        }
        String clean = Wording.clean(words, WORDS);
        if (clean.isEmpty() && files == 0) {
            throw new Refusal("finding.refused.no-proof");
        }
        proof = clean;
        doneAt = now;
        doneBy = hand.name();
        doneAccount = hand.account();
        donePerson = hand.person();
        state = FindingState.TO_VERIFY;
        remindAt = null;
    }

    /** It was looked at and is right. @throws Refusal when by the wrong hand, or it does not wait for that */
    public void close(String words, FindingHand hand, Instant now) {
        demandAnother(hand);
        verdict = Wording.clean(words, WORDS);
        verifiedBy = hand.name();
        closedAt = now;
        state = FindingState.CLOSED;
    }

    /** It was looked at and is not right. @throws Refusal as {@link #close}, and when no reason is given */
    public void giveBack(String reason, FindingHand hand) {
        demandAnother(hand);
        demanded(reason, "finding.refused.no-reason");
        doneAt = null;
        state = FindingState.WORKING;
    }

    private void demandAnother(FindingHand hand) {
        if (state != FindingState.TO_VERIFY) {
            throw new Refusal("finding.refused.not-done", number);
        }
        if (hand.is(personId, person)) {
            throw new Refusal("finding.refused.own", hand.name());
        }
        if (hand.same(new FindingHand(doneAccount, donePerson, doneBy))) {
            throw new Refusal("finding.refused.did-it", hand.name());
        }
    }

    /** Gives it more time. @throws Refusal when it is closed, no reason is given, or the new day is no later one */
    public void extend(LocalDate until, String reason, LocalDate today) {
        demandWorkable();
        demanded(reason, "finding.refused.no-reason");
        if (until == null || !until.isAfter(due) || until.isBefore(today)) {
            throw new Refusal("finding.refused.no-later", due);
        }
        due = until;
        climbed = false;
    }

    /** @throws Refusal when it waits for verification or is closed */
    public void demandWorkable() {
        if (state == FindingState.CLOSED) {
            throw new Refusal("finding.refused.closed", number, verifiedBy);
        }
        if (state == FindingState.TO_VERIFY) {
            throw new Refusal("finding.refused.waits", number);
        }
    }

    private static String demanded(String words, String code) {
        String clean = Wording.clean(words, WORDS);
        if (clean.isEmpty()) {
            throw new Refusal(code);
        }
        return clean;
    }

    /** When it is to be reminded of next; null for never. */
    public void remind(@Nullable Instant next) {
        remindAt = next;
    }

    /** The office's playbook for what is overdue leads it now. */
    public void climb() {
        climbed = true;
    }

    /** Whether it is past its day and nobody has put it right. */
    public boolean late(LocalDate today) {
        return (state == FindingState.OPEN || state == FindingState.WORKING) && today.isAfter(due);
    }

    public FindingView view() {
        return new FindingView(id(), number, campaignId, item, what, departmentId, department, personId, person,
                measure,
                due, state, times, formerId, foundAt, closedAt);
    }

    public String number() {
        return number;
    }

    public String item() {
        return item;
    }

    public String what() {
        return what;
    }

    public long departmentId() {
        return departmentId;
    }

    public String department() {
        return department;
    }

    public @Nullable Long personId() {
        return personId;
    }

    public String person() {
        return person;
    }

    public LocalDate due() {
        return due;
    }

    public FindingState state() {
        return state;
    }

    public int times() {
        return times;
    }

    public @Nullable Long formerId() {
        return formerId;
    }

    public Instant foundAt() {
        return foundAt;
    }

    public String foundBy() {
        return foundBy;
    }

    public String proof() {
        return proof;
    }

    public @Nullable Instant doneAt() {
        return doneAt;
    }

    public String doneBy() {
        return doneBy;
    }

    public String verifiedBy() {
        return verifiedBy;
    }

    public String verdict() {
        return verdict;
    }

    public @Nullable Instant remindAt() {
        return remindAt;
    }

    public boolean climbed() {
        return climbed;
    }
}
