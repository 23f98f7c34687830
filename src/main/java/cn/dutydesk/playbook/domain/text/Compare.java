package cn.dutydesk.playbook.domain.text;

import cn.dutydesk.playbook.Difference;
import cn.dutydesk.playbook.Difference.Change;
import cn.dutydesk.playbook.Difference.Kind;
import cn.dutydesk.playbook.domain.definition.Playbook;
import cn.dutydesk.playbook.domain.definition.Step;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Holds two versions of a playbook side by side, step by step. Steps are the same when their ids are. */
public final class Compare {
    private Compare() {
    }

    /** What changed from one to the other: what stands above the steps, then steps in the order of the newer version. */
    public static List<Difference> of(Playbook before, Playbook after) {
        List<Difference> found = new ArrayList<>();
        List<Change> head = changes(PlaybookWriter.head(before), PlaybookWriter.head(after));
        if (!head.isEmpty()) {
            found.add(new Difference(Kind.HEAD, "", null, null, head));
        }
        Map<String, StepPlace> old = StepPlace.all(before);
        Map<String, StepPlace> now = StepPlace.all(after);
        Set<String> moved = moved(old, now);
        now.forEach((id, place) -> {
            StepPlace was = old.get(id);
            Step step = place.step();
            if (was == null) {
                found.add(new Difference(Kind.ADDED, id, null, step, List.of()));
                return;
            }
            List<Change> changes = changes(PlaybookWriter.fields(was.step()), PlaybookWriter.fields(step));
            if (moved.contains(id)) {
                found.add(new Difference(Kind.MOVED, id, was.step(), step, changes));
            } else if (!changes.isEmpty()) {
                found.add(new Difference(Kind.CHANGED, id, was.step(), step, changes));
            }
        });
        old.forEach((id, place) -> {
            if (!now.containsKey(id)) {
                found.add(new Difference(Kind.REMOVED, id, place.step(), null, List.of()));
            }
        });
        return found;
    }

    private static List<Change> changes(Map<String, String> before, Map<String, String> after) {
        Set<String> fields = new LinkedHashSet<>(after.keySet());
        fields.addAll(before.keySet());
        return fields.stream().map(field -> new Change(field, before.getOrDefault(field, ""),
                after.getOrDefault(field, ""))).filter(change -> !change.before().equals(change.after())).toList();
    }

    /** Steps that stand in another list of steps, or that others they both kept have passed by. */
    private static Set<String> moved(Map<String, StepPlace> old, Map<String, StepPlace> now) {
        Set<String> moved = new HashSet<>();
        Map<String, List<String>> kept = new LinkedHashMap<>();
        now.forEach((id, place) -> {
            StepPlace was = old.get(id);
            if (was != null && was.list().equals(place.list())) {
                kept.computeIfAbsent(place.list(), _ -> new ArrayList<>()).add(id);
            } else if (was != null) {
                moved.add(id);
            }
        });
        kept.values().forEach(ids -> {
            Set<String> still = new HashSet<>(longestRise(ids, old));
            ids.stream().filter(id -> !still.contains(id)).forEach(moved::add);
        });
        return moved;
    }

    /** The most of the ids that keep the order they had. */
    private static List<String> longestRise(List<String> ids, Map<String, StepPlace> old) {
        List<List<String>> best = new ArrayList<>();
        for (String id : ids) {
            List<String> longest = List.of();
            for (List<String> one : best) {
                if (one.size() > longest.size() && order(old, one.getLast()) < order(old, id)) {
                    longest = one;
                }
            }
            List<String> longer = new ArrayList<>(longest);
            longer.add(id);
            best.add(longer);
        }
        return best.stream().max((a, b) -> Integer.compare(a.size(), b.size())).orElse(List.of());
    }

    private static int order(Map<String, StepPlace> places, String id) {
        return Objects.requireNonNull(places.get(id)).order();
    }

    /** Where a step stands. @param list the list of steps it is in: id of the step around it and name of the branch */
    private record StepPlace(Step step, String list, int order) {
        static Map<String, StepPlace> all(Playbook playbook) {
            Map<String, StepPlace> all = new LinkedHashMap<>();
            collect(playbook.steps(), "", all);
            return all;
        }

        private static void collect(List<Step> steps, String list, Map<String, StepPlace> into) {
            for (Step step : steps) {
                into.putIfAbsent(step.id(), new StepPlace(step, list, into.size()));
                List<Within> within = Within.of(step);
                for (int i = 0; i < within.size(); i++) {
                    collect(within.get(i).steps(), step.id() + "/" + within.get(i).name(), into);
                }
            }
        }
    }
}
