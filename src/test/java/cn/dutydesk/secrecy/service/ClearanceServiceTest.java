package cn.dutydesk.secrecy.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.dutydesk.core.Refusal;
import cn.dutydesk.people.PersonCard;
import cn.dutydesk.secrecy.ClearanceGrade;
import cn.dutydesk.secrecy.ClearanceState;
import cn.dutydesk.secrecy.ClearedView;
import cn.dutydesk.secrecy.Credentials;
import cn.dutydesk.secrecy.DeviceKind;
import cn.dutydesk.secrecy.LeavingStep;
import cn.dutydesk.secrecy.LineKind;
import cn.dutydesk.secrecy.LineView;
import cn.dutydesk.secrecy.SecrecyFixture;
import cn.dutydesk.secrecy.UseGrade;
import cn.dutydesk.secrecy.domain.Device;
import cn.dutydesk.security.Actor;
import cn.dutydesk.security.Role;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The register of people with access to secrets, from the review to the end of the time after the post. */
class ClearanceServiceTest {
    private final SecrecyFixture at = new SecrecyFixture();
    private final ClearanceService clearance = at.room().clearance;

    @AfterEach
    void close() {
        at.close();
    }

    private ClearedView one() {
        return clearance.list(at.officer).getFirst();
    }

    private static void refused(String code, Runnable work) {
        assertThatThrownBy(work::run).isInstanceOfSatisfying(Refusal.class,
                refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    private long inPost(ClearanceGrade grade) {
        long id = clearance.register(at.officer, at.person(0).id(), "机要岗", grade, "");
        clearance.review(at.officer, id, at.bureau.clock.today(), "人事科", true, null, "");
        clearance.promise(at.officer, id, at.bureau.clock.today(), null);
        return id;
    }

    @Test
    void reviewOpensThePostAndSetsTheNextByGrade() {
        long id = clearance.register(at.officer, at.person(0).id(), "机要岗", ClearanceGrade.CORE, "");
        assertThat(one().state()).isEqualTo(ClearanceState.REVIEW);
        refused("secrecy.refused.twice", () -> clearance.register(at.officer, at.person(0).id(), "别的岗",
                ClearanceGrade.GENERAL, ""));
        clearance.review(at.officer, id, LocalDate.of(2026, 3, 1), "人事科", true, null, "");
        // Core: every 12 months unless the office set something else.
        assertThat(one().nextReview()).isEqualTo(LocalDate.of(2027, 3, 1));
        assertThat(one().state()).isEqualTo(ClearanceState.IN_POST);
        assertThat(one().lines()).extracting(LineView::kind).containsExactly(LineKind.REVIEWED, LineKind.REGISTERED);
    }

    @Test
    void whoFailsBeforeTheAppointmentNeverGetsThePost() {
        long id = clearance.register(at.officer, at.person(0).id(), "机要岗", ClearanceGrade.CORE, "");
        refused("secrecy.refused.review-words", () -> clearance.review(at.officer, id, LocalDate.of(2026, 3, 1),
                "人事科", false, null, ""));
        clearance.review(at.officer, id, LocalDate.of(2026, 3, 1), "人事科", false, null, "不符合条件");
        assertThat(one().state()).isEqualTo(ClearanceState.ENDED);
    }

    @Test
    void somebodyElseCannotSignThePromise() {
        long id = clearance.register(at.officer, at.person(0).id(), "机要岗", ClearanceGrade.GENERAL, "");
        Credentials other = at.account(at.person(1));
        refused("secrecy.refused.other-signs", () -> clearance.promise(at.officer, id, at.bureau.clock.today(), other));
        clearance.promise(at.officer, id, at.bureau.clock.today(), at.account(at.person(0)));
        assertThat(one().promisedOn()).isEqualTo(LocalDate.of(2026, 3, 2));
        assertThat(one().lines().getFirst().words()).startsWith(at.person(0).name() + "\n").contains("履行保密义务");
    }

    @Test
    void aJourneyIsApprovedTalkedAboutAndComesBack() {
        long id = inPost(ClearanceGrade.IMPORTANT);
        long exit = clearance.askExit(at.officer, id, "日本", "旅游", "护照", LocalDate.of(2026, 4, 1),
                LocalDate.of(2026, 4, 7));
        Actor himself = new Actor(9, "x", "x", Set.of(Role.LEADER), at.person(0).id());
        refused("secrecy.refused.own", () -> clearance.decideExit(himself, exit, true, ""));
        refused("secrecy.refused.state", () -> clearance.talkExit(at.officer, exit, LocalDate.of(2026, 3, 2), "周"));
        refused("secrecy.refused.why", () -> clearance.decideExit(at.leader, exit, false, ""));
        clearance.decideExit(at.leader, exit, true, "同意");
        at.to("2026-03-30T09:00");
        clearance.talkExit(at.officer, exit, LocalDate.of(2026, 3, 30), "周建国");
        at.to("2026-04-08T09:00");
        clearance.back(at.officer, exit, LocalDate.of(2026, 4, 7), false, "");
        assertThat(one().exits().getFirst().passportOn()).isNull();
        clearance.passportBack(at.officer, exit);
        assertThat(one().exits().getFirst().passportOn()).isEqualTo(LocalDate.of(2026, 4, 8));
        assertThatThrownBy(() -> clearance.passportBack(at.officer, exit)).isInstanceOf(Refusal.class);
    }

    @Test
    void whoStaysOnDutyKeepsTheAccountWhenItIsSaidWhy() {
        at.account(at.person(0));
        long id = inPost(ClearanceGrade.GENERAL);
        clearance.leave(at.officer, id, "岗位调整");
        LocalDate today = at.bureau.clock.today();
        refused("secrecy.refused.account-open", () -> clearance.step(at.officer, id, LeavingStep.RIGHTS, today, " "));
        clearance.step(at.officer, id, LeavingStep.RIGHTS, today, "机要系统权限已取消，仍参加值班，账号保留");
        assertThat(one().done()).containsEntry(LeavingStep.RIGHTS, today);
    }

    @Test
    void leavingGoesStepByStepAndTheTimeAfterwardsEndsByItself() {
        PersonCard person = at.person(0);
        at.account(person);
        long id = inPost(ClearanceGrade.CORE);
        long device = at.room().devices.register(at.officer, new Device.Wish("BM-U-001", DeviceKind.USB_STICK, "64G",
                UseGrade.INTERNAL, person.id(), "保密柜", ""));
        clearance.leave(at.officer, id, "调离");
        LocalDate today = at.bureau.clock.today();
        clearance.step(at.officer, id, LeavingStep.TALK, today, "周建国");
        clearance.step(at.officer, id, LeavingStep.PROMISE, today, "");
        // The register of devices knows what he still has.
        refused("secrecy.refused.held", () -> clearance.step(at.officer, id, LeavingStep.CARRIERS, today, ""));
        at.room().devices.change(at.officer, device, new Device.Wish("BM-U-001", DeviceKind.USB_STICK, "64G",
                UseGrade.INTERNAL, at.person(1).id(), "保密柜", ""));
        clearance.step(at.officer, id, LeavingStep.CARRIERS, today, "");
        // His account is closed by the system administrator, never by this register.
        refused("secrecy.refused.account-open", () -> clearance.step(at.officer, id, LeavingStep.RIGHTS, today, ""));
        refused("secrecy.refused.leaving-open", () -> clearance.approveLeave(at.leader, id, null, ""));
        at.closeAccount(person);
        clearance.step(at.officer, id, LeavingStep.RIGHTS, today, "");
        refused("secrecy.refused.why", () -> clearance.approveLeave(at.leader, id, 30, ""));
        clearance.approveLeave(at.leader, id, null, "");
        // 36 months from 2026-03-02: the last day is 2029-03-02.
        assertThat(one().coolingUntil()).isEqualTo(LocalDate.of(2029, 3, 2));
        at.to("2029-03-02T23:00");
        assertThat(one().state()).isEqualTo(ClearanceState.COOLING);
        at.to("2029-03-03T00:01");
        assertThat(one().state()).isEqualTo(ClearanceState.ENDED);
        assertThat(one().endedOn()).isEqualTo(LocalDate.of(2029, 3, 2));
        assertThat(one().lines().getFirst().kind()).isEqualTo(LineKind.ENDED);
        assertThat(at.to("2029-03-03T00:02")).isZero();
    }

    @Test
    void theTimeAfterwardsCanBeChangedWithAReason() {
        long id = inPost(ClearanceGrade.GENERAL);
        clearance.leave(at.officer, id, "退休");
        for (LeavingStep step : LeavingStep.values()) {
            clearance.step(at.officer, id, step, at.bureau.clock.today(), "周建国");
        }
        clearance.approveLeave(at.leader, id, null, "");
        assertThat(one().coolingUntil()).isEqualTo(LocalDate.of(2027, 3, 2));
        refused("secrecy.refused.why", () -> clearance.cool(at.officer, id, 6, " "));
        clearance.cool(at.officer, id, 6, "上级批准");
        assertThat(one().coolingUntil()).isEqualTo(LocalDate.of(2026, 9, 2));
        assertThat(at.to("2026-09-03T08:00")).isPositive();
        assertThat(one().state()).isEqualTo(ClearanceState.ENDED);
    }

    @Test
    void marksOfSecretsDoNotGetIn() {
        long id = inPost(ClearanceGrade.GENERAL);
        refused("marking.refused", () -> clearance.report(at.officer, id, at.bureau.clock.today(), "机密★10年 的事项",
                false));
        clearance.report(at.officer, id, at.bureau.clock.today(), "本人婚姻状况变化", true);
        assertThat(one().nextReview()).isEqualTo(at.bureau.clock.today());
    }

    @Test
    void onlyThePermittedSeeTheRegister() {
        refused("security.refused.permission", () -> clearance.list(at.as(at.person(2))));
        refused("security.refused.permission", () -> clearance.register(at.leader, at.person(0).id(), "岗",
                ClearanceGrade.CORE, ""));
    }
}
