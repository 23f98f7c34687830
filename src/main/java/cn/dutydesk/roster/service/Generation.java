package cn.dutydesk.roster.service;

import cn.dutydesk.core.Refusal;
import cn.dutydesk.core.TimeRange;
import cn.dutydesk.roster.GenerateOptions;
import cn.dutydesk.roster.Progress;
import cn.dutydesk.roster.RosterChanged;
import cn.dutydesk.roster.Seat;
import cn.dutydesk.roster.domain.Board;
import cn.dutydesk.roster.domain.RosterGenerator;
import cn.dutydesk.roster.domain.RosterProblem;
import cn.dutydesk.roster.domain.RosterProposal;
import cn.dutydesk.roster.domain.RosterVersion;
import cn.dutydesk.roster.store.BoardStore;
import cn.dutydesk.roster.store.VersionStore;
import cn.dutydesk.security.Act;
import cn.dutydesk.security.Actor;
import cn.dutydesk.security.Acts;
import cn.dutydesk.security.Permission;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.hibernate.Session;

/** Makes a month in three steps: what decides it is read, searched through with nothing locked, and stored. */
final class Generation {
    private static final long NO_DRAFT = 0;

    /** A problem as it stood, and the draft it was read with. */
    private record Read(RosterProblem problem, long draftId, int edits) {
    }

    private final Acts acts;
    private final Problems problems;
    private final BoardStore boards;
    private final VersionStore versions;
    private final RosterGenerator generator;
    private final BiFunction<Board, LocalDate, TimeRange> hours;

    Generation(Acts acts, Problems problems, BoardStore boards, VersionStore versions, RosterGenerator generator,
            BiFunction<Board, LocalDate, TimeRange> hours) {
        this.acts = acts;
        this.problems = problems;
        this.boards = boards;
        this.versions = versions;
        this.generator = generator;
        this.hours = hours;
    }

    /** As {@link RosterDesk#generate}. @return the draft as written */
    Written run(Actor who, long boardId, YearMonth month, Instant now, GenerateOptions options, Progress progress) {
        acts.demand(who, Permission.ROSTER_EDIT, "roster.generate");
        Optional<Read> read = acts.read(who, Permission.ROSTER_READ, session -> read(session, boardId, month, now));
        Optional<RosterProposal> proposal = read.map(what -> generator.generate(what.problem(), options, progress));
        return acts.write(who, Permission.ROSTER_EDIT, "roster.generate", act -> {
            Board board = boards.get(act.session(), boardId);
            RosterVersion draft = versions.draft(act.session(), boardId, month)
                    .orElseGet(() -> begin(act, board, month));
            demandSame(draft, read.orElseThrow(), month);
            return store(act, board, draft, read.get().problem(), proposal.orElseThrow(), options);
        });
    }

    /** Nothing when the month cannot be made now; storing says why. */
    private Optional<Read> read(Session session, long boardId, YearMonth month, Instant now) {
        Board board = boards.get(session, boardId);
        Optional<RosterVersion> draft = versions.draft(session, boardId, month);
        if (board.posts().isEmpty() || draft.isEmpty() && !versions.of(session, boardId, month).isEmpty()) {
            return Optional.empty();
        }
        Map<Seat, Long> fixed = draft.map(version -> begun(board, version, now)).orElse(Map.of());
        return Optional.of(new Read(problems.of(session, board, month, fixed), draft.map(RosterVersion::id)
                .orElse(NO_DRAFT), draft.map(RosterVersion::edits).orElse(0)));
    }

    private static void demandSame(RosterVersion draft, Read read, YearMonth month) {
        boolean begunNow = draft.edits() == 0 && read.draftId() == NO_DRAFT;
        if (!begunNow && (draft.id() != read.draftId() || draft.edits() != read.edits())) {
            throw new Refusal("roster.refused.edited-while-searching", month, draft.changedBy());
        }
    }

    private Written store(Act act, Board board, RosterVersion draft, RosterProblem problem, RosterProposal proposal,
            GenerateOptions options) {
        draft.edit(act.actor().name(), act.now());
        draft.filled().keySet().stream().filter(seat -> !proposal.seats().containsKey(seat))
                .forEach(seat -> draft.put(seat, null, hours.apply(board, seat.day())));
        proposal.seats().forEach((seat, person) -> draft.put(seat, person, hours.apply(board, seat.day())));
        draft.dropOpen(new HashSet<>(problem.seats()));
        act.session().flush();
        act.record("roster", draft.id(), null, Map.of("board", board.name(), "month", problem.month().toString(),
                "version", draft.number(), "seed", options.seed(), "filled", proposal.seats().size(),
                "open", proposal.gaps().size()));
        act.signal(new RosterChanged());
        return new Written(draft.id(), problem);
    }

    /** The first draft of a month. @throws Refusal when the month was published, or the board has no posts */
    RosterVersion begin(Act act, Board board, YearMonth month) {
        if (!versions.of(act.session(), board.id(), month).isEmpty()) {
            throw new Refusal("roster.refused.published-already", board.name(), month);
        }
        if (board.posts().isEmpty()) {
            throw new Refusal("roster.refused.no-posts", board.name());
        }
        RosterVersion draft = RosterVersion.first(board.id(), month, act.actor().name(), act.now());
        act.session().persist(draft);
        return draft;
    }

    /** Of a version that replaces another, what has begun stays. */
    private Map<Seat, Long> begun(Board board, RosterVersion draft, Instant now) {
        Map<Seat, Long> fixed = new HashMap<>();
        if (draft.basedOn() > 0) {
            draft.filled().forEach((seat, person) -> {
                if (!hours.apply(board, seat.day()).from().isAfter(now)) {
                    fixed.put(seat, person);
                }
            });
        }
        return fixed;
    }
}
