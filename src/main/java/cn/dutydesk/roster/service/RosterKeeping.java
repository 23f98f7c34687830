package cn.dutydesk.roster.service;

import cn.dutydesk.calendar.Calendars;
import cn.dutydesk.core.BureauClock;
import cn.dutydesk.core.Refusal;
import cn.dutydesk.core.TimeRange;
import cn.dutydesk.marking.MarkingGuard;
import cn.dutydesk.people.People;
import cn.dutydesk.roster.AheadFinding;
import cn.dutydesk.roster.BoardCard;
import cn.dutydesk.roster.BoardKind;
import cn.dutydesk.roster.CandidateView;
import cn.dutydesk.roster.GenerateOptions;
import cn.dutydesk.roster.Progress;
import cn.dutydesk.roster.RepairPlan;
import cn.dutydesk.roster.RosterChanged;
import cn.dutydesk.roster.RosterMonth;
import cn.dutydesk.roster.RosterYear;
import cn.dutydesk.roster.Seat;
import cn.dutydesk.roster.VersionDifference;
import cn.dutydesk.roster.VersionState;
import cn.dutydesk.roster.domain.Board;
import cn.dutydesk.roster.domain.Plan;
import cn.dutydesk.roster.domain.ReplacementRow;
import cn.dutydesk.roster.domain.RosterGenerator;
import cn.dutydesk.roster.domain.RosterProblem;
import cn.dutydesk.roster.domain.RosterVersion;
import cn.dutydesk.roster.store.BoardStore;
import cn.dutydesk.roster.store.NoticeStore;
import cn.dutydesk.roster.store.RuleStore;
import cn.dutydesk.roster.store.TimelineStore;
import cn.dutydesk.roster.store.VersionStore;
import cn.dutydesk.security.Actor;
import cn.dutydesk.security.Acts;
import cn.dutydesk.security.Permission;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.hibernate.Session;

/** The roster keeper's use cases on the database. */
public final class RosterKeeping implements RosterDesk {
    private final Acts acts;
    private final BureauClock clock;
    private final Calendars calendars;
    private final BoardService boardService;
    private final BoardStore boards;
    private final VersionStore versions;
    private final Problems problems;
    private final MonthView view;
    private final Publishing publishing;
    private final YearView years;
    private final Edits edits;
    private final RuleKeeping ruleKeeping;
    private final Generation generation;
    private final Repairs repairs;
    private final PublishNews news;
    private final SwapService swaps;
    private final SwapReads swapReads;
    private final DutyReads dutyReads;
    private final AheadChecks aheadChecks;

    /** @param generator fills a month; the same problem gives the same roster */
    public RosterKeeping(Acts acts, BureauClock clock, People people, Calendars calendars, RosterGenerator generator) {
        this.acts = acts;
        this.clock = clock;
        this.calendars = calendars;
        boards = new BoardStore();
        versions = new VersionStore();
        TimelineStore timelines = new TimelineStore();
        boardService = new BoardService(acts, boards);
        RuleStore rules = new RuleStore();
        problems = new Problems(people, calendars, clock, boards, timelines, rules);
        ruleKeeping = new RuleKeeping(acts, clock, people, boards, rules, problems);
        view = new MonthView(problems, calendars, clock, versions, timelines);
        publishing = new Publishing(problems, versions, boards, this::hours);
        years = new YearView(problems, people, calendars, clock, versions, timelines, publishing);
        edits = new Edits(boards, people, clock, this::hours);
        generation = new Generation(acts, problems, boards, versions, generator, this::hours);
        aheadChecks = new AheadChecks(problems, boards, versions, publishing, clock);
        repairs = new Repairs(problems, boards, publishing, this::hours);
        NoticeStore notices = new NoticeStore();
        news = new PublishNews(notices, boards, clock);
        SwapChecks checks = new SwapChecks(problems, boards, timelines, versions, people, clock);
        swaps = new SwapService(acts, people, checks, new Replacing(versions),
                new SwapNews(notices, boards, timelines));
        swapReads = new SwapReads(acts, calendars, checks, clock);
        dutyReads = new DutyReads(acts, people, calendars, clock, boards, timelines, swapReads);
    }

    /** Swaps of the duties that were published here. */
    public SwapService swaps() {
        return swaps;
    }

    /** What screens show of them. */
    public SwapReads swapReads() {
        return swapReads;
    }

    /** Each person's own duties. */
    public DutyReads dutyReads() {
        return dutyReads;
    }

    /** Boards alone, for setting a bureau up. */
    public BoardService boardService() {
        return boardService;
    }

