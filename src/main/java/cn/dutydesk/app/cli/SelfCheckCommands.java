package cn.dutydesk.app.cli;

import cn.dutydesk.core.Refusal;
import cn.dutydesk.roster.PaperFormat;
import cn.dutydesk.selfcheck.PlanView;
import cn.dutydesk.selfcheck.SelfCheckPapers;
import cn.dutydesk.selfcheck.SelfChecks;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
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
        @Option(names = "--checklist", defaultValue = "", paramLabel = "NAME",
                description = "name of one of several checklists; without it the one the office began with")
        private String checklist;
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
                long plan = plan(bureau.confidential.selfcheck.plans.plans(who));
                switch (format) {
                    case xlsx -> papers.month(who, plan, wanted, PaperFormat.XLSX, file);
                    case docx -> papers.month(who, plan, wanted, PaperFormat.DOCX, file);
                    case json -> papers.json(who, plan, wanted, file);
                }
                return Cli.DONE;
            });
        }

        private long plan(List<PlanView> plans) {
            return checklist.isEmpty() ? SelfChecks.MAIN : plans.stream()
                    .filter(plan -> plan.standard().equals(checklist)).findFirst().map(PlanView::id)
                    .orElseThrow(() -> new Refusal("selfcheck.refused.no-list", checklist, plans.stream()
                            .map(PlanView::standard).collect(Collectors.joining("、"))));
        }
    }
}
