package cn.dutydesk.playbook.service;

import static cn.dutydesk.playbook.domain.run.Sketch.ack;
import static cn.dutydesk.playbook.domain.run.Sketch.check;
import static cn.dutydesk.playbook.domain.run.Sketch.level;
import static cn.dutydesk.playbook.domain.run.Sketch.pause;
import static cn.dutydesk.playbook.domain.run.Sketch.playbook;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.dutydesk.app.Bureau;
import cn.dutydesk.app.Entities;
import cn.dutydesk.core.Refusal;
import cn.dutydesk.core.Texts;
import cn.dutydesk.data.Database;
import cn.dutydesk.desk.Told;
import cn.dutydesk.playbook.ActiveStep;
import cn.dutydesk.playbook.DowntimeKind;
import cn.dutydesk.playbook.Matter;
import cn.dutydesk.playbook.PlaybookCard;
import cn.dutydesk.playbook.RunFixture;
import cn.dutydesk.playbook.domain.run.StepStatus;
import cn.dutydesk.playbook.domain.run.TraceKind;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the program does when something of its own does not work. */
class RunFaultTest {
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

    private void sql(String statement) {
        desk.bureau.acts.keep(session -> session.createNativeMutationQuery(statement).executeUpdate());
    }

    private List<Told> alarms() {
        return desk.bureau.playbooks.downtime.alarms(new Texts(Texts.CHINESE)).at(desk.bureau.clock.now());
    }

    @Test
    void aRunThatCannotBeMovedStopsNoOther() {
        long version = desk.publish(playbook(pause("w", "5m"), check("a")));
        long broken = desk.run(version);
        desk.publish(playbook(pause("w", "5m"), check("b")));
        long sound = desk.run(0);
        sql("update playbook_version set content = 'unreadable' where id = " + version);
        desk.restart();
        desk.watched("5m", Duration.ofSeconds(10));
        assertThat(desk.status(sound, "b")).isEqualTo(StepStatus.ACTIVE);
        assertThat(desk.bureau.playbooks.runs.active(desk.bureau.clock.now())).extracting(ActiveStep::runId)
                .containsExactly(sound);
        assertThat(desk.ledger()).singleElement().satisfies(entry -> {
            assertThat(entry.kind()).isEqualTo(DowntimeKind.FAULT);
            assertThat(entry.words()).contains("编号 " + broken).contains("请按纸质预案继续处置");
        });
        assertThat(alarms()).extracting(Told::title).containsExactly("预案自动执行出现故障");
        assertThat(desk.bureau.playbooks.downtime.health().well()).isFalse();
        desk.watched("3m", Duration.ofSeconds(10));
        assertThat(desk.ledger()).as("told once for the run, once by the watchdog").hasSize(2);
        sql("update playbook_version set content = (select content from playbook_version where id <> " + version
                + " and number = 2) where id = " + version);
        desk.watched("2m", Duration.ofSeconds(10));
        assertThat(desk.trail(broken, TraceKind.WAIT_OVER)).hasSize(1);
        assertThat(alarms()).isEmpty();
        assertThat(desk.bureau.playbooks.downtime.health().well()).isTrue();
    }

    /** As a newer program finds the text of an older one that it does not take any more. */
    @Test
    void aPlaybookThatCannotBeReadKeepsNoOtherFromBeginning() {
        sql("update playbook_version set content = 'steps: ['"
                + " where playbook_id in (select id from playbook where code = 'fire')");
        desk.restart();
        Matter matter = desk.matter(4711);
        desk.outside(act -> {
            assertThatThrownBy(() -> desk.bureau.playbooks.runs.start(act, "fire", matter))
                    .isInstanceOfSatisfying(Refusal.class,
                            refusal -> assertThat(refusal.code()).isEqualTo("run.refused.no-playbook"));
            assertThat(desk.bureau.playbooks.runs.start(act, matter)).as("the one for crowding").isPresent();
        });
        assertThat(desk.bureau.playbooks.library.list(RunFixture.DESK)).filteredOn(card -> card.subject().isEmpty())
                .extracting(PlaybookCard::name).containsExactly("fire");
    }

