package cn.dutydesk.secrecy.domain;

import cn.dutydesk.data.Row;
import cn.dutydesk.secrecy.Attendance;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

/** A person who must come to a session, and whether he came. */
@Entity
@Table(name = "training_seat")
public class TrainingSeat extends Row {
    @Column(nullable = false)
    private long sessionId;
    @Column(nullable = false)
    private long personId;
    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 32)
    private Attendance attendance = Attendance.EXPECTED;
    private int minutes;

    protected TrainingSeat() {
    }

    public TrainingSeat(long sessionId, long personId) {
        this.sessionId = sessionId;
        this.personId = personId;
    }

    /** @param length minutes the session counts for those who came */
    public void mark(Attendance seen, int length) {
        attendance = seen;
        minutes = seen == Attendance.PRESENT ? length : 0;
    }

    public long sessionId() {
        return sessionId;
    }

    public long personId() {
        return personId;
    }

    public Attendance attendance() {
        return attendance;
    }

    public int minutes() {
        return minutes;
    }
}
