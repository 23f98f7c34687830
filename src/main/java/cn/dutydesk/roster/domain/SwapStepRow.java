package cn.dutydesk.roster.domain;

import cn.dutydesk.data.Row;
import cn.dutydesk.roster.SwapStep;
import cn.dutydesk.roster.SwapTerms;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** One step of a swap: who did it, for whom, when, with which words. Never updated, never deleted. */
@Entity
@Immutable
@Table(name = "roster_swap_step")
public class SwapStepRow extends Row {
    @Column(nullable = false)
    private long swapId;
    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 32)
    private SwapStep step;
    @Column(nullable = false, length = 64)
    private String byAccount;
    @Column(nullable = false, length = 64)
    private String byName;
    @Column(nullable = false)
    private long forPerson;
    @Column(nullable = false, length = SwapTerms.REASON)
    private String words;
    @Column(nullable = false)
    private Instant atInstant;

    protected SwapStepRow() {
    }

    /** @param forPerson the absent person on whose behalf it is done, 0 when it is somebody's own act */
    public SwapStepRow(long swapId, SwapStep step, String byAccount, String byName, long forPerson, String words,
            Instant at) {
        this.swapId = swapId;
        this.step = step;
        this.byAccount = byAccount;
        this.byName = byName;
        this.forPerson = forPerson;
        this.words = words;
        this.atInstant = at;
    }

    public long swapId() {
        return swapId;
    }

    public SwapStep step() {
        return step;
    }

    public String byAccount() {
        return byAccount;
    }

    public String byName() {
        return byName;
    }

    public long forPerson() {
        return forPerson;
    }

    public String words() {
        return words;
    }

    public Instant at() {
        return atInstant;
    }
}
