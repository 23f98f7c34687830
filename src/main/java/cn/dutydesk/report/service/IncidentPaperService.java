package cn.dutydesk.report.service;

import cn.dutydesk.core.Refusal;
import cn.dutydesk.incident.IncidentFile;
import cn.dutydesk.incident.IncidentPapers;
import cn.dutydesk.incident.Incidents;
import cn.dutydesk.incident.ReportView;
import cn.dutydesk.incident.Reports;
import cn.dutydesk.report.document.OfficialDocx;
import cn.dutydesk.report.document.OfficialPaper;
import cn.dutydesk.report.document.OfficialPdf;
import cn.dutydesk.report.document.TableFiles;
import cn.dutydesk.report.document.TableFit;
import cn.dutydesk.report.document.TablePaper;
import cn.dutydesk.report.document.WholeFile;
import cn.dutydesk.report.domain.CoursePaper;
import cn.dutydesk.report.domain.CsvText;
import cn.dutydesk.report.domain.IncidentBulletin;
import cn.dutydesk.report.domain.IncidentReportPaper;
import cn.dutydesk.report.domain.Office;
import cn.dutydesk.roster.PaperFormat;
import cn.dutydesk.security.Actor;
import cn.dutydesk.security.Acts;
import cn.dutydesk.security.Permission;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;

/** Writes incidents and their reports into files; that one left the program is recorded. */
public final class IncidentPaperService implements IncidentPapers {
    private static final String NOT_IN_NAMES = "[\\\\/:*?\"<>|\\p{Cntrl}]";

    private final Acts acts;
    private final Incidents incidents;
    private final Reports reports;
    private final Offices offices;

    public IncidentPaperService(Acts acts, Incidents incidents, Reports reports, Offices offices) {
        this.acts = acts;
        this.incidents = incidents;
        this.reports = reports;
        this.offices = offices;
    }

    private Office office() {
        return offices.of(LocalDate.EPOCH, LocalDate.EPOCH);
    }

    private static String name(String title, PaperFormat format) {
        return title.replaceAll(NOT_IN_NAMES, " ") + "." + format.ending();
    }

    private IncidentReportPaper paper(Actor who, long reportId) {
        ReportView report = reports.report(who, reportId);
        return new IncidentReportPaper(report, incidents.file(who, report.incidentId()).incident(), office());
    }

    private IncidentBulletin bulletin(Actor who, long incidentId) {
        return new IncidentBulletin(incidents.file(who, incidentId), reports.of(who, incidentId), office());
    }

    @Override
    public String reportName(Actor who, long reportId, PaperFormat format) {
        return name(paper(who, reportId).fileName(), format);
    }

    @Override
    public void report(Actor who, long reportId, PaperFormat format, Path file) {
        official(who, paper(who, reportId).paper(), format, file, "report", reportId);
    }

    @Override
    public String message(Actor who, long reportId) {
        String message = paper(who, reportId).message();
        left(who, "report", reportId, "txt", "");
        return message;
    }

    @Override
    public String bulletinName(Actor who, long incidentId, PaperFormat format) {
        return name(bulletin(who, incidentId).fileName(), format);
    }

    @Override
    public void bulletin(Actor who, long incidentId, PaperFormat format, Path file) {
        official(who, bulletin(who, incidentId).paper(), format, file, "incident", incidentId);
    }

    @Override
    public String courseName(Actor who, long incidentId, PaperFormat format) {
        return name(new CoursePaper(incidents.file(who, incidentId), office()).title(), format);
    }

    @Override
    public void course(Actor who, long incidentId, PaperFormat format, Path file) {
        IncidentFile read = incidents.file(who, incidentId);
        CoursePaper paper = new CoursePaper(read, office());
        if (format == PaperFormat.ICS) {
            throw new Refusal("report.refused.incident-format", format.ending());
        }
        WholeFile.write(file, out -> {
            table(paper, format, out);
            left(who, "incident", incidentId, format.ending(), file.getFileName().toString());
        });
    }

    private void table(CoursePaper course, PaperFormat format, OutputStream out) throws IOException {
        TablePaper paper = course.paper();
        TableFit fit = TableFit.shares(paper, CoursePaper.SHARES);
        switch (format) {
            case XLSX -> TableFiles.xlsx(paper, fit, offices.texts().of("report.course.sheet"), offices.bureau(), out);
            case DOCX -> TableFiles.docx(paper, fit, offices.bureau(), out);
            case PDF -> TableFiles.pdf(paper, fit, offices.bureau(), out);
            default -> out.write(CsvText.of(course.rows()).getBytes(StandardCharsets.UTF_8));
        }
    }

    private void official(Actor who, OfficialPaper paper, PaperFormat format, Path file, String subject, long id) {
        if (format != PaperFormat.DOCX && format != PaperFormat.PDF) {
            throw new Refusal("report.refused.incident-format", format.ending());
        }
        WholeFile.write(file, out -> {
            if (format == PaperFormat.DOCX) {
                OfficialDocx.write(paper, offices.bureau(), out);
            } else {
                OfficialPdf.write(paper, offices.bureau(), out);
            }
            left(who, subject, id, format.ending(), file.getFileName().toString());
        });
    }

    private void left(Actor who, String subject, long id, String format, String file) {
        acts.write(who, Permission.INCIDENT_READ, "incident.export", act -> {
            act.record(subject, id, null, Map.of("format", format, "file", file));
            return null;
        });
    }
}
