package cn.dutydesk.calendar.domain;

import cn.dutydesk.calendar.Day;
import cn.dutydesk.calendar.DayKind;
import cn.dutydesk.calendar.KeyPeriod;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * An unchanging answer to "what day is this": the office's entries over announced data over the rule. Safe for any
 * thread; a change makes a new one.
 */
public final class Almanac {
    /** Eleven years. */
    private static final int KEPT = 4096;

    private final Announced announced;
    private final Map<LocalDate, NamedDay> entered = new HashMap<>();
    private final Set<Integer> imported;
    private final List<KeyPeriod> periods;
    private final Map<Integer, Map<LocalDate, NamedDay>> years = new ConcurrentHashMap<>();
    private final Map<LocalDate, Day> days = new ConcurrentHashMap<>();

    /**
     * @param announced the notices
     * @param entered the office's own days, one per date
     * @param imported years the office imported as a whole; their announced data no longer count
     * @param periods all key periods
     */
    public Almanac(Announced announced, Collection<NamedDay> entered, Set<Integer> imported,
            Collection<KeyPeriod> periods) {
        this.announced = announced;
        entered.forEach(day -> this.entered.put(day.date(), day));
        this.imported = new HashSet<>(imported);
        this.periods = periods.stream()
                .sorted(Comparator.comparing(KeyPeriod::from).thenComparing(KeyPeriod::name)).toList();
    }

    public Day day(LocalDate date) {
        Day kept = days.get(date);
        if (kept != null) {
            return kept;
        }
        if (days.size() >= KEPT) {
            days.clear();
        }
        Day made = make(date);
        days.put(date, made);
        return made;
    }

    private Day make(LocalDate date) {
        NamedDay stated = years.computeIfAbsent(date.getYear(), this::year).get(date);
        DayKind kind = stated == null ? byWeekday(date) : stated.kind();
        String name = stated == null ? "" : stated.label();
        String period = periods.stream().filter(p -> p.contains(date)).map(KeyPeriod::name)
                .collect(Collectors.joining("、"));
        return new Day(date, kind, name, official(date.getYear()), Lunar.text(date), period);
    }

    public boolean official(int year) {
        return announced.has(year) || imported.contains(year);
    }

    /** Key periods that touch the days from the first to the last, both included. */
    public List<KeyPeriod> periods(LocalDate from, LocalDate to) {
        return periods.stream().filter(p -> !p.to().isBefore(from) && !p.from().isAfter(to)).toList();
    }

    /** Saturday and Sunday are days of rest, all others are workdays. */
    public static DayKind byWeekday(LocalDate date) {
        boolean weekend = date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
        return weekend ? DayKind.RESTDAY : DayKind.WORKDAY;
    }

    private Map<LocalDate, NamedDay> year(int year) {
        List<NamedDay> base = imported.contains(year) ? List.of()
                : announced.has(year) ? announced.of(year) : StatutoryDays.of(year);
        Map<LocalDate, NamedDay> days = new HashMap<>();
        base.forEach(day -> days.put(day.date(), day));
        entered.values().stream().filter(day -> day.date().getYear() == year)
                .forEach(day -> days.put(day.date(), day));
        return days;
    }
}
