package cn.dutydesk.roster.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.dutydesk.core.Refusal;
import cn.dutydesk.core.Texts;
import cn.dutydesk.roster.BoardCard;
import cn.dutydesk.roster.CandidateView;
import cn.dutydesk.roster.DutySource;
import cn.dutydesk.roster.OnDuty;
import cn.dutydesk.roster.RosterFixture;
import cn.dutydesk.roster.RosterMonth;
import cn.dutydesk.roster.RosterSeat;
import cn.dutydesk.roster.Seat;
import cn.dutydesk.roster.SwapCheck;
import cn.dutydesk.roster.SwapState;
import cn.dutydesk.roster.SwapStep;
import cn.dutydesk.roster.SwapTerms;
import cn.dutydesk.roster.SwapView;
import cn.dutydesk.security.Actor;
import cn.dutydesk.security.Role;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Swaps on the real database, from asking to filing. */
class SwapServiceTest {
    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
    private final RosterFixture bureau = new RosterFixture(4, 40);
    private final SwapService swaps = bureau.desk.swaps();
    private final SwapReads reads = bureau.desk.swapReads();
    private final long board = bureau.officers().id();
    private final Actor leader = new Actor(50, "leader", "领导1", Set.of(Role.LEADER), 1L);
    private RosterMonth october;

    @BeforeEach
    void publish() {
        october = publish(bureau.officers(), OCTOBER);
    }

    @AfterEach
    void close() {
        bureau.close();
    }

    private RosterMonth publish(BoardCard on, YearMonth month) {
        RosterMonth draft = bureau.desk.generate(bureau.keeper, on.id(), month, 1);
        return bureau.desk.publish(bureau.keeper, draft.version().rosterId(), draft.edit(), true);
    }

    private RosterSeat main(int day) {
        return october.days().get(day - 1).seats().getFirst();
    }

    private static Actor person(long id) {
        return new Actor(1000 + id, "p" + id, "人员" + id, Set.of(Role.DUTY_OFFICER), id);
    }

    /** Somebody whom no rule keeps from the seat. */
    private long free(Seat seat) {
        return reads.candidates(bureau.keeper, board, seat).stream().filter(CandidateView::free).findFirst()
                .orElseThrow().personId();
    }

    private void refused(String code, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(Refusal.class).extracting(e -> ((Refusal) e).code()).isEqualTo(code);
    }

    private SwapView view(long id) {
        return reads.filed(bureau.keeper, OCTOBER).stream().filter(swap -> swap.id() == id).findFirst().orElseThrow();
    }

    private OnDuty on(Seat seat) {
        return bureau.rosters.duties(seat.day(), seat.day()).stream()
                .filter(duty -> duty.postId() == seat.postId() && duty.seat() == seat.seat()).findFirst().orElseThrow();
    }

    @Test
    void aStandInGoesFromAskingToFiling() {
        RosterSeat given = main(20);
        long other = free(given.seat());
        SwapTerms terms = SwapTerms.standIn(board, given.seat(), given.personId(), other);
        long id = swaps.ask(person(given.personId()), terms, "家中老人住院");
        assertThat(view(id).state()).isEqualTo(SwapState.ASKED);
        assertThat(on(given.seat()).personId()).as("nothing moves before it is approved").isEqualTo(given.personId());
        refused("swap.refused.state", () -> swaps.approve(leader, id));
        refused("swap.refused.not-yours", () -> swaps.consent(person(given.personId()), id));
        refused("swap.refused.not-yours", () -> swaps.consent(bureau.officer, id));
        swaps.consent(person(other), id);
        refused("security.refused.permission", () -> swaps.approve(person(other), id));
        swaps.approve(leader, id);
        assertThat(on(given.seat())).extracting(OnDuty::personId, OnDuty::source)
                .containsExactly(other, DutySource.STAND_IN);
        SwapView done = view(id);
        assertThat(done.state()).isEqualTo(SwapState.IN_FORCE);
        assertThat(done.check()).isNull();
        assertThat(done.trace()).extracting(SwapView.Trace::step)
                .containsExactly(SwapStep.ASK, SwapStep.CONSENT, SwapStep.APPROVE);
        assertThat(done.trace().getLast().by()).isEqualTo("领导1");
        assertThat(bureau.lastAudit().action()).isEqualTo("roster.swap.approve");
        assertThat(bureau.lastAudit().after()).contains("人员" + other);
    }

