package cn.dutydesk.playbook.domain.text;

import cn.dutydesk.core.Texts;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The workflow of a CACAO playbook. Steps are put in from the last to the first, so that each knows the next; every
 * branch ends in an end step of its own, after which the step that branched goes on with its {@code on_completion}.
 * What is always the only branch is none for CACAO: its steps stand in the row without a step around them.
 */
final class CacaoFlow {
    /** The activity of telling, in the vocabulary of CACAO. */
    static final String TELLING = "deliver-content";
    private static final String NEXT = "on_completion";

    private final Playbook playbook;
    private final CacaoIds ids;
    private final Texts texts;
    private final CacaoConditions conditions;
    private final CacaoAgents agents;
    private final ObjectNode workflow = JsonNodeFactory.instance.objectNode();

    CacaoFlow(Playbook playbook, CacaoIds ids, Texts texts) {
        this.playbook = playbook;
        this.ids = ids;
        this.texts = texts;
        conditions = new CacaoConditions(new Flow(playbook), texts);
        agents = new CacaoAgents(playbook, ids, texts);
    }

    ObjectNode variables() {
        return conditions.variables();
    }

    ObjectNode agents() {
        return agents.definitions();
    }

    String start() {
        return ids.of("start", "start");
    }

    ObjectNode workflow() {
        String first = branch(playbook.steps(), "end");
        workflow.putObject(start()).put("type", "start").put(NEXT, first);
        return workflow;
    }

    /** @param end names the end of the branch; @return id of its first step */
    private String branch(List<Step> steps, String end) {
        String last = ids.of("end", end);
        workflow.putObject(last).put("type", "end");
        return row(steps, last);
    }

    /** @return id of the first step; of what follows if there is none */
    private String row(List<Step> steps, String next) {
        String first = next;
        for (Step step : steps.reversed()) {
            first = step.when() == null ? step(step, first) : conditional(step, first);
        }
        return first;
    }

    private String conditional(Step step, String next) {
        String end = ids.of("end", step.id() + "/when");
        workflow.putObject(end).put("type", "end");
        String id = ids.of("if-condition", step.id() + "/when");
        workflow.putObject(id).put("type", "if-condition").put("name", step.title())
                .put("condition", conditions.write(Objects.requireNonNull(step.when()), true))
                .put("on_true", step(step, end)).put(NEXT, next);
        return id;
    }

    private String step(Step step, String next) {
        return switch (step.action()) {
            case Action.Acknowledge _ -> acknowledge(step, next);
            case Action.Decide it -> it.question().isEmpty() ? chosen(step, it.branches(), 0, next)
                    : asked(step, it, next);
            case Action.Parallel it -> parallel(step, it, next);
            case Action.Repeat it -> repeat(step, it, next);
            default -> {
                List<Target> who = step.levels().isEmpty() ? List.of() : step.levels().getFirst().who();
                ObjectNode made = action(step, step.id(), who);
                timeout(made, here(step.limit()));
                if (step.action() instanceof Action.Wait it && it.span() != null && it.from().equals(From.HERE)) {
                    delay(made, it.span());
                }
                made.put(NEXT, next);
                yield put("action", step.id(), made);
            }
        };
    }

    /** One action a level; the next level is where it goes when nobody answers in time. */
    private String acknowledge(Step step, String next) {
        List<Level> levels = new ArrayList<>(step.levels());
        if (!step.fallback().isEmpty() || levels.isEmpty()) {
            levels.add(new Level(step.fallback(), null, 0));
        }
        String climb = next;
        for (int i = levels.size() - 1; i >= 0; i--) {
            String part = i == 0 ? step.id() : step.id() + "/level-" + (i + 1);
            ObjectNode made = action(step, part, levels.get(i).who());
            timeout(made, levels.get(i).within());
            made.put("on_success", next).put("on_failure", climb);
            climb = put("action", part, made);
        }
        return climb;
    }

    private String asked(Step step, Action.Decide it, String next) {
        String variable = conditions.answer(step.id());
        String id = ids.of("switch-condition", step.id() + "/answer");
        ObjectNode made = workflow.putObject(id).put("type", "switch-condition").put("name", step.title())
                .put("switch", variable + ":value");
        ObjectNode cases = made.putObject("cases");
        for (int i = 0; i < it.branches().size(); i++) {
            cases.put(CacaoConditions.key(i), branch(it.branches().get(i).steps(), step.id() + "/end-" + i));
        }
        made.put(NEXT, next);
        List<Target> who = step.levels().isEmpty() ? List.of() : step.levels().getFirst().who();
        ObjectNode question = action(step, step.id(), who);
        timeout(question, here(step.limit()));
        question.putArray("out_args").add(variable);
        question.put(NEXT, id);
        return put("action", step.id(), question);
    }

