package cn.dutydesk.playbook.domain.definition;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Steps found and changed by their id, wherever they stand. Every change gives another playbook and leaves the given one
 * as it is; an id that is not there changes nothing.
 */
public final class StepTree {
    private StepTree() {
    }

    /**
     * Where a step stands.
     *
     * @param parent id of the step around it; empty at the top
     * @param branch place of the branch of the parent, from 0; 0 in a repeat and at the top
     * @param index  place within the list, from 0
     */
    public record Place(String parent, int branch, int index) {
        public Place index(int other) {
            return new Place(parent, branch, other);
        }
    }

    /** Lists of steps a step holds: one for each branch, one of a repeat, none of the others. */
    public static List<List<Step>> inside(Step step) {
        return switch (step.action()) {
            case Action.Decide decide -> decide.branches().stream().map(Branch::steps).toList();
            case Action.Parallel parallel -> parallel.branches().stream().map(Branch::steps).toList();
            case Action.Repeat repeat -> List.of(repeat.steps());
            default -> List.of();
        };
    }

    /** Every step, in reading order. */
    public static List<Step> all(Playbook playbook) {
        List<Step> found = new ArrayList<>();
        collect(playbook.steps(), found);
        return found;
    }

    /** The step and every step within it, in reading order. */
    public static List<Step> all(Step step) {
        List<Step> found = new ArrayList<>();
        collect(List.of(step), found);
        return found;
    }

    private static void collect(List<Step> steps, List<Step> found) {
        for (Step step : steps) {
            found.add(step);
            inside(step).forEach(list -> collect(list, found));
        }
    }

    public static Optional<Step> find(Playbook playbook, String id) {
        return all(playbook).stream().filter(step -> step.id().equals(id)).findFirst();
    }

    /** Where the step stands; empty when it is not there. */
    public static Optional<Place> place(Playbook playbook, String id) {
        return place(playbook.steps(), "", 0, id);
    }