    @Test
    void twoDutiesAreTradedAndTakenBackWithTheirTrace() {
        Offered offered = offered(OCTOBER);
        SwapTerms terms = offered.terms();
        long id = inForce(terms);
        assertThat(on(terms.given())).extracting(OnDuty::personId, OnDuty::source)
                .containsExactly(terms.otherId(), DutySource.SWAP);
        assertThat(on(terms.taken()).personId()).isEqualTo(terms.askerId());
        refused("swap.refused.reason", () -> swaps.undo(leader, id, " "));
        swaps.undo(leader, id, "出差取消");
        assertThat(on(terms.given())).extracting(OnDuty::personId, OnDuty::source)
                .containsExactly(terms.askerId(), DutySource.PUBLISHED);
        assertThat(on(terms.taken())).extracting(OnDuty::personId, OnDuty::source)
                .containsExactly(terms.otherId(), DutySource.PUBLISHED);
        assertThat(view(id).trace()).hasSize(4);
        refused("swap.refused.state", () -> swaps.undo(leader, id, "再撤一次"));
    }

    private record Offered(SwapTerms terms) {
    }

    /** A trade of a duty of 10 October for one in the month that no rule forbids. */
    private Offered offered(YearMonth month) {
        RosterSeat given = main(10);
        return reads.candidates(bureau.keeper, board, given.seat()).stream().flatMap(candidate -> reads.offers(
                bureau.keeper, board, given.seat(), given.personId(), candidate.personId()).stream()
                .filter(offer -> YearMonth.from(offer.duty().seat().day()).equals(month))
                .filter(offer -> offer.check().passes())
                .map(offer -> new Offered(SwapTerms.trade(board, given.seat(), given.personId(),
                        candidate.personId(), offer.duty().seat()))))
                .findFirst().orElseThrow();
    }

    private long inForce(SwapTerms terms) {
        long id = swaps.ask(person(terms.askerId()), terms, "出差");
        swaps.consent(person(terms.otherId()), id);
        swaps.approve(leader, id);
        return id;
    }

    @Test
    void dutiesOfTwoMonthsCanBeTraded() {
        publish(bureau.officers(), YearMonth.of(2026, 11));
        SwapTerms terms = offered(YearMonth.of(2026, 11)).terms();
        inForce(terms);
        assertThat(on(terms.given()).personId()).isEqualTo(terms.otherId());
        assertThat(on(terms.taken()).personId()).isEqualTo(terms.askerId());
        assertThat(reads.filed(bureau.keeper, YearMonth.of(2026, 11))).hasSize(1);
    }

    @Test
    void aRuleThatForbidsItIsNamed() {
        RosterSeat given = main(20);
        long other = free(given.seat());
        bureau.leave(other, LocalDate.of(2026, 10, 19), LocalDate.of(2026, 10, 21));
        SwapTerms terms = SwapTerms.standIn(board, given.seat(), given.personId(), other);
        SwapCheck check = reads.check(bureau.keeper, terms);
        assertThat(check.passes()).isFalse();
        assertThat(check.hard()).extracting(conflict -> conflict.rule()).containsExactly("away");
        assertThatThrownBy(() -> swaps.ask(person(given.personId()), terms, "有事")).isInstanceOf(Refusal.class)
                .satisfies(refusal -> assertThat(((Refusal) refusal).words(new Texts(Texts.CHINESE)))
                        .isEqualTo("违反“请假外出”：人员" + other + " 10月19日至10月21日请假。"));
        SwapTerms toLeader = SwapTerms.standIn(board, given.seat(), given.personId(), 2);
        refused("swap.refused.rule", () -> swaps.ask(person(given.personId()), toLeader, "有事"));
        SwapTerms twice = SwapTerms.standIn(board, given.seat(), given.personId(),
                october.days().get(19).seats().get(1).personId());
        assertThat(reads.check(bureau.keeper, twice).hard()).extracting(conflict -> conflict.rule()).contains("double");
    }

