package cn.dutydesk.app.cli;

import cn.dutydesk.app.Bureau;
import cn.dutydesk.core.Refusal;
import cn.dutydesk.desk.EntryPart;
import cn.dutydesk.desk.EntryView;
import cn.dutydesk.desk.LogKind;
import cn.dutydesk.desk.NewEntry;
import cn.dutydesk.security.Actor;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code log …}: the duty log from outside. */
@Command(name = "log", description = "the duty log")
final class LogCommands extends Group {
    private static final String STANDARD_INPUT = "-";

    /** Opens a text file or the standard input as UTF-8; a first byte-order mark is passed over. */
    private static BufferedReader open(Cli cli, String from) {
        try {
            InputStream in = STANDARD_INPUT.equals(from) ? cli.in() : Files.newInputStream(Path.of(from));
            Reader text = new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT));
            return new BufferedReader(text);
        } catch (IOException | InvalidPathException e) {
            throw new BadInput(cli.texts().of("app.cli.log.no-file", from));
        }
    }

    /** The next line, or null at the end. */
    private static String line(Cli cli, BufferedReader lines, String from, int number) {
        try {
            String line = lines.readLine();
            return number == 1 && line != null && line.startsWith("\uFEFF") ? line.substring(1) : line;
        } catch (IOException e) {
            throw new BadInput(cli.texts().of("app.cli.log.unreadable", from, number));
        }
    }

    private static Map<String, Object> document(EntryView entry) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("id", entry.id());
        one.put("happenedAt", entry.happenedAt().toString());
        one.put("writtenAt", entry.writtenAt().toString());
        one.put("kind", entry.kind().name().toLowerCase(Locale.ROOT));
        one.put("source", entry.origin());
        one.put("content", entry.content());
        one.put("original", entry.original());
        one.put("handling", entry.all(EntryPart.HANDLING));
        one.put("result", entry.all(EntryPart.RESULT));
        one.put("author", entry.author());
        one.put("lateReason", entry.lateReason());
        one.put("corrections", entry.corrections().stream().map(correction -> {
            Map<String, Object> each = new LinkedHashMap<>();
            each.put("content", correction.content());
            each.put("reason", correction.reason());
            each.put("at", correction.at().toString());
            each.put("by", correction.by());
            return each;
        }).toList());
        one.put("additions", entry.additions().stream().map(addition -> {
            Map<String, Object> each = new LinkedHashMap<>();
            each.put("part", addition.part().name().toLowerCase(Locale.ROOT));
            each.put("content", addition.content());
            each.put("at", addition.at().toString());
            each.put("by", addition.by());
            return each;
        }).toList());
        one.put("attachments", entry.files().stream().map(EntryView.FileView::name).toList());
        return one;
    }

    private static void print(Cli cli, EntryView entry) {
        var local = cli.clock().local(entry.happenedAt());
        cli.say("%d  %s %s  %s  %s  %s%s".formatted(entry.id(), local.toLocalDate(), cli.texts().time(local),
                cli.texts().of("desk.kind." + entry.kind()), entry.author(),
                entry.origin().isEmpty() ? "" : entry.origin() + "  ", entry.content().replace('\n', ' ')));
    }

    /**
     * {@code log append}: one entry a line. Prints each entry's number once it is committed and safe. Stops at the
     * first line that is refused and names it; the lines before stay, because each was acknowledged.
     */
    @Command(name = "append", description = "write entries, one a line")
    static final class Append implements Callable<Integer> {
        private final Cli cli;
        @Option(names = "--from", paramLabel = "FILE|-", defaultValue = STANDARD_INPUT, description = "default: -")
        private String from;
        @Option(names = "--kind", defaultValue = "other", paramLabel = "KIND",
                description = "call, document, patrol, equipment, assigned or other")
        private String kind;
        @Option(names = "--source", defaultValue = "", paramLabel = "TEXT", description = "who or where it came from")
        private String source;

        Append(Cli cli) {
            this.cli = cli;
        }

        @Override
        public Integer call() {
            LogKind chosen = kind();
            return cli.onBureau((bureau, who) -> {
                try (BufferedReader lines = open(cli, from)) {
                    int number = 1;
                    for (String line = line(cli, lines, from, number); line != null;
                            line = line(cli, lines, from, ++number)) {
                        if (!line.isBlank()) {
                            cli.say(Long.toString(append(bureau, who, chosen, line, number)));
                        }
                    }
                } catch (IOException e) {
                    throw new BadInput(cli.texts().of("app.cli.log.no-file", from));
                }
                return Cli.DONE;
            });
        }

        private long append(Bureau bureau, Actor who, LogKind chosen, String line,
                int number) {
            try {
                return bureau.log.append(who, NewEntry.now(chosen, source, line));
            } catch (Refusal refusal) {
                throw new BadInput(cli.texts().of("app.cli.log.line", number, refusal.words(cli.texts())));
            }
        }

        private LogKind kind() {
            for (LogKind one : LogKind.values()) {
                if (one != LogKind.SYSTEM && one.name().equalsIgnoreCase(kind)) {
                    return one;
                }
            }
            throw new BadInput(cli.texts().of("app.cli.log.kind", kind));
        }
    }

    /** {@code log show}: entries by number. Exit 1 names every number that is not there. */
    @Command(name = "show", description = "entries by number")
    static final class Show implements Callable<Integer> {
        private static final int BATCH = 1000;
        private final Cli cli;
        @Parameters(paramLabel = "ID", arity = "0..*")
        private List<String> ids = new ArrayList<>();
        @Option(names = "--from", paramLabel = "FILE|-", description = "numbers, one a line")
        private String from;
        @Option(names = "--json")
        private boolean json;

        Show(Cli cli) {
            this.cli = cli;
        }

        @Override
        public Integer call() {
            List<Long> asked = asked();
            if (asked.isEmpty()) {
                throw new BadInput(cli.texts().of("app.cli.log.no-ids"));
            }
            List<EntryView> found = cli.onBureau((bureau, who) -> {
                List<EntryView> all = new ArrayList<>();
                for (int i = 0; i < asked.size(); i += BATCH) {
                    all.addAll(bureau.log.byIds(who, asked.subList(i, Math.min(asked.size(), i + BATCH))));
                }
                return all;
            });
            Set<Long> missing = new LinkedHashSet<>(asked);
            found.forEach(entry -> missing.remove(entry.id()));
            if (json) {
                Map<String, Object> document = new LinkedHashMap<>();
                document.put("entries", found.stream().map(LogCommands::document).toList());
                document.put("missing", missing);
                cli.json(document);
            } else {
                found.forEach(entry -> print(cli, entry));
            }
            if (missing.isEmpty()) {
                return Cli.DONE;
            }
            cli.err().println(cli.texts().of("app.cli.log.missing", missing.size(),
                    missing.stream().map(String::valueOf).collect(Collectors.joining(" "))));
            return Cli.FOUND;
        }

        private List<Long> asked() {
            Set<Long> numbers = new LinkedHashSet<>();
            for (String id : ids) {
                numbers.add(number(id, "ID"));
            }
            if (from != null) {
                try (BufferedReader lines = open(cli, from)) {
                    int row = 1;
                    for (String line = line(cli, lines, from, row); line != null;
                            line = line(cli, lines, from, ++row)) {
                        if (!line.isBlank()) {
                            numbers.add(number(line.strip(), from + ":" + row));
                        }
                    }
                } catch (IOException e) {
                    throw new BadInput(cli.texts().of("app.cli.log.no-file", from));
                }
            }
            return List.copyOf(numbers);
        }

        private long number(String text, String where) {
            if (!text.matches("\\d{1,18}")) {
                throw new BadInput(cli.texts().of("app.cli.log.not-a-number", where, text));
            }
            return Long.parseLong(text);
        }
    }

    /** {@code log search}: entries that contain a text, newest first. */
    @Command(name = "search", description = "find entries")
    static final class Search implements Callable<Integer> {
        private final Cli cli;
        @Parameters(paramLabel = "TEXT")
        private String text;
        @Option(names = "--limit", defaultValue = "100", paramLabel = "N", description = "default: 100")
        private int limit;
        @Option(names = "--json")
        private boolean json;

        Search(Cli cli) {
            this.cli = cli;
        }

        @Override
        public Integer call() {
            if (limit < 1) {
                throw new BadInput(cli.texts().of("app.cli.log.limit"));
            }
            List<EntryView> found = cli.onBureau((bureau, who) -> bureau.log.search(who, text, 0, limit));
            if (json) {
                cli.json(Map.of("entries", found.stream().map(LogCommands::document).toList()));
            } else {
                found.forEach(entry -> print(cli, entry));
            }
            return Cli.DONE;
        }
    }
}
