package cn.dutydesk.roster.domain;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dutydesk.core.BureauClock;
import cn.dutydesk.core.TimeRange;
import cn.dutydesk.roster.DutySource;
import cn.dutydesk.roster.Seat;
import cn.dutydesk.roster.Shift;
import cn.dutydesk.roster.domain.DutyTimeline.Planned;
import cn.dutydesk.roster.domain.DutyTimeline.Published;
import cn.dutydesk.roster.domain.DutyTimeline.Recorded;
import cn.dutydesk.roster.domain.DutyTimeline.Replacement;
import cn.dutydesk.roster.domain.DutyTimeline.Standing;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class DutyTimelineTest {
    private static final ZoneId ZONE = BureauClock.DEFAULT_ZONE;
    private static final long BOARD = 1;
    private static final long[] POSTS = {11, 12};
    private static final LocalDate FIRST = LocalDate.of(2026, 10, 1);
    private static final Instant START = FIRST.atStartOfDay(ZONE).toInstant();

    /** Everything that can be known; of instants before any of it was known the answers must not depend on it. */
    record World(List<Recorded> history, List<Published> versions, List<Replacement> changes) {
        DutyTimeline timeline() {
            return new DutyTimeline(history, versions, changes);
        }
    }

    private static TimeRange shift(LocalDate day) {
        return Shift.WHOLE_DAY.range(day, ZONE);
    }

    private static Instant local(String text) {
        return LocalDateTime.parse(text).atZone(ZONE).toInstant();
    }

    /** A full version: person base + day of month (+100 on the second post). */
    private static Published full(long rosterId, YearMonth month, int number, Instant at, long base) {
        List<Planned> duties = new ArrayList<>();
        for (LocalDate day = month.atDay(1); !day.isAfter(month.atEndOfMonth()); day = day.plusDays(1)) {
            for (int post = 0; post < POSTS.length; post++) {
                duties.add(new Planned(BOARD, new Seat(day, POSTS[post], 1), shift(day),
                        base + day.getDayOfMonth() + 100L * post));
            }
        }
        return new Published(rosterId, BOARD, month, number, at, duties);
    }

    private static Arbitrary<Instant> instants() {
        return Arbitraries.longs().between(0, 64 * 24 * 60).map(minutes -> START.plus(Duration.ofMinutes(minutes)));
    }

    private static Arbitrary<Replacement> replacements() {
        return Combinators.combine(Arbitraries.longs().between(1, 6), Arbitraries.integers().between(0, 60),
                Arbitraries.of(11L, 12L), Arbitraries.longs().between(1, 131), instants(),
                Arbitraries.of(DutySource.SWAP, DutySource.STAND_IN))
                .as((roster, day, post, from, at, kind) -> new Replacement(roster,
                        new Seat(FIRST.plusDays(day), post, 1), from, 9000 + from, kind, at));
    }

    private static Arbitrary<Recorded> records() {
        return Combinators.combine(Arbitraries.integers().between(0, 60), Arbitraries.of(11L, 12L),
                Arbitraries.of(HistoryKind.class), instants())
                .as((day, post, kind, at) -> new Recorded(BOARD, new Seat(FIRST.plusDays(day), post, 1),
                        shift(FIRST.plusDays(day)), 7000 + day,
                        kind, at));
    }

    @Provide
    Arbitrary<World> worlds() {
        Arbitrary<List<Instant>> times = instants().list().ofMinSize(0).ofMaxSize(6);
        Arbitrary<List<Published>> versions = times.map(list -> {
            List<Published> made = new ArrayList<>();
            List<Instant> sorted = list.stream().sorted().toList();
            for (int i = 0; i < sorted.size(); i++) {
                YearMonth month = YearMonth.of(2026, 10 + i % 2);
                made.add(full(i + 1L, month, i / 2 + 1, sorted.get(i), i % 3 == 0 ? 0 : 1000L * i));
            }
            return made;
        });
        return Combinators.combine(records().list().ofMaxSize(8), versions, replacements().list().ofMaxSize(12))
                .as(World::new);
    }

    @Provide
    Arbitrary<Instant> moments() {
        return instants();
    }

    @Provide
    Arbitrary<Replacement> changes() {
        return replacements();
    }

    @Property(tries = 400)
    void publishingLaterNeverChangesWhoWasOn(@ForAll("worlds") World world, @ForAll("moments") Instant t,
            @ForAll("moments") Instant later) {
        Instant at = later.isAfter(t) ? later : t.plusMillis(1);
        List<Published> more = new ArrayList<>(world.versions());
        more.add(full(99, YearMonth.of(2026, 10), 99, at, 5000));
        more.add(full(98, YearMonth.of(2026, 11), 99, at, 6000));
        assertThat(new DutyTimeline(world.history(), more, world.changes()).at(t)).isEqualTo(world.timeline().at(t));
    }

    @Property(tries = 400)
    void aSwapRecordedLaterNeverChangesWhoWasOn(@ForAll("worlds") World world, @ForAll("moments") Instant t,
            @ForAll("changes") Replacement change) {
        Instant at = change.recordedAt().isAfter(t) ? change.recordedAt() : t.plusMillis(1);
        List<Replacement> more = new ArrayList<>(world.changes());
        more.add(new Replacement(change.rosterId(), change.seat(), change.from(), change.to(), change.kind(), at));
        assertThat(new DutyTimeline(world.history(), world.versions(), more).at(t)).isEqualTo(world.timeline().at(t));
    }

    @Property(tries = 400)
    void exactlyOnePersonPerSeatOnceAFullRosterIsPublished(@ForAll("worlds") World world,
            @ForAll("moments") Instant t) {
        List<Published> full = new ArrayList<>(world.versions());
        full.add(full(97, YearMonth.of(2026, 9), 1, START.minusSeconds(1), 0));
        full.add(full(98, YearMonth.of(2026, 10), 1, START.minusSeconds(1), 0));
        full.add(full(99, YearMonth.of(2026, 11), 1, START.minusSeconds(1), 0));
        full.add(full(96, YearMonth.of(2026, 12), 1, START.minusSeconds(1), 0));
        List<Standing> on = new DutyTimeline(world.history(), full, world.changes()).at(t);
        assertThat(on).extracting(standing -> standing.seat().postId()).containsExactly(11L, 12L);
        assertThat(on).allMatch(standing -> standing.shift().contains(t));
    }

    @Test
    void handoverIsAtHalfPastEightToTheMillisecond() {
        var timeline = new DutyTimeline(List.of(), List.of(full(1, YearMonth.of(2026, 10), 1, START, 0)), List.of());
        assertThat(timeline.at(local("2026-10-05T08:29:59.999"))).extracting(Standing::personId)
                .containsExactly(4L, 104L);
        assertThat(timeline.at(local("2026-10-05T08:30:00"))).extracting(Standing::personId).containsExactly(5L, 105L);
        assertThat(timeline.at(local("2026-10-06T00:00:00"))).extracting(Standing::personId).containsExactly(5L, 105L);
    }

    @Test
    void theLastShiftOfAMonthReachesIntoTheNext() {
        var timeline = new DutyTimeline(List.of(), List.of(full(1, YearMonth.of(2026, 10), 1, START, 0),
                full(2, YearMonth.of(2026, 11), 1, START, 1000)), List.of());
        assertThat(timeline.at(local("2026-11-01T03:00:00"))).extracting(Standing::personId)
                .containsExactly(31L, 131L);
        assertThat(timeline.at(local("2026-11-01T08:30:00"))).extracting(Standing::personId)
                .containsExactly(1001L, 1101L);
    }

    @Test
    void aNewVersionHoldsFromItsPublicationEvenInTheMiddleOfAShift() {
        var timeline = new DutyTimeline(List.of(), List.of(full(1, YearMonth.of(2026, 10), 1, START, 0),
                full(2, YearMonth.of(2026, 10), 2, local("2026-10-05T14:00:00"), 1000)), List.of());
        assertThat(timeline.at(local("2026-10-05T13:59:00"))).extracting(Standing::version).containsOnly(1);
        assertThat(timeline.at(local("2026-10-05T14:00:00"))).extracting(Standing::personId)
                .containsExactly(1005L, 1105L);
        assertThat(timeline.at(local("2026-10-04T14:00:00"))).extracting(Standing::personId).containsExactly(4L, 104L);
        assertThat(timeline.settled(FIRST, FIRST.plusDays(30), local("2026-10-20T00:00:00")))
                .extracting(Standing::personId).startsWith(1L, 101L, 2L, 102L, 3L, 103L, 4L, 104L, 1005L)
                .hasSize(62);
    }

    @Test
    void swapsAndStandInsLieOverTheVersionTheyName() {
        Seat fifth = new Seat(FIRST.plusDays(4), 11, 1);
        Seat ninth = new Seat(FIRST.plusDays(8), 11, 1);
        Instant agreed = local("2026-10-03T10:00:00");
        List<Replacement> changes = List.of(new Replacement(1, fifth, 5, 9, DutySource.SWAP, agreed),
                new Replacement(1, ninth, 9, 5, DutySource.SWAP, agreed),
                new Replacement(1, new Seat(FIRST.plusDays(5), 11, 1), 77, 78, DutySource.STAND_IN, agreed),
                new Replacement(1, new Seat(FIRST.plusDays(6), 11, 1), 7, 70, DutySource.STAND_IN, agreed));
        var timeline = new DutyTimeline(List.of(), List.of(full(1, YearMonth.of(2026, 10), 1, START, 0)), changes);
        assertThat(timeline.at(local("2026-10-05T12:00:00")).get(0)).extracting(Standing::personId, Standing::source)
                .containsExactly(9L, DutySource.SWAP);
        assertThat(timeline.at(local("2026-10-09T12:00:00")).get(0).personId()).isEqualTo(5);
        assertThat(timeline.at(local("2026-10-06T12:00:00")).get(0)).as("names someone who does not hold the seat")
                .extracting(Standing::personId, Standing::source).containsExactly(6L, DutySource.PUBLISHED);
        assertThat(timeline.at(local("2026-10-07T12:00:00")).get(0)).extracting(Standing::personId, Standing::source)
                .containsExactly(70L, DutySource.STAND_IN);
    }

    @Test
    void historyOfThePastStandsBeforeThePlanAndASignatureBeforeAPrint() {
        Seat main = new Seat(FIRST, 11, 1);
        Instant afterwards = local("2026-10-02T09:00:00");
        var version = List.of(full(1, YearMonth.of(2026, 10), 1, START, 0));
        var printed = new Recorded(BOARD, main, shift(FIRST), 500, HistoryKind.PRINTED, afterwards);
        var served = new Recorded(BOARD, main, shift(FIRST), 600, HistoryKind.SERVED, afterwards);
        Instant noon = local("2026-10-01T12:00:00");
        assertThat(new DutyTimeline(List.of(printed), version, List.of()).at(noon))
                .extracting(Standing::personId, Standing::source)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(500L, DutySource.HISTORY),
                        org.assertj.core.groups.Tuple.tuple(101L, DutySource.PUBLISHED));
        assertThat(new DutyTimeline(List.of(printed, served), version, List.of()).at(noon).get(0).personId())
                .isEqualTo(600);
    }

    @Test
    void aPrintImportedAheadHoldsUntilAVersionIsPublished() {
        Seat tenth = new Seat(FIRST.plusDays(9), 11, 1);
        var ahead = new Recorded(BOARD, tenth, shift(tenth.day()), 500, HistoryKind.PRINTED, START);
        Instant published = local("2026-10-08T00:00:00");
        var timeline = new DutyTimeline(List.of(ahead), List.of(full(1, YearMonth.of(2026, 10), 1, published, 0)),
                List.of());
        assertThat(timeline.at(local("2026-10-10T12:00:00"))).extracting(Standing::personId)
                .containsExactly(10L, 110L);
        assertThat(new DutyTimeline(List.of(ahead), List.of(), List.of()).at(local("2026-10-10T12:00:00")))
                .extracting(Standing::personId).containsExactly(500L);
    }
}
