package cn.dutydesk.warning.domain;

import cn.dutydesk.core.Refusal;
import cn.dutydesk.data.Row;
import cn.dutydesk.desk.Wording;
import cn.dutydesk.warning.WarningColour;
import cn.dutydesk.warning.WarningState;
import cn.dutydesk.warning.WarningView;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A warning from outside: what, where, how grave, from when until when. What its sender said is never changed. */
@Entity
@Table(name = "warning")
public class Warning extends Row {
    /** How long a warning holds whose sender does not say. */
    public static final Duration USUAL = Duration.ofHours(24);
    private static final int LONG = 20_000;
    private static final int AREA = 4000;
    private static final int STAFFING = 1000;

    @Column(nullable = false)
    private long messageId;
    @Column(nullable = false, length = WarningMessage.NAME)
    private String sender;
    @Column(nullable = false, length = WarningMessage.NAME)
    private String identifier;
    @Column(nullable = false)
    private Instant sent;
    @Column(nullable = false, length = 200)
    private String issuer;
    @Column(nullable = false, length = 200)
    private String event;
    @Column(nullable = false, length = 500)
    private String headline;
    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 32)
    private WarningColour colour;
    @Column(nullable = false, length = AREA)
    private String area;
    @Column(nullable = false)
    private Instant onset;
    @Column(nullable = false)
    private Instant expires;
    @JdbcTypeCode(SqlTypes.LONGVARCHAR)
    @Column(nullable = false)
    private String description;
    @JdbcTypeCode(SqlTypes.LONGVARCHAR)
    @Column(nullable = false)
    private String instruction;
    @Column(nullable = false)
    private boolean exercise;
    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 32)
    private WarningState state;
    private @Nullable Instant endedAt;
    @Column(nullable = false)
    private Instant arrivedAt;
    @Column(nullable = false, length = 64)
    private String seenBy;
    private @Nullable Instant seenAt;
    @Column(nullable = false, length = 64)
    private String staffedBy;
    private @Nullable Instant staffedAt;
    @Column(nullable = false, length = STAFFING)
    private String staffing;

    protected Warning() {
    }

    /** @throws Refusal when a text is too long or carries the mark of a state secret */
    public Warning(long messageId, CapAlert alert, CapAlert.Info info, Instant now) {
        this.messageId = messageId;
        sender = alert.sender();
        identifier = alert.identifier();
        sent = alert.sent();
        issuer = Wording.clean(info.senderName().isEmpty() ? alert.sender() : info.senderName(), 200);
        event = Wording.clean(info.event(), 200);
        headline = Wording.clean(info.headline(), 500);
        colour = Colours.of(info);
        area = Wording.clean(String.join("、", info.areas()), AREA);
        onset = info.onset() != null ? info.onset() : info.effective() != null ? info.effective() : alert.sent();
        expires = info.expires() != null ? info.expires() : onset.plus(USUAL);
        description = Wording.clean(info.description(), LONG);
        instruction = Wording.clean(info.instruction(), LONG);
        exercise = alert.exercise();
        arrivedAt = now;
        seenBy = "";
        staffedBy = "";
        staffing = "";
        state = WarningState.RUNNING;
        if (!expires.isAfter(now)) {
            end(WarningState.EXPIRED, expires);
        }
    }

    /** It ends, by itself or by a later message; nothing when it has ended. @return whether it ran */
    public final boolean end(WarningState how, Instant at) {
        if (state != WarningState.RUNNING) {
            return false;
        }
        state = how;
        endedAt = at;
        return true;
    }

    /** Somebody at the desk saw it; the first counts. */
    public void seen(Instant now, String by) {
        if (seenAt == null) {
            seenAt = now;
            seenBy = by;
        }
    }

    /** The staffing was raised for it. @throws Refusal when it has ended, or that was done before */
    public void staffed(Instant now, String by, String words) {
        if (state != WarningState.RUNNING) {
            throw new Refusal("warning.refused.ended");
        }
        if (staffedAt != null) {
            throw new Refusal("warning.refused.staffed", staffedBy);
        }
        staffedAt = now;
        staffedBy = by;
        staffing = Wording.clean(words, STAFFING);
    }

    public boolean running() {
        return state == WarningState.RUNNING;
    }

    public WarningView view() {
        return new WarningView(id(), identifier, sender, sent, issuer, event, headline, colour, area, onset, expires,
                description, instruction, exercise, state, endedAt, arrivedAt, seenBy, seenAt, staffedBy, staffedAt,
                staffing);
    }
}
