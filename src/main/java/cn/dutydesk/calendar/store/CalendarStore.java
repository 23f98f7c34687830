package cn.dutydesk.calendar.store;

import cn.dutydesk.calendar.KeyPeriod;
import cn.dutydesk.calendar.domain.Almanac;
import cn.dutydesk.calendar.domain.Announced;
import cn.dutydesk.calendar.domain.KeyPeriodRow;
import cn.dutydesk.calendar.domain.OfficeDay;
import cn.dutydesk.calendar.domain.OfficeYear;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hibernate.Session;

/** Queries over the calendar's three tables; each works in the session it is given. */
public final class CalendarStore {
    /** Everything the office entered, laid over the notices. A few hundred rows at most. */
    public Almanac almanac(Session session, Announced announced) {
        return new Almanac(announced, days(session).stream().map(OfficeDay::day).toList(),
                years(session).stream().map(OfficeYear::yearNumber).collect(Collectors.toSet()), periods(session));
    }

    public List<OfficeDay> days(Session session) {
        return session.createSelectionQuery("from OfficeDay order by dayDate", OfficeDay.class).getResultList();
    }

    public List<OfficeDay> days(Session session, int year) {
        return session.createSelectionQuery("from OfficeDay where dayDate between :from and :to order by dayDate",
                OfficeDay.class)
                .setParameter("from", LocalDate.of(year, 1, 1)).setParameter("to", LocalDate.of(year, 12, 31))
                .getResultList();
    }

    public Optional<OfficeDay> day(Session session, LocalDate date) {
        return session.createSelectionQuery("from OfficeDay where dayDate = :date", OfficeDay.class)
                .setParameter("date", date).uniqueResultOptional();
    }

    public List<OfficeYear> years(Session session) {
        return session.createSelectionQuery("from OfficeYear", OfficeYear.class).getResultList();
    }

    public Optional<OfficeYear> year(Session session, int year) {
        return session.createSelectionQuery("from OfficeYear where yearNumber = :year", OfficeYear.class)
                .setParameter("year", year).uniqueResultOptional();
    }

    public Optional<KeyPeriodRow> period(Session session, long id) {
        return Optional.ofNullable(session.find(KeyPeriodRow.class, id));
    }

    private List<KeyPeriod> periods(Session session) {
        return session.createSelectionQuery("from KeyPeriodRow", KeyPeriodRow.class).getResultList().stream()
                .map(KeyPeriodRow::period).toList();
    }
}
