package cn.dutydesk.app.cli;

import cn.dutydesk.app.Bureau;
import cn.dutydesk.core.Refusal;
import cn.dutydesk.core.Texts;
import cn.dutydesk.playbook.PlaybookCard;
import cn.dutydesk.playbook.VersionState;
import cn.dutydesk.playbook.VersionView;
import cn.dutydesk.playbook.domain.text.Finding;
import cn.dutydesk.playbook.domain.text.Reading;
import cn.dutydesk.playbook.service.Library;
import cn.dutydesk.security.Actor;
import cn.dutydesk.sheet.PlainText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code playbook …}. */
@Command(name = "playbook", description = "playbooks: list, show, check a file, import, export")
final class PlaybookCommands extends Group {
    /** More than any playbook may have; what is longer is not read to its end. */
    private static final int MOST_BYTES = 1024 * 1024;

    /** @throws BadInput when the file cannot be read, or is no text */
    private static String text(Path file, Texts texts) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(MOST_BYTES);
            return bytes.length == MOST_BYTES ? new String(bytes, StandardCharsets.UTF_8)
                    : PlainText.decode(bytes).orElseThrow(() -> new BadInput(texts.of("sheet.refused.no-text", file)));
        } catch (IOException e) {
            throw new BadInput(texts.of("playbook.cli.no-file", file));
        }
    }

    private static VersionView wanted(Bureau bureau, Actor who, String code) {
        List<VersionView> versions = bureau.playbooks.library.versions(who, code);
        return versions.stream().filter(version -> version.state() == VersionState.PUBLISHED).findFirst()
                .or(() -> versions.stream().findFirst())
                .orElseThrow(() -> new Refusal("playbook.cli.no-playbook", code));
    }

    private static String state(Texts texts, VersionState state) {
        return texts.of("playbook.cli.state." + state);
    }

    /** {@code playbook list}: every playbook with its published version and its draft. */
    @Command(name = "list", description = "every playbook")
    static final class Show implements Callable<Integer> {
        private final Cli cli;
        @Option(names = "--json")
        private boolean json;

        Show(Cli cli) {
            this.cli = cli;
        }

        @Override
        public Integer call() {
            List<PlaybookCard> cards = cli.onBureau((bureau, who) -> bureau.playbooks.library.list(who));
            if (json) {
                cli.json(Map.of("playbooks", cards.stream().map(Show::document).toList()));
                return Cli.DONE;
            }
            cards.forEach(card -> cli.say(String.join("\t", card.code(), card.name(), card.published() == null
                    ? cli.texts().of("playbook.cli.unpublished")
                    : cli.texts().of("playbook.cli.version", card.published()),
                    card.draftState() == null ? ""
                            : state(cli.texts(), card.draftState()))
                    .stripTrailing()));
            return Cli.DONE;
        }

        private static Map<String, Object> document(PlaybookCard card) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("code", card.code());
            one.put("name", card.name());
            one.put("for", card.subject());
            one.put("types", card.types());
            one.put("published", card.published());
            one.put("publishedAt", card.publishedAt() == null ? null : card.publishedAt().toString());
            one.put("draft", card.draftState() == null ? null : card.draftState().name());
            one.put("steps", card.steps());
            one.put("builtIn", card.builtIn());
            one.put("drillEveryDays", card.drillEvery().toDays());
            return one;
        }
    }

    /** {@code playbook show CODE}: its versions, and the text of the published one, or of the newest. */
    @Command(name = "show", description = "versions and text of a playbook")
    static final class One implements Callable<Integer> {
        private final Cli cli;
        @Parameters(paramLabel = "CODE")
        private String code;

        One(Cli cli) {
            this.cli = cli;
        }

        @Override
        public Integer call() {
            cli.onBureau((bureau, who) -> {
                VersionView shown = wanted(bureau, who, code);
                bureau.playbooks.library.versions(who, code).forEach(version -> cli.say("# "
                        + cli.texts().of("playbook.cli.version", version.number()) + "\t"
                        + state(cli.texts(), version.state()) + "\t"
                        + bureau.clock.local(version.writtenAt()).withNano(0) + "\t" + version.author()));
                cli.out().print(shown.text());
                cli.out().flush();
                return null;
            });
            return Cli.DONE;
        }
    }

    /** {@code playbook check FILE}: looks a text over; needs no data and no account. Exit 1 when there are errors. */
    @Command(name = "check", description = "look a text over; needs no account")
    static final class Check implements Callable<Integer> {
        private final Cli cli;
        @Parameters(paramLabel = "FILE")
        private Path file;
        @Option(names = "--json")
        private boolean json;

        Check(Cli cli) {
            this.cli = cli;
        }

        @Override
        public Integer call() {
            Reading reading = Library.checkAlone(text(file, cli.texts()));
            if (json) {
                Map<String, Object> document = new LinkedHashMap<>();
                document.put("usable", reading.usable());
                document.put("findings", reading.findings().stream().map(this::document).toList());
                cli.json(document);
            } else {
                print(cli, file, reading);
            }
            return reading.usable() ? Cli.DONE : Cli.FOUND;
        }

        private Map<String, Object> document(Finding finding) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("severity", finding.severity().name());
            one.put("line", finding.line());
            one.put("column", finding.column());
            one.put("step", finding.step());
            one.put("code", finding.code());
            one.put("words", cli.texts().of(finding.code(), finding.args().toArray()));
            return one;
        }
    }

    private static void print(Cli cli, Path file, Reading reading) {
        reading.findings().forEach(finding -> cli.say(file + ":" + finding.line() + ":" + finding.column() + ": "
                + cli.texts().of("playbook.cli.severity." + finding.severity()) + " "
                + cli.texts().of(finding.code(), finding.args().toArray())));
        if (reading.usable()) {
            cli.say(cli.texts().of("playbook.cli.sound", file, reading.findings().size()));
        }
    }

    /** {@code playbook import FILE}: keeps a text as a draft, which somebody else reviews. */
    @Command(name = "import", description = "keep a text as a draft")
    static final class Import implements Callable<Integer> {
        private final Cli cli;
        @Parameters(paramLabel = "FILE")
        private Path file;
        @Option(names = "--note", defaultValue = "", paramLabel = "TEXT", description = "what was changed and why")
        private String note;

        Import(Cli cli) {
            this.cli = cli;
        }

        @Override
        public Integer call() {
            String yaml = text(file, cli.texts());
            cli.onBureau((bureau, who) -> {
                long id = bureau.playbooks.library.saveDraft(who, yaml, note);
                VersionView draft = bureau.playbooks.library.version(who, id);
                print(cli, file, bureau.playbooks.library.check(yaml));
                cli.say(cli.texts().of("playbook.cli.imported", Objects.requireNonNull(draft.playbook()).name(),
                        draft.number()));
                return null;
            });
            return Cli.DONE;
        }
    }

    /** {@code playbook export CODE}: the text as it was written, or CACAO 2.0. */
    @Command(name = "export", description = "the published version as YAML or CACAO 2.0")
    static final class Export implements Callable<Integer> {
        /** What can be written. */
        enum Format {
            yaml, cacao
        }

        private final Cli cli;
        @Parameters(paramLabel = "CODE")
        private String code;
        @Option(names = "--format", defaultValue = "yaml", paramLabel = "yaml|cacao")
        private Format format;
        @Option(names = "--out", paramLabel = "FILE", description = "default: standard output")
        private Path out;

        Export(Cli cli) {
            this.cli = cli;
        }

        @Override
        public Integer call() {
            String made = cli.onBureau((bureau, who) -> {
                VersionView version = wanted(bureau, who, code);
                return format == Format.yaml ? version.text() : bureau.playbooks.library.cacao(who, version.id());
            });
            if (out == null) {
                cli.out().print(made);
                cli.out().flush();
                return Cli.DONE;
            }
            try {
                Files.writeString(out, made);
            } catch (IOException e) {
                throw new BadInput(cli.texts().of("playbook.cli.no-write", out));
            }
            return Cli.DONE;
        }
    }
}
