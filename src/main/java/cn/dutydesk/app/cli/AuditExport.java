package cn.dutydesk.app.cli;

import cn.dutydesk.audit.AuditOutcome;
import cn.dutydesk.audit.AuditQuery;
import cn.dutydesk.audit.AuditRecord;
import cn.dutydesk.kit.Inputs;
import cn.dutydesk.report.document.LongTable;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code audit export}: the record, or what is looked for in it, as a file; for the audit administrator. */
@Command(name = "export", description = "records as xlsx or csv, by the end of the file's name")
final class AuditExport implements Callable<Integer> {
    private static final List<String> HEADING = List.of("sequence", "at", "actor", "workstation", "outcome", "action",
            "subject", "id", "before", "after", "hash");

    private final Cli cli;
    @Option(names = "--text", defaultValue = "", paramLabel = "TEXT", description = "in action, subject or content")
    private String text;
    @Option(names = "--user", defaultValue = "", paramLabel = "NAME", description = "part of the actor's sign-in name")
    private String user;
    @Option(names = "--from", paramLabel = "YYYY-MM-DD")
    private String from;
    @Option(names = "--to", paramLabel = "YYYY-MM-DD", description = "the last day")
    private String to;
    @Option(names = "--refused", description = "only what was refused")
    private boolean refused;
    @Option(names = "--out", required = true, paramLabel = "FILE.xlsx|FILE.csv")
    private Path file;

    AuditExport(Cli cli) {
        this.cli = cli;
    }

    @Override
    public Integer call() {
        LocalDate first = from == null ? null : day(from);
        LocalDate last = to == null ? null : day(to);
        long count = cli.onBureau((bureau, who) -> bureau.auditDesk.export(who, new AuditQuery(text, Set.of(), user,
                refused ? AuditOutcome.REFUSED : null,
                first == null ? null : bureau.clock.instant(first.atStartOfDay()),
                last == null ? null : bureau.clock.instant(last.plusDays(1).atStartOfDay())), "audit", HEADING,
                AuditExport::line, LongTable::write, file));
        cli.say(cli.texts().of("app.cli.audit.exported", count, file));
        return Cli.DONE;
    }

    private static List<String> line(AuditRecord record) {
        return List.of(Long.toString(record.sequence()), record.at().toString(), record.actor(), record.workstation(),
                record.outcome() == null ? "" : record.outcome().name(), record.action(), record.subject(),
                record.subjectId(), record.before(),
                record.after(), record.hash());
    }

    private LocalDate day(String typed) {
        return Inputs.readDate(typed).orElseThrow(() -> new BadInput(cli.texts().of("app.cli.day", typed)));
    }
}
