package cn.dutydesk.secrecy.domain;

import cn.dutydesk.core.Refusal;
import cn.dutydesk.data.Row;
import cn.dutydesk.desk.Wording;
import cn.dutydesk.secrecy.MoveKind;
import cn.dutydesk.secrecy.MoveState;
import cn.dutydesk.secrecy.MoveView;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A device lent, taken outside, repaired or destroyed: who asked, who decided, who signed, until when. */
@Entity
@Table(name = "device_move")
public class DeviceMove extends Row {
    public static final int WORDS = 500;

    @Column(nullable = false)
    private long deviceId;
    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 32)
    private MoveKind kind;
    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 32)
    private MoveState state;
    private @Nullable Long personId;
    @Column(nullable = false, length = Device.PLACE)
    private String place;
    @Column(nullable = false, length = WORDS)
    private String words;
    @Column(nullable = false)
    private Instant askedAt;
    @Column(nullable = false, length = 64)
    private String askedBy;
    private @Nullable LocalDate decidedOn;
    @Column(nullable = false, length = 64)
    private String decidedBy = "";
    private @Nullable Long decidedById;
    private @Nullable LocalDate begunOn;
    private @Nullable LocalDate dueOn;
    private boolean storageRemoved;
    @Column(nullable = false, length = 64)
    private String signedBy = "";
    private @Nullable LocalDate endedOn;
    @Column(nullable = false, length = 130)
    private String endedBy = "";

    protected DeviceMove() {
    }

    /** A move that begins at once, or one that waits for a decision. */
    public DeviceMove(long deviceId, MoveKind kind, MoveState state, @Nullable Long personId, String place,
            String words,
            Instant at, String by) {
        this.deviceId = deviceId;
        this.kind = kind;
        this.state = state;
        this.personId = personId;
        this.place = Wording.clean(place, Device.PLACE);
        this.words = Wording.clean(words, WORDS);
        askedAt = at;
        askedBy = by;
    }

    /** @param due last day, or null */
    public void begin(LocalDate today, @Nullable LocalDate due) {
        if (due != null && due.isBefore(today)) {
            throw new Refusal("device.refused.due");
        }
        begunOn = today;
        dueOn = due;
        state = MoveState.RUNNING;
    }

    /** Until when it is asked for, before anybody decided. */
    public void wants(LocalDate due) {
        dueOn = due;
    }

    public void storageRemoved(boolean removed) {
        storageRemoved = removed;
    }

    public void signed(String by) {
        signedBy = by;
    }

    public void decide(boolean yes, LocalDate day, String by, @Nullable Long byId) {
        demand(state == MoveState.ASKED);
        state = yes ? MoveState.APPROVED : MoveState.REFUSED;
        decidedOn = day;
        decidedBy = by;
        decidedById = byId;
    }

    public void end(LocalDate day, String by) {
        demand(state == MoveState.RUNNING || state == MoveState.APPROVED);
        state = MoveState.ENDED;
        endedOn = day;
        endedBy = by;
    }

    private static void demand(boolean may) {
        if (!may) {
            throw new Refusal("secrecy.refused.state");
        }
    }

    public long deviceId() {
        return deviceId;
    }

    public Instant askedAt() {
        return askedAt;
    }

    public MoveKind kind() {
        return kind;
    }

    public MoveState state() {
        return state;
    }

    public @Nullable Long personId() {
        return personId;
    }

    public @Nullable Long decidedById() {
        return decidedById;
    }

    public @Nullable LocalDate dueOn() {
        return dueOn;
    }

    public @Nullable LocalDate begunOn() {
        return begunOn;
    }

    public @Nullable LocalDate endedOn() {
        return endedOn;
    }

    /** @param person name of who has it */
    public MoveView view(String person) {
        return new MoveView(id(), deviceId, kind, state, personId, person, place, words, askedBy, decidedOn, decidedBy,
                begunOn, dueOn, storageRemoved, signedBy, endedOn, endedBy);
    }
}
