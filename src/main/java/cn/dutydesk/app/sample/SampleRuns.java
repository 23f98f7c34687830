package cn.dutydesk.app.sample;

import cn.dutydesk.app.Bureau;
import cn.dutydesk.core.Refusal;
import cn.dutydesk.playbook.ActiveStep;
import cn.dutydesk.playbook.Evidence;
import cn.dutydesk.playbook.Grade;
import cn.dutydesk.playbook.domain.drill.DrillMode;
import cn.dutydesk.playbook.domain.drill.Script;
import cn.dutydesk.playbook.domain.drill.Script.Deed;
import cn.dutydesk.playbook.domain.drill.Script.Line;
import cn.dutydesk.playbook.domain.drill.Script.Otherwise;
import cn.dutydesk.playbook.service.DrillSession;
import cn.dutydesk.playbook.service.RunService;
import cn.dutydesk.security.Actor;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.BiConsumer;

/** What the desk of the invented bureau did in the runs of the last weeks, and the drills it held. */
final class SampleRuns {
    /** After how many minutes the desk looks at the open steps again. */
    private static final int[] LOOKS = {2, 4, 6, 8, 11, 15, 19, 24, 30, 38, 47, 58, 72, 86};

    private final Bureau bureau;
    private final Actor officer;

    SampleRuns(Bureau bureau, Actor officer) {
        this.bureau = bureau;
        this.officer = officer;
    }

    /** @param plan takes when something happens, and what */
    void plan(LocalDate today, BiConsumer<LocalDateTime, Runnable> plan) {
        for (LocalDateTime began : List.of(today.minusDays(8).atTime(9, 20), today.minusDays(17).atTime(3, 17))) {
            for (int minutes : LOOKS) {
                plan.accept(began.plusMinutes(minutes).plusSeconds(20), this::look);
            }
        }
        plan.accept(today.minusDays(38).atTime(15, 40), () -> drill("hall-crowding", DrillMode.SCRIPT, night(),
                "带班领导手机夜间静音，已约定值班期间开启响铃；大厅增派导税员用时偏长，名单已调整。"));
        plan.accept(today.minusDays(26).atTime(10, 15), () -> drill("system-failure", DrillMode.AUTO, Script.PROMPT,
                ""));
        plan.accept(today.minusDays(12).atTime(16, 5), () -> drill("hall-crowding", DrillMode.AUTO, Script.PROMPT,
                "复演：各环节按时完成。"));
    }

    /**
     * The first open step is seen to: somebody is reached, something is done, a question is answered. Steps of the
     * reporting clocks are done with these.
     */
    private void look() {
        bureau.playbooks.runs.active(bureau.clock.now()).stream().filter(step -> step.evidence() != Evidence.FILE
                && step.clock().isEmpty())
                .findFirst().ifPresent(step -> {
                    try {
                        see(step);
                    } catch (Refusal tooLate) {
                        // The step went on by itself before anybody looked: that happens at real desks too.
                        return;
                    }
                });
    }

    private void see(ActiveStep step) {
        RunService runs = bureau.playbooks.runs;
        switch (step.kind()) {
            case ACKNOWLEDGE -> step.asked().stream().limit(1).forEach(asked -> runs.reached(officer, step.runId(),
                    step.key(), asked.ask()));
            case DECIDE -> runs.answer(officer, step.runId(), step.key(), step.answers().getFirst());
            case REPORT -> runs.done(officer, step.runId(), step.key(), "已报告" + step.recipient() + "，接报人：张科长",
                    List.of());
            default -> runs.done(officer, step.runId(), step.key(), "已办理，现场情况平稳", List.of());
        }
    }

    private void drill(String code, DrillMode mode, Script script, String notes) {
        DrillSession session = bureau.playbooks.drills.begin(officer, code, script);
        session.run().finish();
        bureau.playbooks.drills.keep(officer, session.report(), mode, 0, script.name(), notes);
    }

    private static Script night() {
        return new Script("夜间拥堵", null, "", Grade.SERIOUS, Otherwise.PROMPT, List.of(
                new Line(1, "tell-leader", "带班领导", null, null, Deed.SILENT, "", 0),
                new Line(2, "tell-leader", "分管办公室", null, null, Deed.NOT_REACHED, "", 0),
                new Line(3, "tell-leader", "主要负责人", null, Duration.ofSeconds(100), Deed.ACKNOWLEDGE, "", 0),
                new Line(4, "add-hands", "", null, Duration.ofMinutes(14), Deed.DONE, "增派导税员 4 人，开放备用窗口 3 个", 0),
                new Line(5, "eased", "", null, Duration.ofMinutes(1), Deed.ANSWER, "没有下降", 0),
                new Line(6, "controlled", "", null, Duration.ofMinutes(2), Deed.ANSWER, "未恢复", 1)));
    }
}
