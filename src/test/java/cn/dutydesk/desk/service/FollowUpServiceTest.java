package cn.dutydesk.desk.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.dutydesk.core.Refusal;
import cn.dutydesk.desk.DeskFixture;
import cn.dutydesk.desk.EntryView;
import cn.dutydesk.desk.ItemState;
import cn.dutydesk.desk.ItemStep;
import cn.dutydesk.desk.ItemView;
import cn.dutydesk.desk.LimitKind;
import cn.dutydesk.desk.NewItem;
import cn.dutydesk.desk.Todo;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FollowUpServiceTest {
    private final DeskFixture desk = new DeskFixture(LocalDateTime.of(2026, 2, 17, 10, 0));

    @AfterEach
    void close() {
        desk.close();
    }

    private static NewItem item(String content, LimitKind limit) {
        return new NewItem(content, limit, null, null, "", "", null, "");
    }

    private ItemView open(String content) {
        return desk.items.open(DeskFixture.LI_HERSELF, item(content, LimitKind.NONE));
    }

    private List<String> logged() {
        return desk.log.between(DeskFixture.LI_HERSELF, desk.day(LocalDate.of(2026, 2, 17)), null, 0, 100).stream()
                .map(EntryView::content).toList();
    }

    private static void refused(String code, Runnable write) {
        assertThatThrownBy(write::run).isInstanceOfSatisfying(Refusal.class,
                refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    @Test
    void anItemStaysOpenUntilItsResultIsSaid() {
        ItemView item = open("核实南门监控");
        refused("desk.refused.item-result", () -> desk.items.finish(DeskFixture.LI_HERSELF, item.id(), "  "));
        assertThat(desk.items.open()).extracting(ItemView::id).containsExactly(item.id());

        ItemView closed = desk.items.finish(DeskFixture.LI_HERSELF, item.id(), "已修复，画面正常");

        assertThat(closed.state()).isEqualTo(ItemState.CLOSED);
        assertThat(closed.steps()).extracting(ItemView.Step::kind).containsExactly(ItemStep.OPENED, ItemStep.CLOSED);
        assertThat(desk.items.open()).isEmpty();
        assertThat(logged()).containsExactly("待办“核实南门监控”办结：已修复，画面正常", "待办：核实南门监控（承办：未指定）");
        refused("desk.refused.item-closed", () -> desk.items.finish(DeskFixture.LI_HERSELF, item.id(), "再办一次"));
    }

    @Test
    void limitsFollowTheirRules() {
        assertThat(desk.items.open(DeskFixture.DESK, item("答复第一税务分局请示", LimitKind.SEVEN_DAYS)).due())
                .isEqualTo(desk.at(2026, 2, 24, 23, 59));
        assertThat(desk.items.open(DeskFixture.DESK, item("纳税人咨询退税", LimitKind.FIRST_ASKED)).due())
                .isEqualTo(desk.at(2026, 2, 18, 10, 0));
        assertThat(open("无时限").due()).isNull();
        refused("desk.refused.item-no-limit", () -> desk.items.open(DeskFixture.DESK,
                item("报送节日值班表", LimitKind.TIMED)));
        refused("desk.refused.item-past-limit", () -> desk.items.open(DeskFixture.DESK, new NewItem("报送",
                LimitKind.TIMED, desk.at(2026, 2, 17, 9, 0), null, "", "", null, "")));
    }

    @Test
    void theLimitMovesOnlyWithAReason() {
        ItemView item = open("报送节日值班表");
        refused("desk.refused.item-limit-reason", () -> desk.items.move(DeskFixture.DESK, item.id(),
                desk.at(2026, 2, 18, 12, 0), " "));
        ItemView moved = desk.items.move(DeskFixture.DESK, item.id(), desk.at(2026, 2, 18, 12, 0), "市委办同意延后");
        assertThat(moved.due()).isEqualTo(desk.at(2026, 2, 18, 12, 0));
        assertThat(moved.limit()).isEqualTo(LimitKind.TIMED);
    }

    @Test
    void whatALeaderAsksForIsClosedByTheLeaderAlone() {
        long id = desk.acts.write(DeskFixture.LEADER, cn.dutydesk.security.Permission.INSTRUCT, "test.instruct",
                act -> desk.items.open(act, new NewItem("核实南门监控，回复", LimitKind.NONE, null, DeskFixture.LI.id(),
                        "李晓雨", "", null, "周建国")));

        ItemView replied = desk.items.finish(DeskFixture.LI_HERSELF, id, "已修复");
        assertThat(replied.state()).isEqualTo(ItemState.REPLIED);
        assertThat(desk.items.open()).as("an answer is not yet the end").hasSize(1);
        refused("security.refused.permission", () -> desk.items.accept(DeskFixture.LI_HERSELF, id, ""));

        desk.items.giveBack(DeskFixture.LEADER, id, "附上照片");
        assertThat(desk.items.open().getFirst().state()).isEqualTo(ItemState.OPEN);
        desk.items.finish(DeskFixture.LI_HERSELF, id, "已修复，照片已附");
        ItemView closed = desk.items.accept(DeskFixture.LEADER, id, "");
        assertThat(closed.state()).isEqualTo(ItemState.CLOSED);
        assertThat(closed.closedBy()).isEqualTo("周建国");
        assertThat(closed.steps()).extracting(ItemView.Step::kind).containsExactly(ItemStep.OPENED, ItemStep.REPLIED,
                ItemStep.RETURNED, ItemStep.REPLIED, ItemStep.CLOSED);
    }

    @Test
    void lateIsJudgedByTheAnswerNotByTheLeadersDelay() {
        long id = desk.acts.write(DeskFixture.LEADER, cn.dutydesk.security.Permission.INSTRUCT, "test.instruct",
                act -> desk.items.open(act, new NewItem("回复", LimitKind.TIMED, desk.at(2026, 2, 17, 12, 0), null,
                        "李晓雨", "", null, "周建国")));
        desk.time.forward(Duration.ofHours(1));
        desk.items.finish(DeskFixture.LI_HERSELF, id, "已办");
        desk.time.forward(Duration.ofDays(1));
        assertThat(desk.items.accept(DeskFixture.LEADER, id, "").late(desk.clock.now())).isFalse();
    }

    @Test
    void openItemsStayInSightAndPressMoreAsTheirLimitNears() {
        ItemTodos todos = new ItemTodos(desk.items, desk.texts);
        desk.items.open(DeskFixture.DESK, new NewItem("报送值班表", LimitKind.TIMED, desk.at(2026, 2, 19, 12, 0), null,
                "", "", null, ""));
        assertThat(weight(todos)).isEqualTo(Todo.Weight.NORMAL);
        desk.time.forward(Duration.ofHours(30));
        assertThat(weight(todos)).isEqualTo(Todo.Weight.SOON);
        desk.time.forward(Duration.ofHours(30));
        assertThat(weight(todos)).isEqualTo(Todo.Weight.URGENT);
    }

    private Todo.Weight weight(ItemTodos todos) {
        return todos.todos(DeskFixture.DESK, desk.clock.now()).getFirst().weight();
    }

    @Test
    void marksOfStateSecretsAreRefusedEverywhere() {
        refused("marking.refused", () -> open("办理机密★3年文件"));
        ItemView item = open("核实");
        refused("marking.refused", () -> desk.items.progress(DeskFixture.DESK, item.id(), "见秘密 ★ 1年 来文"));
        refused("marking.refused", () -> desk.items.finish(DeskFixture.DESK, item.id(), "绝密★"));
        assertThat(desk.items.open().getFirst().steps()).hasSize(1);
    }
}
