package cn.dutydesk.playbook.domain.text;

import cn.dutydesk.playbook.Grade;
import cn.dutydesk.playbook.ReportKind;
import cn.dutydesk.playbook.StepKind;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;

/** Words of the text for what the records have enums for. */
final class Kinds {
    private static final Map<Grade, String> GRADES = Map.of(Grade.NONE, "未分级", Grade.ORDINARY, "一般",
            Grade.SERIOUS, "较大", Grade.MAJOR, "重大", Grade.EXTREME, "特别重大");

    private Kinds() {
    }

    /** {@code FOLLOW_UP} → {@code follow-up}. */
    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static ReportKind report(String word) {
        return ReportKind.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    static String grade(Grade grade) {
        return Objects.requireNonNull(GRADES.get(grade));
    }

    static Grade grade(String word) {
        return GRADES.entrySet().stream().filter(e -> e.getValue().equals(word)).findFirst().orElseThrow().getKey();
    }

    /** Kinds whose word the step has; exactly one in a good step. */
    static List<StepKind> of(JsonNode step) {
        return Arrays.stream(StepKind.values()).filter(kind -> step.has(word(kind))).toList();
    }

    /** The id a step was given, or empty. */
    static String id(JsonNode step) {
        return of(step).stream().findFirst().map(kind -> step.get(word(kind))).filter(JsonNode::isString)
                .map(JsonNode::asString).map(YamlTree::clip).orElse("");
    }
}