    @Test
    void oneDutyIsSpokenOfByOneRequest() {
        RosterSeat given = main(20);
        long other = free(given.seat());
        SwapTerms terms = SwapTerms.standIn(board, given.seat(), given.personId(), other);
        long id = swaps.ask(person(given.personId()), terms, "有事");
        refused("swap.refused.overlap", () -> swaps.ask(person(given.personId()), terms, "又有事"));
        refused("swap.refused.not-yours", () -> swaps.withdraw(person(other), id));
        swaps.withdraw(person(given.personId()), id);
        assertThat(view(id).state()).isEqualTo(SwapState.WITHDRAWN);
        long again = swaps.ask(person(given.personId()), terms, "有事");
        refused("swap.refused.reason", () -> swaps.decline(person(other), again, ""));
        swaps.decline(person(other), again, "当天要出差");
        long third = swaps.ask(person(given.personId()), terms, "有事");
        swaps.refuse(leader, third, "当周检查，不宜换班");
        assertThat(view(third).trace().getLast().words()).contains("不宜换班");
    }

    @Test
    void theKeeperActsForSomebodyAbsentButDoesNotApproveItThen() {
        RosterSeat given = main(20);
        long other = free(given.seat());
        long id = swaps.ask(bureau.keeper, SwapTerms.standIn(board, given.seat(), given.personId(), other), "电话请假");
        assertThat(view(id).trace().getFirst().forId()).isEqualTo(given.personId());
        swaps.consent(person(other), id);
        refused("swap.refused.spoke", () -> swaps.approve(bureau.keeper, id));
        swaps.approve(bureau.second, id);
        assertThat(view(id).state()).isEqualTo(SwapState.IN_FORCE);
    }

    @Test
    void nobodyDecidesOnHisOwnSwap() {
        RosterMonth leading = publish(bureau.leaders(), OCTOBER);
        RosterSeat given = leading.days().stream().flatMap(day -> day.seats().stream())
                .filter(seat -> seat.personId() == 1 && seat.seat().day().getDayOfMonth() > 3).findFirst()
                .orElseThrow();
        long other = reads.candidates(bureau.keeper, bureau.leaders().id(), given.seat()).stream()
                .filter(one -> one.against().stream().noneMatch(CandidateView.Against::hard)).findFirst().orElseThrow()
                .personId();
        long id = swaps.ask(leader, SwapTerms.standIn(bureau.leaders().id(), given.seat(), 1, other), "外出开会");
        swaps.consent(new Actor(60, "l" + other, "领导" + other, Set.of(Role.LEADER), other), id);
        refused("swap.refused.own", () -> swaps.approve(leader, id));
        swaps.approve(bureau.keeper, id);
    }

    @Test
    void whatMovedUnderARequestIsSaid() {
        RosterSeat given = main(20);
        long other = free(given.seat());
        long id = swaps.ask(person(given.personId()),
                SwapTerms.standIn(board, given.seat(), given.personId(), other), "有事");
        long third = reads.candidates(bureau.keeper, board, given.seat()).stream().filter(CandidateView::free)
                .map(CandidateView::personId).filter(person -> person != other).findFirst().orElseThrow();
        swaps.takeOver(bureau.officer, SwapTerms.takeOver(board, given.seat(), given.personId(), third), "突发急病", false);
        assertThatThrownBy(() -> swaps.consent(person(other), id)).isInstanceOf(Refusal.class)
                .satisfies(refusal -> assertThat(((Refusal) refusal).words(new Texts(Texts.CHINESE)))
                        .contains("10月20日的值班员主班现由人员" + third + "值，不再是人员" + given.personId()));
        bureau.time.set("2026-10-20T09:00");
        assertThat(view(id).check().passes()).isFalse();
    }

