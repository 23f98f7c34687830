package cn.dutydesk.roster.domain;

import cn.dutydesk.calendar.Day;
import cn.dutydesk.calendar.DayKind;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Key days (关键时段): days of key periods, and the first day of a holiday of three days or more. */
public final class KeyDays {
    private static final int LONG = 3;

    private KeyDays() {
    }

    /**
     * @param days every day of the stretch, with some before and after it, so that a run is seen from its first day
     * @return key days of the stretch, with whether each begins a key period or a long holiday
     */
    public static Map<LocalDate, Boolean> of(Map<LocalDate, Day> days, LocalDate first, LocalDate last) {
        Map<LocalDate, Boolean> key = new HashMap<>();
        first.datesUntil(last.plusDays(1)).map(days::get).filter(day -> day != null).forEach(day -> {
            Day before = days.get(day.date().minusDays(1));
            if (beginsHoliday(day, before, days)) {
                key.put(day.date(), true);
            } else if (!day.keyPeriod().isEmpty()) {
                key.put(day.date(), before == null || !before.keyPeriod().contains(day.keyPeriod()));
            }
        });
        return key;
    }

    private static boolean beginsHoliday(Day day, @Nullable Day before, Map<LocalDate, Day> days) {
        if (day.kind() != DayKind.HOLIDAY || before != null && before.kind() == DayKind.HOLIDAY) {
            return false;
        }
        for (int i = 1; i < LONG; i++) {
            Day next = days.get(day.date().plusDays(i));
            if (next == null || next.kind() != DayKind.HOLIDAY) {
                return false;
            }
        }
        return true;
    }
}
