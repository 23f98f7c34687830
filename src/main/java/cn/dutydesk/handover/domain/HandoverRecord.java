package cn.dutydesk.handover.domain;

import cn.dutydesk.core.TimeRange;
import cn.dutydesk.data.Row;
import cn.dutydesk.handover.HandoverText;
import cn.dutydesk.handover.HandoverView;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A handover signed by both, with its whole text. Never changed. */
@Entity
@Immutable
@Table(name = "handover_record")
public class HandoverRecord extends Row {
    @Column(nullable = false)
    private Instant shiftFrom;
    @Column(nullable = false)
    private Instant shiftTo;
    @Column(nullable = false)
    private Instant handedAt;
    @Column(nullable = false)
    private Instant signedAt;
    @Column(nullable = false)
    private long outgoingId;
    @Column(nullable = false, length = 64)
    private String outgoingName;
    @Column(nullable = false)
    private long incomingId;
    @Column(nullable = false, length = 64)
    private String incomingName;
    @Column(nullable = false, length = FormRules.TEXT)
    private String reservations;
    @Column(nullable = false)
    private int openItems;
    @JdbcTypeCode(SqlTypes.LONGVARCHAR)
    @Column(nullable = false)
    private String body;
    @Column(nullable = false, length = 64)
    private String digest;

    protected HandoverRecord() {
    }

    /** @param outgoingId person who hands over; @param incomingId person who takes over */
    public HandoverRecord(HandoverText text, long outgoingId, long incomingId) {
        shiftFrom = text.from();
        shiftTo = text.to();
        handedAt = text.handedAt();
        signedAt = text.signedAt();
        this.outgoingId = outgoingId;
        outgoingName = text.outgoing().name();
        this.incomingId = incomingId;
        incomingName = text.incoming().name();
        reservations = text.reservations();
        openItems = text.unfinished();
        body = Frozen.write(text);
        digest = Frozen.digest(body);
    }

    public HandoverView view() {
        return new HandoverView(id(), new TimeRange(shiftFrom, shiftTo), handedAt, signedAt, outgoingName,
                incomingName, reservations, openItems, digest);
    }

    public HandoverText text() {
        return Frozen.read(body, HandoverText.class);
    }

    /** Whether the text still has the digest it was signed with. */
    public boolean intact() {
        return Frozen.digest(body).equals(digest);
    }

    public Instant signedAt() {
        return signedAt;
    }
}
