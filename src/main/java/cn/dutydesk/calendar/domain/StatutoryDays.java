package cn.dutydesk.calendar.domain;

import cn.dutydesk.calendar.DayKind;
import com.tyme.lunar.LunarDay;
import com.tyme.solar.SolarDay;
import com.tyme.solar.SolarTerm;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The days everybody has off by law, computed: 全国年节及纪念日放假办法, art. 2. Since the revision of 2024-11-10, in force
 * from 2025, they are 元旦 1, 春节 4 (除夕 to 初三), 清明 1, 劳动 2, 端午 1, 中秋 1, 国庆 3; before it 春节 3 (初一 to 初三) and
 * 劳动 1. Which days beside them are moved is known only from the yearly notice.
 */
public final class StatutoryDays {
    private static final int REVISED = 2025;

    private StatutoryDays() {
    }

    /** The statutory days of a year, by date. @param year 1901 to 2099, where the lunar tables are sure */
    public static List<NamedDay> of(int year) {
        boolean revised = year >= REVISED;
        List<NamedDay> days = new ArrayList<>();
        run(days, "元旦", LocalDate.of(year, 1, 1), 1);
        LocalDate newYear = lunar(year, 1, 1);
        run(days, "春节", revised ? newYear.minusDays(1) : newYear, revised ? 4 : 3);
        run(days, "清明节", date(SolarTerm.fromName(year, "清明").getSolarDay()), 1);
        run(days, "劳动节", LocalDate.of(year, 5, 1), revised ? 2 : 1);
        run(days, "端午节", lunar(year, 5, 5), 1);
        run(days, "中秋节", lunar(year, 8, 15), 1);
        run(days, "国庆节", LocalDate.of(year, 10, 1), 3);
        days.sort(Comparator.comparing(NamedDay::date));
        return List.copyOf(days);
    }

    private static void run(List<NamedDay> days, String name, LocalDate first, int count) {
        for (int i = 0; i < count; i++) {
            LocalDate date = first.plusDays(i);
            // 中秋 can fall on 国庆 (2020-10-01): one day, both names.
            NamedDay taken = days.stream().filter(day -> day.date().equals(date)).findFirst().orElse(null);
            if (taken == null) {
                days.add(new NamedDay(date, DayKind.HOLIDAY, name));
            } else {
                days.set(days.indexOf(taken), new NamedDay(date, DayKind.HOLIDAY, name + "、" + taken.name()));
            }
        }
    }

    private static LocalDate lunar(int year, int month, int day) {
        return date(LunarDay.fromYmd(year, month, day).getSolarDay());
    }

    private static LocalDate date(SolarDay day) {
        return LocalDate.of(day.getYear(), day.getMonth(), day.getDay());
    }
}
