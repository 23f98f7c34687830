package cn.dutydesk.roster.service;

import cn.dutydesk.core.Refusal;
import cn.dutydesk.core.TimeRange;
import cn.dutydesk.roster.Conflict;
import cn.dutydesk.roster.RosterChanged;
import cn.dutydesk.roster.RosterPublished;
import cn.dutydesk.roster.Seat;
import cn.dutydesk.roster.VersionDifference;
import cn.dutydesk.roster.domain.Board;
import cn.dutydesk.roster.domain.DutyTimeline.Replacement;
import cn.dutydesk.roster.domain.Plan;
import cn.dutydesk.roster.domain.Post;
import cn.dutydesk.roster.domain.RosterProblem;
import cn.dutydesk.roster.domain.RosterVersion;
import cn.dutydesk.roster.domain.rule.DutyRules;
import cn.dutydesk.roster.store.BoardStore;
import cn.dutydesk.roster.store.VersionStore;
import cn.dutydesk.security.Act;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.hibernate.Session;

/** What stands before a roster is frozen. */
final class Publishing {
    private final Problems problems;
    private final VersionStore versions;
    private final BoardStore boards;
    private final BiFunction<Board, LocalDate, TimeRange> hours;

    Publishing(Problems problems, VersionStore versions, BoardStore boards,
            BiFunction<Board, LocalDate, TimeRange> hours) {
        this.problems = problems;
        this.versions = versions;
        this.boards = boards;
        this.hours = hours;
    }

    /** Who holds each filled seat of a version, its swaps and stand-ins included. */
    Map<Seat, Long> standing(Session session, RosterVersion version) {
        Map<Seat, Long> seats = new HashMap<>(version.filled());
        versions.replacements(session, version.id()).forEach(row -> {
            Replacement replacement = row.replacement();
            seats.replace(replacement.seat(), replacement.from(), replacement.to());
        });
        return seats;
    }

    /** A stored draft that begins as the newest published version stands now, swaps included. */
    RosterVersion successor(Act act, RosterVersion newest, String reason) {
        int number = versions.of(act.session(), newest.boardId(), newest.month()).getFirst().number() + 1;
        versions.draft(act.session(), newest.boardId(), newest.month()).ifPresent(other -> {
            throw new Refusal("roster.refused.draft-already",
                    boards.get(act.session(), newest.boardId()).name(), newest.month());
        });
        RosterVersion draft = newest.successor(number, reason, act.actor().name(), act.now());
        Map<Seat, Long> standing = standing(act.session(), newest);
        newest.assignments().forEach(seat -> draft.put(seat.seat(), standing.get(seat.seat()), seat.hours()));
        act.session().persist(draft);
        return draft;
    }

    /** @return the problem the draft was judged by */
    RosterProblem publish(Act act, RosterVersion draft, boolean acknowledged) {
        draft.demandDraft();
        Session session = act.session();
        Board board = boards.get(session, draft.boardId());
        RosterProblem problem = problems.of(session, board, draft.month(), Map.of());
        if (problem.terms().on(DutyRules.APPROVAL) && !draft.approval(true).submitted()) {
            throw new Refusal("roster.refused.not-submitted");
        }
        List<Conflict> conflicts = demandSound(session, draft, problem, acknowledged);
        draft.dropOpen(new HashSet<>(problem.seats()));
        draft.publish(act.actor().name(), act.now(), day -> hours.apply(board, day));
        act.record("roster", draft.id(), null, state(board, draft, problem, conflicts, acknowledged));
        act.signal(new RosterPublished());
        return problem;
    }

    /** Hands a draft in for approval; looked at as for publishing. @return the problem it was judged by */
    RosterProblem submit(Act act, RosterVersion draft, boolean acknowledged) {
        draft.demandDraft();
        Board board = boards.get(act.session(), draft.boardId());
        RosterProblem problem = problems.of(act.session(), board, draft.month(), Map.of());
        List<Conflict> conflicts = demandSound(act.session(), draft, problem, acknowledged);
        draft.submit(act.actor().name(), act.now());
        act.record("roster", draft.id(), null, state(board, draft, problem, conflicts, acknowledged));
        act.signal(new RosterChanged());
        return problem;
    }

