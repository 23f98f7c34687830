package cn.dutydesk.app.sample;

import cn.dutydesk.app.Bureau;
import cn.dutydesk.desk.ItemView;
import cn.dutydesk.desk.LimitKind;
import cn.dutydesk.desk.NewItem;
import cn.dutydesk.leader.NewInstruction;
import cn.dutydesk.security.Actor;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** What leaders of the sample bureau asked for in the last weeks, and what the desk carries on from shift to shift. */
final class SampleLeader {
    private final Bureau bureau;
    private final Actor officer;
    private final Actor leader;

    SampleLeader(Bureau bureau, Actor officer, Actor leader) {
        this.bureau = bureau;
        this.officer = officer;
        this.leader = leader;
    }

    void plan(LocalDate today, BiConsumer<LocalDateTime, Runnable> at) {
        at.accept(today.minusDays(12).atTime(9, 20), () -> instruct("请摸清各分局备用机房钥匙保管情况，列表报我。", "办公室"));
        at.accept(today.minusDays(12).atTime(15, 5), () -> answer("备用机房", "已汇总 4 个分局，清单附后，均为双人保管"));
        at.accept(today.minusDays(11).atTime(8, 50), () -> accept("备用机房"));
        at.accept(today.minusDays(3).atTime(17, 40), () -> instruct("请核实南门监控掉线原因，修好后报我。", "陈立"));
        at.accept(today.minusDays(2).atTime(16, 10), () -> answer("南门监控", "更换交换机后恢复，已现场核对 4 路画面"));
        at.accept(today.minusDays(1).atTime(18, 5), () -> bureau.instructions.give(leader, new NewInstruction(
                "节日期间每日零报告按时报送，遇有情况先电话报我。", "", null, "", true, null, "办公室",
                bureau.clock.instant(today.plusDays(6).atTime(17, 0)))));
        at.accept(today.minusDays(4).atTime(10, 12), () -> item("答复第二税务分局关于延期申报的请示",
                LimitKind.SEVEN_DAYS, null, "征收管理科"));
        at.accept(today.minusDays(1).atTime(16, 30), () -> item("报送节日值班表给市委办", LimitKind.TIMED,
                today.plusDays(1).atTime(12, 0), "李晓雨"));
        at.accept(today.atTime(9, 2), () -> item("纳税人来电咨询退税进度，回复本人", LimitKind.FIRST_ASKED, null, "陈立"));
    }

    private void instruct(String words, String owner) {
        bureau.instructions.give(leader, new NewInstruction(words, "", null, "", true, null, owner, null));
    }

    private void item(String content, LimitKind limit, @Nullable LocalDateTime due, String owner) {
        bureau.followUps.open(officer, new NewItem(content, limit, due == null ? null : bureau.clock.instant(due), null,
                owner, "", null, ""));
    }

    private long find(String words) {
        return bureau.followUps.open().stream().filter(item -> item.content().contains(words)).map(ItemView::id)
                .findFirst().orElseThrow();
    }

    private void answer(String words, String result) {
        bureau.followUps.finish(officer, find(words), result);
    }

    private void accept(String words) {
        bureau.followUps.accept(leader, find(words), "");
    }
}
