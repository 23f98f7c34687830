package cn.dutydesk.presence;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dutydesk.calendar.DayKind;
import cn.dutydesk.core.BureauClock;
import cn.dutydesk.core.TimeRange;
import cn.dutydesk.desk.DeskFixture;
import cn.dutydesk.presence.domain.Draw;
import cn.dutydesk.presence.domain.DueTimes;
import cn.dutydesk.presence.domain.DueTimes.Due;
import cn.dutydesk.presence.domain.DueTimes.ShiftDay;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Laws of due tasks: each day has exactly those its rules say, however shifts and passes fall. */
class DueTimesPropertyTest {
    private static final ZoneId ZONE = BureauClock.DEFAULT_ZONE;
    private static final LocalDate FIRST = LocalDate.of(2026, 2, 10);
    private static final int DAYS = 6;

    @Provide
    Arbitrary<TaskRule> rule() {
        Arbitrary<LocalTime> time = Arbitraries.integers().between(0, 95)
                .map(quarter -> LocalTime.of(quarter / 4, quarter % 4 * 15));
        return Combinators.combine(time, time, Arbitraries.of(DayKind.class).set().ofMinSize(1),
                Arbitraries.of(true, false), Arbitraries.integers().between(1, 1000))
                .as((from, to, days, key, id) -> new TaskRule(id, "任务", TaskKind.PATROL, from, to, 30, days, key, "",
                        true, Instant.EPOCH, 0));
    }

    private static DayKind kind(LocalDate day) {
        return DayKind.values()[day.getDayOfMonth() % 3];
    }

    private static boolean key(LocalDate day) {
        return day.getDayOfMonth() % 2 == 0;
    }

    private static Instant at(LocalDateTime local) {
        return local.atZone(ZONE).toInstant();
    }

    /** Shifts without gap: one, two or three a day, from any hour on. */
    private static List<ShiftDay> shifts(int hour, int parts) {
        List<ShiftDay> all = new ArrayList<>();
        LocalDateTime from = FIRST.atTime(hour, 30);
        while (from.isBefore(FIRST.plusDays(DAYS).atTime(hour, 30))) {
            LocalDateTime to = from.plusHours(24 / parts);
            all.add(new ShiftDay(new TimeRange(at(from), at(to)), kind(from.toLocalDate()), key(from.toLocalDate())));
            from = to;
        }
        return all;
    }

    @Property(tries = 300)
    void everyTimeOfARuleIsInExactlyOneShiftAndOnlyWhereTheRuleSaysSo(@ForAll("rule") TaskRule rule,
            @ForAll @IntRange(max = 23) int hour, @ForAll @IntRange(min = 1, max = 3) int parts) {
        List<ShiftDay> shifts = shifts(hour, parts);
        List<Instant> found = shifts.stream().flatMap(shift -> DueTimes.of(List.of(rule), shift, ZONE).stream())
                .map(Due::opens).toList();
        List<Instant> expected = new ArrayList<>();
        for (LocalDate day = FIRST; !day.isAfter(FIRST.plusDays(DAYS)); day = day.plusDays(1)) {
            Instant opens = at(day.atTime(rule.from()));
            shifts.stream().filter(shift -> shift.shift().contains(opens) && rule.days().contains(shift.kind())
                    && (shift.key() || !rule.keyOnly())).forEach(shift -> expected.add(opens));
        }
        assertThat(found).doesNotHaveDuplicates().containsExactlyElementsOf(expected);
    }

    @Property(tries = 200)
    void aTaskIsDueAfterItOpensAndMissedAfterThat(@ForAll("rule") TaskRule rule,
            @ForAll @IntRange(max = 23) int hour) {
        for (ShiftDay shift : shifts(hour, 1)) {
            assertThat(DueTimes.of(List.of(rule), shift, ZONE)).allSatisfy(due -> {
                assertThat(due.due()).isBetween(due.opens(), due.opens().plus(Duration.ofDays(1)));
                assertThat(due.miss()).isEqualTo(due.due().plus(Duration.ofMinutes(rule.grace())));
            });
        }
    }

    @Property(tries = 300)
    void randomChecksFallIntoTheirStretchInOrderAndByTheSeedAlone(@ForAll long seed,
            @ForAll @IntRange(min = 1, max = 6) int count, @ForAll @IntRange(min = 5, max = 900) int minutes) {
        Instant from = at(FIRST.atTime(22, 30));
        TimeRange stretch = new TimeRange(from, from.plus(Duration.ofMinutes(minutes)));
        List<Instant> times = Draw.times(seed, stretch, count);
        assertThat(times).hasSize(count).isSorted().allMatch(stretch::contains).isEqualTo(
                Draw.times(seed, stretch, count));
    }

    /** Two days with sign-ins and a check: what is on record in the end does not depend on when the passes ran. */
    @Property(tries = 6)
    void whatIsOnRecordDoesNotDependOnWhenThePassesRan(
            @ForAll @Size(max = 12) Set<@IntRange(min = 1, max = 2870) Integer> minutes) {
        assertThat(record(new TreeSet<>(minutes))).isEqualTo(record(new TreeSet<>()));
    }

    private static List<String> record(TreeSet<Integer> passes) {
        try (PresenceFixture at = new PresenceFixture("2026-02-17T08:20")) {
            at.pass();
            at.room.checks.plan(PresenceFixture.LEADER, at.desk.at(2026, 2, 17, 20, 0));
            at.signIn(DeskFixture.LI);
            Instant begin = at.desk.clock.now();
            passes.add(2880);
            for (int minute : passes) {
                at.desk.time.forward(Duration.between(at.desk.clock.now(), begin.plus(Duration.ofMinutes(minute))));
                at.pass();
                assertThat(at.pass()).isZero();
            }
            List<String> lines = new ArrayList<>();
            PresenceFixture done = at;
            var month = done.room.reads.month(PresenceFixture.LEADER, YearMonth.of(2026, 2));
            month.tasks().forEach(task -> lines.add(task.name() + task.opensAt() + (task.missedAt() != null)));
            month.facts().forEach(fact -> lines.add(fact.kind() + fact.person() + fact.at()));
            month.checks().forEach(check -> lines.add(check.state() + " " + check.dueAt()));
            lines.addAll(done.written().stream().map(words -> words.replaceAll("（逾期 [^）]*）", "")
                    .replaceAll("2月\\d+日 ", "")).sorted().collect(Collectors.toList()));
            return lines;
        }
    }
}
