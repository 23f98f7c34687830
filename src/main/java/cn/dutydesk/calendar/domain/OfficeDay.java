package cn.dutydesk.calendar.domain;

import cn.dutydesk.calendar.DayKind;
import cn.dutydesk.data.Row;
import cn.dutydesk.marking.MarkingGuard;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;

/** A day the office stated itself, by hand or with an imported year; it wins over announced data. */
@Entity
public class OfficeDay extends Row {
    private LocalDate dayDate;
    @Enumerated(EnumType.STRING)
    @Column(length = 32)
    private DayKind kind;
    @Column(length = 60)
    private String name;
    private boolean byHand;

    protected OfficeDay() {
    }

    /** @param byHand whether a person set this one day, rather than an import of its year */
    public OfficeDay(NamedDay day, boolean byHand) {
        this.dayDate = day.date();
        state(day, byHand);
    }

    /** States the same date anew. */
    public final void state(NamedDay day, boolean byHand) {
        MarkingGuard.check(day.name());
        this.kind = day.kind();
        this.name = day.name();
        this.byHand = byHand;
    }

    public NamedDay day() {
        return new NamedDay(dayDate, kind, name);
    }

    public boolean byHand() {
        return byHand;
    }
}
