package cn.dutydesk.roster.domain;

import cn.dutydesk.core.Refusal;
import cn.dutydesk.data.Row;
import cn.dutydesk.roster.Exemption;
import cn.dutydesk.roster.ExemptionKind;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/** A stored line of the exemption register. */
@Entity
@Table(name = "roster_exemption")
public class ExemptionRow extends Row {
    private static final int LONGEST_REASON = 200;

    @Column(nullable = false)
    private long personId;
    @Column(nullable = false)
    private boolean nightsOnly;
    @Column(nullable = false)
    private LocalDate firstDay;
    private @Nullable LocalDate lastDay;
    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 32)
    private ExemptionKind kind;
    @Column(nullable = false, length = LONGEST_REASON)
    private String reason;
    @Column(nullable = false, length = 64)
    private String madeBy;
    @Column(nullable = false)
    private Instant madeAt;
    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "roster_exempt_post", joinColumns = @JoinColumn(name = "exemption_id"))
    @Column(name = "post_id", nullable = false)
    @BatchSize(size = 50)
    private Set<Long> posts = new HashSet<>();

    protected ExemptionRow() {
    }

    /** @throws Refusal when the last day is before the first or the reason is too long */
    public ExemptionRow(Exemption exemption, String by, Instant at) {
        personId = exemption.personId();
        posts.addAll(exemption.posts());
        nightsOnly = exemption.nightsOnly();
        firstDay = exemption.from();
        kind = exemption.kind();
        reason = exemption.reason().strip();
        madeBy = by;
        madeAt = at;
        end(exemption.to());
        if (reason.length() > LONGEST_REASON) {
            throw new Refusal("roster.refused.exemption-reason");
        }
    }

    /** Sets the last day; null until further notice. @throws Refusal when it is before the first */
    public final void end(@Nullable LocalDate last) {
        if (last != null && last.isBefore(firstDay)) {
            throw new Refusal("roster.refused.exemption-days");
        }
        lastDay = last;
    }

    public Exemption exemption() {
        return new Exemption(id() == null ? 0 : id(), personId, posts, nightsOnly, firstDay, lastDay, kind, reason);
    }
}
