package cn.dutydesk.desk.service;

import cn.dutydesk.calendar.Calendars;
import cn.dutydesk.desk.TodayView;
import cn.dutydesk.people.AbsenceKind;
import cn.dutydesk.people.AbsenceView;
import cn.dutydesk.people.People;
import cn.dutydesk.people.PersonCard;
import cn.dutydesk.security.Actor;
import cn.dutydesk.security.Acts;
import cn.dutydesk.security.Permission;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What whoever sits at the desk should know of the day: key periods, and who is away, leaders first. */
public final class TodayService {
    private final Acts acts;
    private final Calendars calendars;
    private final People people;

    public TodayService(Acts acts, Calendars calendars, People people) {
        this.acts = acts;
        this.calendars = calendars;
        this.people = people;
    }

    /** @throws cn.dutydesk.core.Refusal when the actor may not see the desk */
    public TodayView on(Actor who, LocalDate day) {
        acts.demand(who, Permission.DUTY_READ, Permission.DUTY_READ.word());
        Map<Long, PersonCard> cards = people.directory().stream()
                .collect(Collectors.toMap(PersonCard::id, Function.identity()));
        List<TodayView.Away> away = people.absences(day, day).stream()
                .filter(absence -> cards.containsKey(absence.personId()))
                .sorted(Comparator.comparing(
                        (AbsenceView absence) -> !Objects.requireNonNull(cards.get(absence.personId())).leader())
                        .thenComparingInt(absence -> Objects.requireNonNull(cards.get(absence.personId())).order()))
                .map(absence -> away(Objects.requireNonNull(cards.get(absence.personId())), absence)).toList();
        return new TodayView(calendars.day(day), calendars.keyPeriods(day, day), away);
    }

    private static TodayView.Away away(PersonCard person, AbsenceView absence) {
        return new TodayView.Away(person.name(), person.title(), absence.kind() == AbsenceKind.OUTING, absence.to(),
                absence.place(), absence.deputy());
    }
}