    @Test
    void aFaultThatBreaksEveryRunIsOneEntry() {
        long version = desk.publish(playbook(pause("w", "5m"), check("a")));
        for (int i = 0; i < 120; i++) {
            desk.run(version);
        }
        sql("update playbook_version set content = 'unreadable' where id = " + version);
        desk.restart();
        desk.after("5m");
        desk.after("1s");
        assertThat(desk.ledger()).filteredOn(entry -> entry.kind() == DowntimeKind.FAULT).singleElement()
                .satisfies(entry -> assertThat(entry.words()).startsWith("120 个预案执行无法推进（编号 "));
        assertThat(alarms()).singleElement().satisfies(told -> assertThat(told.toString()).containsOnlyOnce("无法推进"));
    }

    @Test
    void whatAnotherWorkstationDidIsSeenAtOnce() {
        try (RunFixture memory = new RunFixture();
             Bureau other = new Bureau(Database.memory(memory.name, Entities.ALL), memory.clock.bureau(), "other")) {
            other.playbooks.hear(memory.sink);
            long first = memory.run(check("a"), check("b"));
            long second = memory.run(0);
            assertThat(open(other)).containsExactlyInAnyOrder(first + " a", second + " a");
            memory.bureau.playbooks.runs.done(RunFixture.DESK, first, "a", "", List.of());
            assertThat(open(other)).containsExactlyInAnyOrder(first + " b", second + " a");
            memory.bureau.playbooks.runs.done(RunFixture.DESK, first, "b", "", List.of());
            assertThat(open(other)).containsExactly(second + " a");
        }
    }

    private static List<String> open(Bureau bureau) {
        return bureau.playbooks.runs.active(bureau.clock.now()).stream().map(step -> step.runId() + " " + step.key())
                .toList();
    }

    @Test
    void theWatchdogFindsWhatThePassesLeave() {
        long run = desk.run(pause("w", "5m"), check("a"));
        sql("update playbook_run set wake_at = null where id = " + run);
        sql("update playbook_run_step set wake_at = null where run_id = " + run);
        desk.watched("2m", Duration.ofSeconds(10));
        assertThat(desk.ledger()).singleElement().satisfies(entry -> assertThat(entry.words())
                .contains("既不等待人员答复，也没有下一个时间点"));
        assertThat(alarms()).hasSize(1);
    }

    @Test
    void passesThatStoppedAreNoticed() {
        assertThat(desk.bureau.playbooks.downtime.health().well()).isTrue();
        desk.clock.move(Duration.ofSeconds(61));
        assertThat(desk.bureau.playbooks.downtime.health().well()).as("after a sleep they have a moment").isTrue();
        desk.clock.move(Duration.ofSeconds(11));
        assertThat(desk.bureau.playbooks.downtime.health().problem()).contains("超过一分钟没有检查");
    }

    @Test
    void twoWorkstationsDoEachThingOnce() throws InterruptedException {
        try (RunFixture memory = new RunFixture();
             Bureau other = new Bureau(Database.memory(memory.name, Entities.ALL), memory.clock.bureau(), "other")) {
            other.playbooks.hear(memory.sink);
            long run = memory.run(ack("a", level("person 王强", "5m", 2), level("person 李敏", "5m", 0)));
            for (int step = 0; step < 12; step++) {
                memory.clock.move(Duration.ofSeconds(25));
                Thread racing = Thread.ofPlatform().start(() -> other.playbooks.passes.get(1).pass(other.clock.now()));
                memory.bureau.playbooks.passes.get(1).pass(memory.bureau.clock.now());
                racing.join();
            }
            assertThat(memory.trail(run, TraceKind.CALLED, TraceKind.CALLED_AGAIN, TraceKind.CLIMBED)).containsExactly(
                    "a：呼叫王强", "a：第 2 次呼叫王强", "a：第 3 次呼叫王强", "a：升级到第 2 级", "a：呼叫李敏");
        }
    }
}
