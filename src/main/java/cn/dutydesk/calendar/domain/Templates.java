package cn.dutydesk.calendar.domain;

import cn.dutydesk.calendar.DayKind;
import cn.dutydesk.calendar.KeyPeriod;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * Key periods a bureau usually keeps, as a proposal for one year: 全国两会, 春节, 劳动节, 国庆节, the yearly 企业所得税汇算清缴 peak.
 * Feasts run from the first to the last day of the announced holiday; the other dates are customary and meant to be
 * corrected, for the meeting days differ from year to year.
 */
public final class Templates {
    private static final String ZERO_REPORT = "每日零报告，领导带班，24小时值班，外出须报备";

    private Templates() {
    }

    /** @param year the year; @param days gives the stated days of a year; @return proposals with id 0, by first day */
    public static List<KeyPeriod> of(int year, IntFunction<List<NamedDay>> days) {
        List<KeyPeriod> proposals = new ArrayList<>();
        feast(days.apply(year), "春节", 1).ifPresent(proposals::add);
        proposals.add(new KeyPeriod(0, "全国两会", LocalDate.of(year, 3, 3), LocalDate.of(year, 3, 12), 1, ZERO_REPORT));
        feast(days.apply(year), "劳动节", 0).ifPresent(proposals::add);
        proposals.add(new KeyPeriod(0, "汇算清缴高峰", LocalDate.of(year, 5, 20), LocalDate.of(year, 5, 31), 0,
                "办税服务厅备勤，系统故障和拥堵随时报告"));
        feast(days.apply(year), "国庆节", 1).ifPresent(proposals::add);
        return proposals;
    }

    private static Optional<KeyPeriod> feast(List<NamedDay> days, String name, int seats) {
        List<LocalDate> dates = days.stream()
                .filter(day -> day.kind() == DayKind.HOLIDAY && day.name().contains(name))
                .map(NamedDay::date).sorted().toList();
        return dates.isEmpty() ? Optional.empty()
                : Optional.of(new KeyPeriod(0, name, dates.getFirst(), dates.getLast(), seats, ZERO_REPORT));
    }
}
