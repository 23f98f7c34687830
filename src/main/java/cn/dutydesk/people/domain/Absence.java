package cn.dutydesk.people.domain;

import cn.dutydesk.core.Refusal;
import cn.dutydesk.data.Row;
import cn.dutydesk.people.AbsenceKind;
import cn.dutydesk.people.AbsenceView;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** Days somebody is away: 请假 or 外出报备. */
@Entity
@Table(name = "absence")
public class Absence extends Row {
    private static final int PLACE = 100;
    private static final int REASON = 200;
    private static final int MOST_DAYS = 730;

    private long personId;
    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 32)
    private AbsenceKind kind;
    private LocalDate firstDay;
    private LocalDate lastDay;
    @Column(nullable = false, length = PLACE)
    private String place;
    @Column(nullable = false, length = REASON)
    private String reason;
    @Column(nullable = false, length = PLACE)
    private String deputy;

    protected Absence() {
    }

    /**
     * @param wish what to note; its id does not count
     * @throws Refusal when it ends before it begins or lasts over two years, has no reason, an outing has no place, or a
     *                 text is too long
     */
    public Absence(AbsenceView wish) {
        if (wish.to().isBefore(wish.from()) || wish.from().plusDays(MOST_DAYS).isBefore(wish.to())) {
            throw new Refusal("people.refused.absence-days", wish.from(), wish.to());
        }
        personId = wish.personId();
        kind = wish.kind();
        firstDay = wish.from();
        lastDay = wish.to();
        place = wish.place().strip();
        reason = wish.reason().strip();
        deputy = wish.deputy().strip();
        if (reason.isEmpty() || reason.length() > REASON) {
            throw new Refusal("people.refused.absence-reason", REASON);
        }
        if (kind == AbsenceKind.OUTING && place.isEmpty() || place.length() > PLACE || deputy.length() > PLACE) {
            throw new Refusal("people.refused.absence-place", PLACE);
        }
    }

    public long personId() {
        return personId;
    }

    public AbsenceView view() {
        return new AbsenceView(id(), personId, kind, firstDay, lastDay, place, reason, deputy);
    }
}
