package cn.dutydesk.desk;

import cn.dutydesk.calendar.Day;
import cn.dutydesk.calendar.KeyPeriod;
import java.time.LocalDate;
import java.util.List;

/**
 * What is special about a day.
 *
 * @param periods key periods (敏感期) it lies in
 * @param away    who is away
 */
public record TodayView(Day day, List<KeyPeriod> periods, List<Away> away) {
    public TodayView {
        periods = List.copyOf(periods);
        away = List.copyOf(away);
    }

    /**
     * Somebody away.
     *
     * @param outing true for 外出报备, false for 请假
     * @param to     last day away
     * @param deputy who stands in, or empty
     */
    public record Away(String name, String title, boolean outing, LocalDate to, String place, String deputy) {
    }
}
