package cn.dutydesk.desk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dutydesk.desk.DeskFixture;
import cn.dutydesk.desk.EntryPart;
import cn.dutydesk.desk.EntryTemplate;
import cn.dutydesk.desk.EntryView;
import cn.dutydesk.desk.LimitKind;
import cn.dutydesk.desk.LogKind;
import cn.dutydesk.desk.NewEntry;
import cn.dutydesk.desk.Seat;
import cn.dutydesk.desk.Todo;
import cn.dutydesk.desk.service.CalendarTodos;
import cn.dutydesk.desk.service.RosterTodos;
import cn.dutydesk.desk.service.SignInRequest;
import cn.dutydesk.desk.service.SignInTodos;
import cn.dutydesk.kit.Delay;
import cn.dutydesk.kit.DirectWork;
import cn.dutydesk.kit.Problem;
import cn.dutydesk.kit.Problems;
import cn.dutydesk.security.Actor;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** The models of the desk without a toolkit: work on the same thread, a clock that stands still. */
@ResourceLock("window")
class DeskModelsTest {
    private final DeskFixture desk = new DeskFixture(LocalDateTime.of(2026, 2, 17, 8, 40));
    private final DirectWork work = new DirectWork(new Problems(desk.texts));
    private Actor who = DeskFixture.DESK;
    private final List<Problem> problems = new ArrayList<>();

    @AfterEach
    void close() {
        desk.close();
    }

    private EntryModel entry() {
        return new EntryModel(new EntryModel.Services(desk.log, desk.entries, desk.templates, desk.items,
                desk.drafts, desk.shifts, desk.people), () -> who, work, desk.signals, desk.clock,
                new Delay(0));
    }

    private HomeModel home() {
        return new HomeModel(desk.watches, desk.todays, List.of(new SignInTodos(desk.watches, desk.texts),
                new RosterTodos(desk.rosters, desk.settings, desk.texts, desk.clock),
                new CalendarTodos(desk.calendars, desk.texts, desk.clock)), () -> who, work, desk.signals, desk.clock);
    }

    private LogModel logModel() {
        return new LogModel(new LogModel.Services(desk.log, desk.entries, desk.files, desk.shifts, path -> {}),
                () -> who, work, desk.signals, desk.clock, new Delay(0));
    }

    @Test
    void whatIsTypedIsStoredClearedAndSeenAtOnce() {
        EntryModel model = entry();
        model.shown();
        model.kindProperty().set(LogKind.CALL);
        model.originProperty().set("市委值班室");
        model.textProperty().set("抽查值班");
        model.store();
        assertThat(model.entries()).extracting(EntryView::content).containsExactly("抽查值班");
        assertThat(model.entries().getFirst().origin()).isEqualTo("市委值班室");
        assertThat(model.countProperty().get()).isEqualTo(1);
        assertThat(model.textProperty().get()).isEmpty();
        assertThat(model.kindProperty().get()).isEqualTo(LogKind.OTHER);
        assertThat(model.problemProperty().get()).isEmpty();
    }

    @Test
    void aRefusalIsSaidAndTheInputStays() {
        EntryModel model = entry();
        model.shown();
        model.textProperty().set("来文 机密★5年");
        model.store();
        assertThat(model.problemProperty().get()).contains("机密★5年");
        assertThat(model.textProperty().get()).isEqualTo("来文 机密★5年");
        model.textProperty().set("来文一份");
        assertThat(model.problemProperty().get()).isEmpty();
        model.store();
        assertThat(model.entries()).hasSize(1);
    }

    @Test
    void aDraftComesBackAfterARestart() {
        EntryModel before = entry();
        before.shown();
        before.textProperty().set("接市委值班室电话，");
        EntryModel after = entry();
        after.shown();
        assertThat(after.textProperty().get()).isEqualTo("接市委值班室电话，");
        after.store();
        EntryModel last = entry();
        last.shown();
        assertThat(last.textProperty().get()).isEmpty();
    }

