package cn.dutydesk.app.cli;

import cn.dutydesk.app.Bureau;
import cn.dutydesk.incident.IncidentFilter;
import cn.dutydesk.incident.IncidentView;
import cn.dutydesk.incident.ReportLine;
import cn.dutydesk.incident.ReportState;
import cn.dutydesk.incident.ReportView;
import cn.dutydesk.playbook.ReportKind;
import cn.dutydesk.roster.PaperFormat;
import cn.dutydesk.security.Actor;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code incident …}: papers of incidents. */
@Command(name = "incident", description = "incidents")
final class IncidentCommands extends Group {
    /** Which report. */
    enum Kind {
        first(ReportKind.FIRST), followup(ReportKind.FOLLOW_UP), final_(ReportKind.FINAL);

        private final ReportKind kind;

        Kind(ReportKind kind) {
            this.kind = kind;
        }

        @Override
        public String toString() {
            return name().replace("_", "");
        }
    }

    /** On which line. */
    enum Line {
        tax(ReportLine.TAX), government(ReportLine.GOVERNMENT);

        private final ReportLine line;

        Line(ReportLine line) {
            this.line = line;
        }
    }

    /** What can be written. */
    enum Format {
        docx(PaperFormat.DOCX), pdf(PaperFormat.PDF);

        private final PaperFormat paper;

        Format(PaperFormat paper) {
            this.paper = paper;
        }
    }

    /** {@code incident report}: the newest report of a kind as a file; one that is not issued yet is marked a draft. */
    @Command(name = "report", description = "a report as docx or pdf")
    static final class Report implements Callable<Integer> {
        private final Cli cli;
        @Parameters(paramLabel = "NUMBER", description = "as on paper: 2026-0007")
        private String number;
        @Option(names = "--kind", required = true, paramLabel = "first|followup|final")
        private Kind kind;
        @Option(names = "--line", paramLabel = "tax|government", description = "the tax authority above, or the local "
                + "Party committee and government; without it whichever has such a report, the newest first")
        private Line line;
        @Option(names = "--format", defaultValue = "docx", paramLabel = "docx|pdf")
        private Format format;
        @Option(names = "--out", required = true, paramLabel = "FILE")
        private Path file;

        Report(Cli cli) {
            this.cli = cli;
        }

        @Override
        public Integer call() {
            return cli.onBureau((bureau, who) -> {
                bureau.incidentPapers.report(who, wanted(bureau, who).id(), format.paper, file);
                return Cli.DONE;
            });
        }

        private ReportView wanted(Bureau bureau, Actor who) {
            IncidentView incident = bureau.incidents.list(who, new IncidentFilter(null, null, number.strip())).stream()
                    .filter(one -> one.number().equals(number.strip())).findFirst()
                    .orElseThrow(() -> new BadInput(cli.texts().of("app.cli.incident.none", number)));
            return bureau.reports.of(who, incident.id()).stream()
                    .filter(report -> report.kind() == kind.kind && report.state() != ReportState.DISCARDED)
                    .filter(report -> line == null || report.line() == line.line)
                    .max(Comparator.comparing(ReportView::writtenAt).thenComparingLong(ReportView::id))
                    .orElseThrow(() -> new BadInput(cli.texts().of("app.cli.incident.no-report", number, kind)));
        }
    }
}
