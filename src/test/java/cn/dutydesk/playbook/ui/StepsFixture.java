package cn.dutydesk.playbook.ui;

import cn.dutydesk.playbook.ActiveStep;
import cn.dutydesk.playbook.ActiveStep.Asked;
import cn.dutydesk.playbook.Evidence;
import cn.dutydesk.playbook.Grade;
import cn.dutydesk.playbook.Matter;
import cn.dutydesk.playbook.ReportKind;
import cn.dutydesk.playbook.StepKind;
import java.time.Instant;
import java.util.List;

/** Open steps of a night: a hall system down, and a check nobody answered. */
final class StepsFixture {
    static final Instant TRIGGER = Instant.parse("2026-02-16T18:02:00Z");
    static final Instant NOW = TRIGGER.plusSeconds(756);

    private StepsFixture() {
    }

    static Matter hall() {
        return new Matter("incident", 7, "突发事件 2026-0007 第一税务分局办税服务厅：系统全部无法登录，现场聚集约 40 人",
                "办税厅系统故障", Grade.SERIOUS, TRIGGER, "incidents/7");
    }

    static ActiveStep step(StepKind kind, String key, String title, Instant due, List<Asked> asked) {
        return step(1, hall(), kind, key, title, due, asked);
    }

    static ActiveStep step(long run, Matter matter, StepKind kind, String key, String title, Instant due,
            List<Asked> asked) {
        return new ActiveStep(run, key, "办税厅系统故障", matter, kind, title, kind == StepKind.ACKNOWLEDGE
                ? "我是局值班室。第一税务分局办税服务厅系统全部无法登录，现场聚集约 40 人，请立即到岗处置。" : "", TRIGGER.plusSeconds(60),
                due, asked, kind == StepKind.ACKNOWLEDGE ? 1 : 0, false,
                kind == StepKind.DECIDE ? List.of("已恢复", "未恢复") : List.of(),
                kind == StepKind.CHECK ? Evidence.TEXT : Evidence.NONE,
                kind == StepKind.CHECK ? List.of("增开人工窗口", "安抚纳税人，发放预约号", "联系信息中心") : List.of(), "", false,
                kind == StepKind.REPORT ? ReportKind.FIRST : null, kind == StepKind.REPORT ? "市局总值班室" : "",
                kind == StepKind.REPORT ? List.of("市局总值班室 0000-8120011") : List.of());
    }

    static Asked asked(int ask, String name, String why, String phone, int seconds) {
        return new Asked(ask, (long) ask, name, "", phone, why, TRIGGER.plusSeconds(seconds), null);
    }

    static List<ActiveStep> night() {
        Matter check = new Matter("check", 3, "省局总值班室 02:05 查岗无人应答", "", Grade.NONE, TRIGGER.plusSeconds(180), "log");
        return List.of(
                step(StepKind.ACKNOWLEDGE, "tell-leader", "报带班领导", TRIGGER.plusSeconds(600),
                        List.of(asked(2, "马志远", "主要负责人", "13800002200", 605))),
                step(2, check, StepKind.CHECK, "go", "到岗查看并回报", TRIGGER.plusSeconds(1000), List.of(asked(1, "李晓雨",
                        "值班员主班", "13600007718", 200), asked(2, "陈立", "值班员副班", "13600007719", 200))),
                step(StepKind.REPORT, "first-phone", "电话首报", TRIGGER.plusSeconds(1800), List.of()),
                step(StepKind.CHECK, "keep-order", "维持秩序，启用人工窗口", TRIGGER.plusSeconds(3600), List.of()),
                step(StepKind.DECIDE, "solved", "系统是否恢复？", null, List.of()));
    }
}
