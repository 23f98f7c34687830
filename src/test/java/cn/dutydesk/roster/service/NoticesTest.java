package cn.dutydesk.roster.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.dutydesk.core.Refusal;
import cn.dutydesk.core.Texts;
import cn.dutydesk.roster.BoardCard;
import cn.dutydesk.roster.CandidateView;
import cn.dutydesk.roster.DutyInbox.Waiting;
import cn.dutydesk.roster.DutyNotice;
import cn.dutydesk.roster.NoticeKind;
import cn.dutydesk.roster.NoticesMade;
import cn.dutydesk.roster.RosterFixture;
import cn.dutydesk.roster.RosterMonth;
import cn.dutydesk.roster.RosterSeat;
import cn.dutydesk.roster.SwapTerms;
import cn.dutydesk.security.Actor;
import cn.dutydesk.security.Role;
import cn.dutydesk.settings.service.StoredSettings;
import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who is told what and when; the clock stands still until the test moves it, and one pass is run by hand. */
class NoticesTest {
    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
    private static final Texts CHINESE = new Texts(Texts.CHINESE);
    private final RosterFixture bureau = new RosterFixture(4, 40);
    private final NoticeService notices = new NoticeService(bureau.database.tx(), bureau.acts, bureau.clock);
    private final List<NoticesMade> heard = new ArrayList<>();
    private RosterMonth october;

