package cn.dutydesk.incident.service;

import cn.dutydesk.core.Texts;
import cn.dutydesk.core.TimeRange;
import cn.dutydesk.desk.BriefLine;
import cn.dutydesk.desk.BriefSource;
import cn.dutydesk.desk.Places;
import cn.dutydesk.desk.Todo;
import cn.dutydesk.desk.TodoSource;
import cn.dutydesk.incident.ReportState;
import cn.dutydesk.incident.ReportView;
import cn.dutydesk.incident.ReportWords;
import cn.dutydesk.security.Actor;
import java.time.Instant;
import java.util.List;

/** Reports that wait: for the leader those to approve or confirm, for the desk those approved and not yet issued. */
public final class ReportTells implements BriefSource, TodoSource {
    private static final String SUBJECT = "incident";

    private final ReportService reports;
    private final Texts texts;

    public ReportTells(ReportService reports, Texts texts) {
        this.reports = reports;
        this.texts = texts;
    }

    @Override
    public List<BriefLine> lines(Actor who, TimeRange since) {
        return reports.waiting(who).stream().filter(report -> report.state() != ReportState.APPROVED)
                .map(report -> new BriefLine("report-" + report.id(), BriefLine.Kind.NEEDS_WORD, report.writtenAt(),
                        words(report, report.oral() ? "chain.tell.confirm" : "chain.tell.approve"), !report.oral(),
                        SUBJECT, report.incidentId(), Places.of(SUBJECT, report.incidentId())))
                .toList();
    }

    @Override
    public List<Todo> todos(Actor who, Instant at) {
        return reports.waiting(who).stream().filter(report -> report.state() == ReportState.APPROVED)
                .map(report -> new Todo("report-" + report.id(), words(report, "chain.tell.issue"), report.dueAt(),
                        Todo.Weight.URGENT, Places.of(SUBJECT, report.incidentId())))
                .toList();
    }

    private String words(ReportView report, String key) {
        return texts.of(key, report.incidentNumber(), ReportWords.name(report, texts));
    }
}
