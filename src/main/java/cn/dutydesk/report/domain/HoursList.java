package cn.dutydesk.report.domain;

import cn.dutydesk.calendar.DayKind;
import cn.dutydesk.roster.ServedDuty;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Everybody's duties in some months, one line each. A duty belongs to the day it began: with all its hours, and with that
 * day's kind.
 *
 * @param people who served or was planned, in the order of the directory
 * @param lines  by day, board, post and seat
 * @param rates  allowance of one duty by kind of day; a kind that is not in it has none
 */
public record HoursList(String title, List<Person> people, List<Line> lines, Map<DayKind, Double> rates) {
    /** @param number 1, 2, 3 … in the list */
    public record Person(int number, long id, String name, String department) {
    }

    /**
     * One duty.
     *
     * @param served  who served, or stands to serve
     * @param planned who had been planned; null when no published version planned it
     */
    public record Line(ServedDuty duty, DayKind kind, Person served, @Nullable Person planned, double hours,
            double night) {
    }

    public HoursList {
        people = List.copyOf(people);
        lines = List.copyOf(lines);
        rates = Map.copyOf(rates);
    }

    /** Counts duties. @param served duties of the months, by day */
    public static HoursList of(String title, List<ServedDuty> served, Night night, Map<DayKind, Double> rates,
            Office office) {
        Map<Long, Integer> places = places(office);
        List<Long> ids = served.stream()
                .flatMap(duty -> Stream.of(duty.duty().personId(), duty.plannedId()))
                .filter(id -> id > 0).distinct()
                .sorted(Comparator.comparing((Long id) -> places.getOrDefault(id, places.size()))
                        .thenComparing(id -> id))
                .toList();
        Map<Long, Person> people = new LinkedHashMap<>();
        ids.forEach(id -> people.put(id, new Person(people.size() + 1, id, office.name(id), office.department(id))));
        List<Line> lines = new ArrayList<>();
        served.forEach(
                duty -> lines.add(new Line(duty, Objects.requireNonNull(office.days().get(duty.duty().day())).kind(),
                        Objects.requireNonNull(people.get(duty.duty().personId())), people.get(duty.plannedId()),
                        Duration.between(duty.duty().shift().from(), duty.duty().shift().to()).toMinutes() / 60.0,
                        night.hours(duty.duty().shift(), office.clock().zone()))));
        return new HoursList(title, List.copyOf(people.values()), lines, rates);
    }

    private static Map<Long, Integer> places(Office office) {
        Map<Long, Integer> places = new HashMap<>();
        office.people().keySet().forEach(id -> places.put(id, places.size()));
        return places;
    }
}
