package cn.dutydesk.roster.service;

import cn.dutydesk.calendar.DayKind;
import cn.dutydesk.roster.CandidateView;
import cn.dutydesk.roster.Conflict;
import cn.dutydesk.roster.Seat;
import cn.dutydesk.roster.domain.Candidate;
import cn.dutydesk.roster.domain.Plan;
import cn.dutydesk.roster.domain.Plan.Stint;
import cn.dutydesk.roster.domain.PostNeed;
import cn.dutydesk.roster.domain.RosterProblem;
import cn.dutydesk.roster.domain.rule.DutyRules;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Who could take a seat, best first. */
final class Candidates {
    private Candidates() {
    }

    /** People on post whom the pool of the post takes; who is free comes first, and of those who has served least. */
    static List<CandidateView> of(Plan plan, Seat seat) {
        RosterProblem problem = plan.problem();
        PostNeed post = problem.post(seat.postId());
        return problem.people().stream().filter(Candidate::available)
                .filter(person -> post.pool().bars(person, post.name()).isEmpty())
                .map(person -> view(person, seat, plan))
                .sorted(Comparator.comparingLong(Candidates::hard).thenComparingLong(CandidateView::points)
                        .thenComparingInt(CandidateView::sameKind)
                        .thenComparingInt(CandidateView::total)
                        .thenComparing(view -> view.last() == null ? LocalDate.EPOCH : view.last()))
                .toList();
    }

    private static long hard(CandidateView view) {
        return view.against().stream().filter(CandidateView.Against::hard).count();
    }

    private static CandidateView view(Candidate person, Seat seat, Plan plan) {
        RosterProblem problem = plan.problem();
        DayKind kind = problem.day(seat.day()).kind();
        List<Conflict> against = DutyRules.against(person, seat, plan);
        List<CandidateView.Price> prices = DutyRules.prices(person, seat, plan).entrySet().stream()
                .map(entry -> new CandidateView.Price(entry.getKey().name(), entry.getValue())).toList();
        int carriedKind = problem.ledger().opening(person.id(), kind);
        int carried = Arrays.stream(DayKind.values()).mapToInt(one -> problem.ledger().opening(person.id(), one)).sum();
        List<Seat> month = plan.seats().entrySet().stream().filter(entry -> entry.getValue() == person.id())
                .map(Map.Entry::getKey).toList();
        long monthKind = month.stream().filter(taken -> problem.day(taken.day()).kind() == kind).count();
        LocalDate last = plan.stints(person.id()).stream().map(Stint::day).filter(day -> day.isBefore(seat.day()))
                .max(Comparator.naturalOrder()).orElse(null);
        return new CandidateView(person.id(), person.name(), person.department(), (int) (carriedKind + monthKind),
                carried + month.size(), last, against.stream().map(conflict -> new CandidateView.Against(
                        conflict.rule(), conflict.hard(), conflict.why())).toList(),
                prices.stream().mapToLong(CandidateView.Price::points).sum(), prices);
    }
}
