package cn.dutydesk.playbook.service;

import static cn.dutydesk.playbook.RunFixture.DESK;
import static cn.dutydesk.playbook.domain.run.Sketch.ack;
import static cn.dutydesk.playbook.domain.run.Sketch.check;
import static cn.dutydesk.playbook.domain.run.Sketch.expiring;
import static cn.dutydesk.playbook.domain.run.Sketch.level;
import static cn.dutydesk.playbook.domain.run.Sketch.limit;
import static cn.dutydesk.playbook.domain.run.Sketch.pause;
import static cn.dutydesk.playbook.domain.run.Sketch.repeat;
import static cn.dutydesk.playbook.domain.run.Sketch.span;
import static cn.dutydesk.playbook.domain.run.Sketch.tell;
import static org.assertj.core.api.Assertions.assertThat;

import cn.dutydesk.playbook.DowntimeKind;
import cn.dutydesk.playbook.DowntimeView;
import cn.dutydesk.playbook.LateView;
import cn.dutydesk.playbook.RunFixture;
import cn.dutydesk.playbook.domain.definition.From;
import cn.dutydesk.playbook.domain.run.RunState;
import cn.dutydesk.playbook.domain.run.StepStatus;
import cn.dutydesk.playbook.domain.run.TraceKind;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The truth about the times at which nobody looked: closed, broken off, asleep, and clocks that were set. */
class DowntimeTest {
    @TempDir
    private Path folder;
    private RunFixture desk;

