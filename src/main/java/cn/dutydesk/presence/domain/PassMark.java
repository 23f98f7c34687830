package cn.dutydesk.presence.domain;

import cn.dutydesk.data.Row;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;

/** Up to where the shifts have been looked at; one row. */
@Entity
@Table(name = "presence_mark")
public class PassMark extends Row {
    @Column(nullable = false, updatable = false)
    private Instant begunAt;
    @Column(nullable = false)
    private Instant seenTo;

    protected PassMark() {
    }

    /** The first look: nothing that was over before counts. */
    public PassMark(Instant now) {
        begunAt = now;
        seenTo = now;
    }

    /** The instant of the first look. */
    public Instant begunAt() {
        return begunAt;
    }

    /** Shifts that ended before this are done with. */
    public Instant seenTo() {
        return seenTo;
    }

    public void seen(Instant to) {
        seenTo = to;
    }
}