    /** Branches by condition, one if within the else of the one before. */
    private String chosen(Step step, List<Branch> branches, int from, String next) {
        Branch branch = branches.get(from);
        if (branch.when() == null) {
            return row(branch.steps(), next);
        }
        String part = from == 0 ? step.id() : step.id() + "/branch-" + (from + 1);
        ObjectNode made = JsonNodeFactory.instance.objectNode().put("type", "if-condition")
                .put("name", branch.name().isEmpty() ? step.title() : step.title() + "：" + branch.name())
                .put("condition", conditions.write(branch.when(), true))
                .put("on_true", branch(branch.steps(), part + "/end"));
        if (from + 1 < branches.size()) {
            Branch other = branches.get(from + 1);
            if (other.when() == null) {
                made.put("on_false", branch(other.steps(), step.id() + "/otherwise/end"));
            } else {
                String end = ids.of("end", part + "/else");
                workflow.putObject(end).put("type", "end");
                made.put("on_false", chosen(step, branches, from + 1, end));
            }
        }
        return put("if-condition", part, made.put(NEXT, next));
    }

    private String parallel(Step step, Action.Parallel it, String next) {
        if (it.branches().size() == 1) {
            return row(it.branches().getFirst().steps(), next);
        }
        String id = ids.of("parallel", step.id());
        ObjectNode made = JsonNodeFactory.instance.objectNode().put("type", "parallel").put("name", step.title());
        if (it.any()) {
            made.put("description", texts.of("playbook.cacao.any"));
        }
        ArrayNode first = made.putArray("next_steps");
        for (int i = 0; i < it.branches().size(); i++) {
            first.add(branch(it.branches().get(i).steps(), step.id() + "/end-" + i));
        }
        workflow.set(id, made.put(NEXT, next));
        return id;
    }

    private String repeat(Step step, Action.Repeat it, String next) {
        String id = ids.of("while-condition", step.id());
        String rounds = conditions.round(step.id()) + ":value ";
        String condition = it.most() > 0 ? rounds + "< " + it.most() : rounds + ">= 0";
        if (it.until() != null) {
            condition = "(" + condition + " AND " + conditions.write(it.until(), false) + ")";
        }
        String end = ids.of("end", step.id() + "/end");
        workflow.putObject(end).put("type", "end");
        ObjectNode pause = JsonNodeFactory.instance.objectNode().put("type", "action")
                .put("name", texts.of("playbook.cacao.pause", Spans.words(it.every())));
        delay(pause, it.every());
        pause.put("agent", agents.of(List.of()));
        pause.putArray("commands").addObject().put("type", "manual")
                .put("command", texts.of("playbook.cacao.pause", Spans.words(it.every())));
        String wait = put("action", step.id() + "/pause", pause.put(NEXT, end));
        workflow.putObject(id).put("type", "while-condition").put("name", step.title()).put("condition", condition)
                .put("on_true", row(it.steps(), wait)).put(NEXT, next);
        return id;
    }

    private String put(String type, String part, ObjectNode made) {
        String id = ids.of(type, part);
        workflow.set(id, made);
        return id;
    }

    private ObjectNode action(Step step, String part, List<Target> who) {
        ObjectNode made = JsonNodeFactory.instance.objectNode().put("type", "action").put("name", step.title());
        String description = description(step);
        if (!description.isEmpty()) {
            made.put("description", description);
        }
        made.put("agent", agents.of(who));
        ObjectNode command = made.putArray("commands").addObject().put("type", "manual")
                .put("command", command(step, part));
        if (Cacao.tells(step.action().kind())) {
            command.put("playbook_activity", TELLING);
        }
        return made;
    }

    private String command(Step step, String part) {
        String words = switch (step.action()) {
            case Action.Check it -> String.join("\n", it.items());
            case Action.Decide it -> it.question();
            case Action.Report it -> texts.of("playbook.cacao.report", it.to());
            case Action.Wait it -> it.until() == null
                    ? texts.of("playbook.cacao.wait", Spans.words(
                            new Limit(Objects.requireNonNull(it.span()), it.from())))
                    : texts.of("playbook.cacao.wait-until", it.until().toString());
            default -> "";
        };
        String all = (step.title() + "\n" + words + "\n" + step.say()).strip().replaceAll("\\n{2,}", "\n");
        return all.isEmpty() ? part : all;
    }

    private String description(Step step) {
        List<String> lines = new ArrayList<>();
        if (step.limit() != null) {
            lines.add(texts.of("playbook.cacao.limit", Spans.words(step.limit())));
        }
        if (step.evidence() != Evidence.NONE) {
            lines.add(texts.of("playbook.cacao.evidence." + step.evidence()));
        }
        if (step.action() instanceof Action.Acknowledge it && it.everyone()) {
            lines.add(texts.of("playbook.cacao.everyone"));
        }
        step.numbers().forEach(number -> playbook.contacts().stream().filter(contact -> contact.id().equals(number))
                .forEach(contact -> lines.add(contact.name() + " " + contact.phone())));
        return String.join("\n", lines);
    }

    private static @Nullable Duration here(@Nullable Limit limit) {
        return limit == null || limit.from().kind() != From.Kind.HERE ? null : limit.after();
    }

    private static void timeout(ObjectNode made, @Nullable Duration span) {
        if (span != null && !span.isZero()) {
            made.put("timeout", span.toMillis());
        }
    }

    private static void delay(ObjectNode made, Duration span) {
        if (!span.isZero()) {
            made.put("delay", span.toMillis());
        }
    }
}
