package cn.dutydesk.secrecy.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.dutydesk.core.Refusal;
import cn.dutydesk.core.Texts;
import cn.dutydesk.desk.Todo;
import cn.dutydesk.people.PersonCard;
import cn.dutydesk.secrecy.Attendance;
import cn.dutydesk.secrecy.ClearanceGrade;
import cn.dutydesk.secrecy.DeviceKind;
import cn.dutydesk.secrecy.HoursView;
import cn.dutydesk.secrecy.QuestionKind;
import cn.dutydesk.secrecy.QuestionView;
import cn.dutydesk.secrecy.SecrecyFixture;
import cn.dutydesk.secrecy.TryView;
import cn.dutydesk.secrecy.UseGrade;
import cn.dutydesk.secrecy.domain.Device;
import cn.dutydesk.secrecy.domain.QuestionDraft;
import cn.dutydesk.secrecy.domain.Quiz;
import cn.dutydesk.security.Actor;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Sessions, hours, tests with their bank, and reminders of all that is due. */
class TrainingServiceTest {
    private final SecrecyFixture at = new SecrecyFixture();
    private final TrainingService trainings = at.room().trainings;
    private final QuizService quizzes = at.room().quizzes;

    @AfterEach
    void close() {
        at.close();
    }

    private static void refused(String code, Runnable work) {
        assertThatThrownBy(work::run).isInstanceOfSatisfying(Refusal.class,
                refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    private HoursView hours(PersonCard person) {
        return trainings.hours(at.officer, 2026).stream().filter(one -> one.personId() == person.id()).findFirst()
                .orElseThrow();
    }

    private long session(String day, int minutes) {
        return trainings.plan(at.officer, new TrainingService.Wish("保密法学习", at.bureau.clock.instant(
                LocalDateTime.parse(day + "T09:00")), minutes, "三楼会议室", "保密办",
                List.of(at.person(0).id(),
                        at.person(1).id(), at.person(2).id())));
    }

    @Test
    void whoeverCameGetsTheHours() {
        long id = session("2026-03-10", 180);
        refused("training.refused.not-yet", () -> trainings.held(at.officer, id, Map.of(), ""));
        at.time.set("2026-03-10T12:00");
        trainings.held(at.officer, id, Map.of(at.person(0).id(), Attendance.PRESENT, at.person(1).id(),
                Attendance.EXCUSED), "");
        assertThat(hours(at.person(0)).minutes()).isEqualTo(180);
        assertThat(hours(at.person(0)).enough()).as("4 hours are demanded").isFalse();
        assertThat(hours(at.person(1)).minutes()).isZero();
        // Who was not named stays away without excuse.
        assertThat(trainings.sessions(at.officer, 2026).getFirst().count(Attendance.ABSENT)).isEqualTo(1);
        refused("secrecy.refused.state", () -> trainings.cancel(at.officer, id, "改期"));
        session("2026-03-11", 60);
        at.time.set("2026-03-12T12:00");
        long second = trainings.sessions(at.officer, 2026).getLast().id();
        trainings.held(at.officer, second, Map.of(at.person(0).id(), Attendance.PRESENT), "");
        assertThat(hours(at.person(0)).enough()).isTrue();
        assertThat(at.room().facts.of(at.officer, YearMonth.of(2026, 3)).stream()
                .filter(fact -> fact.code().equals("training.hours")).findFirst().orElseThrow().words())
                .contains("达标 1 人");
    }

    @Test
    void everybodyElseSeesHisOwnHoursOnly() {
        assertThat(trainings.hours(at.as(at.person(1)), 2026)).extracting(HoursView::personId)
                .containsExactly(at.person(1).id());
    }

    @Test
    void theBankThatComesWithTheProgramIsSound() {
        List<QuestionView> bank = quizzes.questions(at.officer);
        assertThat(bank).hasSizeGreaterThanOrEqualTo(60);
        assertThat(bank).allSatisfy(one -> {
            assertThat(one.source()).as(one.code()).isNotBlank();
            assertThat(one.own()).isFalse();
        });
        assertThat(bank).extracting(QuestionView::text).doesNotHaveDuplicates();
        assertThat(bank).extracting(QuestionView::kind).contains(QuestionKind.values());
        refused("training.refused.built-in", () -> quizzes.keep(at.officer, bank.getFirst().id(),
                new QuestionDraft("B001", QuestionKind.JUDGE, "改", List.of(), "T", "")));
        quizzes.keep(at.officer, null, new QuestionDraft("Z1", QuestionKind.MULTIPLE, "选哪些？", List.of("甲", "乙", "丙"),
                "ca", "本单位"));
        assertThat(quizzes.questions(at.officer)).filteredOn(QuestionView::own).singleElement()
                .satisfies(one -> assertThat(one.answer()).isEqualTo("AC"));
        refused("training.refused.answer", () -> quizzes.keep(at.officer, null, new QuestionDraft("Z2",
                QuestionKind.SINGLE, "选哪个？", List.of("甲", "乙"), "C", "")));
        refused("security.refused.permission", () -> quizzes.questions(at.as(at.person(0))));
    }

    private long quiz(int tries) {
        return quizzes.open(at.officer, new Quiz.Wish("一季度测试", 10, 80, tries, 30, 60, LocalDate.of(2026, 3, 20)));
    }

    /** Answers so many right and the rest not at all, as who has read the bank would. */
    private TryView answer(Actor who, TryView begun, int right) {
        Map<String, QuestionView> bank = quizzes.questions(at.officer).stream()
                .collect(Collectors.toMap(QuestionView::text, one -> one));
        begun.sheet().stream().limit(right).forEach(one -> quizzes.answer(who, begun.id(), one.place(),
                bank.get(one.text()).answer()));
        return quizzes.submit(who, begun.id());
    }

    @Test
    void eightOfTenPassAtEightyPercentAndSevenDoNot() {
        Actor who = at.as(at.person(0));
        long quiz = quiz(3);
        TryView first = quizzes.begin(who, quiz);
        assertThat(first.sheet()).hasSize(10).allSatisfy(one -> assertThat(one.answer()).as("not told").isEmpty());
        assertThat(answer(who, first, 7).passed()).isFalse();
        TryView second = answer(who, quizzes.begin(who, quiz), 8);
        assertThat(second.passed()).isTrue();
        assertThat(second.number()).isEqualTo(2);
        assertThat(second.sheet()).allSatisfy(one -> assertThat(one.answer()).isNotEmpty());
        // The hour of the test counts once.
        assertThat(hours(at.person(0)).quizzes()).isEqualTo(60);
        refused("training.refused.passed", () -> quizzes.begin(who, quiz));
        assertThat(quizzes.results(at.officer, quiz)).hasSize(2);
    }

    @Test
    void triesEndByThemselvesAndAreNumbered() {
        Actor who = at.as(at.person(0));
        long quiz = quiz(1);
        TryView begun = quizzes.begin(who, quiz);
        quizzes.answer(who, begun.id(), 1, "A");
        at.time.move(Duration.ofMinutes(10));
        assertThat(quizzes.begin(who, quiz).id()).as("goes on with the same paper").isEqualTo(begun.id());
        assertThat(quizzes.byId(who, begun.id()).sheet().getFirst().given()).isEqualTo("A");
        refused("secrecy.refused.gone", () -> quizzes.byId(at.as(at.person(1)), begun.id()));
        at.time.move(Duration.ofMinutes(21));
        refused("training.refused.time-over", () -> quizzes.answer(who, begun.id(), 2, "A"));
        assertThat(at.room().pass.pass(at.bureau.clock.now())).isPositive();
        assertThat(quizzes.byId(who, begun.id()).endedAt()).isEqualTo(at.bureau.clock.now());
        refused("training.refused.tries", () -> quizzes.begin(who, quiz));
        at.time.set("2026-03-21T09:00");
        refused("training.refused.closed", () -> quizzes.begin(at.as(at.person(2)), quiz));
    }

    private List<String> told(PersonCard person) {
        return at.bureau.database.tx().read(session -> session.createSelectionQuery(
                "select n.body from Notice n where n.personId = :person order by n.id", String.class)
                .setParameter("person", person.id()).getResultList());
    }

    @Test
    void whatIsDueIsToldBeforeAtAndAfterItsDayAndNeverTwice() {
        long device = at.room().devices.register(at.officer, new Device.Wish("BM-U-001", DeviceKind.USB_STICK, "",
                UseGrade.OPEN, at.person(0).id(), "", ""));
        at.room().notices.sign(at.as(at.person(1)), at.account(at.person(1)));
        at.room().devices.lend(at.officer, device, at.person(1).id(), LocalDate.of(2026, 3, 10), "",
                at.signature(at.person(1)));
        at.to("2026-03-02T10:00");
        assertThat(told(at.person(1))).singleElement().asString().contains("BM-U-001").contains("前办理");
        at.to("2026-03-05T10:00");
        at.to("2026-03-09T10:00");
        assertThat(told(at.person(1))).hasSize(1);
        at.to("2026-03-10T08:00");
        at.to("2026-03-10T08:05");
        assertThat(told(at.person(1))).hasSize(2).last().asString().contains("今天到期");
        at.to("2026-03-11T08:00");
        at.to("2026-03-30T08:00");
        assertThat(told(at.person(1))).hasSize(3).last().asString().contains("已逾期");
        assertThat(at.room().tells(new Texts(Texts.CHINESE)).todos(at.officer, at.bureau.clock.now()))
                .anySatisfy(todo -> assertThat(todo.weight()).isEqualTo(Todo.Weight.URGENT));
        at.room().devices.back(at.officer, at.room().devices.list(at.officer).getFirst().open().id(), "", null);
        assertThat(at.room().tells(new Texts(Texts.CHINESE)).todos(at.as(at.person(1)), at.bureau.clock.now()))
                .noneMatch(todo -> todo.title().contains("应归还"));
    }

    @Test
    void theAdministratorIsAskedToCloseTheAccountOfWhoLeaves() {
        at.account(at.person(0));
        ClearanceService clearance = at.room().clearance;
        long id = clearance.register(at.officer, at.person(0).id(), "机要岗", ClearanceGrade.CORE, "");
        clearance.review(at.officer, id, at.bureau.clock.today(), "人事科", true, null, "");
        SecrecyTells tells = at.room().tells(new Texts(Texts.CHINESE));
        assertThat(tells.todos(at.admin, at.bureau.clock.now())).isEmpty();
        clearance.leave(at.officer, id, "调离");
        assertThat(tells.todos(at.admin, at.bureau.clock.now())).singleElement()
                .satisfies(todo -> assertThat(todo.title()).contains("u" + at.person(0).id()));
    }
}
