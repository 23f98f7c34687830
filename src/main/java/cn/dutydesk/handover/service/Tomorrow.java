package cn.dutydesk.handover.service;

import cn.dutydesk.calendar.Calendars;
import cn.dutydesk.calendar.Day;
import cn.dutydesk.core.BureauClock;
import cn.dutydesk.core.Texts;
import cn.dutydesk.desk.HandoverLine;
import cn.dutydesk.desk.HandoverLine.Part;
import cn.dutydesk.people.AbsenceKind;
import cn.dutydesk.people.AbsenceView;
import cn.dutydesk.people.People;
import cn.dutydesk.people.PersonCard;
import cn.dutydesk.roster.OnDuty;
import cn.dutydesk.roster.Rosters;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What lies ahead of the next officer: today's and tomorrow's duty, holidays, key periods, leaders who are away. */
final class Tomorrow {
    private final Calendars calendars;
    private final Rosters rosters;
    private final People people;
    private final Texts texts;
    private final BureauClock clock;

    /** @param texts of documents: Chinese */
    Tomorrow(Calendars calendars, Rosters rosters, People people, Texts texts, BureauClock clock) {
        this.calendars = calendars;
        this.rosters = rosters;
        this.people = people;
        this.texts = texts;
        this.clock = clock;
    }

    /** @param from when the next shift begins */
    List<HandoverLine> lines(Instant from) {
        LocalDate first = clock.local(from).toLocalDate();
        LocalDate last = first.plusDays(1);
        List<HandoverLine> lines = new ArrayList<>();
        calendars.keyPeriods(first, last).forEach(period -> lines.add(line(Part.KEY_PERIOD,
                texts.of("handover.line.period", period.name(), texts.shortDate(period.from()),
                        texts.shortDate(period.to()),
                        period.demands().isEmpty() ? texts.of("handover.line.no-demands") : period.demands()))));
        for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
            lines.add(line(Part.TOMORROW, day(day)));
        }
        people.absences(first, last).stream().filter(away -> away.kind() == AbsenceKind.OUTING)
                .forEach(away -> people.byId(away.personId()).filter(PersonCard::leader)
                        .ifPresent(leader -> lines.add(line(Part.TOMORROW, away(leader, away)))));
        return lines;
    }

    private static HandoverLine line(Part part, String words) {
        return new HandoverLine(part, "", null, words, false);
    }

    private String day(LocalDate date) {
        Day day = calendars.day(date);
        String name = day.name().isEmpty() ? texts.weekday(date) : texts.weekday(date) + " " + day.name();
        Map<String, String> posts = new LinkedHashMap<>();
        for (OnDuty duty : rosters.duties(date, date)) {
            people.byId(duty.personId()).ifPresent(person -> posts.merge(duty.post(), person.name(),
                    (before, other) -> before + "、" + other));
        }
        String duty = posts.entrySet().stream().map(post -> post.getKey() + " " + post.getValue())
                .collect(Collectors.joining("；"));
        return texts.of("handover.line.day", texts.shortDate(date), name,
                duty.isEmpty() ? texts.of("handover.line.no-roster") : duty);
    }

    private String away(PersonCard leader, AbsenceView away) {
        return texts.of("handover.line.away", leader.name(), away.place(), texts.shortDate(away.to()),
                away.deputy().isEmpty() ? "—" : away.deputy());
    }
}
