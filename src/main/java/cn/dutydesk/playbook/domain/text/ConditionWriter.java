package cn.dutydesk.playbook.domain.text;

import cn.dutydesk.playbook.domain.definition.Condition;
import java.time.LocalTime;
import java.util.List;
import org.snakeyaml.engine.v2.nodes.Node;

/** Conditions as small maps. */
final class ConditionWriter {
    private ConditionWriter() {
    }

    static Node write(Condition condition) {
        YamlMap made = new YamlMap();
        if (condition instanceof Condition.All all && besideEachOther(all.parts())) {
            all.parts().forEach(part -> add(made, part));
        } else {
            add(made, condition);
        }
        return made.inline();
    }

    /** Whether the parts can stand as keys of one map, which means all of them. */
    private static boolean besideEachOther(List<Condition> parts) {
        return parts.size() > 1 && parts.stream().map(Condition::getClass).distinct().count() == parts.size()
                && parts.stream().noneMatch(part -> part instanceof Condition.All);
    }

    private static void add(YamlMap made, Condition condition) {
        switch (condition) {
            case Condition.All it -> made.put("all", several(it.parts()));
            case Condition.Any it -> made.put("any", several(it.parts()));
            case Condition.Not it -> made.put("not", write(it.part()));
            case Condition.Type it -> made.put("type", YamlMap.inline(it.names().stream().map(YamlMap::word).toList()));
            case Condition.AtLeast it -> made.put("grade-at-least", Kinds.grade(it.grade()));
            case Condition.TimeOfDay it -> made.put("time", hours(it.from(), it.to()));
            case Condition.KeyPeriod _ -> made.flag("key-period", true);
            case Condition.Answered it -> made.put("answer", new YamlMap().put(it.step(), it.answer()).inline());
        }
    }

    private static String hours(LocalTime from, LocalTime to) {
        return from + "-" + to;
    }

    private static Node several(List<Condition> parts) {
        return YamlMap.inline(parts.stream().map(ConditionWriter::write).toList());
    }
}
