package cn.dutydesk.roster.service;

import cn.dutydesk.calendar.Calendars;
import cn.dutydesk.core.BureauClock;
import cn.dutydesk.roster.CandidateView;
import cn.dutydesk.roster.Seat;
import cn.dutydesk.roster.SwapCheck;
import cn.dutydesk.roster.SwapDuty;
import cn.dutydesk.roster.SwapTerms;
import cn.dutydesk.roster.SwapView;
import cn.dutydesk.roster.domain.DutyTimeline.Standing;
import cn.dutydesk.roster.domain.Plan;
import cn.dutydesk.roster.domain.Swap;
import cn.dutydesk.roster.domain.SwapPlan;
import cn.dutydesk.roster.domain.SwapStepRow;
import cn.dutydesk.roster.store.SwapStore;
import cn.dutydesk.security.Actor;
import cn.dutydesk.security.Acts;
import cn.dutydesk.security.Permission;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hibernate.Session;

/** What screens show of swaps: what waits, what was filed, who could be asked, whether it would do. Background thread. */
public final class SwapReads {
    private static final int MONTHS_AHEAD = 3;

    /** A duty of the colleague that could be taken in return, and how the trade would stand. */
    public record Offer(SwapDuty duty, SwapCheck check) {
    }

    private final Acts acts;
    private final Calendars calendars;
    private final SwapChecks checks;
    private final BureauClock clock;
    private final SwapStore store = new SwapStore();

    SwapReads(Acts acts, Calendars calendars, SwapChecks checks, BureauClock clock) {
        this.acts = acts;
        this.calendars = calendars;
        this.checks = checks;
        this.clock = clock;
    }

    /** How a swap would stand if it were asked for now. */
    public SwapCheck check(Actor who, SwapTerms terms) {
        return acts.read(who, Permission.ROSTER_READ,
                session -> checks.of(terms, checks.holders(session, terms.boardId())));
    }

    /** Who could take the duty, best first, with what speaks against each; not who holds it. */
    public List<CandidateView> candidates(Actor who, long boardId, Seat seat) {
        return acts.read(who, Permission.ROSTER_READ, session -> {
            Holders now = checks.holders(session, boardId);
            SwapPlan.Month month = now.month(YearMonth.from(seat.day()));
            Long holder = month.seats().get(seat);
            Plan plan = Plan.of(month.problem(), month.seats());
            plan.put(seat, null);
            return Candidates.of(plan, seat).stream().filter(one -> holder == null || one.personId() != holder)
                    .toList();
        });
    }

    /** The colleague's duties to come on the board, soonest first, each with how the trade would stand. */
    public List<Offer> offers(Actor who, long boardId, Seat given, long askerId, long otherId) {
        return acts.read(who, Permission.ROSTER_READ, session -> {
            Holders now = checks.holders(session, boardId);
            List<Offer> offers = new ArrayList<>();
            YearMonth first = YearMonth.from(clock.today());
            for (YearMonth month = first; !month.isAfter(first.plusMonths(MONTHS_AHEAD)); month = month.plusMonths(1)) {
                for (Standing standing : now.of(month).values()) {
                    if (standing.personId() == otherId && Holders.published(standing)
                            && standing.shift().from().isAfter(now.now())) {
                        offers.add(new Offer(duty(now, standing.seat()), checks.of(SwapTerms.trade(boardId, given,
                                askerId, otherId, standing.seat()), now)));
                    }
                }
            }
            return offers;
        });
    }

    /** What waits for a decision: requests, those agreed to first, and take-overs not confirmed yet. */
    public List<SwapView> waiting(Actor who) {
        return acts.read(who, Permission.ROSTER_READ, session -> views(session,
                Stream.concat(store.unconfirmed(session).stream(), store.open(session).stream()
                        .sorted((one, other) -> other.state().compareTo(one.state()))).toList()));
    }

    /** All swaps of duties of a month, in the order they were made: what the office files. */
    public List<SwapView> filed(Actor who, YearMonth month) {
        return acts.read(who, Permission.ROSTER_READ, session -> views(session,
                store.ofDays(session, month.atDay(1), month.atEndOfMonth())));
    }

    List<SwapView> views(Session session, List<Swap> swaps) {
        Map<Long, List<SwapStepRow>> steps = store.steps(session, swaps);
        Map<Long, Holders> holders = new HashMap<>();
        Function<Long, Holders> of = board -> holders.computeIfAbsent(board, id -> checks.holders(session, id));
        return swaps.stream().map(swap -> view(swap, of.apply(swap.terms().boardId()),
                steps.getOrDefault(swap.id(), List.of()))).toList();
    }

    private SwapView view(Swap swap, Holders now, List<SwapStepRow> steps) {
        SwapTerms terms = swap.terms();
        return new SwapView(swap.id(), swap.kind(), swap.state(), duty(now, terms.given()),
                terms.taken() == null ? null : duty(now, terms.taken()), terms.askerId(), now.name(terms.askerId()),
                terms.otherId(), now.name(terms.otherId()), swap.reason(), swap.confirmed(), swap.flagged(),
                swap.state().open() ? checks.of(terms, now) : null,
                steps.stream().map(step -> new SwapView.Trace(step.step(), step.at(), step.byName(),
                        step.forPerson(), step.forPerson() == 0 ? "" : now.name(step.forPerson()), step.words()))
                        .toList());
    }

    private SwapDuty duty(Holders now, Seat seat) {
        Standing standing = now.at(seat);
        return new SwapDuty(now.board().id(), now.board().name(), seat, SwapChecks.post(now, seat),
                calendars.day(seat.day()), standing == null ? null : standing.shift());
    }
}
