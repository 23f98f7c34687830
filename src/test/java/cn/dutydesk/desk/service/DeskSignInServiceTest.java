package cn.dutydesk.desk.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.dutydesk.core.Refusal;
import cn.dutydesk.desk.DeskFixture;
import cn.dutydesk.desk.EntryView;
import cn.dutydesk.desk.LogKind;
import cn.dutydesk.desk.Seat;
import cn.dutydesk.desk.SignInView;
import cn.dutydesk.desk.SignedIn;
import cn.dutydesk.desk.Todo;
import cn.dutydesk.desk.Watch;
import cn.dutydesk.people.PersonCard;
import cn.dutydesk.roster.OnDuty;
import cn.dutydesk.security.Actor;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DeskSignInServiceTest {
    private DeskFixture desk = new DeskFixture(LocalDateTime.of(2026, 2, 17, 8, 20));

    @AfterEach
    void close() {
        desk.close();
    }

    private SignInView sign(Actor who, PersonCard person) {
        return desk.signIns.signIn(who, SignInRequest.of(person.id()));
    }

    private static void refused(String code, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(Refusal.class,
                refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    @Test
    void tenMinutesBeforeIsInTimeAndElevenIsTooEarly() {
        SignInView view = sign(DeskFixture.LI_HERSELF, DeskFixture.LI);
        assertThat(view.lateMinutes()).isZero();
        assertThat(view.post()).isEqualTo("值班员主班");
        assertThat(view.shift().from()).isEqualTo(desk.at(2026, 2, 17, 8, 30));
        desk.time.forward(Duration.ofMinutes(-1));
        refused("desk.refused.early", () -> sign(DeskFixture.DESK, DeskFixture.CHEN));
    }

    @Test
    void lateIsRecordedInMinutesAndInTheLog() {
        List<Long> heard = new ArrayList<>();
        desk.signals.hear(SignedIn.class, news -> heard.add(news.personId()));
        desk.time.forward(Duration.ofMinutes(22).plusSeconds(30));
        assertThat(sign(DeskFixture.DESK, DeskFixture.LI).lateMinutes()).isEqualTo(12);
        EntryView entry = desk.log.between(DeskFixture.DESK, desk.day(LocalDate.of(2026, 2, 17)), null, 0, 9)
                .getFirst();
        assertThat(entry.kind()).isEqualTo(LogKind.SYSTEM);
        assertThat(entry.content()).isEqualTo("李晓雨 签到（值班员主班），迟到 12 分");
        assertThat(heard).containsExactly(DeskFixture.LI.id());
    }

    @Test
    void theFirstMinuteOfTheShiftIsInTime() {
        desk.time.forward(Duration.ofMinutes(10).plusSeconds(59));
        assertThat(sign(DeskFixture.DESK, DeskFixture.LI).lateMinutes()).isZero();
    }

    @Test
    void onesOwnAccountSignsInNobodyElse() {
        refused("desk.refused.other-person", () -> sign(DeskFixture.LI_HERSELF, DeskFixture.CHEN));
    }

    @Test
    void nobodySignsInTwiceForOneShift() {
        sign(DeskFixture.DESK, DeskFixture.LI);
        desk.time.forward(Duration.ofHours(1));
        refused("desk.refused.twice", () -> sign(DeskFixture.DESK, DeskFixture.LI));
    }

    @Test
    void aStandInSaysForWhomAndWhy() {
        desk.time.forward(Duration.ofMinutes(30));
        refused("desk.refused.not-on-roster", () -> desk.signIns.signIn(DeskFixture.DESK,
                new SignInRequest(DeskFixture.MA.id(), DeskFixture.LI.id(), " ")));
        refused("desk.refused.stand-in-for", () -> desk.signIns.signIn(DeskFixture.DESK,
                new SignInRequest(DeskFixture.MA.id(), null, "李晓雨发烧")));
        refused("marking.refused", () -> desk.signIns.signIn(DeskFixture.DESK,
                new SignInRequest(DeskFixture.MA.id(), DeskFixture.LI.id(), "机密★")));
        SignInView view = desk.signIns.signIn(DeskFixture.DESK,
                new SignInRequest(DeskFixture.MA.id(), DeskFixture.LI.id(), "李晓雨发烧"));
        assertThat(desk.taken).as("the roster is told who serves").singleElement()
                .extracting(OnDuty::personId).isEqualTo(DeskFixture.LI.id());
        assertThat(view.standInFor()).isEqualTo("李晓雨");
        assertThat(view.lateMinutes()).isEqualTo(20);
        Watch watch = desk.watches.at(DeskFixture.DESK, desk.clock.now());
        assertThat(watch.others()).extracting(SignInView::name).containsExactly("马志远");
        assertThat(new SignInTodos(desk.watches, desk.texts).todos(DeskFixture.DESK, desk.clock.now()))
                .extracting(Todo::title).containsExactly("值班员副班 陈立 未签到");
    }

    @Test
    void withoutARosterOneSignsInWithAReasonForTheUsualShift() {
        desk.rosters.published = false;
        desk.time.forward(Duration.ofHours(2));
        SignInView view = desk.signIns.signIn(DeskFixture.DESK,
                new SignInRequest(DeskFixture.LI.id(), null, "尚未排班"));
        assertThat(view.shift().from()).isEqualTo(desk.at(2026, 2, 17, 8, 30));
        assertThat(view.shift().to()).isEqualTo(desk.at(2026, 2, 18, 8, 30));
    }

    @Test
    void theWatchShowsWhoIsOnWhoFollowsAndWhoHasSignedIn() {
        desk.time.forward(Duration.ofMinutes(15));
        sign(DeskFixture.DESK, DeskFixture.LI);
        Watch watch = desk.watches.at(DeskFixture.DESK, desk.clock.now());
        assertThat(watch.seats()).extracting(Seat::name).containsExactly("周建国", "李晓雨", "陈立", "吴强");
        assertThat(watch.seats()).extracting(Seat::phone).contains("13800002201");
        assertThat(watch.seats().get(1).signIn().lateMinutes()).isEqualTo(5);
        assertThat(watch.seats().get(2).signIn()).isNull();
        assertThat(watch.followers()).extracting(Seat::name).containsExactly("周建国", "郑海波", "冯琪", "吴强");
        assertThat(watch.shift().to()).isEqualTo(desk.at(2026, 2, 18, 8, 30));
    }

    @Test
    void aDaysShiftsBeginOnThatDay() {
        assertThat(desk.shifts.beginningOn(LocalDate.of(2026, 2, 17))).singleElement()
                .satisfies(shift -> assertThat(shift.from()).isEqualTo(desk.at(2026, 2, 17, 8, 30)));
        desk.rosters.published = false;
        assertThat(desk.shifts.beginningOn(LocalDate.of(2026, 2, 17))).hasSize(1);
    }

    @Test
    void anUnpublishedNextMonthIsToldFiveDaysBefore() {
        RosterTodos todos = new RosterTodos(desk.rosters, desk.settings, desk.texts, desk.clock);
        desk.rosters.last = LocalDate.of(2026, 2, 28);
        assertThat(todos.todos(DeskFixture.DESK, desk.at(2026, 2, 23, 23, 59))).isEmpty();
        assertThat(todos.todos(DeskFixture.DESK, desk.at(2026, 2, 24, 9, 0))).extracting(Todo::title)
                .containsExactly("2026年3月值班表未发布：值班表、带班表");
        desk.rosters.last = LocalDate.MAX;
        assertThat(todos.todos(DeskFixture.DESK, desk.at(2026, 2, 24, 9, 0))).isEmpty();
    }

    @Test
    void aDraftIsKeptReplacedAndForgottenAndNeverHoldsAMark() {
        desk.drafts.save(DeskFixture.DESK, "log", "接市");
        desk.drafts.save(DeskFixture.DESK, "log", "接市委");
        assertThat(desk.drafts.load(DeskFixture.DESK, "log")).isEqualTo("接市委");
        assertThat(desk.drafts.load(DeskFixture.LI_HERSELF, "log")).isEmpty();
        desk.drafts.save(DeskFixture.DESK, "log", "接市委 秘密★1年");
        assertThat(desk.drafts.load(DeskFixture.DESK, "log")).isEmpty();
        desk.drafts.save(DeskFixture.DESK, "log", "再来");
        desk.drafts.save(DeskFixture.DESK, "log", "");
        assertThat(desk.drafts.load(DeskFixture.DESK, "log")).isEmpty();
    }
}
