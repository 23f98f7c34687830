package cn.dutydesk.roster.domain;

import cn.dutydesk.core.TimeRange;
import cn.dutydesk.data.Row;
import cn.dutydesk.roster.Seat;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;

/** A stored duty as recorded: printed on an old roster, or signed at the desk. */
@Entity
@Table(name = "roster_history")
public class HistoryRow extends Row {
    @Column(nullable = false)
    private long boardId;
    @Column(nullable = false)
    private long postId;
    @Column(nullable = false)
    private int seat;
    @Column(nullable = false)
    private LocalDate dutyDay;
    @Column(nullable = false)
    private long personId;
    @Column(nullable = false)
    private Instant startsAt;
    @Column(nullable = false)
    private Instant endsAt;
    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 32)
    private HistoryKind kind;
    @Column(nullable = false, length = 260)
    private String source;
    @Column(nullable = false, length = 64)
    private String recordedBy;
    @Column(nullable = false)
    private Instant recordedAt;

    protected HistoryRow() {
    }

    /** @param source file name, or where else the record comes from */
    public HistoryRow(DutyTimeline.Recorded recorded, String source, String recordedBy) {
        boardId = recorded.boardId();
        postId = recorded.seat().postId();
        seat = recorded.seat().seat();
        dutyDay = recorded.seat().day();
        personId = recorded.personId();
        startsAt = recorded.shift().from();
        endsAt = recorded.shift().to();
        kind = recorded.kind();
        this.source = source;
        this.recordedBy = recordedBy;
        recordedAt = recorded.recordedAt();
    }

    public DutyTimeline.Recorded recorded() {
        return new DutyTimeline.Recorded(boardId, seat(), new TimeRange(startsAt, endsAt), personId, kind, recordedAt);
    }

    public Seat seat() {
        return new Seat(dutyDay, postId, seat);
    }

    public long personId() {
        return personId;
    }
}