    @Test
    void aTimeSetBackAsksForAReasonAndAWrongOneIsSaid() {
        EntryModel model = entry();
        model.shown();
        model.textProperty().set("巡查");
        model.timeProperty().set("8点");
        model.store();
        assertThat(model.badTimeProperty().get()).isTrue();
        assertThat(model.entries()).isEmpty();
        model.timeProperty().set("835");
        assertThat(model.lateProperty().get()).isFalse();
        model.timeProperty().set("830");
        assertThat(model.lateProperty().get()).isFalse();
        model.timeProperty().set("8:29");
        assertThat(model.lateProperty().get()).isTrue();
        model.lateReasonProperty().set("当时在交接");
        model.store();
        assertThat(model.badTimeProperty().get()).isFalse();
        assertThat(desk.log.search(who, "巡查", 0, 9)).singleElement().satisfies(entry -> {
            assertThat(entry.happenedAt()).isEqualTo(desk.at(2026, 2, 17, 8, 29));
            assertThat(entry.lateReason()).isEqualTo("当时在交接");
        });
    }

    @Test
    void aSlashAndACodeBecomeTheTemplateFilledIn() {
        desk.signIns.signIn(who, SignInRequest.of(DeskFixture.LI.id()));
        EntryModel model = entry();
        model.shown();
        model.textProperty().set("/零");
        assertThat(model.textProperty().get()).isEqualTo("截至08:40，本班无突发事件和异常情况，零报告。值班员：李晓雨。");
        model.store();
        assertThat(model.entries().getFirst().content()).contains("零报告");
        model.textProperty().set("/没有");
        assertThat(model.textProperty().get()).isEqualTo("/没有");
        model.use(model.templates().get(3));
        assertThat(model.kindProperty().get()).isEqualTo(LogKind.CALL);
    }

    @Test
    void templatesAreTheOfficesOwn() {
        EntryModel model = entry();
        model.shown();
        List<EntryTemplate> wanted = new ArrayList<>(model.templates());
        wanted.removeFirst();
        wanted.addFirst(new EntryTemplate(null, "零", LogKind.OTHER, "", "{日期}平安"));
        model.keepTemplates(wanted, () -> {}, problems::add);
        EntryModel after = entry();
        after.shown();
        assertThat(after.templates()).extracting(EntryTemplate::content).startsWith("{日期}平安").hasSize(6);
        wanted.add(new EntryTemplate(null, "零", LogKind.OTHER, "", "再一个"));
        model.keepTemplates(wanted, () -> {}, problems::add);
        wanted.set(wanted.size() - 1, new EntryTemplate(null, "密", LogKind.OTHER, "", "机密★5年"));
        model.keepTemplates(wanted, () -> {}, problems::add);
        assertThat(problems).extracting(Problem::code).containsExactly("desk.refused.template-twice",
                "marking.refused");
        assertThat(after.templates()).hasSize(6);
    }

    @Test
    void handlingResultAndWhatStaysOpenAreStoredWithTheEntryAndKeptAsDrafts() {
        EntryModel before = entry();
        before.shown();
        before.more().handlingProperty().set("已报修");
        EntryModel model = entry();
        model.shown();
        assertThat(model.more().handlingProperty().get()).isEqualTo("已报修");
        assertThat(model.unfoldedProperty().get()).isTrue();
        model.textProperty().set("电梯停运");
        model.more().resultProperty().set("等待维修");
        model.more().openProperty().set(true);
        model.more().limitProperty().set(LimitKind.FIRST_ASKED);
        assertThat(model.more().dueProperty().get()).isEqualTo(desk.at(2026, 2, 18, 8, 40));
        model.more().ownerProperty().set("陈立");
        model.store();
        assertThat(model.problemProperty().get()).isEmpty();
        EntryView entry = model.entries().stream().filter(one -> one.content().equals("电梯停运")).findFirst()
                .orElseThrow();
        assertThat(entry.handling()).isEqualTo("已报修");
        assertThat(entry.result()).isEqualTo("等待维修");
        assertThat(desk.items.of("log-entry", entry.id())).singleElement()
                .satisfies(item -> assertThat(item.owner()).isEqualTo("陈立"));
        assertThat(model.more().filled()).isFalse();
        EntryModel last = entry();
        last.shown();
        assertThat(last.more().handlingProperty().get()).isEmpty();
    }

