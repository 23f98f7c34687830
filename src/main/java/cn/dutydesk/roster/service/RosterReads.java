package cn.dutydesk.roster.service;

import cn.dutydesk.core.BureauClock;
import cn.dutydesk.data.Tx;
import cn.dutydesk.roster.BoardCard;
import cn.dutydesk.roster.OnDuty;
import cn.dutydesk.roster.PostCard;
import cn.dutydesk.roster.RosterSheet;
import cn.dutydesk.roster.Rosters;
import cn.dutydesk.roster.Seat;
import cn.dutydesk.roster.ServedDuty;
import cn.dutydesk.roster.domain.Board;
import cn.dutydesk.roster.domain.DutyTimeline;
import cn.dutydesk.roster.domain.DutyTimeline.Standing;
import cn.dutydesk.roster.store.BoardStore;
import cn.dutydesk.roster.store.TimelineStore;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.Session;

/** Answers other rooms from the database. */
public final class RosterReads implements Rosters {
    /** A shift lasts two days at most. */
    private static final int DAYS_BACK = 3;
    private static final int DAYS_NEAR = 2;
    private static final int DAYS_AHEAD = 32;

    private final Tx tx;
    private final BureauClock clock;
    private final BoardStore boards = new BoardStore();
    private final TimelineStore timelines = new TimelineStore();
    private final SheetReads sheets = new SheetReads(boards, timelines);

    public RosterReads(Tx tx, BureauClock clock) {
        this.tx = tx;
        this.clock = clock;
    }

    @Override
    public List<OnDuty> onDutyAt(Instant t) {
        LocalDate day = clock.local(t).toLocalDate();
        return tx.read(session -> named(session,
                timelines.load(session, day.minusDays(DAYS_BACK), day.plusDays(1)).at(t)));
    }

    @Override
    public List<OnDuty> nextAfter(Instant t) {
        LocalDate day = clock.local(t).toLocalDate();
        return tx.read(session -> {
            // Most boards have somebody tomorrow; only where one has not is it worth reading on to the next months.
            List<Standing> next = following(session, day, day.plusDays(DAYS_NEAR), t);
            Set<Long> found = next.stream().map(Standing::boardId).collect(Collectors.toSet());
            boolean all = boards.all(session).stream().allMatch(board -> found.contains(board.id()));
            return named(session, all ? next : following(session, day,
                    YearMonth.from(day.plusDays(DAYS_AHEAD)).atEndOfMonth(), t));
        });
    }

    /** Of each board the duties of its first shift after the instant, up to a day. */
    private List<Standing> following(Session session, LocalDate day, LocalDate last, Instant t) {
        List<Standing> coming = timelines.load(session, day.minusDays(DAYS_BACK), last).knownAt(t).stream()
                .filter(standing -> standing.shift().from().isAfter(t)).toList();
        Map<Long, Instant> first = new HashMap<>();
        coming.forEach(standing -> first.merge(standing.boardId(), standing.shift().from(),
                (one, other) -> one.isBefore(other) ? one : other));
        return coming.stream().filter(standing -> standing.shift().from().equals(first.get(standing.boardId())))
                .toList();
    }

    @Override
    public List<OnDuty> duties(LocalDate from, LocalDate to) {
        return tx.read(session -> {
            DutyTimeline timeline = timelines.load(session, from, to);
            return named(session, timeline.settled(from, to, clock.now()));
        });
    }

    @Override
    public List<ServedDuty> served(LocalDate from, LocalDate to) {
        return tx.read(session -> {
            DutyTimeline timeline = timelines.load(session, from, to);
            Map<Seat, Long> planned = timeline.planned(from, to, clock.now());
            return named(session, timeline.settled(from, to, clock.now())).stream().map(duty -> new ServedDuty(duty,
                    planned.getOrDefault(new Seat(duty.day(), duty.postId(), duty.seat()), 0L))).toList();
        });
    }

    @Override
    public Optional<RosterSheet> sheet(long boardId, YearMonth month) {
        return tx.read(session -> sheets.of(session, boardId, month, clock.now()));
    }

    @Override
    public RosterSheet sheet(long rosterId) {
        return tx.read(session -> sheets.of(session, rosterId));
    }

    @Override
    public List<BoardCard> boards() {
        return tx.read(session -> boards.all(session).stream().map(Board::card).toList());
    }

    private List<OnDuty> named(Session session, List<Standing> standings) {
        Map<Long, Integer> places = new HashMap<>();
        Map<Long, BoardCard> cards = new HashMap<>();
        Map<Long, PostCard> posts = new HashMap<>();
        for (Board board : boards.all(session)) {
            BoardCard card = board.card();
            cards.put(card.id(), card);
            places.put(card.id(), places.size());
            card.posts().forEach(post -> posts.put(post.id(), post));
        }
        List<OnDuty> named = new ArrayList<>();
        standings.forEach(standing -> named.add(new OnDuty(standing.boardId(),
                Objects.requireNonNull(cards.get(standing.boardId())).name(), standing.seat().postId(),
                Objects.requireNonNull(posts.get(standing.seat().postId())).name(), standing.seat().seat(),
                standing.personId(), standing.seat().day(), standing.shift(), standing.source(),
                standing.version())));
        named.sort(Comparator.comparing(OnDuty::day).thenComparingInt(duty -> places.get(duty.boardId()))
                .thenComparingInt(duty -> Objects.requireNonNull(posts.get(duty.postId())).order())
                .thenComparingLong(OnDuty::postId).thenComparingInt(OnDuty::seat));
        return named;
    }
}
