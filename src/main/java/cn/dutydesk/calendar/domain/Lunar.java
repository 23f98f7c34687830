package cn.dutydesk.calendar.domain;

import com.tyme.lunar.LunarDay;
import com.tyme.lunar.LunarMonth;
import com.tyme.solar.SolarDay;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;

/** Lunar dates as wall calendars print them. Any thread. */
public final class Lunar {
    /** By their first day. A month costs a third of a millisecond of astronomy, its other days nothing any more. */
    private static final ConcurrentNavigableMap<LocalDate, Month> MONTHS = new ConcurrentSkipListMap<>();

    private record Month(LocalDate first, int days, String name) {
        boolean has(LocalDate date) {
            return date.isBefore(first.plusDays(days));
        }
    }

    private Lunar() {
    }

    /** 正月初一, 冬月十五, 腊月廿九, 闰六月初一. */
    public static String text(LocalDate date) {
        var known = MONTHS.floorEntry(date);
        Month month = known != null && known.getValue().has(date) ? known.getValue() : month(date);
        return month.name() + LunarDay.NAMES[(int) ChronoUnit.DAYS.between(month.first(), date)];
    }

    private static Month month(LocalDate date) {
        LunarDay day = SolarDay.fromYmd(date.getYear(), date.getMonthValue(), date.getDayOfMonth()).getLunarDay();
        LunarMonth found = day.getLunarMonth();
        Month month = new Month(date.minusDays(day.getDay() - 1L), found.getDayCount(),
                found.getName().replace("十一月", "冬月").replace("十二月", "腊月"));
        MONTHS.put(month.first(), month);
        return month;
    }
}
