package cn.dutydesk.report.domain;

import cn.dutydesk.core.Texts;
import cn.dutydesk.incident.ClockView;
import cn.dutydesk.incident.ClockWords;
import cn.dutydesk.incident.IncidentFile;
import cn.dutydesk.incident.IncidentView;
import cn.dutydesk.incident.NoteKind;
import cn.dutydesk.incident.NoteView;
import cn.dutydesk.incident.ReportPart;
import cn.dutydesk.incident.ReportView;
import cn.dutydesk.report.document.OfficialPaper;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** 值班快报: how an incident stands now, on one or two pages for the leaders of the house. */
public final class IncidentBulletin {
    /** What somebody did or said; what the program wrote about itself is left to the course. */
    private static final Set<NoteKind> TOLD = Set.of(NoteKind.REPORTED, NoteKind.PROGRESS);
    private static final int LINES = 20;

    private final IncidentFile file;
    private final IncidentView incident;
    private final List<ReportView> reports;
    private final Office office;
    private final Texts texts;
    private final Instant now;

    /** @param reports those of the incident, by line and place */
    public IncidentBulletin(IncidentFile file, List<ReportView> reports, Office office) {
        this.file = file;
        this.incident = file.incident();
        this.reports = List.copyOf(reports);
        this.office = office;
        this.texts = office.texts();
        this.now = office.clock().now();
    }

    /** For a file. */
    public String fileName() {
        return texts.of("report.bulletin.file", incident.number());
    }

    /** The document. */
    public OfficialPaper paper() {
        String day = texts.date(office.clock().local(now).toLocalDate());
        return new OfficialPaper(texts.of("report.bulletin.sign"), "", texts.of("report.bulletin.number",
                incident.number()), office.stamp(now),
                texts.of("report.bulletin.title", incident.place(),
                        incident.type().name()),
                texts.of("report.bulletin.recipient"),
                IncidentReportPaper.body(parts()), texts.of("report.bulletin.room", office.bureau()), day, "",
                List.of(texts.of("report.bulletin.note", office.phone())));
    }

    private List<ReportPart> parts() {
        List<ReportPart> parts = new ArrayList<>();
        parts.add(part("facts", texts.of("report.bulletin.facts-words", office.stamp(incident.happenedAt()),
                incident.place(), incident.what(), office.stamp(incident.knownAt()), incident.reportedBy(),
                incident.origin().isEmpty() ? texts.of("report.bulletin.origin-none") : incident.origin(),
                texts.of("incident.level." + incident.level()))));
        parts.add(part("harm", lines(incident.hurt(), incident.reach(), incident.trend())));
        parts.add(part("measures", lines(incident.measures(), incident.leaders())));
        parts.add(part("course", course(note -> TOLD.contains(note.kind()))));
        parts.add(part("instructions", course(note -> note.kind() == NoteKind.INSTRUCTION)));
        parts.add(part("reports", reported()));
        parts.add(part("state", incident.running() ? texts.of("report.bulletin.running")
                : texts.of("report.bulletin.closed", office.stamp(incident.closedAt()), incident.result())));
        return parts;
    }

    private ReportPart part(String name, String text) {
        return new ReportPart(texts.of("report.bulletin.part." + name), text);
    }

    private static String lines(String... texts) {
        return List.of(texts).stream().filter(text -> !text.isBlank()).collect(Collectors.joining("\n"));
    }

    private String course(Predicate<NoteView> wanted) {
        List<NoteView> notes = file.course().stream().filter(wanted).toList();
        return notes.stream().skip(Math.max(0, notes.size() - LINES)).map(note -> texts.of("report.bulletin.line",
                time(note.happenedAt()), note.content().replace('\n', ' '))).collect(Collectors.joining("\n"));
    }

    private String time(@Nullable Instant at) {
        LocalDateTime local = office.clock().local(at);
        return local.toLocalDate().equals(office.clock().local(incident.knownAt()).toLocalDate()) ? texts.time(local)
                : texts.shortDate(local) + " " + texts.time(local);
    }

    private String reported() {
        List<String> lines = new ArrayList<>();
        for (ClockView clock : incident.clocks()) {
            String step = ClockWords.of(clock, texts);
            if (clock.ended()) {
                continue;
            }
            if (clock.done()) {
                lines.add(clock.late(now) ? texts.of("report.bulletin.done-late", step, time(clock.doneAt()),
                        Math.max(1, clock.left(now).negated().toMinutes()))
                        : texts.of("report.bulletin.done", step,
                                time(clock.doneAt())));
            } else if (incident.running()) {
                lines.add(texts.of(clock.late(now) ? "report.bulletin.overdue" : "report.bulletin.due", step,
                        time(clock.dueAt())));
            }
        }
        reports.stream().filter(ReportView::issued).forEach(report -> lines.add(texts.of("report.bulletin.issued",
                time(report.issuedAt()), report.recipient(), report.title())));
        return String.join("\n", lines);
    }
}
