package cn.dutydesk.roster.service;

import cn.dutydesk.core.BureauClock;
import cn.dutydesk.people.People;
import cn.dutydesk.people.PersonCard;
import cn.dutydesk.roster.DutySource;
import cn.dutydesk.roster.Seat;
import cn.dutydesk.roster.domain.Board;
import cn.dutydesk.roster.domain.DutyTimeline.Standing;
import cn.dutydesk.roster.domain.RosterVersion;
import cn.dutydesk.roster.domain.SwapPlan;
import cn.dutydesk.roster.store.TimelineStore;
import cn.dutydesk.roster.store.VersionStore;
import java.time.Instant;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Who holds which seat of a board now, month by month; read once for as long as one question is looked at. */
final class Holders {
    private final Session session;
    private final Board board;
    private final Problems problems;
    private final TimelineStore timelines;
    private final VersionStore versions;
    private final People people;
    private final BureauClock clock;
    private final Instant now;
    private final Map<YearMonth, Map<Seat, Standing>> held = new HashMap<>();
    private final Map<YearMonth, SwapPlan.Month> months = new HashMap<>();

    Holders(Session session, Board board, Problems problems, TimelineStore timelines, VersionStore versions,
            People people, BureauClock clock) {
        this.session = session;
        this.board = board;
        this.problems = problems;
        this.timelines = timelines;
        this.versions = versions;
        this.people = people;
        this.clock = clock;
        this.now = clock.now();
    }

    Board board() {
        return board;
    }

    Instant now() {
        return now;
    }

    /** Every seat of the month with who holds it. */
    Map<Seat, Standing> of(YearMonth month) {
        return held.computeIfAbsent(month, wanted -> {
            Map<Seat, Standing> found = new LinkedHashMap<>();
            timelines.load(session, wanted.atDay(1), wanted.atEndOfMonth()).knownAt(now).stream()
                    .filter(standing -> standing.boardId() == board.id())
                    .forEach(standing -> found.put(standing.seat(), standing));
            return found;
        });
    }

    /** The seat with who holds it; null when no roster has it. */
    @Nullable
    Standing at(Seat seat) {
        return of(YearMonth.from(seat.day())).get(seat);
    }

    /** Whether the duty stands in a published roster, swaps included, so that it can be swapped. */
    static boolean published(Standing standing) {
        return standing.source() != DutySource.HISTORY;
    }

    /** The published version that governs the month now; null when there is none. */
    @Nullable
    RosterVersion version(YearMonth month) {
        return versions.published(session, board.id(), month).orElse(null);
    }

    SwapPlan.Month month(YearMonth month) {
        return months.computeIfAbsent(month, wanted -> {
            Map<Seat, Long> seats = new LinkedHashMap<>();
            of(wanted).forEach((seat, standing) -> seats.put(seat, standing.personId()));
            return new SwapPlan.Month(problems.of(session, board, wanted, Map.of()), seats);
        });
    }

    String name(long personId) {
        return people.byId(personId).map(PersonCard::name).orElse("#" + personId);
    }

    BureauClock clock() {
        return clock;
    }
}
