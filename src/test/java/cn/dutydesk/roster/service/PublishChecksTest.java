package cn.dutydesk.roster.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.dutydesk.core.Refusal;
import cn.dutydesk.roster.AheadFinding;
import cn.dutydesk.roster.RosterFixture;
import cn.dutydesk.roster.RosterMonth;
import cn.dutydesk.roster.RosterSeat;
import cn.dutydesk.roster.RuleLine;
import cn.dutydesk.roster.Seat;
import cn.dutydesk.roster.VersionDifference;
import cn.dutydesk.roster.VersionState;
import cn.dutydesk.security.Actor;
import cn.dutydesk.security.Role;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PublishChecksTest {
    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
    private final RosterFixture bureau = new RosterFixture(4, 16);
    private final RosterDesk desk = bureau.desk;
    private final long officers = bureau.officers().id();
    private final Actor leader = new Actor(7, "leader", "王局", Set.of(Role.LEADER), 1L);

    @AfterEach
    void close() {
        bureau.close();
    }

    private static void refused(String code, Runnable act) {
        assertThatThrownBy(act::run).isInstanceOfSatisfying(Refusal.class,
                refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    private RosterMonth published() {
        RosterMonth draft = desk.generate(bureau.keeper, officers, OCTOBER, 1);
        return desk.publish(bureau.keeper, draft.version().rosterId(), draft.edit(), false);
    }

    private void askForApproval() {
        List<RuleLine> on = bureau.desk.rules().rules(bureau.keeper, officers).stream()
                .filter(line -> line.rule().equals("approval")).map(line -> line.with(true, 0, 0, 0)).toList();
        bureau.desk.rules().saveRules(bureau.keeper, officers, on);
    }

    @Test
    void theKeeperHandsInAndALeaderPublishes() {
        askForApproval();
        RosterMonth draft = desk.generate(bureau.keeper, officers, OCTOBER, 1);
        long id = draft.version().rosterId();
        assertThat(draft.approval().needed()).isTrue();
        refused("roster.refused.needs-approval", () -> desk.publish(bureau.keeper, id, draft.edit(), true));
        refused("roster.refused.not-submitted", () -> desk.publish(leader, id, draft.edit(), true));
        assertThat(desk.submit(bureau.keeper, id, draft.edit(), false).approval().submittedBy()).isEqualTo("排班员");
        RosterMonth back = desk.giveBack(leader, id, "国庆请再调整");
        assertThat(back.approval().submitted()).isFalse();
        assertThat(back.approval().returnReason()).isEqualTo("国庆请再调整");
        desk.submit(bureau.keeper, id, draft.edit(), false);
        RosterMonth done = desk.publish(leader, id, draft.edit(), false);
        assertThat(done.version().state()).isEqualTo(VersionState.PUBLISHED);
        assertThat(done.version().publishedBy()).isEqualTo("王局");
    }

    @Test
    void anEditTakesTheDraftBack() {
        askForApproval();
        RosterMonth draft = desk.generate(bureau.keeper, officers, OCTOBER, 1);
        long id = draft.version().rosterId();
        desk.submit(bureau.keeper, id, draft.edit(), false);
        RosterSeat seat = draft.days().get(12).seats().getFirst();
        RosterMonth edited = desk.assign(bureau.keeper, id, seat.seat(), 0, draft.edit());
        assertThat(edited.approval().submitted()).isFalse();
        refused("roster.refused.not-submitted", () -> desk.publish(leader, id, edited.edit(), true));
    }

    @Test
    void whoCameAndWhoWentIsShownDayByDay() {
        RosterMonth first = published();
        assertThat(desk.difference(bureau.officer, first.version().rosterId()).lines()).isEmpty();
        RosterMonth second = desk.newVersion(bureau.keeper, officers, OCTOBER, "病假");
        RosterSeat seat = second.days().get(20).seats().getFirst();
        desk.assign(bureau.keeper, second.version().rosterId(), seat.seat(), 0, second.edit());
        VersionDifference difference = desk.difference(bureau.officer, second.version().rosterId());
        assertThat(difference.from()).isEqualTo(1);
        assertThat(difference.to()).isEqualTo(2);
        assertThat(difference.lines()).containsExactly(
                new VersionDifference.Line(seat.seat(), seat.post(), seat.person(), ""));
    }

    @Test
    void theNextThirtyDaysAreLookedAtOnEveryBoard() {
        RosterMonth done = published();
        Seat seat = done.days().get(11).seats().getFirst().seat();
        long person = done.days().get(11).seats().getFirst().personId();
        bureau.leave(person, LocalDate.of(2026, 10, 12), LocalDate.of(2026, 10, 12));
        List<AheadFinding> found = desk.ahead(bureau.officer);
        assertThat(found).filteredOn(one -> one.board().equals("带班表")).extracting(one -> one.what().code())
                .containsOnly("roster.ahead.not-published");
        assertThat(found).anyMatch(one -> one.board().equals("值班表") && one.hard() && one.day().equals(seat.day()));
        assertThat(found).allMatch(one -> one.day().isBefore(LocalDate.of(2026, 10, 25)));
    }
}