    /** Rules, exemptions, wishes and the ledger. */
    @Override
    public RuleDesk rules() {
        return ruleKeeping;
    }

    @Override
    public List<BoardCard> boards(Actor who) {
        return boardService.boards(who);
    }

    @Override
    public BoardCard createBoard(Actor who, BoardKind template, String name) {
        return boardService.create(who, template, name);
    }

    @Override
    public BoardCard saveBoard(Actor who, BoardCard edited) {
        return boardService.save(who, edited);
    }

    @Override
    public RosterMonth month(Actor who, long boardId, YearMonth month) {
        return acts.read(who, Permission.ROSTER_READ, session -> {
            Board board = boards.get(session, boardId);
            return view.of(session, board, month, versions.of(session, boardId, month).stream().findFirst()
                    .orElse(null));
        });
    }

    @Override
    public RosterYear year(Actor who, long boardId, int year) {
        return acts.read(who, Permission.ROSTER_READ, session -> years.of(session, boards.get(session, boardId), year));
    }

    @Override
    public RosterMonth version(Actor who, long rosterId) {
        return acts.read(who, Permission.ROSTER_READ, session -> {
            RosterVersion version = versions.get(session, rosterId);
            return view.of(session, boards.get(session, version.boardId()), version.month(), version);
        });
    }

    private RosterMonth shown(Actor who, Written written) {
        return acts.read(who, Permission.ROSTER_READ, session -> {
            RosterVersion version = versions.get(session, written.rosterId());
            return view.of(session, boards.get(session, version.boardId()), written.problem(), version);
        });
    }

    @Override
    public RosterMonth generate(Actor who, long boardId, YearMonth month, GenerateOptions options,
            Progress progress) {
        return shown(who, generation.run(who, boardId, month, clock.now(), options, progress));
    }

    @Override
    public RepairPlan repair(Actor who, long rosterId) {
        return acts.read(who, Permission.ROSTER_READ,
                session -> repairs.plan(session, versions.get(session, rosterId), clock.now()));
    }

    @Override
    public RosterMonth applyRepair(Actor who, RepairPlan plan, String reason) {
        MarkingGuard.check(reason);
        return version(who, acts.write(who, Permission.ROSTER_EDIT, "roster.repair", act -> {
            RosterVersion version = versions.get(act.session(), plan.rosterId());
            edits.demandSame(act.session(), version, plan.edit());
            return repairs.apply(act, version, plan, reason);
        }));
    }

    private TimeRange hours(Board board, LocalDate day) {
        return board.shifts().on(calendars.day(day).kind()).range(day, clock.zone());
    }

    @Override
    public RosterMonth startDraft(Actor who, long boardId, YearMonth month) {
        long id = acts.write(who, Permission.ROSTER_EDIT, "roster.draft", act -> {
            Board board = boards.get(act.session(), boardId);
            versions.draft(act.session(), boardId, month).ifPresent(draft -> {
                throw new Refusal("roster.refused.draft-already", board.name(), month);
            });
            RosterVersion draft = generation.begin(act, board, month);
            act.record("roster", draft.id(), null, Map.of("board", board.name(), "month", month.toString()));
            act.signal(new RosterChanged());
            return draft.id();
        });
        return version(who, id);
    }

    @Override
    public RosterMonth newVersion(Actor who, long boardId, YearMonth month, String reason) {
        MarkingGuard.check(reason);
        long id = acts.write(who, Permission.ROSTER_EDIT, "roster.version", act -> {
            Board board = boards.get(act.session(), boardId);
            List<RosterVersion> all = versions.of(act.session(), boardId, month);
            if (all.isEmpty()) {
                throw new Refusal("roster.refused.nothing-published", board.name(), month);
            }
            RosterVersion newest = all.getFirst();
            if (newest.state() == VersionState.DRAFT) {
                throw new Refusal("roster.refused.draft-already", board.name(), month);
            }
            RosterVersion draft = publishing.successor(act, newest, reason);
            act.record("roster", draft.id(), newest.card(), draft.card());
            act.signal(new RosterChanged());
            return draft.id();
        });
        return version(who, id);
    }

    @Override
    public RosterMonth assign(Actor who, long rosterId, Seat seat, long personId, int edit) {
        acts.write(who, Permission.ROSTER_EDIT, "roster.assign", act -> {
            RosterVersion draft = versions.get(act.session(), rosterId);
            edits.begin(act, draft, edit);
            edits.put(act, draft, seat, personId == 0 ? null : personId);
            act.signal(new RosterChanged());
            return null;
        });
        return version(who, rosterId);
    }

