package cn.dutydesk.calendar.domain;

import cn.dutydesk.calendar.KeyPeriod;
import cn.dutydesk.core.Refusal;
import cn.dutydesk.data.Row;
import cn.dutydesk.marking.MarkingGuard;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** A key period as stored; refuses one that ends before it begins, has no name or asks for impossible numbers. */
@Entity
@Table(name = "key_period")
public class KeyPeriodRow extends Row {
    private static final int MOST_DAYS = 366;
    private static final int MOST_SEATS = 20;

    @Column(length = 60)
    private String name;
    private LocalDate firstDay;
    private LocalDate lastDay;
    private int extraSeats;
    @Column(length = 1000)
    private String demands;

    protected KeyPeriodRow() {
    }

    /** @param wish what it is to be; its id does not count */
    public KeyPeriodRow(KeyPeriod wish) {
        state(wish);
    }

    /**
     * Takes over everything but the id.
     *
     * @throws Refusal when the name is missing or too long, the end lies before the start, the period is longer than
     *     a year, or the extra seats are not 0 to 20
     */
    public final void state(KeyPeriod wish) {
        MarkingGuard.check(wish.name(), wish.demands());
        String trimmed = wish.name().strip();
        if (trimmed.isEmpty() || trimmed.length() > 60) {
            throw new Refusal("calendar.period.no-name");
        }
        if (wish.to().isBefore(wish.from()) || wish.from().plusDays(MOST_DAYS).isBefore(wish.to())) {
            throw new Refusal("calendar.period.bad-range", wish.from(), wish.to());
        }
        if (wish.extraSeats() < 0 || wish.extraSeats() > MOST_SEATS) {
            throw new Refusal("calendar.period.bad-seats", MOST_SEATS);
        }
        if (wish.demands().length() > 1000) {
            throw new Refusal("calendar.period.long-demands", 1000);
        }
        name = trimmed;
        firstDay = wish.from();
        lastDay = wish.to();
        extraSeats = wish.extraSeats();
        demands = wish.demands().strip();
    }

    public KeyPeriod period() {
        return new KeyPeriod(id() == null ? 0 : id(), name, firstDay, lastDay, extraSeats, demands);
    }
}
