package cn.dutydesk.app.cli;

import cn.dutydesk.app.Bureau;
import cn.dutydesk.core.Refusal;
import cn.dutydesk.roster.PaperFormat;
import cn.dutydesk.roster.RosterMonth;
import cn.dutydesk.roster.RosterPapers.Order;
import cn.dutydesk.security.Actor;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code roster export}: a month as a file for the wall or for another program. */
@Command(name = "export", description = "a month as xlsx, docx, pdf, ics or csv")
final class RosterExport implements Callable<Integer> {
    /** What can be written. */
    enum Format {
        xlsx(PaperFormat.XLSX), docx(PaperFormat.DOCX), pdf(PaperFormat.PDF), ics(PaperFormat.ICS),
        csv(PaperFormat.CSV);

        private final PaperFormat paper;

        Format(PaperFormat paper) {
            this.paper = paper;
        }
    }

    private final Cli cli;
    @Option(names = "--board", required = true, paramLabel = "NAME")
    private String board;
    @Option(names = "--month", required = true, paramLabel = "YYYY-MM")
    private String month;
    @Option(names = "--format", defaultValue = "csv", paramLabel = "xlsx|docx|pdf|ics|csv")
    private Format format;
    @Option(names = "--draft", description = "the draft, not the published version")
    private boolean draft;
    @Option(names = "--out", paramLabel = "FILE", description = "default, csv only: standard output")
    private Path file;

    RosterExport(Cli cli) {
        this.cli = cli;
    }

    @Override
    public Integer call() {
        if (file == null && format != Format.csv) {
            throw new BadInput(cli.texts().of("roster.cli.needs-out", format));
        }
        YearMonth wanted = RosterCommands.month(month);
        String table = cli.onBureau((bureau, who) -> {
            long id = RosterCommands.board(bureau, who, board).id();
            Order order = new Order(id, wanted, draft ? draft(bureau, who, id, wanted) : 0);
            if (file == null) {
                return bureau.papers.csv(who, order);
            }
            bureau.papers.write(who, order, format.paper, file);
            return "";
        });
        cli.out().print(table);
        cli.out().flush();
        return Cli.DONE;
    }

    private long draft(Bureau bureau, Actor who, long boardId, YearMonth wanted) {
        RosterMonth shown = bureau.roster.month(who, boardId, wanted);
        if (!shown.draft() || shown.version() == null) {
            throw new Refusal("roster.cli.no-draft", board, wanted);
        }
        return shown.version().rosterId();
    }
}
