package cn.dutydesk.desk.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.dutydesk.core.Refusal;
import cn.dutydesk.desk.DeskFixture;
import cn.dutydesk.desk.Discretion;
import cn.dutydesk.desk.ItemStage;
import cn.dutydesk.desk.ItemStep;
import cn.dutydesk.desk.ItemView;
import cn.dutydesk.desk.LimitKind;
import cn.dutydesk.desk.NewItem;
import cn.dutydesk.desk.Told;
import cn.dutydesk.desk.domain.ItemLimits;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

@ResourceLock("window")
class ItemRemindersTest {
    private final DeskFixture desk = new DeskFixture(LocalDateTime.of(2026, 2, 17, 10, 0));
    private final List<String> sent = new ArrayList<>();
    private final ItemReminders reminders = new ItemReminders(desk.database.tx(), desk.acts, desk.log,
            new ItemLimits(desk.settings, desk.clock),
            (act, key, item, person, name, title, body) -> sent.add(name + "：" + title + " " + body), desk.people,
            desk.texts, Discretion.NONE);

    @AfterEach
    void close() {
        desk.close();
    }

    private ItemView supervise() {
        return desk.items.supervise(DeskFixture.LEADER, new NewItem("核实大厅系统故障原因", "写出书面情况", LimitKind.TIMED,
                desk.at(2026, 2, 19, 12, 0), DeskFixture.LI.id(), "李晓雨", "incident", 7L, ""));
    }

    private int pass(Duration forward) {
        desk.time.forward(forward);
        return reminders.pass(desk.clock.now());
    }

    private ItemView again(ItemView item) {
        return desk.items.byIds(List.of(item.id())).get(item.id());
    }

    private List<Told> alarms() {
        return reminders.alarms(desk.texts).at(desk.clock.now());
    }

