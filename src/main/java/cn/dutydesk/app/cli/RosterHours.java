package cn.dutydesk.app.cli;

import cn.dutydesk.roster.RosterPapers.HoursOrder;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code roster hours}: counts, hours and allowances of a month, or of several, as a workbook. */
@Command(name = "hours", description = "counts, hours and allowances as xlsx")
final class RosterHours implements Callable<Integer> {
    private final Cli cli;
    @Option(names = "--month", required = true, paramLabel = "YYYY-MM")
    private String month;
    @Option(names = "--to", paramLabel = "YYYY-MM", description = "last month; default: the one month")
    private String to;
    @Option(names = "--board", paramLabel = "NAME", description = "default: all boards")
    private String board;
    @Option(names = "--out", required = true, paramLabel = "FILE.xlsx")
    private Path file;

    RosterHours(Cli cli) {
        this.cli = cli;
    }

    @Override
    public Integer call() {
        YearMonth from = RosterCommands.month(month);
        YearMonth last = to == null ? from : RosterCommands.month(to);
        cli.onBureau((bureau, who) -> {
            long id = board == null ? 0 : RosterCommands.board(bureau, who, board).id();
            bureau.papers.writeHours(who, new HoursOrder(from, last, id), file);
            return null;
        });
        return Cli.DONE;
    }
}
