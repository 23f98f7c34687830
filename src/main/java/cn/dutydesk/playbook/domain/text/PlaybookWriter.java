package cn.dutydesk.playbook.domain.text;

import cn.dutydesk.playbook.Evidence;
import cn.dutydesk.playbook.domain.definition.Action;
import cn.dutydesk.playbook.domain.definition.Branch;
import cn.dutydesk.playbook.domain.definition.From;
import cn.dutydesk.playbook.domain.definition.Level;
import cn.dutydesk.playbook.domain.definition.Limit;
import cn.dutydesk.playbook.domain.definition.Playbook;
import cn.dutydesk.playbook.domain.definition.Step;
import cn.dutydesk.playbook.domain.definition.Target;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Present;
import org.snakeyaml.engine.v2.api.lowlevel.Serialize;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/**
 * Writes a playbook as YAML: fields in the order of {@code playbook.schema.json}, what has its default left out,
 * Chinese as it is, texts of several lines as blocks. Reading what was written gives an equal playbook, as long as its
 * texts have no blanks at their ends, its one-line texts no line breaks, and its spans whole seconds. Thread-safe.
 */
public final class PlaybookWriter {
    private static final int WIDE = 4000;
    private static final DumpSettings SETTINGS = DumpSettings.builder().setSchema(new CoreSchema()).setIndent(2)
            .setIndicatorIndent(2).setIndentWithIndicator(true).setSplitLines(false).setWidth(WIDE).build();

    public String write(Playbook playbook) {
        return text(above(playbook).put("steps", steps(playbook.steps())).block());
    }

    private static String text(Node node) {
        return new Present(SETTINGS).emitToString(new Serialize(SETTINGS).serializeOne(node).iterator());
    }

    /** Fields above the steps, each as the text writes it. */
    static Map<String, String> head(Playbook playbook) {
        return above(playbook).values(PlaybookWriter::text);
    }

    /** Fields of a step, each as the text writes it; steps within it are left out, but not their branches. */
    static Map<String, String> fields(Step step) {
        Map<String, String> fields = new LinkedHashMap<>(own(step).values(PlaybookWriter::text));
        fields.remove(Kinds.word(step.action().kind()));
        Map<String, String> all = new LinkedHashMap<>();
        all.put("kind", Kinds.word(step.action().kind()));
        fields.forEach((field, value) -> all.put("kind".equals(field) ? "report" : field, value));
        branches(step).ifPresent(branches -> all.put("branches", text(branches).strip()));
        return all;
    }

    private static YamlMap above(Playbook playbook) {
        YamlMap top = new YamlMap().put("playbook", playbook.code()).put("name", playbook.name())
                .filled("name-en", playbook.nameEn()).put("for", playbook.subject());
        words(top, "types", playbook.types());
        top.filled("lead", playbook.lead()).filled("purpose", playbook.purpose()).filled("source", playbook.source());
        if (!PlaybookMaker.DRILL_EVERY.equals(playbook.drillEvery())) {
            span(top, "drill-every", playbook.drillEvery());
        }
        if (!playbook.contacts().isEmpty()) {
            top.put("contacts", YamlMap.lines(playbook.contacts().stream().map(contact -> new YamlMap()
                    .put("id", contact.id()).put("name", contact.name()).put("phone", contact.phone()).inline())
                    .toList()));
        }
        return top;
    }

    private static Node steps(List<Step> steps) {
        return YamlMap.lines(steps.stream().map(PlaybookWriter::step).toList());
    }

    private static Node step(Step step) {
        YamlMap made = own(step);
        inside(made, step.action());
        return made.block();
    }

    /** What the step says without the steps within it. */
    private static YamlMap own(Step step) {
        YamlMap made = new YamlMap().put(Kinds.word(step.action().kind()), step.id()).put("title", step.title());
        if (step.when() != null) {
            made.put("when", ConditionWriter.write(step.when()));
        }
        made.filled("say", step.say());
        before(made, step.action());
        if (!step.levels().isEmpty()) {
            made.put("call", YamlMap.lines(step.levels().stream().map(PlaybookWriter::level).toList()));
        }
        if (!step.fallback().isEmpty()) {
            made.put("fallback", YamlMap.inline(step.fallback().stream().map(PlaybookWriter::target).toList()));
        }
        if (step.limit() != null) {
            made.put("limit", Spans.words(step.limit()));
        }
        made.filled("settles", step.settles());
        if (step.evidence() != Evidence.NONE) {
            made.put("evidence", Kinds.word(step.evidence()));
        }
        made.flag("optional", step.optional());
        words(made, "numbers", step.numbers());
        return made;
    }

