package cn.dutydesk.roster.service;

import cn.dutydesk.core.Refusal;
import cn.dutydesk.core.TimeRange;
import cn.dutydesk.roster.Conflict;
import cn.dutydesk.roster.Gap;
import cn.dutydesk.roster.Remark;
import cn.dutydesk.roster.RepairPlan;
import cn.dutydesk.roster.RosterChanged;
import cn.dutydesk.roster.Seat;
import cn.dutydesk.roster.VersionState;
import cn.dutydesk.roster.domain.Board;
import cn.dutydesk.roster.domain.Candidate;
import cn.dutydesk.roster.domain.Plan;
import cn.dutydesk.roster.domain.RosterProblem;
import cn.dutydesk.roster.domain.RosterVersion;
import cn.dutydesk.roster.domain.rule.DutyRules;
import cn.dutydesk.roster.store.BoardStore;
import cn.dutydesk.roster.store.VersionStore;
import cn.dutydesk.security.Act;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.hibernate.Session;

/** Brings a version right again after a leave, an illness or a call-up, with few changes. */
final class Repairs {
    private final Problems problems;
    private final BoardStore boards;
    private final VersionStore versions;
    private final Publishing publishing;
    private final BiFunction<Board, LocalDate, TimeRange> hours;

    Repairs(Problems problems, BoardStore boards, VersionStore versions, Publishing publishing,
            BiFunction<Board, LocalDate, TimeRange> hours) {
        this.problems = problems;
        this.boards = boards;
        this.versions = versions;
        this.publishing = publishing;
        this.hours = hours;
    }

    /** As {@link RosterDesk#repair}. */
    RepairPlan plan(Session session, RosterVersion version, Instant now) {
        Board board = boards.get(session, version.boardId());
        Map<Seat, Long> standing = publishing.standing(session, version);
        RosterProblem problem = problems.of(session, board, version.month(), Map.of());
        Plan plan = Plan.of(problem, standing);
        Map<Seat, Remark> broken = new LinkedHashMap<>();
        for (Conflict conflict : DutyRules.conflicts(plan)) {
            if (conflict.hard() && hours.apply(board, conflict.seat().day()).from().isAfter(now)) {
                broken.putIfAbsent(conflict.seat(), conflict.why());
            }
        }
        problem.seats().stream().filter(seat -> plan.at(seat) == null)
                .filter(seat -> hours.apply(board, seat.day()).from().isAfter(now))
                .forEach(seat -> broken.put(seat, Remark.of("roster.repair.open")));
        broken.keySet().forEach(seat -> plan.put(seat, null));
        Map<Long, Candidate> people = problem.byId();
        List<RepairPlan.Change> changes = new ArrayList<>();
        List<Gap> gaps = new ArrayList<>();
        broken.forEach((seat, why) -> {
            long from = standing.getOrDefault(seat, 0L);
            var best = Candidates.of(plan, seat).stream().findFirst()
                    .filter(view -> view.against().stream().noneMatch(against -> against.hard()));
            if (best.isPresent()) {
                plan.put(seat, best.get().personId());
            } else {
                gaps.add(DutyRules.gap(seat, plan));
            }
            long to = best.map(view -> view.personId()).orElse(0L);
            changes.add(new RepairPlan.Change(seat, problem.post(seat.postId()).name(), from, name(people, from), to,
                    name(people, to), why));
        });
        changes.removeIf(change -> change.fromId() == change.toId());
        return new RepairPlan(version.id(), version.edits(), changes, changes.size(), -1, gaps);
    }

    private static String name(Map<Long, Candidate> people, long id) {
        return id == 0 ? "" : people.containsKey(id) ? people.get(id).name() : "#" + id;
    }

    /** As {@link RosterDesk#applyRepair}. @return number of the version that carries the changes */
    long apply(Act act, RosterVersion version, RepairPlan plan, String reason) {
        Board board = boards.get(act.session(), version.boardId());
        Map<Seat, Long> standing = publishing.standing(act.session(), version);
        for (RepairPlan.Change change : plan.changes()) {
            if (standing.getOrDefault(change.seat(), 0L) != change.fromId()) {
                throw new Refusal("roster.refused.repair-stale", change.seat().day().toString(), change.post());
            }
        }
        RosterVersion draft = version;
        if (version.state() == VersionState.PUBLISHED) {
            draft = publishing.successor(act, version, reason);
        } else {
            draft.edit(act.actor().name(), act.now());
        }
        for (RepairPlan.Change change : plan.changes()) {
            draft.put(change.seat(), change.toId() == 0 ? null : change.toId(), hours.apply(board,
                    change.seat().day()));
        }
        act.session().flush();
        act.record("roster", draft.id(), Map.of("version", version.number()), state(draft, plan));
        act.signal(new RosterChanged());
        return draft.id();
    }

    private static Map<String, Object> state(RosterVersion draft, RepairPlan plan) {
        Map<String, Object> state = new HashMap<>();
        state.put("version", draft.number());
        state.put("changes", plan.changes().stream().map(change -> String.join(" ", change.seat().day().toString(),
                change.post(), change.from(), "→", change.to())).toList());
        return state;
    }
}
