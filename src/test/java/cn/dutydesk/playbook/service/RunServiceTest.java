package cn.dutydesk.playbook.service;

import static cn.dutydesk.playbook.RunFixture.DESK;
import static cn.dutydesk.playbook.RunFixture.LEADER;
import static cn.dutydesk.playbook.domain.run.Sketch.ack;
import static cn.dutydesk.playbook.domain.run.Sketch.ask;
import static cn.dutydesk.playbook.domain.run.Sketch.branch;
import static cn.dutydesk.playbook.domain.run.Sketch.check;
import static cn.dutydesk.playbook.domain.run.Sketch.evidence;
import static cn.dutydesk.playbook.domain.run.Sketch.level;
import static cn.dutydesk.playbook.domain.run.Sketch.limit;
import static cn.dutydesk.playbook.domain.run.Sketch.playbook;
import static cn.dutydesk.playbook.domain.run.Sketch.report;
import static cn.dutydesk.playbook.domain.run.Sketch.settles;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.dutydesk.core.Refusal;
import cn.dutydesk.notify.AttemptState;
import cn.dutydesk.notify.Channel;
import cn.dutydesk.playbook.ActiveStep;
import cn.dutydesk.playbook.Evidence;
import cn.dutydesk.playbook.Grade;
import cn.dutydesk.playbook.Matter;
import cn.dutydesk.playbook.RunCard;
import cn.dutydesk.playbook.RunFile;
import cn.dutydesk.playbook.RunFilter;
import cn.dutydesk.playbook.RunFixture;
import cn.dutydesk.playbook.RunStatus;
import cn.dutydesk.playbook.domain.definition.Condition;
import cn.dutydesk.playbook.domain.definition.From;
import cn.dutydesk.playbook.domain.definition.Playbook;
import cn.dutydesk.playbook.domain.run.AskState;
import cn.dutydesk.playbook.domain.run.Sketch;
import cn.dutydesk.playbook.domain.run.StepStatus;
import cn.dutydesk.playbook.domain.run.TraceKind;
import cn.dutydesk.security.Actor;
import cn.dutydesk.security.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs on rows: what people do to them, what other rooms see and say. */
class RunServiceTest {
    private static final Actor ADMIN = new Actor(95, "audit", "审计管理员", Set.of(Role.AUDIT_ADMIN), null);
    private final RunFixture desk = new RunFixture();
    @TempDir
    private Path folder;

    @AfterEach
    void close() {
        desk.close();
    }

    private RunService runs() {
        return desk.bureau.playbooks.runs;
    }

