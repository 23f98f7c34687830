package cn.dutydesk.roster.service;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dutydesk.core.Refusal;
import cn.dutydesk.roster.CandidateView;
import cn.dutydesk.roster.OnDuty;
import cn.dutydesk.roster.RosterFixture;
import cn.dutydesk.roster.RosterMonth;
import cn.dutydesk.roster.RosterSeat;
import cn.dutydesk.roster.SwapState;
import cn.dutydesk.roster.SwapTerms;
import cn.dutydesk.roster.SwapView;
import cn.dutydesk.roster.VersionState;
import cn.dutydesk.security.Actor;
import cn.dutydesk.security.Role;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/**
 * Whatever is swapped, taken over, undone, objected to or published anew, through the real services on a real database:
 * who was on duty at any instant before the step stays who was on duty then.
 */
class PastStandsPropertyTest {
    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
    private static final int STEPS = 14;
    private static final Actor LEADER = new Actor(70, "leader", "领导", Set.of(Role.LEADER), null);

    @Property(tries = 4, shrinking = ShrinkingMode.OFF)
    void noStepChangesThePast(@ForAll long seed) {
        Random random = new Random(seed);
        try (RosterFixture bureau = new RosterFixture(2, 24)) {
            long board = bureau.officers().id();
            RosterMonth draft = bureau.desk.generate(bureau.keeper, board, OCTOBER, seed);
            bureau.desk.publish(bureau.keeper, draft.version().rosterId(), draft.edit(), true);
            bureau.time.set("2026-10-01T09:00");
            Map<Instant, List<OnDuty>> past = new LinkedHashMap<>();
            int done = 0;
            for (int step = 0; step < STEPS; step++) {
                bureau.time.move(Duration.ofMinutes(60 + random.nextInt(60 * 40)));
                Instant before = bureau.clock.now().minusMillis(1);
                past.put(before, bureau.rosters.onDutyAt(before));
                Instant earlier = bureau.at("2026-10-01T09:00").plus(Duration.ofMinutes(random.nextInt(
                        (int) Duration.between(bureau.at("2026-10-01T09:00"), before).toMinutes())));
                past.put(earlier, bureau.rosters.onDutyAt(earlier));
                done += step(bureau, board, random) ? 1 : 0;
                past.forEach((instant, answer) -> assertThat(bureau.rosters.onDutyAt(instant))
                        .as("seed %s at %s", seed, instant).isEqualTo(answer));
                assertThat(bureau.rosters.onDutyAt(bureau.clock.now())).extracting(OnDuty::post)
                        .as("exactly one on each post").containsExactly("值班员主班", "值班员副班", "备勤", "驾驶员");
            }
            assertThat(done).as("steps that were allowed").isPositive();
        }
    }

    /** @return whether the step was allowed; a refusal is an answer, too, and must leave everything as it was */
    private static boolean step(RosterFixture bureau, long board, Random random) {
        try {
            switch (random.nextInt(5)) {
                case 0 -> swap(bureau, board, random);
                case 1 -> takeOver(bureau, board, random);
                case 2 -> undo(bureau, random);
                case 3 -> object(bureau, random);
                default -> publish(bureau, board, random);
            }
            return true;
        } catch (Refusal refusal) {
            return false;
        }
    }

    private static void swap(RosterFixture bureau, long board, Random random) {
        RosterSeat given = coming(bureau, board, random);
        long other = someone(bureau, board, given, random);
        var offers = bureau.desk.swapReads().offers(bureau.keeper, board, given.seat(), given.personId(), other);
        SwapTerms terms = offers.isEmpty() || random.nextBoolean()
                ? SwapTerms.standIn(board, given.seat(), given.personId(), other)
                : SwapTerms.trade(board, given.seat(), given.personId(), other,
                        offers.get(random.nextInt(offers.size())).duty().seat());
        long id = bureau.desk.swaps().ask(bureau.keeper, terms, "有事");
        bureau.desk.swaps().consent(bureau.keeper, id);
        bureau.desk.swaps().approve(LEADER, id);
    }

    /** A seat of the month from today on, as it stands now. */
    private static RosterSeat coming(RosterFixture bureau, long board, Random random) {
        RosterMonth month = published(bureau, board);
        List<RosterSeat> seats = month.days().stream().filter(day -> !day.day().date().isBefore(bureau.clock.today()))
                .flatMap(day -> day.seats().stream()).toList();
        return seats.get(random.nextInt(seats.size()));
    }

    private static RosterMonth published(RosterFixture bureau, long board) {
        RosterMonth month = bureau.desk.month(bureau.keeper, board, OCTOBER);
        return bureau.desk.version(bureau.keeper, month.versions().stream()
                .filter(version -> version.state() == VersionState.PUBLISHED).findFirst().orElseThrow().rosterId());
    }

    private static long someone(RosterFixture bureau, long board, RosterSeat seat, Random random) {
        List<CandidateView> people = bureau.desk.swapReads().candidates(bureau.keeper, board, seat.seat());
        return people.get(random.nextInt(Math.min(6, people.size()))).personId();
    }

    private static void takeOver(RosterFixture bureau, long board, Random random) {
        OnDuty now = bureau.rosters.onDutyAt(bureau.clock.now()).getFirst();
        RosterSeat running = published(bureau, board).days().get(now.day().getDayOfMonth() - 1).seats().getFirst();
        bureau.desk.swaps().takeOver(bureau.officer, SwapTerms.takeOver(board, running.seat(), running.personId(),
                someone(bureau, board, running, random)), "突发急病", true);
    }

    private static void undo(RosterFixture bureau, Random random) {
        List<SwapView> swaps = bureau.desk.swapReads().filed(LEADER, OCTOBER).stream()
                .filter(swap -> swap.state() == SwapState.IN_FORCE).toList();
        if (!swaps.isEmpty()) {
            bureau.desk.swaps().undo(LEADER, swaps.get(random.nextInt(swaps.size())).id(), "撤销");
        }
    }

    private static void object(RosterFixture bureau, Random random) {
        List<SwapView> swaps = bureau.desk.swapReads().waiting(LEADER).stream().filter(SwapView::unconfirmed).toList();
        if (!swaps.isEmpty()) {
            bureau.desk.swaps().object(LEADER, swaps.get(random.nextInt(swaps.size())).id(), "不妥");
        }
    }

    private static void publish(RosterFixture bureau, long board, Random random) {
        RosterMonth draft = bureau.desk.newVersion(bureau.keeper, board, OCTOBER, "调整");
        RosterSeat changed = coming(bureau, board, random);
        try {
            draft = bureau.desk.assign(bureau.keeper, draft.version().rosterId(), changed.seat(),
                    someone(bureau, board, changed, random), draft.edit());
            bureau.desk.publish(bureau.keeper, draft.version().rosterId(), draft.edit(), true);
        } catch (Refusal refusal) {
            RosterMonth left = bureau.desk.month(bureau.keeper, board, OCTOBER);
            bureau.desk.discard(bureau.keeper, left.version().rosterId(), left.edit());
        }
    }
}
