package cn.dutydesk.app.cli;

import cn.dutydesk.core.TimeRange;
import cn.dutydesk.kit.Inputs;
import cn.dutydesk.roster.PaperFormat;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code log export}: a day or a shift of the duty log as a file. */
@Command(name = "export", description = "a day or a shift as docx, xlsx or pdf")
final class LogExport implements Callable<Integer> {
    /** What can be written. */
    enum Format {
        docx(PaperFormat.DOCX), xlsx(PaperFormat.XLSX), pdf(PaperFormat.PDF);

        private final PaperFormat paper;

        Format(PaperFormat paper) {
            this.paper = paper;
        }

        PaperFormat paper() {
            return paper;
        }
    }

    /** One of the two. */
    private static final class When {
        @Option(names = "--day", required = true, paramLabel = "YYYY-MM-DD", description = "from midnight to midnight")
        private String day;
        @Option(names = "--shift", required = true, paramLabel = "YYYY-MM-DD[THH:MM]",
                description = "the first shift that begins that day, or the one that runs at that time")
        private String shift;
    }

    private final Cli cli;
    @ArgGroup(multiplicity = "1")
    private When when;
    @Option(names = "--format", defaultValue = "docx", paramLabel = "docx|xlsx|pdf")
    private Format format;
    @Option(names = "--out", required = true, paramLabel = "FILE")
    private Path file;

    LogExport(Cli cli) {
        this.cli = cli;
    }

    @Override
    public Integer call() {
        return cli.onBureau((bureau, who) -> {
            TimeRange time;
            if (when.day != null) {
                LocalDate day = day(when.day);
                time = new TimeRange(bureau.clock.instant(day.atStartOfDay()),
                        bureau.clock.instant(day.plusDays(1).atStartOfDay()));
            } else if (when.shift.length() > 10) {
                time = bureau.shifts.at(bureau.clock.instant(moment(when.shift)));
            } else {
                time = bureau.shifts.beginningOn(day(when.shift)).getFirst();
            }
            bureau.logPapers.write(who, time, format.paper(), file);
            return Cli.DONE;
        });
    }

    private LocalDate day(String typed) {
        return Inputs.readDate(typed).orElseThrow(() -> new BadInput(cli.texts().of("app.cli.day", typed)));
    }

    private LocalDateTime moment(String typed) {
        try {
            return LocalDateTime.parse(typed.strip().replace(' ', 'T'));
        } catch (DateTimeParseException e) {
            throw new BadInput(cli.texts().of("app.cli.day", typed));
        }
    }
}
