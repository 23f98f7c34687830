package cn.dutydesk.roster.service;

import cn.dutydesk.core.BureauClock;
import cn.dutydesk.roster.AheadFinding;
import cn.dutydesk.roster.Conflict;
import cn.dutydesk.roster.Remark;
import cn.dutydesk.roster.Seat;
import cn.dutydesk.roster.domain.Board;
import cn.dutydesk.roster.domain.Plan;
import cn.dutydesk.roster.domain.RosterProblem;
import cn.dutydesk.roster.domain.RosterVersion;
import cn.dutydesk.roster.domain.rule.DutyRules;
import cn.dutydesk.roster.store.BoardStore;
import cn.dutydesk.roster.store.VersionStore;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.hibernate.Session;

/** Looks at what is published for the next days of every board: open seats, broken rules, months not made. */
final class AheadChecks {
    /** How far ahead. */
    static final int DAYS = 30;

    private final Problems problems;
    private final BoardStore boards;
    private final VersionStore versions;
    private final Publishing publishing;
    private final BureauClock clock;

    AheadChecks(Problems problems, BoardStore boards, VersionStore versions, Publishing publishing,
            BureauClock clock) {
        this.problems = problems;
        this.boards = boards;
        this.versions = versions;
        this.publishing = publishing;
        this.clock = clock;
    }

    /** Findings by day, boards in their order. */
    List<AheadFinding> run(Session session) {
        LocalDate first = clock.today();
        LocalDate last = first.plusDays(DAYS - 1L);
        List<AheadFinding> found = new ArrayList<>();
        for (Board board : boards.all(session)) {
            for (YearMonth month = YearMonth.from(first); !board.posts().isEmpty() && !month.atDay(1).isAfter(last);
                    month = month.plusMonths(1)) {
                LocalDate from = month.atDay(1).isBefore(first) ? first : month.atDay(1);
                LocalDate to = month.atEndOfMonth().isAfter(last) ? last : month.atEndOfMonth();
                Optional<RosterVersion> version = versions.published(session, board.id(), month);
                if (version.isEmpty()) {
                    found.add(new AheadFinding(from, board.name(), true,
                            Remark.of("roster.ahead.not-published", from, to)));
                } else {
                    look(session, board, version.get(), seat -> !seat.day().isBefore(from)
                            && !seat.day().isAfter(to), found);
                }
            }
        }
        found.sort(Comparator.comparing(AheadFinding::day));
        return found;
    }

    private void look(Session session, Board board, RosterVersion version, Predicate<Seat> within,
            List<AheadFinding> found) {
        RosterProblem problem = problems.of(session, board, version.month(), Map.of());
        Plan plan = Plan.of(problem, publishing.standing(session, version));
        DutyRules.COVERAGE.open(plan).stream().filter(within).forEach(seat -> found.add(new AheadFinding(seat.day(),
                board.name(), true, Remark.of("roster.ahead.open", problem.post(seat.postId()).name()))));
        for (Conflict conflict : DutyRules.conflicts(plan)) {
            if (within.test(conflict.seat())) {
                found.add(new AheadFinding(conflict.seat().day(), board.name(), conflict.hard(),
                        Remark.of("roster.ahead.conflict", conflict.post(), conflict.why())));
            }
        }
    }
}
