package cn.dutydesk.selfcheck.domain;

import cn.dutydesk.data.Row;
import cn.dutydesk.selfcheck.ReviewView;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A second person looked at an answer and took points off, or sent it back (0 points). Never changed. */
@Entity
@Immutable
@Table(name = "selfcheck_review")
public class ReviewRow extends Row {
    @Column(nullable = false)
    private long answerId;
    @Column(nullable = false)
    private Instant reviewedAt;
    @Column(nullable = false, length = 64)
    private String reviewedBy;
    @Column(name = "deducted", nullable = false, precision = 8, scale = 2)
    private BigDecimal minus;
    @Column(nullable = false, length = Answer.WORDS)
    private String reason;
    private @Nullable Long findingId;

    protected ReviewRow() {
    }

    /** @param findingId what was raised with it, or null */
    public ReviewRow(long answerId, BigDecimal minus, String reason, @Nullable Long findingId, Instant at, String by) {
        this.answerId = answerId;
        this.minus = minus;
        this.reason = reason;
        this.findingId = findingId;
        reviewedAt = at;
        reviewedBy = by;
    }

    /** The same in a corrected edition. */
    public ReviewRow(long answerId, ReviewRow former) {
        this(answerId, former.minus, former.reason, former.findingId, former.reviewedAt, former.reviewedBy);
    }

    public ReviewView view() {
        return new ReviewView(answerId, minus, reason, findingId, reviewedAt, reviewedBy);
    }
}
