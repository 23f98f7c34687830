package cn.dutydesk.app.cli;

import cn.dutydesk.core.Texts;
import cn.dutydesk.presence.Evaluation;
import cn.dutydesk.presence.Evaluation.Line;
import cn.dutydesk.presence.FactKind;
import cn.dutydesk.roster.PaperFormat;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code duty evaluation}: a month of attendance, counted person by person. */
@Command(name = "evaluation", description = "a month of attendance, person by person")
final class DutyEvaluation implements Callable<Integer> {
    /** What can be written. */
    enum Format { xlsx, docx, pdf }

    private final Cli cli;
    @Option(names = "--month", required = true, paramLabel = "YYYY-MM")
    private String month;
    @Option(names = "--format", defaultValue = "xlsx", paramLabel = "xlsx|docx|pdf")
    private Format format;
    @Option(names = "--out", paramLabel = "FILE", description = "write it there instead of showing it")
    private Path file;
    @Option(names = "--json")
    private boolean json;

    DutyEvaluation(Cli cli) {
        this.cli = cli;
    }

    @Override
    public Integer call() {
        YearMonth wanted = RosterCommands.month(month);
        Evaluation evaluation = cli.onBureau((bureau, who) -> {
            if (file != null) {
                bureau.presencePapers.write(who, wanted, PaperFormat.valueOf(format.name().toUpperCase(Locale.ROOT)),
                        file);
            }
            return bureau.presence.reads.of(who, wanted);
        });
        if (json) {
            Map<String, Object> document = new LinkedHashMap<>();
            document.put("month", wanted.toString());
            document.put("people", evaluation.rows().stream().map(DutyEvaluation::document).toList());
            document.put("facts", evaluation.facts().stream().map(fact -> {
                Map<String, Object> one = new LinkedHashMap<>();
                one.put("kind", fact.kind().name().toLowerCase(Locale.ROOT));
                one.put("person", fact.person());
                one.put("at", fact.at().atZone(cli.clock().zone()).toOffsetDateTime().toString());
                one.put("words", fact.words());
                one.put("explanation", fact.explanation());
                one.put("excused", fact.excused());
                return one;
            }).toList());
            cli.json(document);
        } else if (file == null) {
            table(evaluation);
        }
        return Cli.DONE;
    }

    private static Map<String, Object> document(Line line) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("person", line.person());
        one.put("personId", line.personId());
        one.put("department", line.department());
        one.put("duties", line.duties());
        one.put("inTime", line.inTime());
        for (FactKind kind : FactKind.values()) {
            one.put(kind.name().toLowerCase(Locale.ROOT), line.count(kind));
        }
        one.put("excused", line.excused());
        one.put("checks", line.checks());
        one.put("answered", line.answered());
        one.put("meanSeconds", line.meanSeconds());
        one.put("patrols", line.patrols());
        one.put("patrolsMissed", line.missed());
        return one;
    }

    private void table(Evaluation evaluation) {
        Texts texts = cli.texts();
        for (Line line : evaluation.rows()) {
            List<String> facts = java.util.stream.Stream.of(FactKind.values()).filter(kind -> line.count(kind) > 0)
                    .map(kind -> texts.of("presence.fact." + kind) + " " + line.count(kind)).toList();
            cli.say(texts.of("presence.cli.line", line.person(), line.duties(), line.inTime(),
                    facts.isEmpty() ? "—" : String.join("，", facts), line.answered(), line.checks(), line.patrols(),
                    line.missed()));
        }
        if (evaluation.rows().isEmpty()) {
            cli.say(texts.of("presence.evaluation.empty"));
        }
    }
}
