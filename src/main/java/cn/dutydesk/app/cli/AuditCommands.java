package cn.dutydesk.app.cli;

import cn.dutydesk.audit.ChainCheck;
import cn.dutydesk.audit.Seal;
import cn.dutydesk.audit.SealLines;
import cn.dutydesk.security.Permission;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code audit …}. */
@Command(name = "audit", description = "the record of every write and refusal")
final class AuditCommands extends Group {
    /** A hundred years of seals have less. */
    private static final long MOST_BYTES = 64 << 20;

    /** {@code audit verify}: recomputes the chain, names the first broken record. Exit 1 when there is one. */
    @Command(name = "verify", description = "recompute the chain")
    static final class Verify implements Callable<Integer> {
        private final Cli cli;
        @Option(names = "--json")
        private boolean json;
        @Option(names = "--seals", description = "seals kept elsewhere, as written by audit seals")
        private Path seals;

        Verify(Cli cli) {
            this.cli = cli;
        }

        @Override
        public Integer call() {
            List<Seal> outside = seals == null ? List.of() : read(cli, seals);
            ChainCheck check = cli.onBureau((bureau, who) -> {
                bureau.acts.demand(who, Permission.AUDIT_VERIFY, "audit.verify");
                return bureau.audit.verify(outside);
            });
            String why = check.whole() ? "" : cli.texts().of(check.why());
            if (json) {
                Map<String, Object> document = new LinkedHashMap<>();
                document.put("whole", check.whole());
                document.put("records", check.records());
                document.put("head", check.head());
                document.put("firstBroken", check.broken() == 0 ? null : check.broken());
                document.put("why", why);
                document.put("rows", check.rows());
                document.put("seals", check.seals());
                document.put("place", check.place());
                cli.json(document);
            } else if (check.whole()) {
                cli.say(cli.texts().of("app.cli.audit.whole", check.records(), check.rows(),
                        check.seals(), check.head()));
            } else if (check.broken() == 0) {
                cli.say(cli.texts().of("app.cli.audit.altered", check.place(), why));
            } else {
                cli.say(cli.texts().of("app.cli.audit.broken", check.broken(), why));
            }
            return check.whole() ? Cli.DONE : Cli.FOUND;
        }
    }

    /** {@code audit seal}: seals what is not sealed yet. */
    @Command(name = "seal", description = "seal the record now")
    static final class Make implements Callable<Integer> {
        private final Cli cli;

        Make(Cli cli) {
            this.cli = cli;
        }

        @Override
        public Integer call() {
            Optional<Seal> made = cli.onBureau((bureau, who) -> {
                bureau.acts.demand(who, Permission.AUDIT_VERIFY, "audit.seal");
                return bureau.seals.seal();
            });
            cli.say(made
                    .map(seal -> cli.texts().of("app.cli.audit.sealed", seal.number(), seal.sequence(), seal.head()))
                    .orElseGet(() -> cli.texts().of("app.cli.audit.sealed-already")));
            return Cli.DONE;
        }
    }

    /** {@code audit seals}: all seals, a JSON object to a line; keep them where this machine does not reach. */
    @Command(name = "seals", description = "write the seals, one JSON object to a line")
    static final class Write implements Callable<Integer> {
        private final Cli cli;
        @Option(names = "--out", description = "file to write; without it the lines are printed")
        private Path out;

        Write(Cli cli) {
            this.cli = cli;
        }

        @Override
        public Integer call() {
            record Found(List<Seal> seals, String fingerprint) {
            }
            Found found = cli.onBureau((bureau, who) -> {
                bureau.acts.demand(who, Permission.AUDIT_VERIFY, "audit.seals");
                return new Found(bureau.seals.all(), bureau.seals.fingerprint());
            });
            String lines = SealLines.write(found.seals());
            if (out == null) {
                cli.say(lines.stripTrailing());
                return Cli.DONE;
            }
            try {
                Files.writeString(out, lines);
            } catch (IOException e) {
                throw new BadInput(cli.texts().of("app.cli.audit.seals-file", out, e.getClass().getSimpleName()));
            }
            cli.say(cli.texts().of("app.cli.audit.seals-written", found.seals().size(), out, found.fingerprint()));
            return Cli.DONE;
        }
    }

    private static List<Seal> read(Cli cli, Path file) {
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw new BadInput(cli.texts().of("app.cli.audit.seals-large", file));
            }
            return SealLines.read(Files.readString(file));
        } catch (IOException e) {
            throw new BadInput(cli.texts().of("app.cli.audit.seals-file", file, e.getClass().getSimpleName()));
        } catch (IllegalArgumentException e) {
            throw new BadInput(cli.texts().of("app.cli.audit.seals-line", file, String.valueOf(e.getMessage())));
        }
    }
}
