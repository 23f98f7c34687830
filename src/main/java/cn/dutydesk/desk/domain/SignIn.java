package cn.dutydesk.desk.domain;

import cn.dutydesk.core.TimeRange;
import cn.dutydesk.data.Row;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** Somebody took the desk for a shift. */
@Entity
@Immutable
@Table(name = "desk_sign_in")
public class SignIn extends Row {
    @Column(nullable = false)
    private long personId;
    @Column(nullable = false, length = 64)
    private String personName;
    @Column(nullable = false, length = 64)
    private String post;
    @Column(nullable = false)
    private Instant shiftFrom;
    @Column(nullable = false)
    private Instant shiftTo;
    @Column(nullable = false)
    private Instant signedAt;
    @Column(nullable = false)
    private int lateMinutes;
    @Column(nullable = false, length = 64)
    private String standInFor;
    @Column(nullable = false, length = LogEntry.REASON)
    private String reason;
    @Column(nullable = false, length = 64)
    private String account;

    protected SignIn() {
    }

    /**
     * @param standInFor name of the person replaced, or empty
     * @param reason     why somebody else sits here, or empty
     */
    public SignIn(long personId, String personName, String post, TimeRange shift, Instant signedAt, String standInFor,
            String reason, String account) {
        this.personId = personId;
        this.personName = personName;
        this.post = post;
        this.shiftFrom = shift.from();
        this.shiftTo = shift.to();
        this.signedAt = signedAt;
        this.lateMinutes = lateMinutes(shift, signedAt);
        this.standInFor = standInFor;
        this.reason = reason;
        this.account = account;
    }

    /** Whole minutes after the shift began; zero within its first minute. */
    public static int lateMinutes(TimeRange shift, Instant signedAt) {
        return (int) Math.max(0, Duration.between(shift.from(), signedAt).toMinutes());
    }

    public long personId() {
        return personId;
    }

    public String personName() {
        return personName;
    }

    public String post() {
        return post;
    }

    public TimeRange shift() {
        return new TimeRange(shiftFrom, shiftTo);
    }

    public Instant signedAt() {
        return signedAt;
    }

    public int lateMinutes() {
        return lateMinutes;
    }

    public String standInFor() {
        return standInFor;
    }

    public String reason() {
        return reason;
    }
}
