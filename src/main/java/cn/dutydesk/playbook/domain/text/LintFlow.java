package cn.dutydesk.playbook.domain.text;

import cn.dutydesk.playbook.domain.definition.Action;
import cn.dutydesk.playbook.domain.definition.Branch;
import cn.dutydesk.playbook.domain.definition.Playbook;
import cn.dutydesk.playbook.domain.definition.Step;
import cn.dutydesk.playbook.domain.text.Flow.Spot;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Ids, branches, repeats, and steps the run never comes to. */
final class LintFlow {
    static final int MOST_STEPS = 300;
    private final Playbook playbook;
    private final Flow flow;
    private final Notes notes;

    LintFlow(Playbook playbook, Flow flow, Notes notes) {
        this.playbook = playbook;
        this.flow = flow;
        this.notes = notes;
    }

    void check() {
        if (flow.spots().isEmpty()) {
            notes.error("/steps", "", "playbook.finding.no-steps");
        }
        if (flow.spots().size() > MOST_STEPS) {
            notes.error("/steps", "", "playbook.finding.too-many-steps", flow.spots().size(), MOST_STEPS);
        }
        Set<String> seen = new HashSet<>();
        flow.spots().forEach(spot -> {
            if (!seen.add(spot.id())) {
                notes.error(spot.pointer() + "/" + Kinds.word(spot.step().action().kind()), spot.id(),
                        "playbook.finding.step-twice", spot.id());
            }
            branches(spot);
        });
        reachable(playbook.steps(), "/steps");
        settled(playbook.steps(), "/steps", new HashMap<>());
    }

    private void branches(Spot spot) {
        switch (spot.step().action()) {
            case Action.Decide it when it.question().isEmpty() -> afterOtherwise(spot, it.branches());
            case Action.Decide it -> answers(spot, it.branches());
            case Action.Parallel it when it.branches().size() == 1 ->
                    notes.warning(spot.pointer(), spot.id(), "playbook.finding.one-strand");
            case Action.Repeat it -> {
                if (it.steps().isEmpty()) {
                    notes.error(spot.pointer(), spot.id(), "playbook.finding.repeat-nothing");
                }
                if (it.most() == 0 && it.until() == null) {
                    notes.warning(spot.pointer(), spot.id(), "playbook.finding.repeat-forever");
                }
            }
            default -> {}
        }
    }

    private void afterOtherwise(Spot spot, List<Branch> branches) {
        boolean otherwise = false;
        for (int i = 0; i < branches.size(); i++) {
            if (otherwise) {
                notes.error(spot.pointer() + "/branches/" + i, spot.id(), "playbook.finding.after-otherwise");
            }
            otherwise |= branches.get(i).when() == null;
        }
    }

    private void answers(Spot spot, List<Branch> branches) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < branches.size(); i++) {
            if (!seen.add(branches.get(i).name())) {
                notes.error(spot.pointer() + "/branches/" + i + "/answer", spot.id(),
                        "playbook.finding.answer-twice", branches.get(i).name());
            }
        }
        if (branches.size() == 1) {
            notes.warning(spot.pointer(), spot.id(), "playbook.finding.one-answer");
        }
    }

    /** Names the first step of each list that stands behind something without end. */
    private void reachable(List<Step> steps, String pointer) {
        boolean reached = true;
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            String own = Places.below(pointer, i);
            if (reached && !Flow.ends(steps.subList(0, i))) {
                notes.error(own, step.id(), "playbook.finding.never-reached");
                reached = false;
            }
            Within.of(step).forEach(within -> reachable(within.steps(), own + within.pointer()));
        }
    }

    /** @param before clocks settled on the way here without a condition, and by which step; is added to */
    private void settled(List<Step> steps, String pointer, Map<String, String> before) {
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            String own = Places.below(pointer, i);
            if (!step.settles().isEmpty() && step.when() == null) {
                String first = before.putIfAbsent(step.settles(), step.id());
                if (first != null) {
                    notes.warning(own + "/settles", step.id(), "playbook.finding.settled-twice", step.settles(),
                            first);
                }
            }
            Map<String, String> after = new HashMap<>(before);
            boolean strands = step.action() instanceof Action.Parallel;
            for (Within within : Within.of(step)) {
                Map<String, String> way = strands ? after : new HashMap<>(before);
                settled(within.steps(), own + within.pointer(), way);
            }
            if (strands) {
                before.putAll(after);
            }
        }
    }
}
