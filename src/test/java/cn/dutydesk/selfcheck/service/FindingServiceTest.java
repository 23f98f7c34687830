package cn.dutydesk.selfcheck.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.dutydesk.core.Refusal;
import cn.dutydesk.desk.Todo;
import cn.dutydesk.notify.Notices.Attempt;
import cn.dutydesk.playbook.RunCard;
import cn.dutydesk.playbook.RunStatus;
import cn.dutydesk.security.Actor;
import cn.dutydesk.security.Role;
import cn.dutydesk.selfcheck.FindingDetail;
import cn.dutydesk.selfcheck.FindingFile;
import cn.dutydesk.selfcheck.FindingFixture;
import cn.dutydesk.selfcheck.FindingState;
import cn.dutydesk.selfcheck.FindingStep;
import cn.dutydesk.selfcheck.FindingView;
import cn.dutydesk.selfcheck.NewFinding;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FindingServiceTest {
    private final FindingFixture at = new FindingFixture();
    private final FindingService findings = at.room.findings;

    @AfterEach
    void close() {
        at.close();
    }

    private static void refused(ThrowingCallable act, String code) {
        assertThatThrownBy(act).isInstanceOfSatisfying(Refusal.class, no -> assertThat(no.code()).isEqualTo(code));
    }

    @Test
    void fromFoundToStruckOff() {
        long id = at.raise("27", "移动存储介质台账与实物不符", null);
        assertThat(at.detail(id).view().number()).isEqualTo("整改2026-001");
        assertThat(at.detail(id).view().state()).isEqualTo(FindingState.OPEN);

        findings.measure(at.liHerself, id, "逐件核对，补登两件");
        FindingView working = at.detail(id).view();
        assertThat(working.state()).isEqualTo(FindingState.WORKING);
        assertThat(working.person()).as("whoever of the department takes it on answers for it").isEqualTo("李晓雨");

        refused(() -> findings.done(at.liHerself, id, " "), "finding.refused.no-proof");
        findings.done(at.liHerself, id, "已补登两件，账物相符");
        refused(() -> findings.measure(at.liHerself, id, "再改"), "finding.refused.waits");

        findings.giveBack(at.keeper, id, "缺实物照片");
        assertThat(at.detail(id).view().state()).isEqualTo(FindingState.WORKING);
        findings.done(at.liHerself, id, "补照片两张");
        FindingDetail closed = findings.close(at.keeper, id, "现场核对，相符");

        assertThat(closed.view().state()).isEqualTo(FindingState.CLOSED);
        assertThat(closed.verifiedBy()).isEqualTo("陈立");
        assertThat(closed.steps()).extracting(FindingDetail.Step::kind).containsExactly(FindingStep.FOUND,
                FindingStep.MEASURE, FindingStep.DONE, FindingStep.RETURNED, FindingStep.DONE, FindingStep.CLOSED);
        refused(() -> findings.measure(at.liHerself, id, "再改"), "finding.refused.closed");
        assertThat(at.bureau.audit.verify().whole()).isTrue();
    }

    @Test
    void nobodyVerifiesHisOwn() {
        long id = at.raise("27", "介质未登记", at.li);
        findings.measure(at.liHerself, id, "补登");
        refused(() -> findings.close(at.keeper, id, "早了"), "finding.refused.not-done");
        findings.done(at.liHerself, id, "已补登");
        Actor both = new Actor(102, "lixy", "李晓雨", Set.of(Role.CONFIDENTIALITY_OFFICER), at.li);
        refused(() -> findings.close(both, id, "好"), "finding.refused.own");
        Actor sameName = new Actor(300, "other", "李晓雨", Set.of(Role.CONFIDENTIALITY_OFFICER), null);
        refused(() -> findings.close(sameName, id, "好"), "finding.refused.own");
        refused(() -> findings.close(at.zhengHimself, id, "好"), "security.refused.permission");

        // What the officer did himself for a department is for the head to verify.
        long other = at.raise("28", "手机带入会场", at.zheng);
        findings.measure(at.keeper, other, "重申规定");
        findings.done(at.keeper, other, "已发通知");
        refused(() -> findings.close(at.keeper, other, "好"), "finding.refused.did-it");
        refused(() -> findings.giveBack(at.keeper, other, "不好"), "finding.refused.did-it");
        assertThat(findings.close(at.head, other, "同意").view().state()).isEqualTo(FindingState.CLOSED);
    }

    @Test
    void onlyWhomItConcernsWorksOnIt() {
        long id = at.raise("27", "介质未登记", at.li);
        refused(() -> findings.measure(at.zhengHimself, id, "我来"), "finding.refused.not-yours");
        refused(() -> findings.raise(at.liHerself, new NewFinding(null, "", "某事", at.hall, null, FindingFixture.TODAY)),
                "security.refused.permission");
        findings.give(at.liHerself, id, at.zheng);
        assertThat(findings.measure(at.zhengHimself, id, "我来").view().person()).isEqualTo("郑海波");
        refused(() -> findings.done(at.zhengHimself, at.raise("", "别的", at.zheng), "好"), "finding.refused.no-measure");
    }

    @Test
    void whatComesBackIsLinkedAndCounted() {
        long first = at.raise("27", "台账与实物不符", at.li);
        findings.measure(at.liHerself, first, "补登");
        findings.done(at.liHerself, first, "已补登");
        findings.close(at.keeper, first, "好");
        long second = at.raise("27", "又缺一件", at.li);
        long third = at.raise("27", "又缺两件", at.li);
        long elsewhere = findings.raise(at.keeper, new NewFinding(null, "27", "缺一件", at.office, null,
                FindingFixture.TODAY)).view().id();
        long noItem = at.raise("", "又缺两件", at.li);

        assertThat(at.detail(second).view().times()).isEqualTo(2);
        assertThat(at.detail(third).view().times()).isEqualTo(3);
        assertThat(at.detail(third).former()).extracting(FindingView::id).containsExactly(second, first);
        assertThat(at.detail(elsewhere).view().times()).as("another department").isEqualTo(1);
        assertThat(at.detail(noItem).view().times()).as("no item").isEqualTo(1);

        findings.link(at.keeper, noItem, third);
        assertThat(at.detail(noItem).view().times()).isEqualTo(4);
        refused(() -> findings.link(at.keeper, first, first), "finding.refused.former");
    }

    @Test
    void moreTimeOnlyWithAReasonAndByWhoKeepsThem() {
        long id = at.raise("27", "介质未登记", at.li);
        LocalDate later = FindingFixture.TODAY.plusDays(20);
        refused(() -> findings.extend(at.keeper, id, later, " "), "finding.refused.no-reason");
        refused(() -> findings.extend(at.keeper, id, FindingFixture.TODAY.plusDays(10), "忙"),
                "finding.refused.no-later");
        refused(() -> findings.extend(at.liHerself, id, later, "忙"), "security.refused.permission");
        assertThat(findings.extend(at.keeper, id, later, "采购周期").view().due()).isEqualTo(later);
    }

    @Test
    void noSecretAndNoPastDay() {
        refused(() -> at.raise("", "见《通知》 机密★10年", null), "marking.refused");
        refused(() -> at.raise("", " ", null), "finding.refused.empty");
        refused(() -> findings.raise(at.keeper, new NewFinding(null, "", "某事", at.hall, null,
                FindingFixture.TODAY.minusDays(1))), "finding.refused.past-due");
        refused(() -> findings.raise(at.keeper, new NewFinding(null, "", "某事", 424242, null, FindingFixture.TODAY)),
                "finding.refused.department");
        assertThat(findings.open(at.keeper)).isEmpty();
    }

    @Test
    void filesAreProof(@TempDir Path folder) throws Exception {
        long id = at.raise("27", "介质未登记", at.li);
        findings.measure(at.liHerself, id, "补登");
        Path proof = Files.writeString(folder.resolve("补登记录.txt"), "编号 U-07、U-08 已补登");
        Path trick = Files.writeString(folder.resolve("照片.png"), "不是图片");
        refused(() -> at.room.files.add(at.liHerself, id, trick), "desk.refused.file-otherwise");
        FindingFile file = at.room.files.add(at.liHerself, id, proof);
        refused(() -> at.room.files.add(at.liHerself, id, proof), "finding.refused.file-twice");
        refused(() -> at.room.files.remove(at.zhengHimself, file.id()), "finding.refused.not-yours");
        assertThat(findings.done(at.liHerself, id, "").view().state()).as("the file speaks").isEqualTo(
                FindingState.TO_VERIFY);
        refused(() -> at.room.files.remove(at.liHerself, file.id()), "finding.refused.waits");
        Path saved = folder.resolve("saved.txt");
        at.room.files.save(at.keeper, file.id(), saved);
        assertThat(saved).hasSameBinaryContentAs(proof);
    }

    /** Due on the 26th: told on the 23rd, the 26th and the 27th, then every three days; each once, even after a stop. */
    @Test
    void remindedBeforeOnAndAfterItsDay() {
        long id = at.raise("27", "介质未登记", at.li);
        findings.measure(at.liHerself, id, "补登");
        assertThat(at.pass("2026-03-23T08:59")).isZero();
        assertThat(at.pass("2026-03-23T09:00")).isEqualTo(1);
        assertThat(at.pass("2026-03-23T09:00")).isZero();
        assertThat(at.pass("2026-03-26T09:01")).isEqualTo(1);
        assertThat(runs(id)).as("not late on its last day").isEmpty();
        assertThat(at.pass("2026-03-27T09:00")).isEqualTo(1);
        assertThat(runs(id)).as("the playbook leads what is overdue").hasSize(1);
        assertThat(at.pass("2026-04-10T12:00")).as("after a stop of two weeks: one").isEqualTo(1);
        assertThat(at.pass("2026-04-10T12:00")).isZero();
        assertThat(runs(id)).hasSize(1);
        assertThat(at.detail(id).steps()).filteredOn(step -> step.kind() == FindingStep.REMINDED).hasSize(4)
                .last().satisfies(step -> assertThat(step.words()).contains("逾期 15 天"));

        findings.done(at.liHerself, id, "已补登");
        assertThat(at.pass("2026-05-10T12:00")).as("it waits for somebody else now").isZero();
        findings.close(at.keeper, id, "好");
        assertThat(runs(id)).allSatisfy(run -> assertThat(run.status()).isNotEqualTo(RunStatus.RUNNING));
    }

    private List<RunCard> runs(long id) {
        return at.bureau.playbooks.runs.of("self-check", id);
    }

    @Test
    void noticesGoOnceToWhoAnswers() {
        long id = at.raise("27", "介质未登记", at.li);
        at.pass("2026-03-23T09:00");
        assertThat(at.bureau.outgoing.outbox.trail("finding", id)).extracting(Attempt::key).doesNotHaveDuplicates()
                .anySatisfy(key -> assertThat(key).contains("given"))
                .anySatisfy(key -> assertThat(key).contains("due"));
    }

    @Test
    void eachSeesWhatIsHisToDo() {
        long mine = at.raise("27", "介质未登记", at.li);
        long nobodys = at.raise("28", "手机带入会场", null);
        FindingTells tells = new FindingTells(findings, at.bureau.acts, at.bureau.clock,
                new cn.dutydesk.core.Texts(cn.dutydesk.core.Texts.CHINESE));
        assertThat(tells.todos(at.liHerself, at.at.clock.instant())).extracting(Todo::id)
                .containsExactly("finding-" + mine, "finding-" + nobodys);
        assertThat(tells.todos(at.zhengHimself, at.at.clock.instant())).extracting(Todo::id)
                .containsExactly("finding-" + nobodys);
        assertThat(tells.todos(at.keeper, at.at.clock.instant())).isEmpty();
        findings.measure(at.liHerself, mine, "补登");
        findings.done(at.liHerself, mine, "已补登");
        assertThat(tells.todos(at.keeper, at.at.clock.instant())).extracting(Todo::id)
                .containsExactly("finding-" + mine);
        assertThat(tells.todos(at.head, at.at.clock.instant())).as("the officer comes first").isEmpty();
        at.at.clock.set("2026-03-18T10:00");
        assertThat(tells.todos(at.head, at.at.clock.instant())).as("nobody verified it for two days")
                .extracting(Todo::id).containsExactly("finding-" + mine);
        at.at.clock.set("2026-03-30T10:00");
        assertThat(tells.todos(at.keeper, at.at.clock.instant()))
                .filteredOn(todo -> todo.id().equals("finding-" + nobodys))
                .singleElement().satisfies(todo -> assertThat(todo.weight()).isEqualTo(Todo.Weight.URGENT));
    }
}
