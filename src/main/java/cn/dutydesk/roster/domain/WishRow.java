package cn.dutydesk.roster.domain;

import cn.dutydesk.core.Refusal;
import cn.dutydesk.data.Row;
import cn.dutydesk.roster.Wish;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;

/** A stored wish of a person for a day. */
@Entity
@Table(name = "roster_wish")
public class WishRow extends Row {
    @Column(nullable = false)
    private long personId;
    @Column(nullable = false)
    private LocalDate wishDay;
    @Column(nullable = false)
    private boolean wanted;
    @Column(nullable = false)
    private int weight;
    @Column(nullable = false, length = 64)
    private String madeBy;
    @Column(nullable = false)
    private Instant madeAt;

    protected WishRow() {
    }

    public WishRow(long personId, LocalDate day, String by, Instant at) {
        this.personId = personId;
        wishDay = day;
        madeBy = by;
        madeAt = at;
    }

    /** @throws Refusal when the weight is not 1 to 3 */
    public void set(boolean want, int points, String by, Instant at) {
        if (points < 1 || points > 3) {
            throw new Refusal("roster.refused.wish-weight");
        }
        wanted = want;
        weight = points;
        madeBy = by;
        madeAt = at;
    }

    public Wish wish() {
        return new Wish(id() == null ? 0 : id(), personId, wishDay, wanted, weight);
    }
}
