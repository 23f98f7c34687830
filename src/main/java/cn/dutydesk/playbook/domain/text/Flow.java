package cn.dutydesk.playbook.domain.text;

import cn.dutydesk.playbook.domain.definition.Action;
import cn.dutydesk.playbook.domain.definition.Playbook;
import cn.dutydesk.playbook.domain.definition.Step;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Every step of a playbook with where it stands, and how two steps stand to each other. */
final class Flow {
    private final List<Spot> spots = new ArrayList<>();
    private final Map<String, Spot> byId = new LinkedHashMap<>();

    Flow(Playbook playbook) {
        lay(playbook.steps(), "/steps", List.of());
    }

    /** A step. @param around the steps it stands in, the outermost first, each with the branch */
    record Spot(Step step, String pointer, int order, List<Turn> around) {
        String id() {
            return step.id();
        }

        boolean repeated() {
            return around.stream().anyMatch(turn -> turn.step.action() instanceof Action.Repeat);
        }
    }

    /** A way into a step. @param branch place of the branch */
    record Turn(Step step, int branch) {
    }

    /** How one step stands to another. */
    enum Order {
        SELF,
        /** It is over before the other begins, if it is ever taken. */
        EARLIER, LATER,
        /** The other stands in it. */
        AROUND,
        /** It stands in the other. */
        INSIDE,
        /** In another branch of a decision: only one of the two is taken. */
        INSTEAD,
        /** In another branch of a parallel step. */
        BESIDE
    }

    private void lay(List<Step> steps, String pointer, List<Turn> around) {
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            Spot spot = new Spot(step, Places.below(pointer, i), spots.size(), around);
            spots.add(spot);
            byId.putIfAbsent(step.id(), spot);
            List<Within> within = Within.of(step);
            for (int branch = 0; branch < within.size(); branch++) {
                List<Turn> deeper = new ArrayList<>(around);
                deeper.add(new Turn(step, branch));
                lay(within.get(branch).steps(), spot.pointer() + within.get(branch).pointer(), List.copyOf(deeper));
            }
        }
    }

    /** In reading order. */
    List<Spot> spots() {
        return spots;
    }

    /** The first step of that id; null when there is none. */
    @Nullable
    Spot find(String id) {
        return byId.get(id);
    }

    /** How {@code it} stands to {@code other}. */
    static Order order(Spot it, Spot other) {
        if (it == other) {
            return Order.SELF;
        }
        if (other.around().stream().anyMatch(turn -> turn.step() == it.step())) {
            return Order.AROUND;
        }
        if (it.around().stream().anyMatch(turn -> turn.step() == other.step())) {
            return Order.INSIDE;
        }
        int depth = shared(it, other);
        if (depth < it.around().size() && depth < other.around().size()
                && it.around().get(depth).step() == other.around().get(depth).step()) {
            return it.around().get(depth).step().action() instanceof Action.Parallel ? Order.BESIDE : Order.INSTEAD;
        }
        return it.order() < other.order() ? Order.EARLIER : Order.LATER;
    }

    /** Whether a repeat stands around both, so that the later one was perhaps done in an earlier round. */
    static boolean sameRepeat(Spot it, Spot other) {
        return it.around().stream().limit(shared(it, other))
                .anyMatch(turn -> turn.step().action() instanceof Action.Repeat);
    }

    private static int shared(Spot it, Spot other) {
        int depth = 0;
        while (depth < it.around().size() && depth < other.around().size()
                && it.around().get(depth).step() == other.around().get(depth).step()
                && it.around().get(depth).branch() == other.around().get(depth).branch()) {
            depth++;
        }
        return depth;
    }

    /** Whether the run comes to the end of the steps. */
    static boolean ends(List<Step> steps) {
        return steps.stream().allMatch(Flow::ends);
    }

    private static boolean ends(Step step) {
        if (step.when() != null) {
            return true;
        }
        return switch (step.action()) {
            case Action.Repeat it -> it.most() > 0 || it.until() != null;
            case Action.Parallel it -> it.any() ? it.branches().stream().anyMatch(branch -> ends(branch.steps()))
                    : it.branches().stream().allMatch(branch -> ends(branch.steps()));
            case Action.Decide it -> it.branches().stream().anyMatch(branch -> ends(branch.steps()))
                    || it.question().isEmpty() && it.branches().stream().allMatch(branch -> branch.when() != null);
            default -> true;
        };
    }
}
