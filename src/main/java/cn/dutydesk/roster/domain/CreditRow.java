package cn.dutydesk.roster.domain;

import cn.dutydesk.calendar.DayKind;
import cn.dutydesk.core.Refusal;
import cn.dutydesk.data.Row;
import cn.dutydesk.roster.LedgerEntry;
import cn.dutydesk.roster.LedgerEntry.Source;
import cn.dutydesk.roster.Remark;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;

/** A stored correction of the ledger. Never updated, never deleted: a wrong one is set right by another. */
@Entity
@Immutable
@Table(name = "roster_credit")
public class CreditRow extends Row {
    private static final int LONGEST_REASON = 200;
    private static final int MOST = 50 * Ledger.WHOLE;

    @Column(nullable = false)
    private long boardId;
    @Column(nullable = false)
    private long personId;
    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 32)
    private DayKind dayKind;
    @Column(nullable = false)
    private LocalDate creditDay;
    @Column(nullable = false)
    private int hundredths;
    @Column(nullable = false, length = LONGEST_REASON)
    private String reason;
    @Column(nullable = false, length = 64)
    private String madeBy;
    @Column(nullable = false)
    private Instant madeAt;

    protected CreditRow() {
    }

    /** @throws Refusal when there is no reason, or the amount is 0 or beyond fifty duties */
    public CreditRow(long boardId, long personId, DayKind kind, LocalDate day, int hundredths, String reason,
            String by, Instant at) {
        this.boardId = boardId;
        this.personId = personId;
        this.dayKind = kind;
        this.creditDay = day;
        this.hundredths = hundredths;
        this.reason = reason.strip();
        this.madeBy = by;
        this.madeAt = at;
        if (this.reason.isEmpty() || this.reason.length() > LONGEST_REASON) {
            throw new Refusal("roster.refused.credit-reason");
        }
        if (hundredths == 0 || Math.abs(hundredths) > MOST) {
            throw new Refusal("roster.refused.credit-amount");
        }
    }

    public LedgerEntry entry() {
        return new LedgerEntry(personId, dayKind, creditDay, Source.CORRECTION,
                Remark.of("roster.ledger.correction", reason), hundredths, madeBy);
    }
}
