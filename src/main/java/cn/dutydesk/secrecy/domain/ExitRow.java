package cn.dutydesk.secrecy.domain;

import cn.dutydesk.core.Refusal;
import cn.dutydesk.data.Row;
import cn.dutydesk.desk.Wording;
import cn.dutydesk.secrecy.ExitState;
import cn.dutydesk.secrecy.ExitView;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A journey abroad of somebody in the register: asked for, decided, talked to, returned, papers handed back. */
@Entity
@Table(name = "clearance_exit")
public class ExitRow extends Row {
    public static final int DESTINATION = 100;
    public static final int PURPOSE = 300;
    public static final int PASSPORT = 60;

    @Column(nullable = false)
    private long clearedId;
    @Column(nullable = false, length = DESTINATION)
    private String destination;
    @Column(nullable = false, length = PURPOSE)
    private String purpose;
    @Column(nullable = false, length = PASSPORT)
    private String passport;
    @Column(nullable = false)
    private LocalDate fromDay;
    @Column(nullable = false)
    private LocalDate toDay;
    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 32)
    private ExitState state = ExitState.ASKED;
    @Column(nullable = false)
    private Instant askedAt;
    @Column(nullable = false, length = 64)
    private String askedBy;
    private @Nullable LocalDate decidedOn;
    @Column(nullable = false, length = 64)
    private String decidedBy = "";
    private @Nullable LocalDate talkedOn;
    private @Nullable LocalDate returnedOn;
    private @Nullable LocalDate passportOn;

    protected ExitRow() {
    }

    /** @throws Refusal when where or why is missing, too long or marked, or the days are in the wrong order */
    public ExitRow(long clearedId, String destination, String purpose, String passport, LocalDate from, LocalDate to,
            Instant at, String by) {
        this.clearedId = clearedId;
        this.destination = Wording.clean(destination, DESTINATION);
        this.purpose = Wording.clean(purpose, PURPOSE);
        this.passport = Wording.clean(passport, PASSPORT);
        if (this.destination.isEmpty() || this.purpose.isEmpty() || this.passport.isEmpty()) {
            throw new Refusal("secrecy.refused.exit-words");
        }
        if (to.isBefore(from)) {
            throw new Refusal("secrecy.refused.days");
        }
        fromDay = from;
        toDay = to;
        askedAt = at;
        askedBy = by;
    }

    public void decide(boolean yes, LocalDate day, String by) {
        demand(state == ExitState.ASKED);
        state = yes ? ExitState.APPROVED : ExitState.REFUSED;
        decidedOn = day;
        decidedBy = by;
    }

    /** 提醒谈话 before the journey. */
    public void talk(LocalDate day) {
        demand(state == ExitState.APPROVED);
        talkedOn = day;
    }

    public void back(LocalDate day) {
        demand(state == ExitState.APPROVED);
        if (day.isBefore(fromDay)) {
            throw new Refusal("secrecy.refused.days");
        }
        state = ExitState.RETURNED;
        returnedOn = day;
    }

    /** The papers were handed back for keeping. */
    public void passport(LocalDate day) {
        demand(state == ExitState.RETURNED && passportOn == null);
        passportOn = day;
    }

    private static void demand(boolean may) {
        if (!may) {
            throw new Refusal("secrecy.refused.state");
        }
    }

    public long clearedId() {
        return clearedId;
    }

    public String destination() {
        return destination;
    }

    public ExitView view() {
        return new ExitView(id(), clearedId, destination, purpose, passport, fromDay, toDay, state, askedBy, decidedOn,
                decidedBy, talkedOn, returnedOn, passportOn);
    }
}