    @Override
    public RosterMonth exchange(Actor who, long rosterId, Seat one, Seat other, int edit) {
        acts.write(who, Permission.ROSTER_EDIT, "roster.exchange", act -> {
            RosterVersion draft = versions.get(act.session(), rosterId);
            edits.begin(act, draft, edit);
            Long first = draft.filled().get(one);
            edits.put(act, draft, one, draft.filled().get(other));
            edits.put(act, draft, other, first);
            act.signal(new RosterChanged());
            return null;
        });
        return version(who, rosterId);
    }

    @Override
    public RosterMonth rearrange(Actor who, long rosterId, Map<Seat, Long> moves, int edit) {
        acts.write(who, Permission.ROSTER_EDIT, "roster.rearrange", act -> {
            RosterVersion draft = versions.get(act.session(), rosterId);
            edits.begin(act, draft, edit);
            moves.forEach((seat, person) -> edits.put(act, draft, seat, person == 0 ? null : person));
            act.signal(new RosterChanged());
            return null;
        });
        return version(who, rosterId);
    }

    @Override
    public void discard(Actor who, long rosterId, int edit) {
        acts.write(who, Permission.ROSTER_EDIT, "roster.discard", act -> {
            RosterVersion draft = versions.get(act.session(), rosterId);
            edits.begin(act, draft, edit);
            act.session().remove(draft);
            act.record("roster", rosterId, draft.card(), null);
            act.signal(new RosterChanged());
            return null;
        });
    }

    @Override
    public RosterMonth publish(Actor who, long rosterId, int edit, boolean acknowledged) {
        boolean approval = acts.read(who, Permission.ROSTER_READ,
                session -> publishing.approvalNeeded(session, versions.get(session, rosterId).boardId()));
        Permission needed = approval && acts.allows(who, Permission.ROSTER_APPROVE) ? Permission.ROSTER_APPROVE
                : Permission.ROSTER_PUBLISH;
        return shown(who, acts.write(who, needed, "roster.publish", act -> {
            if (approval && needed == Permission.ROSTER_PUBLISH) {
                throw new Refusal("roster.refused.needs-approval");
            }
            RosterVersion draft = versions.get(act.session(), rosterId);
            edits.demandSame(act.session(), draft, edit);
            Map<Seat, Long> before = versions.published(act.session(), draft.boardId(), draft.month())
                    .map(base -> publishing.standing(act.session(), base)).orElse(Map.of());
            RosterProblem problem = publishing.publish(act, draft, acknowledged);
            news.of(act, draft, before);
            swaps.recheck(act, draft.boardId());
            return new Written(rosterId, problem);
        }));
    }

    @Override
    public RosterMonth submit(Actor who, long rosterId, int edit, boolean acknowledged) {
        return shown(who, acts.write(who, Permission.ROSTER_PUBLISH, "roster.submit", act -> {
            RosterVersion draft = versions.get(act.session(), rosterId);
            edits.demandSame(act.session(), draft, edit);
            return new Written(rosterId, publishing.submit(act, draft, acknowledged));
        }));
    }

    @Override
    public RosterMonth giveBack(Actor who, long rosterId, String reason) {
        MarkingGuard.check(reason);
        return version(who, acts.write(who, Permission.ROSTER_APPROVE, "roster.give-back", act -> {
            RosterVersion draft = versions.get(act.session(), rosterId);
            draft.giveBack(reason);
            act.record("roster", rosterId, draft.card(), Map.of("reason", reason.strip()));
            act.signal(new RosterChanged());
            return rosterId;
        }));
    }

    @Override
    public VersionDifference difference(Actor who, long rosterId) {
        return acts.read(who, Permission.ROSTER_READ,
                session -> publishing.difference(session, versions.get(session, rosterId)));
    }

    @Override
    public List<AheadFinding> ahead(Actor who) {
        return acts.read(who, Permission.ROSTER_READ, aheadChecks::run);
    }

    @Override
    public List<CandidateView> candidates(Actor who, long rosterId, Seat seat) {
        return acts.read(who, Permission.ROSTER_READ, session -> {
            RosterVersion version = versions.get(session, rosterId);
            Plan plan = plan(session, version);
            plan.put(seat, null);
            return Candidates.of(plan, seat);
        });
    }

    private Plan plan(Session session, RosterVersion version) {
        Board board = boards.get(session, version.boardId());
        return Plan.of(problems.of(session, board, version.month(), Map.of()),
                publishing.standing(session, version));
    }
}