    @BeforeEach
    void publish() {
        bureau.signals.hear(NoticesMade.class, heard::add);
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

    private int pass() {
        return new DutyReminders(bureau.database.tx(), bureau.acts, bureau.calendars,
                new StoredSettings(bureau.database.tx(), bureau.clock), bureau.clock).pass();
    }

    private static Actor person(long id) {
        return new Actor(1000 + id, "p" + id, "人员" + id, Set.of(Role.DUTY_OFFICER), id);
    }

    private List<String> words(long person) {
        return notices.of(person(person), person).stream().map(notice -> notice.words().words(CHINESE)).toList();
    }

    private List<String> keeperWords() {
        return notices.of(bureau.keeper, 0).stream().map(notice -> notice.words().words(CHINESE)).toList();
    }

    private RosterSeat main(int day) {
        return october.days().get(day - 1).seats().getFirst();
    }

    @Test
    void aPublishedRosterTellsEverybodyOnItTheirDays() {
        long person = main(20).personId();
        assertThat(words(person)).singleElement().asString().startsWith("2026年10月值班表已发布，您的班：")
                .contains("10月20日的值班员主班");
        assertThat(heard).singleElement().extracting(made -> made.notices().size()).isEqualTo(
                (int) october.days().stream().flatMap(day -> day.seats().stream()).map(RosterSeat::personId).distinct()
                        .count());
    }

    @Test
    void aNewVersionTellsThoseWhoseDaysCameAndWent() {
        RosterSeat given = main(20);
        long other = bureau.desk.swapReads().candidates(bureau.keeper, bureau.officers().id(), given.seat())
                .stream().filter(CandidateView::free).findFirst().orElseThrow().personId();
        heard.clear();
        RosterMonth draft = bureau.desk.newVersion(bureau.keeper, bureau.officers().id(), OCTOBER, "借调");
        draft = bureau.desk.assign(bureau.keeper, draft.version().rosterId(), given.seat(), other, draft.edit());
        bureau.desk.publish(bureau.keeper, draft.version().rosterId(), draft.edit(), true);
        assertThat(words(given.personId()).getFirst()).isEqualTo("2026年10月值班表第 2 版已发布，您取消的班：10月20日的值班员主班");
        assertThat(words(other).getFirst()).isEqualTo("2026年10月值班表第 2 版已发布，您新增的班：10月20日的值班员主班");
        assertThat(heard.getFirst().notices()).hasSize(2);
    }

    @Test
    void aDutyTomorrowIsToldOnceHoweverOftenThePassRuns() {
        bureau.time.set("2026-10-18T23:59");
        pass();
        assertThat(words(main(20).personId())).noneMatch(words -> words.startsWith("明天"));
        bureau.time.set("2026-10-19T00:00");
        assertThat(pass()).isEqualTo(4);
        assertThat(pass()).as("once, and after a restart too").isZero();
        assertThat(words(main(20).personId()).getFirst()).isEqualTo("明天（10月20日）您值值班员主班，08:30 接班");
        bureau.time.move(Duration.ofHours(30));
        assertThat(words(main(20).personId())).as("a pass that comes too late tells nothing that is over")
                .filteredOn(words -> words.startsWith("明天")).hasSize(1);
    }

    @Test
    void aHolidayIsToldTwoDaysBeforeToThoseOnDutyInIt() {
        bureau.time.set("2026-09-28T12:00");
        pass();
        long person = main(3).personId();
        assertThat(words(person)).noneMatch(words -> words.contains("国庆"));
        bureau.time.set("2026-09-29T00:00");
        pass();
        assertThat(words(person).getFirst()).contains("国庆").contains("10月3日的值班员主班");
        int told = words(person).size();
        bureau.time.set("2026-09-30T00:00");
        pass();
        assertThat(words(person)).filteredOn(words -> words.contains("国庆节")).hasSize(
                (int) words(person).stream().limit(told).filter(words -> words.contains("国庆节")).count());
    }

    @Test
    void aMonthWithoutARosterIsToldToTheKeepersUntilItIsPublished() {
        bureau.time.set("2026-10-26T23:00");
        pass();
        assertThat(keeperWords()).noneMatch(words -> words.contains("11月"));
        bureau.time.set("2026-10-27T00:00");
        pass();
        pass();
        assertThat(keeperWords()).containsExactlyInAnyOrder("2026年11月值班表还没有发布，请尽快编排发布",
                "2026年11月带班表还没有发布，请尽快编排发布");
        assertThat(notices.waiting(bureau.keeper).unread()).isEqualTo(2);
        assertThat(notices.waiting(bureau.officer).unread()).isZero();
        publish(bureau.officers(), YearMonth.of(2026, 11));
        assertThat(notices.waiting(bureau.keeper).unread()).as("what is done asks for nothing any more").isEqualTo(1);
    }

    @Test
    void eachStepOfASwapIsToldToWhoHasToAct() {
        publish(bureau.leaders(), OCTOBER);
        bureau.time.set("2026-10-10T09:00");
        long leading = bureau.rosters.onDutyAt(bureau.clock.now()).getLast().personId();
        Actor leader = new Actor(70, "leading", "领导", Set.of(Role.LEADER), leading);
        RosterSeat given = main(20);
        long other = bureau.desk.swapReads().candidates(bureau.keeper, bureau.officers().id(), given.seat()).stream()
                .filter(CandidateView::free).findFirst().orElseThrow().personId();
        long id = bureau.desk.swaps().ask(person(given.personId()),
                SwapTerms.standIn(bureau.officers().id(), given.seat(), given.personId(), other), "出差");
        assertThat(notices.of(person(other), other).getFirst())
                .extracting(DutyNotice::kind, notice -> notice.words().words(CHINESE))
                .containsExactly(NoticeKind.SWAP_WAITS, "请您答复：人员" + given.personId() + " 10月20日的值班员主班 → 人员"
                        + other + " 代班。原因：出差");
        assertThat(notices.waiting(person(other))).extracting(Waiting::answers).isEqualTo(1);
        bureau.desk.swaps().consent(person(other), id);
        assertThat(notices.waiting(person(other)).answers()).isZero();
        assertThat(notices.waiting(leader).decisions()).isEqualTo(1);
        assertThat(notices.of(leader, leading).getFirst().words().words(CHINESE)).startsWith("请您审批换班");
        assertThat(keeperWords()).anyMatch(words -> words.startsWith("请您审批换班"));
        bureau.desk.swaps().approve(leader, id);
        assertThat(notices.waiting(leader)).isEqualTo(new Waiting(0, 0, notices.waiting(leader).unread()));
        assertThat(notices.of(leader, leading)).filteredOn(notice -> notice.kind() == NoticeKind.SWAP_WAITS)
                .noneMatch(DutyNotice::unread);
        assertThat(words(given.personId()).getFirst()).startsWith("换班已批准生效");
        assertThat(words(other).getFirst()).startsWith("换班已批准生效");
    }

    @Test
    void readNoticesStayReadAndOnlyOnesOwnCanBeRead() {
        long person = main(20).personId();
        List<DutyNotice> all = notices.of(person(person), person);
        assertThat(notices.waiting(person(person)).unread()).isEqualTo(all.size());
        notices.read(person(person), person, all.stream().map(DutyNotice::id).toList());
        assertThat(notices.waiting(person(person)).unread()).isZero();
        assertThat(notices.of(person(person), person)).extracting(DutyNotice::readAt)
                .containsOnly(bureau.clock.now());
        assertThatThrownBy(() -> notices.of(person(999), person)).isInstanceOf(Refusal.class);
    }
}
