package cn.dutydesk.app.cli;

import cn.dutydesk.roster.PaperFormat;
import cn.dutydesk.selfcheck.SelfCheckPapers;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code selfcheck …}: self-checks as files. */
@Command(name = "selfcheck", description = "the month's self-check")
final class SelfCheckCommands extends Group {
    /** What can be written. */
    enum Format {
        xlsx, docx, json
    }

    /** {@code selfcheck export}: the scored self-check of a month; one that is not signed says so. */
    @Command(name = "export", description = "the scored self-check as xlsx, docx or json")
    static final class Export implements Callable<Integer> {
        private final Cli cli;
        @Option(names = "--month", required = true, paramLabel = "YYYY-MM")
        private String month;
        @Option(names = "--format", defaultValue = "xlsx", paramLabel = "xlsx|docx|json")
        private Format format;
        @Option(names = "--out", required = true, paramLabel = "FILE")
        private Path file;

        Export(Cli cli) {
            this.cli = cli;
        }

        @Override
        public Integer call() {
            YearMonth wanted = RosterCommands.month(month);
            return cli.onBureau((bureau, who) -> {
                SelfCheckPapers papers = bureau.confidential.selfcheckPapers;
                switch (format) {
                    case xlsx -> papers.month(who, wanted, PaperFormat.XLSX, file);
                    case docx -> papers.month(who, wanted, PaperFormat.DOCX, file);
                    case json -> papers.json(who, wanted, file);
                }
                return Cli.DONE;
            });
        }
    }
}