    private static Optional<Place> place(List<Step> steps, String parent, int branch, String id) {
        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i).id().equals(id)) {
                return Optional.of(new Place(parent, branch, i));
            }
            List<List<Step>> lists = inside(steps.get(i));
            for (int b = 0; b < lists.size(); b++) {
                Optional<Place> found = place(lists.get(b), steps.get(i).id(), b, id);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    /** The list a place is in; empty when its parent is not there. */
    public static List<Step> list(Playbook playbook, Place place) {
        if (place.parent().isEmpty()) {
            return playbook.steps();
        }
        List<List<Step>> lists = find(playbook, place.parent()).map(StepTree::inside).orElse(List.of());
        return place.branch() < lists.size() ? lists.get(place.branch()) : List.of();
    }

    /** Puts another step in the place of one. */
    public static Playbook replace(Playbook playbook, String id, Step other) {
        return each(playbook, (place, steps) -> steps.stream().map(step -> step.id().equals(id) ? other : step)
                .toList());
    }

    public static Playbook remove(Playbook playbook, String id) {
        return each(playbook, (place, steps) -> steps.stream().filter(step -> !step.id().equals(id)).toList());
    }

    /** @param place an index beyond the end means the end */
    public static Playbook insert(Playbook playbook, Place place, Step step) {
        return each(playbook, (here, steps) -> {
            if (!here.parent().equals(place.parent()) || here.branch() != place.branch()) {
                return steps;
            }
            List<Step> longer = new ArrayList<>(steps);
            longer.add(Math.clamp(place.index(), 0, steps.size()), step);
            return longer;
        });
    }

    /**
     * Takes a step, with all that is within it, to another place.
     *
     * @param to where it shall stand, counted as if it had been taken out before; a place within itself changes nothing
     */
    public static Playbook move(Playbook playbook, String id, Place to) {
        Optional<Step> step = find(playbook, id);
        if (step.isEmpty() || all(step.get()).stream().anyMatch(within -> within.id().equals(to.parent()))) {
            return playbook;
        }
        Playbook moved = insert(remove(playbook, id), to, step.get());
        return find(moved, id).isPresent() ? moved : playbook;
    }

    /** Another id for a step, and for everything that names it. Nothing changes when the new one is taken. */
    public static Playbook rename(Playbook playbook, String from, String to) {
        if (find(playbook, from).isEmpty() || find(playbook, to).isPresent()) {
            return playbook;
        }
        return with(playbook, renamed(playbook.steps(), id -> id.equals(from) ? to : id));
    }

    /** The step with ids of its own for itself and all that is within it; what they name of each other follows. */
    public static Step copy(Playbook playbook, Step step) {
        Set<String> taken = new HashSet<>();
        all(playbook).forEach(one -> taken.add(one.id()));
        List<String> own = all(step).stream().map(Step::id).toList();
        List<String> fresh = new ArrayList<>();
        for (String id : own) {
            fresh.add(free(taken, id));
            taken.add(fresh.getLast());
        }
        return renamed(List.of(step), id -> own.contains(id) ? fresh.get(own.indexOf(id)) : id).getFirst();
    }

    /** An id nobody has: the wish itself, or the wish with a number. */
    public static String freshId(Playbook playbook, String wish) {
        Set<String> taken = new HashSet<>();
        all(playbook).forEach(one -> taken.add(one.id()));
        return free(taken, wish);
    }

    private static String free(Set<String> taken, String wish) {
        String stem = wish.replaceAll("-\\d+$", "");
        String id = wish;
        for (int number = 2; taken.contains(id); number++) {
            id = stem + "-" + number;
        }
        return id;
    }

    /** The same playbook with other steps. */
    public static Playbook with(Playbook playbook, List<Step> steps) {
        return new Playbook(playbook.code(), playbook.name(), playbook.nameEn(), playbook.subject(), playbook.types(),
                playbook.lead(), playbook.purpose(), playbook.source(), playbook.drillEvery(), playbook.contacts(),
                steps);
    }

    // ---- lists changed from the inside out

    private interface ListEdit {
        List<Step> apply(Place here, List<Step> steps);
    }

    private static Playbook each(Playbook playbook, ListEdit edit) {
        return with(playbook, each(playbook.steps(), new Place("", 0, 0), edit));
    }

    private static List<Step> each(List<Step> steps, Place here, ListEdit edit) {
        List<Step> changed = steps.stream().map(step -> with(step, (branch, list) -> each(list,
                new Place(step.id(), branch, 0), edit))).toList();
        return edit.apply(here, changed);
    }

    private interface Inner {
        List<Step> apply(int branch, List<Step> steps);
    }

    /** The step with other lists inside it. */
    private static Step with(Step step, Inner inner) {
        Action action = switch (step.action()) {
            case Action.Decide decide -> new Action.Decide(decide.question(), branches(decide.branches(), inner));
            case Action.Parallel parallel -> new Action.Parallel(branches(parallel.branches(), inner), parallel.any());
            case Action.Repeat repeat -> new Action.Repeat(repeat.every(), repeat.most(), repeat.until(),
                    inner.apply(0, repeat.steps()));
            default -> step.action();
        };
        return new StepDraft(step).action(action).step();
    }

    private static List<Branch> branches(List<Branch> branches, Inner inner) {
        List<Branch> changed = new ArrayList<>();
        for (int i = 0; i < branches.size(); i++) {
            Branch branch = branches.get(i);
            changed.add(new Branch(branch.name(), branch.when(), inner.apply(i, branch.steps())));
        }
        return changed;
    }

    // ---- ids

    private static List<Step> renamed(List<Step> steps, Function<String, String> id) {
        return steps.stream().map(step -> renamed(step, id)).toList();
    }

    private static Step renamed(Step step, Function<String, String> id) {
        Action action = switch (step.action()) {
            case Action.Acknowledge ask -> new Action.Acknowledge(ask.everyone(), ask.expires(),
                    id.apply(ask.until()));
            case Action.Wait wait -> new Action.Wait(wait.span(), renamed(wait.from(), id), wait.until());
            case Action.Decide decide -> new Action.Decide(decide.question(), renamedBranches(decide.branches(), id));
            case Action.Parallel parallel -> new Action.Parallel(renamedBranches(parallel.branches(), id),
                    parallel.any());
            case Action.Repeat repeat -> new Action.Repeat(repeat.every(), repeat.most(),
                    renamedOrNone(repeat.until(), id), renamed(repeat.steps(), id));
            default -> step.action();
        };
        Limit limit = step.limit() == null ? null
                : new Limit(step.limit().after(), renamed(step.limit().from(), id));
        return new StepDraft(step).id(id.apply(step.id())).when(renamedOrNone(step.when(), id)).limit(limit)
                .action(action).step();
    }

    private static List<Branch> renamedBranches(List<Branch> branches, Function<String, String> id) {
        return branches.stream().map(branch -> new Branch(branch.name(), renamedOrNone(branch.when(), id),
                renamed(branch.steps(), id))).toList();
    }

    private static From renamed(From from, Function<String, String> id) {
        return from == null || from.kind() != From.Kind.STEP ? from : From.end(id.apply(from.step()));
    }

    private static @Nullable Condition renamedOrNone(@Nullable Condition condition, Function<String, String> id) {
        return condition == null ? null : renamed(condition, id);
    }

    private static Condition renamed(Condition condition, Function<String, String> id) {
        return switch (condition) {
            case Condition.All all -> new Condition.All(all.parts().stream().map(part -> renamed(part, id)).toList());
            case Condition.Any any -> new Condition.Any(any.parts().stream().map(part -> renamed(part, id)).toList());
            case Condition.Not not -> new Condition.Not(renamed(not.part(), id));
            case Condition.Answered answered -> new Condition.Answered(id.apply(answered.step()), answered.answer());
            default -> condition;
        };
    }
}
