package cn.dutydesk.app.cli;

import cn.dutydesk.calendar.Day;
import cn.dutydesk.calendar.DayKind;
import cn.dutydesk.calendar.KeyPeriod;
import cn.dutydesk.calendar.domain.HolidayRun;
import cn.dutydesk.calendar.service.ImportedYears;
import cn.dutydesk.calendar.service.YearView;
import cn.dutydesk.core.Texts;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code calendar …}. */
@Command(name = "calendar", description = "holidays, make-up workdays, key periods")
final class CalendarCommands extends Group {
    /** {@code calendar import FILE}: takes over the holidays of the years in it, all or nothing. */
    @Command(name = "import", description = "holidays of a year from csv, xls or xlsx")
    static final class Import implements Callable<Integer> {
        private final Cli cli;
        @Parameters(paramLabel = "FILE")
        private Path file;
        @Option(names = "--json")
        private boolean json;

        Import(Cli cli) {
            this.cli = cli;
        }

        @Override
        public Integer call() {
            ImportedYears done = cli.onBureau((bureau, who) -> bureau.yearImport.run(who, file));
            if (json) {
                Map<String, Object> document = new LinkedHashMap<>();
                document.put("file", done.file());
                document.put("years", done.years());
                document.put("holidays", done.holidays());
                document.put("makeUp", done.makeUp());
                document.put("replacedByHand", done.lost());
                cli.json(document);
            } else {
                String years = done.years().stream().map(String::valueOf).collect(Collectors.joining(" "));
                cli.say(cli.texts().of("app.cli.calendar.imported", years, done.holidays(), done.makeUp()));
            }
            return Cli.DONE;
        }
    }

    /** {@code calendar show YEAR}: its holidays, make-up workdays and key periods; with --json every day. */
    @Command(name = "show", description = "the days of a year")
    static final class Show implements Callable<Integer> {
        private final Cli cli;
        @Parameters(paramLabel = "YEAR")
        private int year;
        @Option(names = "--json")
        private boolean json;

        Show(Cli cli) {
            this.cli = cli;
        }

        @Override
        public Integer call() {
            YearView view = cli.onBureau((bureau, who) -> bureau.calendar.year(who, year));
            if (json) {
                cli.json(document(view));
                return Cli.DONE;
            }
            if (!view.official()) {
                cli.err().println(cli.texts().of("app.cli.calendar.not-official", year));
            }
            view.holidays().forEach(run -> cli.say(line(run)));
            view.periods().forEach(period -> cli.say(cli.texts().of("app.cli.calendar.period", period.name(),
                    period.from(), period.to(), period.extraSeats())));
            Map<DayKind, Long> counts = view.days().stream()
                    .collect(Collectors.groupingBy(Day::kind, Collectors.counting()));
            cli.say(cli.texts().of("app.cli.calendar.counts", year, counts.getOrDefault(DayKind.WORKDAY, 0L),
                    counts.getOrDefault(DayKind.RESTDAY, 0L), counts.getOrDefault(DayKind.HOLIDAY, 0L)));
            return Cli.DONE;
        }

        private String line(HolidayRun run) {
            Texts texts = cli.texts();
            String made = run.makeUp().isEmpty() ? "" : texts.of("app.cli.calendar.make-up",
                    run.makeUp().stream().map(LocalDate::toString).collect(Collectors.joining(" ")));
            return texts.of("app.cli.calendar.holiday", run.name(), run.from(), run.to(), run.length(), made).strip();
        }

        private Map<String, Object> document(YearView view) {
            Map<String, Object> document = new LinkedHashMap<>();
            document.put("year", view.year());
            document.put("official", view.official());
            document.put("source", view.source());
            if (!view.official()) {
                document.put("warning", cli.texts().of("app.cli.calendar.not-official", view.year()));
            }
            document.put("days", view.days().stream().map(CalendarCommands::day).toList());
            document.put("keyPeriods", view.periods().stream().map(CalendarCommands::period).toList());
            return document;
        }
    }

    private static Map<String, Object> day(Day day) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("date", day.date().toString());
        one.put("kind", day.kind().name());
        one.put("name", day.name());
        one.put("official", day.official());
        one.put("lunar", day.lunar());
        one.put("keyPeriod", day.keyPeriod());
        return one;
    }

    private static Map<String, Object> period(KeyPeriod period) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("name", period.name());
        one.put("from", period.from().toString());
        one.put("to", period.to().toString());
        one.put("extraSeats", period.extraSeats());
        one.put("demands", period.demands());
        return one;
    }
}
