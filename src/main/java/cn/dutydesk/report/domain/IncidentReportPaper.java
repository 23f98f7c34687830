package cn.dutydesk.report.domain;

import cn.dutydesk.core.Texts;
import cn.dutydesk.incident.IncidentView;
import cn.dutydesk.incident.ReportPart;
import cn.dutydesk.incident.ReportView;
import cn.dutydesk.incident.ReportWords;
import cn.dutydesk.report.document.OfficialPaper;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * 突发事件信息专报: a report as an official document, and in plain text for a phone message. A report that is not issued
 * yet says 草稿 where its number will stand.
 */
public final class IncidentReportPaper {
    private final ReportView report;
    private final IncidentView incident;
    private final Office office;
    private final Texts texts;

    public IncidentReportPaper(ReportView report, IncidentView incident, Office office) {
        this.report = report;
        this.incident = incident;
        this.office = office;
        this.texts = office.texts();
    }

    /** For a file: 2026-0002 首报 上级税务机关. */
    public String fileName() {
        return texts.of("report.incident.file", report.incidentNumber(), kind(),
                texts.of("report.incident.line." + report.line()));
    }

    /** 首报, 续报二, 终报. */
    private String kind() {
        return ReportWords.kind(report, texts);
    }

    private LocalDate day() {
        Instant at = report.issued() ? report.issuedAt() : report.writtenAt();
        return office.clock().local(at).toLocalDate();
    }

    private String number() {
        return report.issued()
                ? texts.of("report.incident.number", String.valueOf(day().getYear()), report.issue(), kind())
                : texts.of("report.incident.draft", kind());
    }

    /** The document. */
    public OfficialPaper paper() {
        return new OfficialPaper(texts.of("report.incident.sign"), urgency(), number(),
                report.approver().isEmpty() ? "" : texts.of("report.incident.approver", report.approver()),
                report.title(), report.recipient(), body(report.parts()), office.bureau(), texts.date(day()), "",
                List.of(texts.of("report.incident.contact", report.issuer().isEmpty() ? report.author()
                        : report.issuer(), office.phone()),
                        texts.of("report.incident.printed", office.bureau(), texts.date(day()))));
    }

    private String urgency() {
        return switch (incident.level()) {
            case EXTREME, MAJOR -> texts.of("report.incident.most-urgent");
            case SERIOUS -> texts.of("report.incident.urgent");
            case ORDINARY, UNGRADED -> "";
        };
    }

    /** Numbered headings with their paragraphs; a part without words is left out. */
    static List<OfficialPaper.Block> body(List<ReportPart> parts) {
        List<OfficialPaper.Block> blocks = new ArrayList<>();
        int number = 0;
        for (ReportPart part : parts) {
            if (part.text().isBlank()) {
                continue;
            }
            if (!part.heading().isBlank()) {
                blocks.add(new OfficialPaper.Block(OfficialPaper.Kind.HEADING,
                        ReportWords.chinese(++number) + "、" + part.heading()));
            }
            part.text().lines().filter(line -> !line.isBlank()).forEach(line -> blocks.add(
                    new OfficialPaper.Block(OfficialPaper.Kind.TEXT, line.strip())));
        }
        return blocks;
    }

    /** The whole report in plain text. */
    public String message() {
        String parts = report.parts().stream().filter(part -> !part.text().isBlank())
                .map(part -> part.heading().isBlank() ? flat(part.text())
                        : texts.of("report.incident.message-part", part.heading(), flat(part.text())))
                .collect(Collectors.joining("\n"));
        return texts.of("report.incident.message", office.bureau(), kind(), report.title(), parts,
                report.issuer().isEmpty() ? report.author() : report.issuer(), office.phone());
    }

    private static String flat(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).collect(Collectors.joining(""));
    }
}
