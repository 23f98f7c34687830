package cn.dutydesk.roster.domain;

import cn.dutydesk.core.Refusal;
import cn.dutydesk.core.TimeRange;
import cn.dutydesk.data.Row;
import cn.dutydesk.roster.Approval;
import cn.dutydesk.roster.Seat;
import cn.dutydesk.roster.VersionCard;
import cn.dutydesk.roster.VersionState;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.OneToMany;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostUpdate;
import jakarta.persistence.PreRemove;
import jakarta.persistence.PreUpdate;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A month of a board in one version. A draft is edited freely; publishing freezes it for good, here and once more at
 * the door of the database. A change after that is a new version, which names the one it replaces and its reason.
 */
@Entity
@Table(name = "roster_version")
public class RosterVersion extends Row {
    private static final int LONGEST_REASON = 500;

    @Column(nullable = false)
    private long boardId;
    @Column(nullable = false)
    private LocalDate monthStart;
    @Column(nullable = false)
    private int versionNumber;
    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 32)
    private VersionState state = VersionState.DRAFT;
    @Column(nullable = false)
    private int basedOn;
    @Column(nullable = false, length = LONGEST_REASON)
    private String reason = "";
    @Column(nullable = false, length = 64)
    private String madeBy;
    @Column(nullable = false)
    private Instant madeAt;
    @Column(nullable = false)
    private int edits;
    @Column(nullable = false, length = 64)
    private String changedBy;
    @Column(nullable = false)
    private Instant changedAt;
    @Column(nullable = false, length = 64)
    private String publishedBy = "";
    private @Nullable Instant publishedAt;
    @Column(nullable = false, length = 64)
    private String submittedBy = "";
    private @Nullable Instant submittedAt;
    @Column(nullable = false, length = LONGEST_REASON)
    private String returnReason = "";
    @OneToMany(mappedBy = "roster", cascade = CascadeType.ALL, orphanRemoval = true, fetch = FetchType.LAZY)
    private List<Assignment> assignments = new ArrayList<>();
    @Transient
    private VersionState stored = VersionState.DRAFT;

    protected RosterVersion() {
    }

    private RosterVersion(long boardId, YearMonth month, int number, int basedOn, String by, Instant at) {
        this.boardId = boardId;
        this.monthStart = month.atDay(1);
        this.versionNumber = number;
        this.basedOn = basedOn;
        this.madeBy = by;
        this.madeAt = at;
        this.changedBy = by;
        this.changedAt = at;
    }

    /** The first version of a month, with no seats. */
    public static RosterVersion first(long boardId, YearMonth month, String by, Instant at) {
        return new RosterVersion(boardId, month, 1, 0, by, at);
    }

    /**
     * A draft that replaces this published version; it begins with no seats.
     *
     * @param number one more than the highest of the month
     * @throws Refusal when this is no published version, or there is no reason
     */
    public RosterVersion successor(int number, String why, String by, Instant at) {
        String stripped = why.strip();
        if (state != VersionState.PUBLISHED) {
            throw new Refusal("roster.refused.not-published", versionNumber);
        }
        if (stripped.isEmpty() || stripped.length() > LONGEST_REASON) {
            throw new Refusal("roster.refused.reason");
        }
        RosterVersion next = new RosterVersion(boardId, month(), number, versionNumber, by, at);
        next.reason = stripped;
        return next;
    }

    /** @throws Refusal when it is published, and so frozen */
    public void demandDraft() {
        if (state == VersionState.PUBLISHED || stored == VersionState.PUBLISHED) {
            throw new Refusal("roster.refused.frozen", month(), versionNumber);
        }
    }

    /**
     * Begins an edit.
     *
     * @throws Refusal when it is frozen
     */
    public void edit(String by, Instant at) {
        demandDraft();
        edits++;
        submittedBy = "";
        submittedAt = null;
        changedBy = by;
        changedAt = at;
    }

    /** Hands the draft in as it stands; the next edit takes it back. */
    public void submit(String by, Instant at) {
        demandDraft();
        submittedBy = by;
        submittedAt = at;
        returnReason = "";
    }

    /** Gives a draft that was handed in back. @throws Refusal when it was not, or there is no reason */
    public void giveBack(String why) {
        demandDraft();
        if (submittedAt == null) {
            throw new Refusal("roster.refused.not-submitted");
        }
        if (why.isBlank() || why.strip().length() > LONGEST_REASON) {
            throw new Refusal("roster.refused.return-reason");
        }
        submittedBy = "";
        submittedAt = null;
        returnReason = why.strip();
    }

    /** @param needed whether the board asks for it */
    public Approval approval(boolean needed) {
        return new Approval(needed, submittedBy, submittedAt, returnReason);
    }

    /** Seats a person, or nobody with null, as part of the edit begun last. */
    public void put(Seat seat, @Nullable Long person, TimeRange hours) {
        demandDraft();
        Optional<Assignment> there = at(seat);
        if (there.isEmpty()) {
            assignments.add(new Assignment(this, seat, person, hours, edits));
        } else if (!Objects.equals(there.get().personId(), person)) {
            there.get().seat(person, edits);
        }
    }

    /**
     * Freezes it.
     *
     * @param hours the hours of each day's duty; duties already begun keep theirs
     * @throws Refusal when it is frozen already or a seat is open
     */
    public void publish(String by, Instant at, Function<LocalDate, TimeRange> hours) {
        demandDraft();
        if (assignments.isEmpty() || assignments.stream().anyMatch(seat -> seat.personId() == null)) {
            throw new Refusal("roster.refused.open-seats");
        }
        assignments.stream().filter(seat -> seat.hours().from().isAfter(at))
                .forEach(seat -> seat.hours(hours.apply(seat.seat().day())));
        state = VersionState.PUBLISHED;
        publishedBy = by;
        publishedAt = at;
        changedBy = by;
        changedAt = at;
    }

    /** Takes seats nobody needs any more off a draft. */
    public void dropOpen(java.util.Set<Seat> needed) {
        demandDraft();
        assignments.removeIf(seat -> seat.personId() == null && !needed.contains(seat.seat()));
    }

    @PostLoad
    @PostUpdate
    void noteState() {
        stored = state;
    }

    @PreUpdate
    @PreRemove
    void demandNotFrozen() {
        if (stored == VersionState.PUBLISHED) {
            throw new Refusal("roster.refused.frozen", month(), versionNumber);
        }
    }

    public Optional<Assignment> at(Seat seat) {
        return assignments.stream().filter(assignment -> assignment.seat().equals(seat)).findFirst();
    }

    public List<Assignment> assignments() {
        return List.copyOf(assignments);
    }

    /** Seats that are filled. */
    public Map<Seat, Long> filled() {
        Map<Seat, Long> filled = new TreeMap<>(java.util.Comparator.comparing(Seat::day)
                .thenComparingLong(Seat::postId).thenComparingInt(Seat::seat));
        assignments.stream().filter(seat -> seat.personId() != null)
                .forEach(seat -> filled.put(seat.seat(), seat.personId()));
        return filled;
    }

    public long boardId() {
        return boardId;
    }

    public YearMonth month() {
        return YearMonth.from(monthStart);
    }

    public int number() {
        return versionNumber;
    }

    public VersionState state() {
        return state;
    }

    public int basedOn() {
        return basedOn;
    }

    public int edits() {
        return edits;
    }

    public String changedBy() {
        return changedBy;
    }

    public Instant changedAt() {
        return changedAt;
    }

    public Instant madeAt() {
        return madeAt;
    }

    public VersionCard card() {
        return new VersionCard(id(), versionNumber, state, basedOn, reason, madeBy, madeAt, publishedBy, publishedAt);
    }
}
