package cn.dutydesk.report.service;

import cn.dutydesk.report.document.Ics;
import cn.dutydesk.report.domain.DutyEvents;
import cn.dutydesk.report.domain.Office;
import cn.dutydesk.roster.DutyCalendar;
import cn.dutydesk.roster.OnDuty;
import cn.dutydesk.roster.Rosters;
import cn.dutydesk.roster.Seat;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Writes duties as a calendar, naming who else is on duty. Permission is asked by whoever chose the duties. */
public final class CalendarFiles implements DutyCalendar {
    private record BoardMonth(long boardId, YearMonth month) {
    }

    private final Rosters rosters;
    private final Offices offices;

    public CalendarFiles(Rosters rosters, Offices offices) {
        this.rosters = rosters;
        this.offices = offices;
    }

    @Override
    public void write(String title, List<OnDuty> duties, OutputStream out) throws IOException {
        LocalDate from = duties.stream().map(OnDuty::day).min(Comparator.naturalOrder()).orElse(LocalDate.EPOCH);
        LocalDate to = duties.stream().map(OnDuty::day).max(Comparator.naturalOrder()).orElse(from);
        Office office = offices.of(from, to);
        List<OnDuty> all = duties.isEmpty() ? List.of() : rosters.duties(from, to);
        Ics.write(title, new DutyEvents(office).of(duties, all, changes(duties)), office.clock().zone(),
                office.clock().now(), out);
    }

    /** A seat swapped and given back is the same as before but has changed twice: its event must not look older. */
    private Map<Seat, Integer> changes(List<OnDuty> duties) {
        Map<Seat, Integer> changes = new HashMap<>();
        duties.stream().map(duty -> new BoardMonth(duty.boardId(), YearMonth.from(duty.day()))).distinct()
                .flatMap(of -> rosters.sheet(of.boardId(), of.month()).stream())
                .flatMap(sheet -> sheet.duties().stream()).filter(duty -> duty.changes() > 0)
                .forEach(duty -> changes.put(duty.seat(), duty.changes()));
        return changes;
    }
}
