package cn.dutydesk.incident.service;

import cn.dutydesk.core.BureauClock;
import cn.dutydesk.incident.CaseStatistics;
import cn.dutydesk.incident.CaseStatistics.Line;
import cn.dutydesk.incident.Statistics;
import cn.dutydesk.incident.domain.FirstReport;
import cn.dutydesk.incident.store.StatisticsStore;
import cn.dutydesk.security.Actor;
import cn.dutydesk.security.Acts;
import cn.dutydesk.security.Permission;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts incidents from their rows and their limits. */
public final class StatisticsService implements Statistics {
    private final Acts acts;
    private final BureauClock clock;

    public StatisticsService(Acts acts, BureauClock clock) {
        this.acts = acts;
        this.clock = clock;
    }

    @Override
    public CaseStatistics of(Actor who, int year, boolean chinese) {
        Instant from = clock.instant(LocalDate.of(year, 1, 1).atStartOfDay());
        Instant to = clock.instant(LocalDate.of(year + 1, 1, 1).atStartOfDay());
        List<FirstReport> all = acts.read(who, Permission.INCIDENT_READ, session -> {
            Map<Object, Object[]> reports = new HashMap<>();
            StatisticsStore.reports(session, from, to).forEach(row -> reports.put(row[0], row));
            return StatisticsStore.incidents(session, from, to).stream().map(row -> {
                Object[] first = reports.getOrDefault(row[0], new Object[3]);
                return new FirstReport((String) row[chinese ? 1 : 2], row[3].toString(),
                        YearMonth.from(clock.local((Instant) row[4])).toString(), (Instant) row[4],
                        (Instant) first[1], (Instant) first[2]);
            }).toList();
        });
        Instant now = clock.now();
        return new CaseStatistics(FirstReport.lines(all, FirstReport::type, now).stream()
                .sorted(Comparator.comparingLong(Line::count).reversed()).toList(),
                FirstReport.lines(all, FirstReport::month, now), FirstReport.lines(all, FirstReport::level, now));
    }
}