    @Test
    void whoIsLedToAnEntrySeesItsDay() {
        long id = desk.log.append(who, new NewEntry(desk.at(2026, 2, 15, 8, 10), LogKind.CALL, "", "前天的来电", "补记", "",
                null));
        LogModel model = logModel();
        model.shown();
        model.lead(id);
        assertThat(model.dayProperty().get()).isEqualTo(LocalDate.of(2026, 2, 15));
        assertThat(model.takeWanted()).isEqualTo(id);
        assertThat(model.takeWanted()).isZero();
        model.add(model.entries().getFirst(), EntryPart.RESULT, "已回复", entry -> {}, problems::add);
        assertThat(model.entries().getFirst().all(EntryPart.RESULT)).isEqualTo("已回复");
        assertThat(problems).isEmpty();
    }

    @Test
    void aTimeThatHasNotComeYetIsYesterdays() {
        EntryModel model = entry();
        model.shown();
        model.textProperty().set("昨夜巡查");
        model.timeProperty().set("23:30");
        model.lateReasonProperty().set("补记夜间巡查");
        model.store();
        assertThat(desk.log.search(who, "昨夜", 0, 9).getFirst().happenedAt()).isEqualTo(desk.at(2026, 2, 16, 23, 30));
    }

    @Test
    void theHomeScreenKnowsWhoIsOnWhatIsToDoAndWhatIsSpecialToday() {
        HomeModel model = home();
        model.shown();
        assertThat(model.watchProperty().get().seats()).extracting(Seat::name).contains("周建国", "李晓雨");
        assertThat(model.todos()).extracting(Todo::title)
                .containsExactlyInAnyOrder("值班员主班 李晓雨 未签到", "值班员副班 陈立 未签到");
        assertThat(model.todayProperty().get().periods()).hasSize(1);
        assertThat(model.todayProperty().get().away().getFirst().name()).as("leaders first").isEqualTo("马志远");
        desk.signIns.signIn(who, SignInRequest.of(DeskFixture.LI.id()));
        assertThat(model.todos()).extracting(Todo::title).containsExactly("值班员副班 陈立 未签到");
        assertThat(model.watchProperty().get().seats().get(1).signIn().lateMinutes()).isEqualTo(10);
    }

    @Test
    void atTheHandoverTheNextShiftIsShown() {
        HomeModel model = home();
        model.shown();
        desk.time.forward(Duration.ofHours(23));
        model.tick();
        assertThat(model.watchProperty().get().seats()).extracting(Seat::name).contains("李晓雨");
        desk.time.forward(Duration.ofMinutes(50));
        model.tick();
        assertThat(model.watchProperty().get().seats()).extracting(Seat::name).contains("郑海波");
    }

    @Test
    void withoutARosterThatIsWhatIsToDo() {
        desk.rosters.published = false;
        HomeModel model = home();
        model.shown();
        assertThat(model.watchProperty().get().seats()).isEmpty();
        assertThat(model.todos()).extracting(Todo::title).containsExactly("现在没有已发布的值班表");
        desk.time.forward(Duration.ofDays(400));
        model.reload();
        assertThat(model.todos()).extracting(Todo::title).contains("2027 年没有官方节假日数据，排班按法定节日推算");
    }

    @Test
    void whoMayNotSeeTheDeskIsTold() {
        EntryModel model = entry();
        who = DeskFixture.AUDITOR;
        model.shown();
        assertThat(model.problemProperty().get()).isNotEmpty();
    }

