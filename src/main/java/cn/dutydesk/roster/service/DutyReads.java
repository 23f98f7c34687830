package cn.dutydesk.roster.service;

import cn.dutydesk.calendar.Calendars;
import cn.dutydesk.calendar.DayKind;
import cn.dutydesk.core.BureauClock;
import cn.dutydesk.people.People;
import cn.dutydesk.people.PersonCard;
import cn.dutydesk.roster.BoardCard;
import cn.dutydesk.roster.BoardKind;
import cn.dutydesk.roster.MyDuties;
import cn.dutydesk.roster.MyDuties.Companion;
import cn.dutydesk.roster.MyDuties.Mine;
import cn.dutydesk.roster.OnDuty;
import cn.dutydesk.roster.SwapState;
import cn.dutydesk.roster.SwapView;
import cn.dutydesk.roster.domain.Board;
import cn.dutydesk.roster.domain.DutyTimeline.Standing;
import cn.dutydesk.roster.store.BoardStore;
import cn.dutydesk.roster.store.SwapStore;
import cn.dutydesk.roster.store.TimelineStore;
import cn.dutydesk.security.Actor;
import cn.dutydesk.security.Acts;
import cn.dutydesk.security.Permission;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.hibernate.Session;

/** One person's duties, past and to come, with who is there too. Background thread. */
public final class DutyReads {
    private static final int DAYS_AHEAD = 100;
    private static final int DAYS_BACK = 3;
    private static final int PAST = 12;
    private static final int SWAPS = 12;

    private final Acts acts;
    private final People people;
    private final Calendars calendars;
    private final BureauClock clock;
    private final BoardStore boards;
    private final TimelineStore timelines;
    private final SwapReads swapReads;
    private final SwapStore swaps = new SwapStore();

    DutyReads(Acts acts, People people, Calendars calendars, BureauClock clock, BoardStore boards,
            TimelineStore timelines, SwapReads swapReads) {
        this.acts = acts;
        this.people = people;
        this.calendars = calendars;
        this.clock = clock;
        this.boards = boards;
        this.timelines = timelines;
        this.swapReads = swapReads;
    }

    /** Everything about one person's duties. */
    public MyDuties of(Actor who, long personId) {
        return acts.read(who, Permission.ROSTER_READ, session -> read(session, personId));
    }

    private MyDuties read(Session session, long personId) {
        Instant now = clock.now();
        LocalDate today = clock.today();
        LocalDate first = earlier(Year.from(today).atDay(1), today.minusDays(DAYS_BACK));
        List<Standing> all = timelines.load(session, first, today.plusDays(DAYS_AHEAD))
                .settled(first, today.plusDays(DAYS_AHEAD), now);
        Map<Long, BoardCard> cards = new LinkedHashMap<>();
        boards.all(session).stream().map(Board::card).forEach(card -> cards.put(card.id(), card));
        List<Standing> own = all.stream().filter(standing -> standing.personId() == personId)
                .sorted(Comparator.comparing(standing -> standing.shift().from())).toList();
        List<SwapView> involved = swapReads.views(session, swaps.of(session, personId, SWAPS));
        List<Mine> ahead = own.stream().filter(standing -> standing.shift().to().isAfter(now))
                .map(standing -> mine(standing, all, cards, now, involved)).toList();
        List<Standing> ended = own.reversed().stream().filter(standing -> !standing.shift().to().isAfter(now)).toList();
        Map<DayKind, Integer> counts = new EnumMap<>(DayKind.class);
        ended.stream().filter(standing -> standing.seat().day().getYear() == today.getYear())
                .forEach(standing -> counts.merge(calendars.day(standing.seat().day()).kind(), 1, Integer::sum));
        Predicate<SwapView> answer = swap -> swap.state() == SwapState.ASKED && swap.otherId() == personId;
        return new MyDuties(personId, name(personId), ahead, ended.stream().limit(PAST)
                .map(standing -> mine(standing, List.of(), cards, now, List.of())).toList(), today.getYear(), counts,
                involved.stream().filter(answer).toList(), involved.stream().filter(answer.negate()).toList());
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private Mine mine(Standing duty, List<Standing> all, Map<Long, BoardCard> cards, Instant now,
            List<SwapView> involved) {
        boolean leads = card(duty, cards).kind() == BoardKind.LEADER;
        List<Companion> with = all.stream().filter(other -> other.personId() != duty.personId())
                .filter(other -> other.boardId() == duty.boardId() ? other.seat().day().equals(duty.seat().day())
                        : leads && card(other, cards).kind() == BoardKind.OFFICER
                                && other.shift().contains(duty.shift().from()))
                .map(other -> companion(other, cards)).toList();
        List<Companion> leaders = all.stream().filter(other -> other.boardId() != duty.boardId()
                && card(other, cards).kind() == BoardKind.LEADER
                && other.shift().contains(duty.shift().from()))
                .map(other -> companion(other, cards)).toList();
        boolean waits = involved.stream().filter(swap -> swap.state().open())
                .anyMatch(swap -> swap.given().seat().equals(duty.seat())
                        || swap.taken() != null && swap.taken().seat().equals(duty.seat()));
        return new Mine(onDuty(duty, cards), calendars.day(duty.seat().day()), with, leaders,
                duty.shift().contains(now), waits);
    }

    private Companion companion(Standing standing, Map<Long, BoardCard> cards) {
        Optional<PersonCard> person = people.byId(standing.personId());
        return new Companion(standing.personId(), name(standing.personId()), post(standing, cards),
                person.map(PersonCard::mobile).orElse(""));
    }

    private static BoardCard card(Standing standing, Map<Long, BoardCard> cards) {
        return Objects.requireNonNull(cards.get(standing.boardId()));
    }

    private static String post(Standing standing, Map<Long, BoardCard> cards) {
        return card(standing, cards).posts().stream().filter(post -> post.id() == standing.seat().postId())
                .findFirst().orElseThrow().name();
    }

    private static OnDuty onDuty(Standing standing, Map<Long, BoardCard> cards) {
        return new OnDuty(standing.boardId(), card(standing, cards).name(), standing.seat().postId(),
                post(standing, cards), standing.seat().seat(), standing.personId(), standing.seat().day(),
                standing.shift(), standing.source(), standing.version());
    }

    private String name(long personId) {
        return people.byId(personId).map(PersonCard::name).orElse("#" + personId);
    }
}
