package cn.dutydesk.playbook.domain.text;

import cn.dutydesk.core.Texts;
import cn.dutydesk.playbook.Grade;
import cn.dutydesk.playbook.domain.definition.Action;
import cn.dutydesk.playbook.domain.definition.Condition;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Conditions as comparisons of STIX patterns over variables, and the variables. */
final class CacaoConditions {
    private final Flow flow;
    private final Texts texts;
    private final ObjectNode variables = JsonNodeFactory.instance.objectNode();

    CacaoConditions(Flow flow, Texts texts) {
        this.flow = flow;
        this.texts = texts;
    }

    ObjectNode variables() {
        return variables;
    }

    /** @param holds whether it is written as it is, or its opposite: STIX patterns cannot negate what is in brackets */
    String write(Condition condition, boolean holds) {
        return switch (condition) {
            case Condition.All it -> joined(it.parts(), holds, holds);
            case Condition.Any it -> joined(it.parts(), !holds, holds);
            case Condition.Not it -> write(it.part(), !holds);
            case Condition.Type it -> outside("type", "string") + (holds ? ":value IN (" : ":value NOT IN (")
                    + it.names().stream().map(CacaoConditions::quoted).collect(Collectors.joining(", ")) + ")";
            case Condition.AtLeast it -> outside("grade", "integer") + (holds ? ":value >= " : ":value < ")
                    + it.grade().ordinal();
            case Condition.TimeOfDay it -> time(it, holds);
            case Condition.KeyPeriod _ -> outside("key_period", "bool") + ":value = " + holds;
            case Condition.Answered it -> answer(it.step()) + (holds ? ":value = " : ":value != ") + quoted(key(it));
        };
    }

    private String joined(List<Condition> parts, boolean all, boolean holds) {
        return parts.stream().map(part -> write(part, holds)).collect(Collectors.joining(all ? " AND " : " OR ", "(",
                ")"));
    }

    private String time(Condition.TimeOfDay it, boolean holds) {
        String time = outside("time", "string") + ":value";
        boolean both = it.from().isBefore(it.to()) == holds;
        return "(" + time + (holds ? " >= " : " < ") + quoted(it.from().toString()) + (both ? " AND " : " OR ") + time
                + (holds ? " < " : " >= ") + quoted(it.to().toString()) + ")";
    }

    private static String quoted(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }

    /** A variable the reader of the playbook must fill. */
    private String outside(String name, String type) {
        String variable = "__" + name + "__";
        if (!variables.has(variable)) {
            variables.putObject(variable).put("type", type).put("description", texts.of("playbook.cacao.variable."
                    + name, grades())).put("external", true);
        }
        return variable;
    }

    private static String grades() {
        return Arrays.stream(Grade.values()).map(grade -> grade.ordinal() + " " + Kinds.grade(grade))
                .collect(Collectors.joining(", "));
    }

    /** The variable that holds the answer to a question. */
    String answer(String step) {
        String variable = "__answer_" + step + "__";
        if (!variables.has(variable)) {
            Flow.Spot asked = flow.find(step);
            String answers = asked != null && asked.step().action() instanceof Action.Decide decide ? named(decide)
                    : "";
            variables.putObject(variable).put("type", "string").put("description",
                    texts.of("playbook.cacao.variable.answer", answers)).put("external", false);
        }
        return variable;
    }

    /** The variable that counts the rounds of a repeat. */
    String round(String step) {
        String variable = "__round_" + step + "__";
        variables.putObject(variable).put("type", "integer").put("description",
                texts.of("playbook.cacao.variable.round")).put("value", "0").put("external", false);
        return variable;
    }

    private static String named(Action.Decide decide) {
        StringBuilder made = new StringBuilder();
        for (int i = 0; i < decide.branches().size(); i++) {
            made.append(i == 0 ? "" : "; ").append(key(i)).append(" ").append(decide.branches().get(i).name());
        }
        return made.toString();
    }

    /** Keys of CACAO are latin: an answer is named by its place. */
    static String key(int branch) {
        return "answer-" + (branch + 1);
    }

    private String key(Condition.Answered it) {
        Flow.Spot asked = flow.find(it.step());
        if (asked != null && asked.step().action() instanceof Action.Decide decide) {
            for (int i = 0; i < decide.branches().size(); i++) {
                if (decide.branches().get(i).name().equals(it.answer())) {
                    return key(i);
                }
            }
        }
        return it.answer();
    }
}