    private static void refused(String code, Runnable write) {
        assertThatThrownBy(write::run).isInstanceOfSatisfying(Refusal.class,
                refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    @Test
    void aTaskGoesFromItsGiverThroughItsAnswerBackToItsGiver() {
        ItemView item = supervise();
        assertThat(item.supervision().number()).isEqualTo("2026-0001");
        assertThat(item.giver()).isEqualTo("周建国");
        assertThat(item.stage()).isEqualTo(ItemStage.WAITING);

        assertThat(desk.items.take(DeskFixture.LI_HERSELF, item.id()).stage()).isEqualTo(ItemStage.DOING);
        refused("desk.refused.item-taken", () -> desk.items.take(DeskFixture.DESK, item.id()));
        assertThat(desk.items.plan(DeskFixture.LI_HERSELF, item.id(), "联系信息中心调日志").supervision().measures())
                .isEqualTo("联系信息中心调日志");
        assertThat(desk.items.finish(DeskFixture.LI_HERSELF, item.id(), "电源模块损坏，已更换").stage())
                .isEqualTo(ItemStage.ANSWERED);
        refused("security.refused.permission", () -> desk.items.accept(DeskFixture.LI_HERSELF, item.id(), "好"));
        assertThat(desk.items.giveBack(DeskFixture.LEADER, item.id(), "附照片").stage()).isEqualTo(ItemStage.DOING);
        desk.items.finish(DeskFixture.LI_HERSELF, item.id(), "已附照片");
        ItemView done = desk.items.accept(DeskFixture.LEADER, item.id(), "");
        assertThat(done.stage()).isEqualTo(ItemStage.DONE);
        assertThat(done.steps()).extracting(ItemView.Step::kind).containsExactly(ItemStep.OPENED, ItemStep.TAKEN,
                ItemStep.MEASURES, ItemStep.REPLIED, ItemStep.RETURNED, ItemStep.REPLIED, ItemStep.CLOSED);
    }

    @Test
    void whoGaveATaskTakesItsAnswerAlsoWithoutBeingALeader() {
        ItemView item = desk.items.supervise(DeskFixture.LI_HERSELF, new NewItem("补交接照片", LimitKind.SEVEN_DAYS, null,
                null, "后勤中心", "", null, ""));
        desk.items.finish(DeskFixture.DESK, item.id(), "已补");
        assertThat(desk.items.accept(DeskFixture.LI_HERSELF, item.id(), "").stage()).isEqualTo(ItemStage.DONE);

        ItemView other = desk.items.supervise(DeskFixture.LI_HERSELF, new NewItem("再补一张", LimitKind.SEVEN_DAYS, null,
                null, "后勤中心", "", null, ""));
        desk.items.finish(DeskFixture.DESK, other.id(), "已补");
        refused("desk.refused.item-for-another", () -> desk.items.accept(DeskFixture.LEADER, other.id(), " "));
        assertThat(desk.items.accept(DeskFixture.LEADER, other.id(), "代为审定").closedBy()).isEqualTo("周建国");
    }

    @Test
    void aTaskNeedsAPersonAndALimit() {
        refused("desk.refused.item-owner",
                () -> desk.items.supervise(DeskFixture.LEADER, new NewItem("查", LimitKind.NONE,
                        null, null, " ", "", null, "")));
        refused("desk.refused.item-supervise-limit", () -> desk.items.supervise(DeskFixture.LEADER, new NewItem("查",
                LimitKind.NONE, null, null, "陈立", "", null, "")));
    }

    @Test
    void remindersComeBeforeAtAndAfterTheLimitAndNeverTwice() {
        ItemView item = supervise();
        assertThat(pass(Duration.ofHours(25))).isZero();
        assertThat(pass(Duration.ofHours(1))).isEqualTo(1);
        assertThat(pass(Duration.ZERO)).isZero();
        assertThat(sent).containsExactly("李晓雨：督办提醒 2026-0001 核实大厅系统故障原因\n还有24 小时到期");
        assertThat(alarms()).as("nothing is late").isEmpty();

        assertThat(pass(Duration.ofHours(24))).isEqualTo(1);
        assertThat(alarms()).hasSize(1);
        assertThat(alarms().getFirst().callPhone()).isEqualTo("139 0000 2117");
        desk.items.seen(DeskFixture.DESK, item.id());
        assertThat(alarms()).as("seen to at the desk").isEmpty();

        assertThat(pass(Duration.ofDays(5).plusHours(3))).as("five days without the program").isEqualTo(1);
        assertThat(pass(Duration.ZERO)).isZero();
        assertThat(sent.getLast()).endsWith("已逾期5 天");
        assertThat(alarms()).hasSize(1);
        assertThat(pass(Duration.ofHours(21))).as("the round of days goes on").isEqualTo(1);
        assertThat(again(item).steps().stream().filter(step -> step.kind() == ItemStep.REMINDED)).hasSize(4);
    }

    @Test
    void anAnswerThatWaitsRemindsItsGiverAndAClosedItemNobody() {
        ItemView item = supervise();
        desk.items.finish(DeskFixture.LI_HERSELF, item.id(), "已查清");
        assertThat(pass(Duration.ofHours(24))).isEqualTo(1);
        assertThat(sent.getLast()).startsWith("周建国").endsWith("已回复，待周建国审定");
        assertThat(alarms()).isEmpty();
        desk.items.accept(DeskFixture.LEADER, item.id(), "");
        assertThat(pass(Duration.ofDays(30))).isZero();
    }

    @Test
    void handingOnSettlesAnItemWithoutClosingIt() {
        ItemView item = supervise();
        assertThat(item.settled()).isFalse();
        refused("desk.refused.item-words",
                () -> desk.items.handOn(DeskFixture.DESK, item.id(), null, "信息中心", null, " "));
        ItemView on = desk.items.handOn(DeskFixture.DESK, item.id(), null, "信息中心", desk.at(2026, 3, 1, 17, 0),
                "转常态整改");
        assertThat(on.settled()).isTrue();
        assertThat(on.open()).isTrue();
        assertThat(on.owner()).isEqualTo("信息中心");
        assertThat(pass(Duration.ofDays(3))).as("the new limit counts").isZero();
    }
}
