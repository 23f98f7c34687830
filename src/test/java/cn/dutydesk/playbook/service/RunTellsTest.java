package cn.dutydesk.playbook.service;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dutydesk.core.Texts;
import cn.dutydesk.core.TimeRange;
import cn.dutydesk.desk.BriefLine;
import cn.dutydesk.desk.Todo;
import cn.dutydesk.desk.Told;
import cn.dutydesk.playbook.ActiveStep;
import cn.dutydesk.playbook.Evidence;
import cn.dutydesk.playbook.Grade;
import cn.dutydesk.playbook.Matter;
import cn.dutydesk.playbook.RunCard;
import cn.dutydesk.playbook.Runs;
import cn.dutydesk.playbook.StepKind;
import cn.dutydesk.security.Act;
import cn.dutydesk.security.Actor;
import cn.dutydesk.security.Role;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What running playbooks tell the alarms, the list of things to do and the leader. */
class RunTellsTest {
    private static final Instant BEGIN = Instant.parse("2026-02-17T18:02:00Z");
    private static final Matter MATTER = new Matter("incident", 7, "突发事件 2026-0007 办税厅：断网", "系统/网络故障",
            Grade.SERIOUS, BEGIN, "incident/7");
    private static final Actor LEADER = new Actor(5, "zhou", "周建国", Set.of(Role.LEADER), 31L);
    private static final Actor OFFICER = new Actor(6, "li", "李晓雨", Set.of(Role.DUTY_OFFICER), 32L);
    private final Texts texts = new Texts(Texts.CHINESE);

    private static ActiveStep step(long run, String key, int dueMinutes, int level, boolean acknowledged,
            ActiveStep.Asked... asked) {
        return new ActiveStep(run, key, "系统故障", MATTER, StepKind.ACKNOWLEDGE, "报带班领导", "", BEGIN,
                dueMinutes < 0 ? null : BEGIN.plusSeconds(60L * dueMinutes), List.of(asked), level, acknowledged,
                List.of(), Evidence.NONE, List.of(), "leader", false, null, "", List.of());
    }

    private static ActiveStep.Asked zhou(int calledAfterSeconds) {
        return new ActiveStep.Asked(1, 31L, "周建国", "副局长", "13800002200", "带班领导",
                BEGIN.plusSeconds(calledAfterSeconds), null);
    }

    private record Fixed(List<ActiveStep> steps) implements Runs {
        @Override
        public Optional<Long> start(Act act, Matter matter) {
            throw new AssertionError();
        }

        @Override
        public long start(Act act, String code, Matter matter) {
            throw new AssertionError();
        }

        @Override
        public void changed(Act act, Matter matter) {
            throw new AssertionError();
        }

        @Override
        public void settled(Act act, String subject, long id, String clock, String by) {
            throw new AssertionError();
        }

        @Override
        public void over(Act act, String subject, long id, String reason) {
            throw new AssertionError();
        }

        @Override
        public List<ActiveStep> active(Instant now) {
            return steps;
        }

        @Override
        public List<RunCard> of(String subject, long id) {
            return List.of();
        }
    }

    private List<Told> alarms(int afterSeconds, ActiveStep... steps) {
        return new RunAlarms(new Fixed(List.of(steps)), texts).at(BEGIN.plusSeconds(afterSeconds));
    }

    @Test
    void somebodyCalledHasAMinuteBeforeTheDeskIsToldToTelephone() {
        ActiveStep step = step(1, "tell", 5, 0, false, zhou(0));
        assertThat(alarms(59, step)).isEmpty();
        assertThat(alarms(60, step)).singleElement().isEqualTo(new Told("run-1-tell-0",
                "预案《系统故障》：报带班领导，周建国 未确认",
                "突发事件 2026-0007 办税厅：断网。请立即办理或电话联系，并在预案中记录结果。", "周建国", "138 0000 2200",
                "playbook/runs-1"));
    }

    @Test
    void whatARunRaisesNobodyElseNeedRaise() {
        ActiveStep step = step(1, "tell", 5, 0, false, zhou(0));
        RunAlarms alarms = new RunAlarms(new Fixed(List.of(step)), texts);
        assertThat(alarms.raised(step.matter().subject(), BEGIN.plusSeconds(59))).isEmpty();
        assertThat(alarms.raised(step.matter().subject(), BEGIN.plusSeconds(60))).containsExactly(step.matter().id());
        assertThat(alarms.raised("another", BEGIN.plusSeconds(60))).isEmpty();
    }

    @Test
    void aClimbAndAPassedLimitAreNewAlarmsAtOnce() {
        assertThat(alarms(1, step(1, "tell", 5, 1, false, zhou(0)))).extracting(Told::id)
                .containsExactly("run-1-tell-1");
        assertThat(alarms(301, step(1, "tell", 5, 1, true))).extracting(Told::id, Told::title, Told::callPhone)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("run-1-tell-1-late", "预案《系统故障》：报带班领导 已逾期",
                        ""));
        assertThat(alarms(300, step(1, "tell", 5, 1, true))).isEmpty();
        assertThat(alarms(9000, step(1, "tell", -1, 0, false))).isEmpty();
    }

    @Test
    void aRunRaisesOneAlarmAndSaysWhatElseWaits() {
        List<Told> told = alarms(400, step(1, "a", 5, 0, false), step(1, "b", 6, 0, false), step(2, "c", 5, 0, false));
        assertThat(told).extracting(Told::id).containsExactly("run-1-a-0-late", "run-2-c-0-late");
        assertThat(told.getFirst().todo()).endsWith("另有 1 步待办。");
    }

    @Test
    void whoWasCalledFindsItAmongTheThingsToDoAndFirstInTheLeadersView() {
        Fixed runs = new Fixed(List.of(step(1, "tell", 5, 0, false, zhou(0)), step(1, "b", 6, 0, false),
                step(1, "c", 9, 0, false)));
        Instant now = BEGIN.plusSeconds(330);
        assertThat(new RunTodos(runs, texts).todos(LEADER, now)).extracting(Todo::title)
                .containsExactly("预案《系统故障》：报带班领导，请确认");
        assertThat(new RunTodos(runs, texts).todos(OFFICER, now)).isEmpty();
        List<BriefLine> lines = new RunBrief(runs, texts).lines(LEADER, new TimeRange(BEGIN, now));
        assertThat(lines).extracting(BriefLine::kind)
                .containsExactly(BriefLine.Kind.NEEDS_WORD, BriefLine.Kind.OPEN);
        assertThat(lines.getFirst().urgent()).isTrue();
        assertThat(lines.getLast().words()).isEqualTo("预案《系统故障》正在执行——突发事件 2026-0007 办税厅：断网：2 步待办，最急 报带班领导");
    }
}