    private static void refused(String code, ThrowingCallable deed) {
        assertThatThrownBy(deed).isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.code()).isEqualTo(code));
    }

    private long two() {
        return desk.run(ack("a", level("person 王强", "5m", 1), level("person 李敏", "5m", 0)), check("b"));
    }

    private List<String> notices(long run, AttemptState state) {
        return desk.bureau.outgoing.outbox.trail("run", run).stream()
                .filter(one -> one.channel() == Channel.SCREEN && one.state() == state).map(one -> one.key()).toList();
    }

    @Test
    void aPlaybookBegunByHandIsAboutItsEntryInTheLog() {
        long run = runs().begin(DESK, "self-check-overdue", "  第二办税厅保密自查逾期未报 ");
        RunFile file = runs().file(DESK, run);
        assertThat(file.card().startedBy()).isEqualTo("值班席");
        Matter matter = file.card().matter();
        assertThat(matter.title()).isEqualTo("第二办税厅保密自查逾期未报");
        assertThat(matter.subject()).isEqualTo("self-check");
        assertThat(desk.bureau.log.byIds(DESK, List.of(matter.id()))).singleElement()
                .satisfies(entry -> assertThat(entry.content()).startsWith("手工启动预案").endsWith("：第二办税厅保密自查逾期未报"));
        assertThat(matter.place()).isEqualTo("log/entries-" + matter.id());
        assertThat(runs().active(desk.bureau.clock.now())).extracting(ActiveStep::runId).contains(run);
        assertThat(runs().begin(DESK, "self-check-overdue", "另一件事")).as("of another matter").isNotEqualTo(run);
    }

    @Test
    void aPlaybookIsNotBegunByHandWhereItMustNot() {
        refused("run.refused.from-incident", () -> runs().begin(DESK, "fire", "三楼起火"));
        refused("run.refused.no-matter", () -> runs().begin(DESK, "leak-report", " "));
        refused("run.refused.no-playbook", () -> runs().begin(DESK, "nothing", "一件事"));
        refused("security.refused.permission", () -> runs().begin(ADMIN, "leak-report", "一件事"));
        assertThatThrownBy(() -> runs().begin(DESK, "leak-report", "机密★10年 文件遗失")).isInstanceOf(Refusal.class);
        assertThat(runs().list(DESK, new RunFilter(null, 10))).isEmpty();
        assertThat(desk.logged()).noneMatch(line -> line.startsWith("手工启动"));
    }

    @Test
    void evidenceOpensAsACopy() throws IOException {
        long run = desk.run(evidence(check("a"), Evidence.FILE));
        Path photo = Files.writeString(folder.resolve("现场.txt"), "现场情况");
        runs().done(DESK, run, "a", "", List.of(photo));
        RunFile.Evident file = runs().file(DESK, run).files().getFirst();
        Path copy = runs().files().copy(DESK, file.id(), file.name());
        assertThat(copy).hasContent("现场情况").hasFileName("现场.txt").isNotEqualTo(photo);
    }

    @Test
    void whoMayNotSeeTheMatterSeesThatItRunsAndNothingMore() throws IOException {
        long run = desk.run(evidence(check("a"), Evidence.FILE), check("b"));
        runs().done(DESK, run, "a", "档案袋已封存", List.of(Files.writeString(folder.resolve("现场.txt"), "现场情况")));
        RunFile.Evident file = runs().file(DESK, run).files().getFirst();
        runs().stop(LEADER, run, "改由保密办处理");
        desk.sink.named = Set.of(DESK);
        RunCard open = runs().list(DESK, new RunFilter(null, 9)).getFirst();
        assertThat(open.matter().title()).startsWith("突发事件 ");
        assertThat(open.endReason()).isEqualTo("改由保密办处理");
        RunCard veiled = runs().list(LEADER, new RunFilter(null, 9)).getFirst();
        assertThat(veiled.matter().title()).isEqualTo("限定事件 " + open.matter().id());
        assertThat(veiled.matter().type() + veiled.endReason()).isEmpty();
        assertThat(veiled.status()).isEqualTo(RunStatus.STOPPED);
        refused("run.refused.restricted", () -> runs().file(LEADER, run));
        refused("run.refused.restricted", () -> runs().files().copy(LEADER, file.id(), file.name()));
        refused("run.refused.restricted", () -> runs().files().save(LEADER, file.id(), folder.resolve("out.txt")));
        assertThat(folder.resolve("out.txt")).doesNotExist();
        assertThat(runs().files().copy(DESK, file.id(), file.name())).hasContent("现场情况");
    }

    @Test
    void aStartedRunCallsAtOnceAndStandsInTheLog() {
        long run = two();
        ActiveStep step = runs().active(desk.bureau.clock.now()).getFirst();
        assertThat(step.key()).isEqualTo("a");
        assertThat(step.asked()).extracting(ActiveStep.Asked::name).containsExactly("王强");
        assertThat(step.asked().getFirst().phone()).isEqualTo("13800001000");
        assertThat(notices(run, AttemptState.DELIVERED)).containsExactly("run-" + run + "/a/1/1");
        assertThat(desk.logged()).hasSize(1).first().asString().contains("预案“试”启动").contains("a：呼叫王强");
        assertThat(desk.sink.noted).containsExactly("预案“试”启动", "a：呼叫王强");
        assertThat(desk.bureau.audit.verify().whole()).isTrue();
    }

    @Test
    void oneMatterHasOneRun() {
        two();
        Matter same = desk.matter(1);
        desk.outside(act -> assertThat(runs().start(act, same)).isEmpty());
        refused("run.refused.running", () -> desk.outside(act -> runs().start(act, "probe", same)));
        refused("run.refused.no-playbook", () -> desk.outside(act -> runs().start(act, "none", same)));
        refused("run.refused.other-subject", () -> desk.outside(act -> runs().start(act, "probe",
                new Matter("check", 1, "查岗", "", Grade.NONE, desk.bureau.clock.now(), ""))));
    }

    @Test
    void silenceClimbsByThePass() {
        long run = two();
        desk.after("2m30s");
        desk.after("2m29s");
        assertThat(desk.trail(run, TraceKind.CALLED, TraceKind.CALLED_AGAIN))
                .containsExactly("a：呼叫王强", "a：第 2 次呼叫王强");
        desk.after("1s");
        assertThat(desk.trail(run, TraceKind.CLIMBED, TraceKind.CALLED)).endsWith("a：升级到第 2 级", "a：呼叫李敏");
        desk.pass();
        desk.pass();
        desk.after("5m");
        assertThat(desk.status(run, "a")).isEqualTo(StepStatus.MISSED);
        assertThat(notices(run, AttemptState.DELIVERED)).containsExactlyInAnyOrder("run-" + run + "/a/1/1",
                "run-" + run + "/a/1/2", "run-" + run + "/a/2/1");
    }

    @Test
    void anAnswerByTelephoneIsKeptAndEndsTheStep() {
        long run = two();
        runs().notReached(DESK, run, "a", 1, true);
        assertThat(desk.trail(run, TraceKind.NOT_REACHED)).containsExactly("a：拨打王强，转入语音信箱（值班席）");
        assertThat(desk.state(run).step("a").ask(2).callee().name()).isEqualTo("李敏");
        runs().reached(DESK, run, "a", 2);
        assertThat(desk.status(run, "a")).isEqualTo(StepStatus.DONE);
        assertThat(desk.bureau.outgoing.outbox.trail("run", run)).filteredOn(one -> one.channel() == Channel.PHONE)
                .hasSize(2);
        refused("run.refused.not-open", () -> runs().acknowledge(DESK, run, "a", 2));
    }

    @Test
    void refusingHandingOnAndSnoozing() {
        long run = two();
        long zhao = desk.bureau.directory.search("赵刚").getFirst().id();
        runs().snooze(DESK, run, "a", 1, Duration.ofMinutes(4));
        desk.after("3m");
        assertThat(desk.trail(run, TraceKind.CALLED_AGAIN)).isEmpty();
        runs().delegate(DESK, run, "a", 1, zhao);
        assertThat(desk.trail(run, TraceKind.CALLED)).endsWith("a：呼叫赵刚（王强转交）");
        refused("run.refused.delegate-self", () -> runs().delegate(DESK, run, "a", 2, zhao));
        refused("run.refused.no-person", () -> runs().delegate(DESK, run, "a", 2, -1));
        refused("run.refused.reason", () -> runs().refuse(DESK, run, "a", 2, ""));
        runs().refuse(DESK, run, "a", 2, "在外地");
        assertThat(desk.state(run).step("a").asks()).extracting(ask -> ask.state())
                .containsExactly(AskState.DELEGATED, AskState.REFUSED, AskState.OPEN);
        runs().acknowledge(DESK, run, "a", 3);
        assertThat(desk.status(run, "b")).isEqualTo(StepStatus.ACTIVE);
    }

    @Test
    void stepsAreDoneAnsweredSkippedAndTheRunEnds() {
        long run = desk.run(check("a"), ask("q", branch("是", check("y")), branch("否")), check("z"));
        runs().done(DESK, run, "a", "已处置", List.of());
        refused("run.refused.no-answer", () -> runs().answer(DESK, run, "q", "?"));
        runs().answer(DESK, run, "q", "是");
        refused("security.refused.permission", () -> runs().skip(DESK, run, "y", "不适用"));
        runs().skip(LEADER, run, "y", "不适用");
        runs().done(DESK, run, "z", "", List.of());
        RunCard card = runs().list(DESK, new RunFilter(null, 10)).getFirst();
        assertThat(card.status()).isEqualTo(RunStatus.ENDED);
        assertThat(card.endedAt()).isEqualTo(desk.bureau.clock.now());
        assertThat(card.steps()).isEqualTo(4);
        assertThat(card.done()).isEqualTo(4);
        assertThat(runs().active(desk.bureau.clock.now())).isEmpty();
        assertThat(desk.state(run).facts().answers()).containsEntry("q", "是");
        refused("run.refused.over", () -> runs().done(DESK, run, "z", "", List.of()));
        assertThat(runs().list(DESK, new RunFilter(RunStatus.RUNNING, 10))).isEmpty();
    }

    @Test
    void evidenceIsKeptWithItsStep() throws IOException {
        long run = desk.run(evidence(check("a"), Evidence.FILE), check("b"));
        refused("run.refused.file", () -> runs().done(DESK, run, "a", "见照片", List.of()));
        refused("run.refused.file-missing", () -> runs().done(DESK, run, "a", "", List.of(folder.resolve("无.txt"))));
        Path file = Files.writeString(folder.resolve("现场.txt"), "秩序已恢复");
        runs().done(DESK, run, "a", "见附件", List.of(file));
        RunFile.Evident kept = runs().file(DESK, run).files().getFirst();
        assertThat(kept.name()).isEqualTo("现场.txt");
        Path out = folder.resolve("out.txt");
        runs().files().save(DESK, kept.id(), out);
        assertThat(out).hasContent("秩序已恢复");
        assertThat(desk.trail(run, TraceKind.DONE)).containsExactly("a：完成：见附件 现场.txt（值班席）");
    }

    @Test
    void clocksOfTheMatterAreSettledBothWays() {
        long run = desk.run(settles(report("r"), "phone"), settles(check("l"), "leader"), check("c"));
        runs().done(DESK, run, "r", "王科长接报", List.of());
        assertThat(desk.sink.settled).containsExactly("1 phone 值班席");
        desk.outside(act -> runs().settled(act, "incident", 1, "leader", "周局"));
        assertThat(desk.state(run).step("l").by()).isEqualTo("周局");
        assertThat(desk.status(run, "c")).isEqualTo(StepStatus.ACTIVE);
    }

    @Test
    void aMatterThatChangesChangesWhatFollowsAndOneThatIsOverEndsTheRun() {
        long run = desk.run(check("a"), Sketch.when(check("b"), new Condition.AtLeast(Grade.MAJOR)), check("c"));
        Matter graver = new Matter("incident", 1, "突发事件 1（重大）", "办税厅拥堵", Grade.MAJOR,
                desk.bureau.clock.now(), "");
        desk.outside(act -> runs().changed(act, graver));
        runs().done(DESK, run, "a", "", List.of());
        assertThat(desk.status(run, "b")).isEqualTo(StepStatus.ACTIVE);
        assertThat(runs().of("incident", 1).getFirst().matter().title()).isEqualTo("突发事件 1（重大）");
        desk.outside(act -> runs().over(act, "incident", 1, "已办结"));
        RunCard card = runs().of("incident", 1).getFirst();
        assertThat(card.status()).isEqualTo(RunStatus.STOPPED);
        assertThat(card.endReason()).isEqualTo("已办结");
        assertThat(desk.status(run, "b")).isEqualTo(StepStatus.CALLED_OFF);
    }

    @Test
    void aRunStaysWithItsVersion() {
        long run = two();
        Playbook other = playbook(check("x"));
        desk.publish(other);
        runs().acknowledge(DESK, run, "a", 1);
        assertThat(desk.status(run, "b")).isEqualTo(StepStatus.ACTIVE);
        long next = desk.run(0);
        assertThat(desk.status(next, "x")).isEqualTo(StepStatus.ACTIVE);
        assertThat(runs().list(DESK, new RunFilter(null, 10))).extracting(RunCard::version).containsExactly(2, 1);
    }

    @Test
    void aLimitIsToldOnceAndCountsAsLate() {
        long run = desk.run(limit(check("a"), "5m", From.TRIGGER));
        desk.after("5m");
        desk.after("1h");
        assertThat(desk.trail(run, TraceKind.LIMIT_PASSED)).containsExactly("a：超过时限");
        assertThat(runs().of("incident", 1).getFirst().late()).isEqualTo(1);
    }

    @Test
    void stoppingTakesAReasonAndLeavesNothingToDo() {
        long run = two();
        refused("run.refused.reason", () -> runs().stop(LEADER, run, " "));
        runs().stop(LEADER, run, "误报");
        desk.after("1h");
        assertThat(desk.trail(run, TraceKind.CLIMBED)).isEmpty();
        assertThat(runs().active(desk.bureau.clock.now())).isEmpty();
        refused("run.refused.no-run", () -> runs().stop(LEADER, -7, "误报"));
    }
}
