package cn.dutydesk.app.cli;

import cn.dutydesk.core.Texts;
import cn.dutydesk.playbook.domain.definition.Playbook;
import cn.dutydesk.playbook.domain.drill.DrillEvent;
import cn.dutydesk.playbook.domain.drill.DrillReport;
import cn.dutydesk.playbook.domain.drill.Script;
import cn.dutydesk.playbook.domain.text.Finding;
import cn.dutydesk.playbook.domain.text.PlaybookReader;
import cn.dutydesk.playbook.domain.text.Reading;
import cn.dutydesk.playbook.domain.text.ScriptReader;
import cn.dutydesk.playbook.domain.text.ScriptReading;
import cn.dutydesk.playbook.service.DrillMaker;
import cn.dutydesk.playbook.service.DrillSession;
import cn.dutydesk.playbook.service.DrillWords;
import cn.dutydesk.sheet.PlainText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code drill}: a playbook on the real engine against a simulated clock. A code is one of the bureau's published
 * playbooks and needs an account; a file needs none, and its people are invented. Nothing is written.
 */
@Command(name = "drill", description = "run a playbook against a simulated clock")
final class DrillCommand implements Callable<Integer> {
    private static final long MOST_BYTES = 1 << 20;

    private final Cli cli;
    @Parameters(paramLabel = "PLAYBOOK", description = "code of a published playbook, or a YAML file")
    private String playbook;
    @Option(names = "--speed", paramLabel = "N", description = "simulated seconds in one; otherwise as fast as it goes")
    private Integer speed;
    @Option(names = "--script", paramLabel = "FILE", description = "who answers what and when")
    private Path script;
    @Option(names = "--json")
    private boolean json;

    DrillCommand(Cli cli) {
        this.cli = cli;
    }

    @Override
    public Integer call() throws InterruptedException {
        if (speed != null && speed < 1) {
            throw new BadInput(cli.texts().of("drill.cli.speed"));
        }
        DrillReport report = isFile() ? file() : cli.onBureau((bureau, who) -> {
            Playbook found = bureau.playbooks.drills.playbook(who, playbook);
            return hold(bureau.playbooks.drills.begin(who, playbook, script(found)));
        });
        DrillWords words = new DrillWords(cli.texts());
        if (json) {
            cli.json(new DrillDocument(cli.clock(), words).of(report));
        } else {
            say(report, words);
        }
        return Cli.DONE;
    }

    private boolean isFile() {
        return playbook.endsWith(".yaml") || playbook.endsWith(".yml") || playbook.contains("/")
                || playbook.contains("\\");
    }

    private DrillReport file() {
        Path file = Path.of(playbook);
        Reading reading = new PlaybookReader().read(text(file));
        if (!reading.usable() || reading.playbook() == null) {
            throw bad(file, reading.findings().stream().filter(Finding::error).toList());
        }
        Texts documents = new Texts(Texts.CHINESE);
        DrillMaker maker = new DrillMaker(cli.clock(), documents, day -> false);
        return hold(maker.begin(reading.playbook(), 0, script(reading.playbook()), maker.invented()));
    }

    private Script script(Playbook of) {
        if (script == null) {
            return Script.PROMPT;
        }
        ScriptReading reading = ScriptReader.read(text(script), of);
        if (reading.script() == null) {
            throw bad(script, reading.findings());
        }
        return reading.script();
    }

    private String text(Path file) {
        try {
            if (!Files.isRegularFile(file) || Files.size(file) > MOST_BYTES) {
                throw new BadInput(cli.texts().of("drill.cli.no-file", file));
            }
            return PlainText.decode(Files.readAllBytes(file))
                    .orElseThrow(() -> new BadInput(cli.texts().of("sheet.refused.no-text", file)));
        } catch (IOException e) {
            throw new BadInput(cli.texts().of("drill.cli.no-file", file));
        }
    }

    /** The first of the findings, with its place, and how many there are. */
    private BadInput bad(Path file, List<Finding> findings) {
        Finding first = findings.getFirst();
        String words = file + ":" + first.line() + ":" + first.column() + ": "
                + cli.texts().of(first.code(), first.args().toArray());
        return new BadInput(findings.size() == 1 ? words
                : words + cli.texts().of("drill.cli.more", findings.size() - 1));
    }

    /** To the end, at the speed that was asked for; each event is printed as it happens. */
    private DrillReport hold(DrillSession session) {
        int said = 0;
        if (!json) {
            cli.say(cli.texts().of("drill.cli.begin", session.matter().title(), moment(session.run().start())));
        }
        while (true) {
            if (!json) {
                List<DrillEvent> events = session.events();
                events.subList(said, events.size()).forEach(event -> cli.say(moment(event.at()) + "  "
                        + event.words()));
                said = events.size();
            }
            if (session.run().ending() != null) {
                return session.report();
            }
            Instant next = session.run().next();
            if (speed != null && next != null) {
                await(Duration.between(session.run().now(), next).dividedBy(speed));
            }
            session.run().step();
        }
    }

    private static void await(Duration span) {
        try {
            Thread.sleep(span);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void say(DrillReport report, DrillWords words) {
        Texts texts = cli.texts();
        cli.say(words.ending(report));
        cli.say(texts.of("drill.cli.score", report.score().points(), report.score().counted()));
        report.score().findings().forEach(finding -> cli.say("  " + words.finding(finding)));
    }

    /** 2026-02-18 02:14:36. */
    private String moment(Instant at) {
        return cli.clock().local(at).withNano(0).toString().replace('T', ' ').concat(
                cli.clock().local(at).getSecond() == 0 ? ":00" : "");
    }
}
