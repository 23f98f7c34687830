package cn.dutydesk.report.domain;

import cn.dutydesk.calendar.Day;
import cn.dutydesk.calendar.DayKind;
import cn.dutydesk.core.Texts;
import cn.dutydesk.report.document.PrintTable.Shade;
import java.time.DayOfWeek;

/** A day in words and tint, as printed: 星期二; the holiday instead, where there is one, as offices do. */
final class DayWords {
    private static final String SPRING = "春节";

    private DayWords() {
    }

    static String weekday(Day day, Texts texts) {
        if (day.kind() == DayKind.HOLIDAY && !day.name().isEmpty()) {
            return day.name();
        }
        return texts.weekday(day.date());
    }

    private static boolean makeUp(Day day) {
        return day.kind() == DayKind.WORKDAY && day.date().getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0;
    }

    /** What the day brings with it: the lunar day in the Spring Festival, the make-up, the key period. */
    static String remark(Day day) {
        String lunar = day.kind() == DayKind.HOLIDAY && day.name().contains(SPRING) ? day.lunar() : "";
        String makeUp = makeUp(day) ? day.name() : "";
        return Joined.by("；", lunar, makeUp, day.keyPeriod());
    }

    static Shade shade(Day day) {
        return switch (day.kind()) {
            case WORKDAY -> Shade.NONE;
            case RESTDAY -> Shade.LIGHT;
            case HOLIDAY -> Shade.WARM;
        };
    }
}