    @Test
    void anotherScreenHearsNothingAfterItIsHidden() {
        EntryModel model = entry();
        model.shown();
        model.hidden();
        desk.log.append(who, NewEntry.now(LogKind.CALL, "", "来电"));
        assertThat(model.entries()).isEmpty();
    }

    @Test
    void theLogIsShownByDayShiftKindAndSearch() {
        desk.log.append(who, new NewEntry(desk.at(2026, 2, 17, 8, 10), LogKind.CALL, "", "上一班的来电", "交接补记", "",
                null));
        desk.log.append(who, NewEntry.now(LogKind.PATROL, "", "本班巡查"));
        LogModel model = logModel();
        model.shown();
        assertThat(model.entries()).extracting(EntryView::content).containsExactly("本班巡查", "上一班的来电");
        model.shiftProperty().set(model.dayShifts().getFirst());
        assertThat(model.entries()).extracting(EntryView::content).containsExactly("本班巡查");
        model.shiftProperty().set(null);
        model.kindProperty().set(LogKind.CALL);
        assertThat(model.entries()).extracting(EntryView::content).containsExactly("上一班的来电");
        model.searchProperty().set("巡查");
        assertThat(model.searching()).isTrue();
        assertThat(model.entries()).extracting(EntryView::content).containsExactly("本班巡查");
        model.searchProperty().set("");
        model.dayProperty().set(LocalDate.of(2026, 2, 16));
        assertThat(model.entries()).isEmpty();
        assertThat(model.problemProperty().get()).isNull();
    }

    @Test
    void theLogGoesOnPageByPage() {
        for (int i = 0; i < LogModel.PAGE + 5; i++) {
            desk.log.append(who, NewEntry.now(LogKind.OTHER, "", "第 " + i + " 条"));
        }
        LogModel model = logModel();
        model.shown();
        assertThat(model.entries()).hasSize(LogModel.PAGE);
        assertThat(model.moreProperty().get()).isTrue();
        model.readMore();
        assertThat(model.entries()).hasSize(LogModel.PAGE + 5);
        assertThat(model.moreProperty().get()).isFalse();
    }

    @Test
    void aCorrectionThatIsRefusedSaysWhyAndOneThatHoldsIsShown() {
        desk.log.append(who, NewEntry.now(LogKind.CALL, "", "听错的"));
        LogModel model = logModel();
        model.shown();
        List<EntryView> corrected = new ArrayList<>();
        model.correct(model.entries().getFirst(), "听对的", "", corrected::add, problems::add);
        assertThat(problems).singleElement().satisfies(problem -> assertThat(problem.refusal()).isTrue());
        model.correct(model.entries().getFirst(), "听对的", "回拨核对", corrected::add, problems::add);
        assertThat(corrected).singleElement().satisfies(entry -> assertThat(entry.content()).isEqualTo("听对的"));
        assertThat(model.entries().getFirst().corrected()).isTrue();
    }

    @Test
    void aSharedDeskOffersThoseOnDutyAndAPersonsAccountOnlyItself() {
        SignInModel model = new SignInModel(desk.watches, desk.signIns, desk.people, () -> who, work, desk.clock);
        List<SignInModel.Offer> offers = new ArrayList<>();
        model.offer(offers::add, problems::add);
        assertThat(offers.getFirst().shared()).isTrue();
        assertThat(offers.getFirst().seats()).extracting(Seat::name).containsExactly("周建国", "李晓雨", "陈立", "吴强");
        who = DeskFixture.LI_HERSELF;
        model.offer(offers::add, problems::add);
        assertThat(offers.getLast().own().name()).isEqualTo("李晓雨");
        model.signIn(SignInRequest.of(DeskFixture.CHEN.id()), view -> {}, problems::add);
        assertThat(problems).extracting(Problem::code).containsExactly("desk.refused.other-person");
        desk.time.forward(Duration.ofHours(23).plusMinutes(41));
        who = DeskFixture.DESK;
        model.offer(offers::add, problems::add);
        assertThat(offers.getLast().seats()).as("the next shift is near").extracting(Seat::name).contains("郑海波");
    }
}
