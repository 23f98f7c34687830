package cn.dutydesk.app.cli;

import cn.dutydesk.register.RegisterPapers.Kind;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code register …}: calls and documents received. */
@Command(name = "register", description = "calls and documents received")
final class RegisterCommands extends Group {
    /** Which register. */
    enum Register {
        phone(Kind.PHONE), documents(Kind.DOCUMENTS);

        private final Kind kind;

        Register(Kind kind) {
            this.kind = kind;
        }
    }

    /** {@code register export}: a month as a file. */
    @Command(name = "export", description = "a month as docx, xlsx or pdf")
    static final class Export implements Callable<Integer> {
        private final Cli cli;
        @Option(names = "--kind", required = true, paramLabel = "phone|documents")
        private Register register;
        @Option(names = "--month", required = true, paramLabel = "YYYY-MM")
        private String month;
        @Option(names = "--format", defaultValue = "docx", paramLabel = "docx|xlsx|pdf")
        private LogExport.Format format;
        @Option(names = "--out", required = true, paramLabel = "FILE")
        private Path file;

        Export(Cli cli) {
            this.cli = cli;
        }

        @Override
        public Integer call() {
            YearMonth wanted = RosterCommands.month(month);
            return cli.onBureau((bureau, who) -> {
                bureau.registerPapers.write(who, register.kind, wanted, format.paper(), file);
                return Cli.DONE;
            });
        }
    }
}