    /** Whether a leader publishes the board's months. */
    boolean approvalNeeded(Session session, long boardId) {
        return problems.terms(session, boards.get(session, boardId)).on(DutyRules.APPROVAL);
    }

    private List<Conflict> demandSound(Session session, RosterVersion draft, RosterProblem problem,
            boolean acknowledged) {
        refuseGaps(problem, draft);
        refuseSwapsSince(session, draft);
        List<Conflict> conflicts = DutyRules.conflicts(Plan.of(problem, draft.filled()));
        List<Conflict> hard = conflicts.stream().filter(Conflict::hard).toList();
        if (!hard.isEmpty() && !acknowledged) {
            Conflict first = hard.getFirst();
            throw new Refusal("roster.refused.conflicts", hard.size(), first.seat().day().toString(), first.post(),
                    first.person());
        }
        return conflicts;
    }

    /** As {@link RosterDesk#difference}. */
    VersionDifference difference(Session session, RosterVersion version) {
        Board board = boards.get(session, version.boardId());
        Map<Long, String> posts = board.posts().stream().collect(Collectors.toMap(Post::id, Post::name));
        Map<Seat, Long> before = versions.of(session, version.boardId(), version.month()).stream()
                .filter(other -> other.number() == version.basedOn()).findFirst()
                .map(base -> standing(session, base)).orElse(version.filled());
        Map<Seat, Long> after = version.filled();
        Set<Seat> seats = new TreeSet<>(Comparator.comparing(Seat::day).thenComparingLong(Seat::postId)
                .thenComparingInt(Seat::seat));
        seats.addAll(before.keySet());
        seats.addAll(after.keySet());
        List<VersionDifference.Line> lines = seats.stream()
                .filter(seat -> !Objects.equals(before.get(seat), after.get(seat)))
                .map(seat -> new VersionDifference.Line(seat, posts.getOrDefault(seat.postId(), ""),
                        problems.name(before.get(seat)), problems.name(after.get(seat))))
                .toList();
        return new VersionDifference(version.basedOn(), version.number(), lines);
    }

    private static void refuseGaps(RosterProblem problem, RosterVersion draft) {
        Map<Seat, Long> filled = draft.filled();
        List<Seat> open = problem.seats().stream().filter(seat -> !filled.containsKey(seat)).toList();
        if (!open.isEmpty()) {
            Seat first = open.getFirst();
            throw new Refusal("roster.refused.gaps", open.size(), first.day().toString(),
                    problem.post(first.postId()).name());
        }
    }

    /** A swap agreed while the draft was being made would be lost without a word. */
    private void refuseSwapsSince(Session session, RosterVersion draft) {
        versions.published(session, draft.boardId(), draft.month())
                .map(base -> versions.replacements(session, base.id())).orElse(List.of()).stream()
                .filter(row -> row.replacement().recordedAt().isAfter(draft.madeAt())).findFirst()
                .ifPresent(row -> {
                    throw new Refusal("roster.refused.swapped-since", row.replacement().seat().day().toString());
                });
    }

    private static Map<String, Object> state(Board board, RosterVersion draft, RosterProblem problem,
            List<Conflict> conflicts, boolean acknowledged) {
        var people = problem.byId();
        Map<String, Object> state = new LinkedHashMap<>();
        state.put("board", board.name());
        state.put("month", draft.month().toString());
        state.put("version", draft.number());
        state.put("acknowledged", acknowledged);
        state.put("conflicts", conflicts.stream().map(conflict -> String.join(" ", conflict.seat().day().toString(),
                conflict.post(), conflict.person(), conflict.rule())).toList());
        state.put("seats", draft.filled().entrySet().stream().map(entry -> entry.getKey().day() + " "
                + problem.post(entry.getKey().postId()).name() + " " + entry.getKey().seat() + " "
                + (people.containsKey(entry.getValue()) ? people.get(entry.getValue()).name() : "#" + entry.getValue()))
                .toList());
        return state;
    }
}
