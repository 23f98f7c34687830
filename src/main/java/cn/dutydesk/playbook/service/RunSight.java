package cn.dutydesk.playbook.service;

import cn.dutydesk.core.Refusal;
import cn.dutydesk.playbook.ActiveStep;
import cn.dutydesk.playbook.Grade;
import cn.dutydesk.playbook.Matter;
import cn.dutydesk.playbook.MatterSink;
import cn.dutydesk.playbook.RunCard;
import cn.dutydesk.security.Actor;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Who may look into a run: who may see what it is about, as the room that keeps it says. Blocks. */
final class RunSight {
    private final Map<String, MatterSink> sinks = new ConcurrentHashMap<>();

    void hear(MatterSink sink) {
        sinks.put(sink.subject(), sink);
    }

    /** The same cards; of what the actor may not see they tell only that it runs. */
    List<RunCard> veil(Actor who, List<RunCard> cards) {
        Map<String, Map<Long, String>> veiled = new HashMap<>();
        cards.stream().map(RunCard::matter).collect(Collectors.groupingBy(Matter::subject,
                Collectors.mapping(Matter::id, Collectors.toSet())))
                .forEach((subject, ids) -> veiled.put(subject, veiled(who, subject, ids)));
        return cards.stream().map(card -> {
            String words = Objects.requireNonNull(veiled.get(card.matter().subject())).get(card.matter().id());
            return words == null ? card : veil(card, words);
        }).toList();
    }

    private static RunCard veil(RunCard card, String words) {
        Matter matter = card.matter();
        return new RunCard(card.id(), card.code(), card.playbook(), card.version(), new Matter(matter.subject(),
                matter.id(), words, "", Grade.NONE, matter.trigger(), matter.place()), card.status(), card.startedAt(),
                card.startedBy(), card.endedAt(), "", card.steps(), card.done(), card.late());
    }

    /** What stands in the place of steps of runs the actor may not look into, by number of the run. */
    Map<Long, String> veiledRuns(Actor who, List<ActiveStep> steps) {
        Map<String, Set<Long>> matters = steps.stream().map(ActiveStep::matter).collect(Collectors.groupingBy(
                Matter::subject, Collectors.mapping(Matter::id, Collectors.toSet())));
        Map<String, Map<Long, String>> veiled = new HashMap<>();
        matters.forEach((subject, ids) -> veiled.put(subject, veiled(who, subject, ids)));
        Map<Long, String> runs = new HashMap<>();
        steps.forEach(step -> {
            String words = Objects.requireNonNull(veiled.get(step.matter().subject())).get(step.matter().id());
            if (words != null) {
                runs.put(step.runId(), words);
            }
        });
        return runs;
    }

    /** @throws Refusal when the actor may not see what the run is about */
    void demand(Actor who, Matter matter) {
        String words = veiled(who, matter.subject(), Set.of(matter.id())).get(matter.id());
        if (words != null) {
            throw new Refusal("run.refused.restricted", words);
        }
    }

    private Map<Long, String> veiled(Actor who, String subject, Set<Long> ids) {
        MatterSink sink = sinks.get(subject);
        return sink == null ? Map.of() : sink.veiled(who, ids);
    }
}
