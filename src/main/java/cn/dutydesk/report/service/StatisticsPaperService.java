package cn.dutydesk.report.service;

import cn.dutydesk.core.Refusal;
import cn.dutydesk.incident.CaseStatistics;
import cn.dutydesk.incident.Statistics;
import cn.dutydesk.incident.StatisticsPapers;
import cn.dutydesk.report.document.TableFiles;
import cn.dutydesk.report.document.WholeFile;
import cn.dutydesk.report.domain.StatisticsPaper;
import cn.dutydesk.security.Actor;
import cn.dutydesk.security.Acts;
import cn.dutydesk.security.Permission;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;

/** Writes a year's figures of incidents into a workbook; that it left the program is recorded. */
public final class StatisticsPaperService implements StatisticsPapers {
    private static final String NOT_IN_NAMES = "[\\\\/:*?\"<>|\\p{Cntrl}]";

    private final Acts acts;
    private final Statistics statistics;
    private final Offices offices;

    public StatisticsPaperService(Acts acts, Statistics statistics, Offices offices) {
        this.acts = acts;
        this.statistics = statistics;
        this.offices = offices;
    }

    @Override
    public String fileName(int year) {
        return StatisticsPaper.title(offices.bureau(), year, offices.texts()).replaceAll(NOT_IN_NAMES, " ") + ".xlsx";
    }

    @Override
    public void write(Actor who, int year, Path file) {
        CaseStatistics figures = statistics.of(who, year, offices.texts().chinese());
        if (figures.months().isEmpty()) {
            throw new Refusal("report.refused.no-incidents", Integer.toString(year));
        }
        StatisticsPaper paper = new StatisticsPaper(figures, year, offices.of(LocalDate.EPOCH, LocalDate.EPOCH));
        WholeFile.write(file, out -> {
            TableFiles.xlsx(paper.paper(), offices.texts().of("report.statistics.sheet"), offices.bureau(), out);
            acts.write(who, Permission.INCIDENT_READ, "incident.export", act -> {
                act.record("statistics", null, null, Map.of("year", year, "format", "xlsx", "file",
                        file.getFileName().toString()));
                return null;
            });
        });
    }
}