    /** Branches without their steps, in one line; empty where there are none. */
    private static Optional<Node> branches(Step step) {
        return switch (step.action()) {
            case Action.Decide it -> Optional.of(YamlMap.inline(it.branches().stream()
                    .map(branch -> it.question().isEmpty() ? head(branch).inline() : YamlMap.word(branch.name()))
                    .toList()));
            case Action.Parallel it -> Optional.of(YamlMap.inline(it.branches().stream()
                    .map(branch -> YamlMap.word(branch.name())).toList()));
            default -> Optional.empty();
        };
    }

    /** What a kind has of its own, short things. */
    private static void before(YamlMap made, Action action) {
        switch (action) {
            case Action.Notify _ -> {}
            case Action.Acknowledge it -> {
                made.flag("everyone", it.everyone());
                span(made, "expires", it.expires());
                made.filled("until", it.until());
            }
            case Action.Check it -> {
                if (!it.items().isEmpty()) {
                    made.put("items", YamlMap.lines(it.items().stream().map(YamlMap::word).toList()));
                }
            }
            case Action.Decide it -> made.filled("question", it.question());
            case Action.Report it -> {
                made.put("kind", Kinds.word(it.report())).put("to", it.to());
                made.filled("by", it.written() ? "written" : "");
            }
            case Action.Wait it -> made.put(it.until() == null ? "for" : "until",
                    it.until() == null ? waiting(it) : it.until().toString());
            case Action.Parallel it -> made.filled("finish", it.any() ? "any" : "");
            case Action.Repeat it -> {
                span(made, "every", it.every());
                if (it.most() > 0) {
                    made.put("most", YamlMap.number(it.most()));
                }
                if (it.until() != null) {
                    made.put("until", ConditionWriter.write(it.until()));
                }
            }
        }
    }

    /** Steps within the step, last. */
    private static void inside(YamlMap made, Action action) {
        switch (action) {
            case Action.Decide it -> made.put("branches", YamlMap.lines(it.branches().stream()
                    .map(branch -> it.question().isEmpty() ? chosen(branch) : branch("answer", branch)).toList()));
            case Action.Parallel it -> made.put("branches", YamlMap.lines(it.branches().stream()
                    .map(branch -> branch("name", branch)).toList()));
            case Action.Repeat it -> made.put("steps", steps(it.steps()));
            default -> {}
        }
    }

    private static String waiting(Action.Wait it) {
        Duration span = Objects.requireNonNull(it.span());
        return it.from().equals(From.HERE) ? Spans.words(span) : Spans.words(new Limit(span, it.from()));
    }

    private static Node branch(String key, Branch branch) {
        return new YamlMap().put(key, branch.name()).put("steps", steps(branch.steps())).block();
    }

    private static Node chosen(Branch branch) {
        return head(branch).put("steps", steps(branch.steps())).block();
    }

    private static YamlMap head(Branch branch) {
        YamlMap made = new YamlMap().filled("name", branch.name());
        return branch.when() == null ? made.flag("otherwise", true)
                : made.put("when", ConditionWriter.write(branch.when()));
    }

    private static Node level(Level level) {
        YamlMap made = new YamlMap().put("who", YamlMap.inline(level.who().stream().map(PlaybookWriter::target)
                .toList()));
        span(made, "within", level.within());
        if (level.again() > 0) {
            made.put("again", YamlMap.number(level.again()));
        }
        return made.inline();
    }

    private static Node target(Target target) {
        String kind = Kinds.word(target.kind());
        boolean bare = target.kind() == Target.Kind.HEAD || target.kind() == Target.Kind.DESK;
        if (target.deputy() == null) {
            return YamlMap.word(bare ? kind : kind + " " + target.name());
        }
        YamlMap made = bare ? new YamlMap().flag(kind, true) : new YamlMap().put(kind, target.name());
        return made.put("deputy", target(target.deputy())).inline();
    }

    private static void words(YamlMap made, String key, List<String> words) {
        if (!words.isEmpty()) {
            made.put(key, YamlMap.inline(words.stream().map(YamlMap::word).toList()));
        }
    }

    private static void span(YamlMap made, String key, @Nullable Duration span) {
        if (span != null) {
            made.put(key, Spans.words(span));
        }
    }
}
