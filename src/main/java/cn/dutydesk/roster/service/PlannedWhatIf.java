package cn.dutydesk.roster.service;

import cn.dutydesk.roster.CandidateView;
import cn.dutydesk.roster.Conflict;
import cn.dutydesk.roster.Effect;
import cn.dutydesk.roster.Seat;
import cn.dutydesk.roster.WhatIf;
import cn.dutydesk.roster.domain.Plan;
import cn.dutydesk.roster.domain.RosterProblem;
import cn.dutydesk.roster.domain.rule.DutyRules;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A month laid aside as it was read, to try changes on. One question at a time; the plan is put back after each. */
final class PlannedWhatIf implements WhatIf {
    /** What makes two conflicts the same thing to the reader, whatever the words of the reason. */
    private record Same(Seat seat, long person, String rule) {
        static Same of(Conflict conflict) {
            return new Same(conflict.seat(), conflict.personId(), conflict.rule());
        }
    }

    private final RosterProblem problem;
    private final Map<Seat, Long> filled;
    private @Nullable Plan plan;
    private List<Conflict> now = List.of();

    /** @param filled who sits where; seats that are not in it are open */
    PlannedWhatIf(RosterProblem problem, Map<Seat, Long> filled) {
        this.problem = problem;
        this.filled = Map.copyOf(filled);
    }

    /** Most months are only looked at: the plan is laid when it is first asked. */
    private Plan plan() {
        Plan laid = plan;
        if (laid == null) {
            laid = Plan.of(problem, filled);
            now = DutyRules.conflicts(laid);
            plan = laid;
        }
        return laid;
    }

    @Override
    public synchronized Effect of(Map<Seat, Long> moves) {
        Plan laid = plan();
        Map<Seat, @Nullable Long> before = new HashMap<>();
        moves.keySet().forEach(seat -> before.put(seat, laid.at(seat)));
        try {
            moves.forEach((seat, person) -> laid.put(seat, person == 0 ? null : person));
            List<Conflict> then = DutyRules.conflicts(laid);
            return new Effect(without(then, now), without(now, then));
        } finally {
            moves.keySet().forEach(seat -> laid.put(seat, null));
            before.forEach((seat, person) -> laid.put(seat, person));
        }
    }

    private static List<Conflict> without(List<Conflict> all, List<Conflict> others) {
        Set<Same> known = new HashSet<>();
        others.forEach(conflict -> known.add(Same.of(conflict)));
        return all.stream().filter(conflict -> !known.contains(Same.of(conflict))).toList();
    }

    @Override
    public synchronized List<CandidateView> candidates(Seat seat) {
        Plan laid = plan();
        Long before = laid.at(seat);
        try {
            laid.put(seat, null);
            return Candidates.of(laid, seat);
        } finally {
            laid.put(seat, before);
        }
    }
}
