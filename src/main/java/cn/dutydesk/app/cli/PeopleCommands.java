package cn.dutydesk.app.cli;

import cn.dutydesk.core.Texts;
import cn.dutydesk.people.PersonCard;
import cn.dutydesk.people.PersonStatus;
import cn.dutydesk.people.domain.StaffRow;
import cn.dutydesk.people.domain.StaffWords;
import cn.dutydesk.people.service.StaffOutcome;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code people …}: the directory from outside. */
@Command(name = "people", description = "the directory of people")
final class PeopleCommands extends Group {
    private static String word(PersonStatus status) {
        return status.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Map<String, Object> person(String name, String department, String title, String phone,
            boolean leader, PersonStatus status) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("name", name);
        one.put("department", department);
        one.put("title", title);
        one.put("phone", phone);
        one.put("leader", leader);
        one.put("status", word(status));
        return one;
    }

    /** {@code people import FILE}: takes a staff list over, or with --dry-run says what that would do. */
    @Command(name = "import", description = "take over a staff list")
    static final class Import implements Callable<Integer> {
        private final Cli cli;
        @Parameters(paramLabel = "FILE", description = "xlsx, xls or csv")
        private Path file;
        @Option(names = "--dry-run", description = "say what it would do, change nothing")
        private boolean dry;
        @Option(names = "--json")
        private boolean json;

        Import(Cli cli) {
            this.cli = cli;
        }

        @Override
        public Integer call() {
            StaffOutcome outcome = cli.onBureau((bureau, who) -> dry ? bureau.staff.preview(who, file)
                    : bureau.staff.run(who, file));
            if (json) {
                cli.json(document(outcome));
            } else {
                print(outcome);
            }
            return Cli.DONE;
        }

        private void print(StaffOutcome outcome) {
            Texts texts = cli.texts();
            outcome.lines().stream().filter(line -> line.change() != StaffOutcome.Change.UNCHANGED)
                    .forEach(line -> cli.say(line(line)));
            outcome.doubtful().forEach(doubt -> cli.say(texts.of("app.cli.people.doubtful", doubt.row(), doubt.name(),
                    StaffWords.of(texts, doubt))));
            outcome.refused().forEach(refused -> cli.say(texts.of("app.cli.people.refused", refused.rows().stream()
                    .map(String::valueOf).collect(Collectors.joining("、")), refused.name(), refused.sheet(),
                    StaffWords.of(texts, refused))));
            outcome.missing().forEach(card -> cli.say(texts.of("app.cli.people.missing", card.department(),
                    card.name())));
            cli.say(texts.of("app.cli.people.counts", outcome.lines().size(), outcome.count(StaffOutcome.Change.NEW),
                    outcome.count(StaffOutcome.Change.CHANGED), outcome.count(StaffOutcome.Change.UNCHANGED),
                    outcome.doubtful().size(), outcome.refused().size()));
            if (dry) {
                cli.say(texts.of("app.cli.people.dry"));
            }
        }

        private String line(StaffOutcome.Line line) {
            Texts texts = cli.texts();
            StaffRow row = line.row();
            String fields = line.fields().stream().map(field -> StaffWords.of(texts, field))
                    .collect(Collectors.joining("、"));
            return texts.of("app.cli.people.row", row.row(), StaffWords.of(texts, line.change().name()),
                    row.department(), row.name(), fields).strip();
        }

        private Map<String, Object> document(StaffOutcome outcome) {
            Map<String, Object> document = new LinkedHashMap<>();
            document.put("people", outcome.lines().stream().map(Import::one).toList());
            document.put("doubtful", outcome.doubtful().stream().map(doubt -> {
                Map<String, Object> one = new LinkedHashMap<>();
                one.put("row", doubt.row());
                one.put("field", doubt.kind().field());
                one.put("why", StaffWords.of(cli.texts(), doubt));
                one.put("name", doubt.name());
                one.put("sheet", doubt.sheet());
                return one;
            }).toList());
            document.put("refused", outcome.refused().stream().map(refused -> {
                Map<String, Object> one = new LinkedHashMap<>();
                one.put("row", refused.rows().getFirst());
                one.put("rows", refused.rows());
                one.put("file", refused.file());
                one.put("sheet", refused.sheet());
                one.put("name", refused.name());
                one.put("why", StaffWords.of(cli.texts(), refused));
                return one;
            }).toList());
            document.put("missing", outcome.missing().stream().map(PersonCard::name).toList());
            document.put("dryRun", dry);
            return document;
        }

        private static Map<String, Object> one(StaffOutcome.Line line) {
            StaffRow row = line.row();
            Map<String, Object> one = person(row.name(), row.department(), row.title(), row.mobile(), row.leader(),
                    row.status());
            one.put("row", row.row());
            one.put("change", line.change().name().toLowerCase(Locale.ROOT));
            one.put("note", row.note());
            return one;
        }
    }

    /** {@code people list}: everyone, in the office's order. */
    @Command(name = "list", description = "everyone in the directory")
    static final class Show implements Callable<Integer> {
        private final Cli cli;
        @Option(names = "--json")
        private boolean json;

        Show(Cli cli) {
            this.cli = cli;
        }

        @Override
        public Integer call() {
            List<PersonCard> everyone = cli.onBureau((bureau, who) -> bureau.people.search(who, ""));
            if (json) {
                cli.json(Map.of("people", everyone.stream().map(card -> {
                    Map<String, Object> one = person(card.name(), card.department(), card.title(), card.mobile(),
                            card.leader(), card.status());
                    one.put("id", card.id());
                    one.put("note", card.note());
                    return one;
                }).toList()));
                return Cli.DONE;
            }
            everyone.forEach(card -> cli.say("%s  %s  %s  %s  %s".formatted(card.department(), card.name(),
                    card.title(), card.mobile(), cli.texts().of("people.status." + card.status())).strip()));
            cli.say(cli.texts().of("app.cli.people.total", everyone.size()));
            return Cli.DONE;
        }
    }
}
