package cn.dutydesk.app.cli;

import cn.dutydesk.core.Refusal;
import cn.dutydesk.core.Texts;
import cn.dutydesk.roster.PostCard;
import cn.dutydesk.roster.RosterDay;
import cn.dutydesk.roster.RosterMonth;
import cn.dutydesk.roster.RosterSeat;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code roster export}: a month as a table, one line a day, as it stands on the wall. */
@Command(name = "export", description = "a month as a table")
final class RosterExport implements Callable<Integer> {
    /** Office programs take a csv file for UTF-8 only when it begins with this. */
    private static final String MARK = "\uFEFF";

    /** What can be written. */
    enum Format {
        csv
    }

    private final Cli cli;
    @Option(names = "--board", required = true, paramLabel = "NAME")
    private String board;
    @Option(names = "--month", required = true, paramLabel = "YYYY-MM")
    private String month;
    @Option(names = "--format", defaultValue = "csv", paramLabel = "csv")
    private Format format;
    @Option(names = "--out", paramLabel = "FILE", description = "default: standard output")
    private Path file;

    RosterExport(Cli cli) {
        this.cli = cli;
    }

    @Override
    public Integer call() {
        RosterMonth shown = cli.onBureau((bureau, who) -> bureau.roster.month(who,
                RosterCommands.board(bureau, who, board).id(), RosterCommands.month(month)));
        if (shown.days().stream().allMatch(day -> day.seats().stream().allMatch(RosterSeat::open))) {
            throw new Refusal("roster.cli.nothing", board, month);
        }
        String table = table(shown);
        if (file == null) {
            cli.out().print(table);
            cli.out().flush();
            return Cli.DONE;
        }
        try {
            Files.writeString(file, MARK + table, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new BadInput(cli.texts().of("roster.cli.not-written", file));
        }
        return Cli.DONE;
    }

    private String table(RosterMonth shown) {
        Texts texts = cli.texts();
        StringWriter text = new StringWriter();
        try (CSVPrinter csv = new CSVPrinter(text, CSVFormat.EXCEL)) {
            List<String> headings = new ArrayList<>(List.of(texts.of("roster.cli.date"), texts.of("roster.cli.weekday")));
            shown.board().posts().stream().map(PostCard::name).forEach(headings::add);
            headings.add(texts.of("roster.cli.remarks"));
            csv.printRecord(headings);
            for (RosterDay day : shown.days()) {
                List<String> line = new ArrayList<>(List.of(day.day().date().toString(),
                        texts.weekday(day.day().date())));
                shown.board().posts().forEach(post -> line.add(day.seats().stream()
                        .filter(seat -> seat.seat().postId() == post.id()).map(RosterSeat::person)
                        .collect(Collectors.joining("、"))));
                line.add(String.join(" ", day.day().name(), day.day().keyPeriod()).strip());
                csv.printRecord(line);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
