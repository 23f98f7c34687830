package cn.dutydesk.roster.domain;

import cn.dutydesk.core.TimeRange;
import cn.dutydesk.data.Row;
import cn.dutydesk.roster.Seat;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.PrePersist;
import jakarta.persistence.PreRemove;
import jakarta.persistence.PreUpdate;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A stored seat of a version. The hours stand on the row, so that a later change of the board or the calendar leaves
 * what was published alone.
 */
@Entity
@Table(name = "roster_assignment")
public class Assignment extends Row {
    @ManyToOne(fetch = FetchType.EAGER, optional = false)
    @JoinColumn(name = "roster_id")
    private RosterVersion roster;
    @Column(nullable = false)
    private long postId;
    @Column(nullable = false)
    private int seat;
    @Column(nullable = false)
    private LocalDate dutyDay;
    private @Nullable Long personId;
    @Column(nullable = false)
    private Instant startsAt;
    @Column(nullable = false)
    private Instant endsAt;
    @Column(nullable = false)
    private int changedEdit;

    protected Assignment() {
    }

    Assignment(RosterVersion roster, Seat seat, @Nullable Long personId, TimeRange hours, int edit) {
        this.roster = roster;
        this.postId = seat.postId();
        this.seat = seat.seat();
        this.dutyDay = seat.day();
        this.personId = personId;
        this.changedEdit = edit;
        hours(hours);
    }

    final void hours(TimeRange hours) {
        startsAt = hours.from();
        endsAt = hours.to();
    }

    void seat(@Nullable Long person, int edit) {
        personId = person;
        changedEdit = edit;
    }

    /** The last gate before the table: whatever path led here, a published version is not written. */
    @PrePersist
    @PreUpdate
    @PreRemove
    void demandDraft() {
        roster.demandDraft();
    }

    public Seat seat() {
        return new Seat(dutyDay, postId, seat);
    }

    /** Null while the seat is open. */
    public @Nullable Long personId() {
        return personId;
    }

    public TimeRange hours() {
        return new TimeRange(startsAt, endsAt);
    }

    public int changedEdit() {
        return changedEdit;
    }
}
