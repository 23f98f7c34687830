package cn.dutydesk.roster.domain;

import cn.dutydesk.data.Row;
import cn.dutydesk.roster.Seat;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;

/** A duty an open request speaks of. The table takes each duty once, so two workstations cannot both ask for it. */
@Entity
@Immutable
@Table(name = "roster_swap_hold")
public class SwapHold extends Row {
    @Column(nullable = false)
    private long swapId;
    @Column(nullable = false)
    private LocalDate dutyDay;
    @Column(nullable = false)
    private long postId;
    @Column(nullable = false)
    private int seat;

    protected SwapHold() {
    }

    public SwapHold(long swapId, Seat held) {
        this.swapId = swapId;
        dutyDay = held.day();
        postId = held.postId();
        seat = held.seat();
    }

    public long swapId() {
        return swapId;
    }

    public Seat held() {
        return new Seat(dutyDay, postId, seat);
    }
}
