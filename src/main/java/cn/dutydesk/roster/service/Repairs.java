package cn.dutydesk.roster.service;

import cn.dutydesk.core.Refusal;
import cn.dutydesk.core.TimeRange;
import cn.dutydesk.roster.RepairPlan;
import cn.dutydesk.roster.RosterChanged;
import cn.dutydesk.roster.Seat;
import cn.dutydesk.roster.VersionState;
import cn.dutydesk.roster.domain.Board;
import cn.dutydesk.roster.domain.Mending;
import cn.dutydesk.roster.domain.RosterProblem;
import cn.dutydesk.roster.domain.RosterVersion;
import cn.dutydesk.roster.store.BoardStore;
import cn.dutydesk.security.Act;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiFunction;
import org.hibernate.Session;

/** Brings a version right again after a leave, an illness or a call-up, with few changes. */
final class Repairs {
    private final Problems problems;
    private final BoardStore boards;
    private final Publishing publishing;
    private final BiFunction<Board, LocalDate, TimeRange> hours;

    Repairs(Problems problems, BoardStore boards, Publishing publishing,
            BiFunction<Board, LocalDate, TimeRange> hours) {
        this.problems = problems;
        this.boards = boards;
        this.publishing = publishing;
        this.hours = hours;
    }

    /** As {@link RosterDesk#repair}. */
    RepairPlan plan(Session session, RosterVersion version, Instant now) {
        Board board = boards.get(session, version.boardId());
        RosterProblem problem = problems.of(session, board, version.month(), Map.of());
        return Mending.plan(problem, publishing.standing(session, version),
                seat -> !hours.apply(board, seat.day()).from().isAfter(now), version.id(), version.edits());
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