    @BeforeEach
    void open() {
        desk = new RunFixture(folder);
        desk.pass();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private long two() {
        return desk.run(ack("a", level("person 王强", "5m", 1), level("person 李敏", "5m", 0)), check("b"));
    }

    private DowntimeView only() {
        assertThat(desk.ledger()).hasSize(1);
        return desk.ledger().getFirst();
    }

    @Test
    void nothingIsDownWhileSomebodyLooks() {
        long run = two();
        desk.watched("10m", Duration.ofSeconds(10));
        assertThat(desk.ledger()).isEmpty();
        assertThat(desk.status(run, "a")).isEqualTo(StepStatus.MISSED);
        assertThat(desk.bureau.playbooks.downtime.health().well()).isTrue();
        assertThat(desk.bureau.playbooks.downtime.health().lastWell()).isNotNull();
    }

    @Test
    void passesThatDoNotComeBackAreAFaultAndThoseThatDoAfterASleepAreNone() {
        two();
        desk.pass();
        desk.clock.move(span("2h"));
        assertThat(desk.bureau.playbooks.downtime.health().well()).isTrue();
        desk.clock.move(Duration.ofSeconds(5));
        assertThat(desk.bureau.playbooks.downtime.health().well()).isTrue();
        desk.pass();
        desk.clock.move(Duration.ofSeconds(61));
        assertThat(desk.bureau.playbooks.downtime.health().well()).isTrue();
        desk.clock.move(Duration.ofSeconds(11));
        assertThat(desk.bureau.playbooks.downtime.health().problem()).isNotEmpty();
        desk.pass();
        assertThat(desk.bureau.playbooks.downtime.health().well()).isTrue();
    }

    @Test
    void aProperCloseIsToldFromAnEndThatCameByItself() {
        long run = two();
        Instant begun = desk.bureau.clock.now();
        desk.bureau.close();
        desk.clock.move(span("8h"));
        desk.reopen();
        desk.pass();
        DowntimeView entry = only();
        assertThat(entry.kind()).isEqualTo(DowntimeKind.CLOSED);
        assertThat(entry.from()).isEqualTo(begun);
        assertThat(entry.to()).isEqualTo(begun.plus(span("8h")));
        assertThat(entry.late()).extracting(LateView::due).containsExactly(begun.plus(span("2m30s")),
                begun.plus(span("5m")), begun.plus(span("5m")));
        assertThat(entry.late()).extracting(LateView::late).endsWith(span("7h55m"));
        assertThat(entry.late().getLast().what()).isEqualTo("a：呼叫李敏（迟 7 小时 55 分）");
        assertThat(entry.late()).allMatch(late -> late.runId() == run && late.doneAt().equals(entry.to()));
        assertThat(desk.logged()).anyMatch(line -> line.contains("正常退出") && line.contains("停机 8 小时 0 分")
                && line.contains("有 1 项"));
        desk.pass();
        assertThat(only().late()).as("done once").hasSize(3);
        assertThat(desk.status(run, "a")).as("who is called only now has his time").isEqualTo(StepStatus.ACTIVE);
        desk.crash();
        desk.clock.move(span("1h"));
        desk.pass();
        assertThat(desk.ledger().getFirst().kind()).isEqualTo(DowntimeKind.CRASHED);
        assertThat(desk.bureau.audit.verify().whole()).isTrue();
    }

    @Test
    void asleepWithTheProgramOpen() {
        two();
        desk.after("2h");
        assertThat(only().kind()).isEqualTo(DowntimeKind.SLEPT);
        assertThat(only().late()).hasSize(3);
    }

    @Test
    void aClockSetForwardDoesAtOnceWhatCameDue() {
        long run = two();
        desk.clock.jump(span("1h"));
        desk.pass();
        assertThat(only().kind()).isEqualTo(DowntimeKind.CLOCK_FORWARD);
        assertThat(only().late()).isNotEmpty();
        assertThat(desk.status(run, "a")).isEqualTo(StepStatus.ACTIVE);
        desk.watched("5m", Duration.ofSeconds(10));
        assertThat(desk.status(run, "a")).isEqualTo(StepStatus.MISSED);
    }

    @Test
    void aClockSetBackTakesEverythingThatWaitsWithIt() {
        long run = desk.run(ack("a", level("person 王强", "5m", 1), level("person 李敏", "5m", 0)),
                limit(check("b"), "1h", From.TRIGGER));
        desk.after("20s");
        RunState before = desk.state(run);
        desk.clock.jump(span("3h").negated());
        desk.clock.move(span("10s"));
        desk.pass();
        assertThat(only().kind()).isEqualTo(DowntimeKind.CLOCK_BACK);
        assertThat(desk.state(run)).isEqualTo(before.moved(span("3h").negated()));
        desk.watched("1m59s", Duration.ofSeconds(1));
        assertThat(desk.trail(run, TraceKind.CALLED_AGAIN)).isEmpty();
        desk.after("1s");
        assertThat(desk.trail(run, TraceKind.CALLED_AGAIN)).as("two and a half minutes of real time").hasSize(1);
        desk.watched("7m30s", Duration.ofSeconds(10));
        assertThat(desk.status(run, "a")).isEqualTo(StepStatus.MISSED);
        assertThat(desk.state(run).step("b").due()).isEqualTo(before.trigger().minus(span("2h")));
        assertThat(desk.bureau.playbooks.runs.of("incident", 1).getFirst().startedAt())
                .as("what has happened keeps its time").isEqualTo(before.startedAt());
        assertThat(desk.ledger()).hasSize(1);
    }

    @Test
    void aClockSetBackWhileTheProgramWasClosed() {
        long run = two();
        desk.after("10s");
        desk.bureau.close();
        desk.clock.jump(span("1h").negated());
        desk.reopen();
        desk.pass();
        assertThat(only().kind()).isEqualTo(DowntimeKind.CLOCK_BACK);
        desk.watched("9m50s", Duration.ofSeconds(10));
        assertThat(desk.status(run, "a")).isEqualTo(StepStatus.MISSED);
    }

    @Test
    void whateverTheProgramBreaksOffInGoesOnAfterIt() {
        long run = desk.run(tell("t", level("person 赵刚", null, 0)),
                ack("a", level("person 王强", "5m", 1), level("person 李敏", "5m", 0)),
                expiring("e", "10m", "", level("person 王强", "5m", 0)), pause("w", "10m"),
                repeat("r", "30m", 2, null, check("c")), check("z"));
        List<Runnable> deeds = List.of(() -> desk.after("2m30s"), () -> desk.after("2m30s"),
                () -> desk.bureau.playbooks.runs.acknowledge(DESK, run, "a", 2),
                () -> desk.bureau.playbooks.runs.acknowledge(DESK, run, "e", 1), () -> desk.after("10m"),
                () -> desk.bureau.playbooks.runs.acknowledge(DESK, run, "e", 2),
                () -> desk.bureau.playbooks.runs.done(DESK, run, "c#1", "好", List.of()), () -> desk.after("30m"),
                () -> desk.bureau.playbooks.runs.acknowledge(DESK, run, "e", 3),
                () -> desk.bureau.playbooks.runs.done(DESK, run, "c#2", "好", List.of()),
                () -> desk.bureau.playbooks.runs.done(DESK, run, "z", "好", List.of()));
        boolean crash = false;
        for (Runnable deed : deeds) {
            deed.run();
            RunState stood = desk.state(run);
            List<String> trail = desk.trail(run);
            if (crash) {
                desk.crash();
            } else {
                desk.restart();
            }
            crash = !crash;
            desk.pass();
            assertThat(desk.state(run)).isEqualTo(stood);
            assertThat(desk.trail(run)).as("nothing is done a second time").isEqualTo(trail);
        }
        assertThat(desk.trail(run, TraceKind.RUN_ENDED)).hasSize(1);
        assertThat(desk.trail(run, TraceKind.CALLED, TraceKind.CALLED_AGAIN, TraceKind.EXPIRED)).containsExactly(
                "t：呼叫赵刚", "a：呼叫王强", "a：第 2 次呼叫王强", "a：呼叫李敏", "e：呼叫王强",
                "e：确认已过有效时间，重新呼叫", "e：呼叫王强", "e：确认已过有效时间，重新呼叫（迟 20 分钟）",
                "e：呼叫王强（迟 20 分钟）");
    }
}
