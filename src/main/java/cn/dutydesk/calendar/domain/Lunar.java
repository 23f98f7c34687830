package cn.dutydesk.calendar.domain;

import com.tyme.lunar.LunarDay;
import com.tyme.solar.SolarDay;
import java.time.LocalDate;

/** Lunar dates as wall calendars print them. */
public final class Lunar {
    private Lunar() {
    }

    /** 正月初一, 冬月十五, 腊月廿九, 闰六月初一. */
    public static String text(LocalDate date) {
        LunarDay day = SolarDay.fromYmd(date.getYear(), date.getMonthValue(), date.getDayOfMonth()).getLunarDay();
        String month = day.getLunarMonth().getName().replace("十一月", "冬月").replace("十二月", "腊月");
        return month + day.getName();
    }
}