    @Test
    void aNewVersionFlagsTheRequestsItLeavesBehind() {
        RosterSeat given = main(20);
        long other = free(given.seat());
        long id = swaps.ask(person(given.personId()),
                SwapTerms.standIn(board, given.seat(), given.personId(), other), "有事");
        RosterMonth draft = bureau.desk.newVersion(bureau.keeper, board, OCTOBER, "人员借调");
        long third = free(given.seat());
        draft = bureau.desk.assign(bureau.keeper, draft.version().rosterId(), given.seat(), third, draft.edit());
        bureau.desk.publish(bureau.keeper, draft.version().rosterId(), draft.edit(), true);
        SwapView flagged = view(id);
        assertThat(flagged.state()).isEqualTo(SwapState.ASKED);
        assertThat(flagged.flagged()).isTrue();
        assertThat(flagged.trace().getLast().step()).isEqualTo(SwapStep.FLAG);
        refused("swap.refused.moved", () -> swaps.consent(person(other), id));
        swaps.withdraw(person(given.personId()), id);
    }

    @Test
    void aTakeOverHoldsAtOnceInTheMiddleOfADutyAndIsConfirmedAfterwards() {
        RosterSeat given = main(20);
        bureau.time.set("2026-10-20T22:10");
        long taker = free(given.seat());
        SwapTerms terms = SwapTerms.takeOver(board, given.seat(), given.personId(), taker);
        refused("swap.refused.reason", () -> swaps.takeOver(bureau.officer, terms, "", false));
        long id = swaps.takeOver(bureau.officer, terms, "突发胃痛送医", false);
        assertThat(bureau.rosters.onDutyAt(bureau.at("2026-10-20T22:09")).getFirst().personId())
                .isEqualTo(given.personId());
        assertThat(bureau.rosters.onDutyAt(bureau.at("2026-10-20T22:10")).getFirst().personId()).isEqualTo(taker);
        assertThat(reads.waiting(leader)).extracting(SwapView::id).containsExactly(id);
        refused("swap.refused.moved", () -> swaps.undo(leader, id, "想撤"));
        swaps.confirm(leader, id);
        assertThat(reads.waiting(leader)).isEmpty();
        refused("swap.refused.state", () -> swaps.confirm(leader, id));
    }

    @Test
    void aTakeOverNotAcceptedGoesBackFromThenOn() {
        RosterSeat given = main(20);
        bureau.time.set("2026-10-20T22:10");
        long taker = main(21).personId();
        SwapTerms terms = SwapTerms.takeOver(board, given.seat(), given.personId(), taker);
        refused("swap.refused.rule", () -> swaps.takeOver(bureau.officer, terms, "突发胃痛", false));
        long id = swaps.takeOver(bureau.officer, terms, "突发胃痛", true);
        bureau.time.set("2026-10-20T23:00");
        swaps.object(leader, id, "次日还要值班，改由他人");
        assertThat(bureau.rosters.onDutyAt(bureau.at("2026-10-20T22:59")).getFirst().personId()).isEqualTo(taker);
        assertThat(bureau.rosters.onDutyAt(bureau.at("2026-10-20T23:00")).getFirst())
                .extracting(OnDuty::personId, OnDuty::source).containsExactly(given.personId(), DutySource.PUBLISHED);
        assertThat(view(id).state()).isEqualTo(SwapState.REFUSED);
    }

    @Test
    void aDutyThatPassedOnCannotBeTakenBackPastTheOneWhoHoldsIt() {
        RosterSeat given = main(20);
        long other = free(given.seat());
        long first = inForce(SwapTerms.standIn(board, given.seat(), given.personId(), other));
        long third = free(given.seat());
        long second = inForce(SwapTerms.standIn(board, given.seat(), other, third));
        refused("swap.refused.moved", () -> swaps.undo(leader, first, "撤回"));
        swaps.undo(leader, second, "撤回");
        assertThat(on(given.seat())).extracting(OnDuty::personId, OnDuty::source)
                .containsExactly(other, DutySource.STAND_IN);
        bureau.time.set("2026-10-20T08:30");
        refused("swap.refused.moved", () -> swaps.undo(leader, first, "已经开始"));
        assertThat(List.of(view(first), view(second))).extracting(SwapView::state)
                .containsExactly(SwapState.IN_FORCE, SwapState.UNDONE);
    }
}
