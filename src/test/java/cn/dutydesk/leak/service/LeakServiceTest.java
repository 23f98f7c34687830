package cn.dutydesk.leak.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.dutydesk.core.Refusal;
import cn.dutydesk.core.Texts;
import cn.dutydesk.core.TimeRange;
import cn.dutydesk.desk.EntryView;
import cn.dutydesk.desk.Told;
import cn.dutydesk.leak.LeakCarrier;
import cn.dutydesk.leak.LeakClock;
import cn.dutydesk.leak.LeakClockKind;
import cn.dutydesk.leak.LeakDetail;
import cn.dutydesk.leak.LeakFacts;
import cn.dutydesk.leak.LeakGrade;
import cn.dutydesk.leak.LeakReceipt;
import cn.dutydesk.leak.LeakState;
import cn.dutydesk.leak.LeakWay;
import cn.dutydesk.leak.NewLeak;
import cn.dutydesk.security.Actor;
import cn.dutydesk.security.Role;
import cn.dutydesk.selfcheck.FindingFixture;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LeakServiceTest {
    private final FindingFixture at = new FindingFixture();
    private final LeakRoom room = at.bureau.confidential.leak;
    private final LeakService leaks = room.leaks;
    private final LeakTells tells = room.tells(new Texts(Texts.CHINESE));

    @AfterEach
    void close() {
        at.close();
    }

    private static void refused(ThrowingCallable act, String code) {
        assertThatThrownBy(act).isInstanceOfSatisfying(Refusal.class, no -> assertThat(no.code()).isEqualTo(code));
    }

    private Instant time(String local) {
        return at.bureau.clock.instant(LocalDateTime.parse(local));
    }

    private int passAt(String local) {
        at.at.clock.set(local);
        return room.pass.pass(at.at.clock.instant());
    }

    /** Noticed at half past nine on the 16th, reported at ten. */
    private long report() {
        return leaks.report(at.liHerself, new NewLeak(time("2026-03-16T09:30"), "三楼文印室",
                "盘点时发现一件已登记载体不在柜内")).id();
    }

    private static LeakFacts facts(LeakGrade grade, String outcome) {
        return new LeakFacts("三月介质一号", grade, 1, LeakCarrier.MEDIUM, "登记编号 U-07", "盘点时发现", "保管人张某", "十五日下班后离柜",
                "知悉范围待查", "纪检和保密办正在查", "封存、查监控、谈话", outcome);
    }

    private LeakDetail approved(long id) {
        leaks.edit(at.keeper, id, facts(LeakGrade.SECRET, ""));
        leaks.submit(at.keeper, id);
        return leaks.approve(at.head, id);
    }

    private static LeakClock clock(LeakDetail detail, LeakClockKind kind) {
        return detail.view().clocks().stream().filter(one -> one.kind() == kind).findFirst().orElseThrow();
    }

    @Test
    void seenByFewAndMaskedEverywhereElse() {
        long id = report();
        refused(() -> leaks.list(at.liHerself), "security.refused.permission");
        refused(() -> leaks.detail(at.liHerself, id), "security.refused.permission");
        refused(() -> leaks.edit(at.head, id, facts(LeakGrade.SECRET, "")), "security.refused.permission");
        assertThat(leaks.receipts(at.liHerself)).singleElement().satisfies(receipt -> {
            assertThat(receipt.number()).isEqualTo("保报2026-01");
            assertThat(receipt.seenAt()).isNull();
        });
        assertThat(leaks.receipts(at.zhengHimself)).as("somebody else's").isEmpty();

        leaks.open(at.keeper, id);
        assertThat(leaks.receipts(at.liHerself)).singleElement().extracting(LeakReceipt::seenAt).isNotNull();

        TimeRange day = new TimeRange(time("2026-03-16T00:00"), time("2026-03-17T00:00"));
        assertThat(at.bureau.log.between(at.liHerself, day, null, 0, 50)).isNotEmpty().extracting(EntryView::content)
                .noneSatisfy(words -> assertThat(words).contains("文印室"))
                .anySatisfy(words -> assertThat(words).contains("失泄密报告 1 件"));
        assertThat(at.bureau.playbooks.runs.of("leak", id)).singleElement()
                .satisfies(run -> assertThat(run.matter().title()).doesNotContain("文印室"));
    }

    @Test
    void fromTheFirstWordsToTheClosing() {
        long id = report();
        refused(() -> leaks.submit(at.keeper, id), "leak.refused.first-missing");
        refused(() -> leaks.done(at.keeper, id, LeakClockKind.AUTHORITY_FIRST, time("2026-03-16T10:00"), "市保密局 王某",
                LeakWay.IN_PERSON, ""), "leak.refused.not-approved");
        leaks.edit(at.keeper, id, facts(LeakGrade.SECRET, ""));
        leaks.submit(at.keeper, id);
        refused(() -> leaks.edit(at.keeper, id, facts(LeakGrade.TOP_SECRET, "")), "leak.refused.waits");
        Actor both = new Actor(101, "chenli", "陈立", Set.of(Role.CONFIDENTIALITY_OFFICER, Role.LEADER), at.chen);
        refused(() -> leaks.approve(both, id), "leak.refused.own");
        leaks.giveBack(at.head, id, "补充保管人");
        assertThat(leaks.detail(at.keeper, id).returned()).isEqualTo("补充保管人");
        leaks.submit(at.keeper, id);
        LeakDetail sent = leaks.approve(at.head, id);
        assertThat(sent.issues()).singleElement().satisfies(issue -> {
            assertThat(issue.intact()).isTrue();
            assertThat(issue.content()).contains("三月介质一号").contains("机密级");
        });

        at.at.clock.set("2026-03-16T15:00");
        leaks.done(at.keeper, id, LeakClockKind.AUTHORITY_FIRST, time("2026-03-16T14:00"), "市保密局 王某", LeakWay.IN_PERSON,
                "");
        refused(() -> leaks.done(at.keeper, id, LeakClockKind.AUTHORITY_FIRST, time("2026-03-16T14:30"), "又一人",
                LeakWay.IN_PERSON, ""), "leak.refused.done");
        refused(() -> leaks.submit(at.keeper, id), "leak.refused.first-open");
        leaks.done(at.keeper, id, LeakClockKind.SUPERIOR_FIRST, time("2026-03-16T14:40"), "省局保密办 赵某",
                LeakWay.CIPHER_TELEGRAM, "");
        refused(() -> leaks.submit(at.keeper, id), "leak.refused.result-missing");
        leaks.edit(at.keeper, id, facts(LeakGrade.SECRET, "诫勉，调整保管人"));
        leaks.submit(at.keeper, id);
        leaks.approve(at.head, id);
        refused(() -> leaks.close(at.head, id), "leak.refused.clocks-open");
        leaks.done(at.keeper, id, LeakClockKind.AUTHORITY_RESULT, time("2026-03-16T15:00"), "市保密局 王某",
                LeakWay.IN_PERSON, "");
        leaks.done(at.keeper, id, LeakClockKind.SUPERIOR_RESULT, time("2026-03-16T15:00"), "省局保密办 赵某",
                LeakWay.CONFIDENTIAL_MAIL, "");
        leaks.rectify(at.keeper, id, "机要柜钥匙双人保管", at.office, null, LocalDate.of(2026, 4, 30));
        refused(() -> leaks.close(at.head, id), "leak.refused.findings-open");
        long finding = leaks.detail(at.keeper, id).findings().getFirst();
        assertThat(at.detail(finding).view().what()).doesNotContain("泄密");
        Actor office = new Actor(120, "wang", "王芳", Set.of(Role.DUTY_OFFICER), at.add("王芳", "办公室"));
        at.room.findings.measure(office, finding, "双人双锁");
        at.room.findings.done(office, finding, "已换锁");
        at.room.findings.close(at.keeper, finding, "看过");

        LeakDetail closed = leaks.close(at.head, id);
        assertThat(closed.view().state()).isEqualTo(LeakState.CLOSED);
        assertThat(closed.whole()).isTrue();
        refused(() -> leaks.note(at.keeper, id, "再记"), "leak.refused.closed");
        assertThat(tells.at(at.at.clock.instant())).isEmpty();
    }

    /** Noticed at 09:30 on the 16th: due at 09:30 on the 17th; the alarm begins four hours before. */
    @Test
    void twentyFourHours() {
        long id = report();
        assertThat(clock(leaks.detail(at.keeper, id), LeakClockKind.SUPERIOR_FIRST).due())
                .isEqualTo(time("2026-03-17T09:30"));
        assertThat(tells.at(at.at.clock.instant())).as("nobody took it up").singleElement().satisfies(told -> {
            assertThat(told.title()).isEqualTo("失泄密报告 1 件");
            assertThat(told.todo()).doesNotContain("文印室");
        });
        leaks.open(at.keeper, id);
        assertThat(tells.at(time("2026-03-17T05:29"))).isEmpty();
        assertThat(tells.at(time("2026-03-17T05:30"))).extracting(Told::id)
                .allSatisfy(name -> assertThat(name).doesNotContain("late")).hasSize(1);
        approved(id);
        assertThat(passAt("2026-03-17T09:29")).isZero();
        assertThat(passAt("2026-03-17T09:30")).as("two lines").isEqualTo(2);
        assertThat(passAt("2026-03-17T09:31")).as("once").isZero();
        assertThat(tells.at(time("2026-03-17T10:30"))).singleElement()
                .satisfies(told -> assertThat(told.id()).endsWith("late"));

        at.at.clock.set("2026-03-17T12:00");
        refused(() -> leaks.done(at.keeper, id, LeakClockKind.AUTHORITY_FIRST, time("2026-03-17T11:00"), "市保密局 王某",
                LeakWay.IN_PERSON, " "), "leak.refused.late-reason");
        LeakDetail late = leaks.done(at.keeper, id, LeakClockKind.AUTHORITY_FIRST, time("2026-03-17T11:00"), "市保密局 王某",
                LeakWay.IN_PERSON, "核实登记号用时过长");
        assertThat(clock(late, LeakClockKind.AUTHORITY_FIRST).late(at.at.clock.instant())).isTrue();
        assertThat(clock(late, LeakClockKind.AUTHORITY_FIRST).lateReason()).isEqualTo("核实登记号用时过长");
        assertThat(clock(late, LeakClockKind.INQUIRY).due()).as("two months from the report").isEqualTo(
                time("2026-05-18T00:00"));
    }

    /** Three months from the 16th of March run to the end of the 16th of June. */
    @Test
    void resultWithinThreeMonthsAndThreeFromTheFiling() {
        long id = report();
        assertThat(clock(leaks.detail(at.keeper, id), LeakClockKind.AUTHORITY_RESULT).due()).isEqualTo(
                time("2026-06-17T00:00"));
        approved(id);
        at.at.clock.set("2026-03-20T10:00");
        refused(() -> leaks.filed(at.keeper, id, LocalDate.of(2026, 3, 21)), "leak.refused.filed");
        refused(() -> leaks.filed(at.keeper, id, LocalDate.of(2026, 3, 15)), "leak.refused.filed");
        assertThat(clock(leaks.filed(at.keeper, id, LocalDate.of(2026, 3, 20)), LeakClockKind.HANDLING).due())
                .isEqualTo(time("2026-06-21T00:00"));
        passAt("2026-03-18T00:00");
        assertThat(passAt("2026-06-16T23:59")).isZero();
        assertThat(passAt("2026-06-17T00:00")).as("both results").isEqualTo(2);
    }

    /** Missing since the 10th: 绝密 and unknown count as leaked after ten days, 机密 after sixty. */
    @Test
    void missingCarriersCountAsLeakedAfterTenOrSixtyDays() {
        long id = report();
        refused(() -> leaks.missing(at.keeper, id, LocalDate.of(2026, 3, 17)), "leak.refused.future");
        LeakDetail missing = leaks.missing(at.keeper, id, LocalDate.of(2026, 3, 10));
        assertThat(clock(missing, LeakClockKind.MISSING).due()).as("grade unknown").isEqualTo(time("2026-03-21T00:00"));
        LeakDetail known = leaks.edit(at.keeper, id, facts(LeakGrade.SECRET, ""));
        assertThat(clock(known, LeakClockKind.MISSING).due()).isEqualTo(time("2026-05-10T00:00"));
        refused(() -> leaks.done(at.keeper, id, LeakClockKind.MISSING, at.at.clock.instant(), "", null, ""),
                "leak.refused.by-recovery");
        passAt("2026-03-18T00:00");
        assertThat(passAt("2026-05-09T23:59")).isZero();
        assertThat(leaks.detail(at.keeper, id).deemedAt()).isNull();
        assertThat(passAt("2026-05-10T00:00")).isEqualTo(1);
        assertThat(leaks.detail(at.keeper, id).deemedAt()).isEqualTo(time("2026-05-10T00:00"));
        at.at.clock.move(Duration.ofDays(1));
        LeakDetail found = leaks.recovered(at.keeper, id, "在另一柜内找到");
        assertThat(found.recoveredAt()).isNotNull();
        assertThat(found.deemedAt()).as("it stays").isNotNull();
    }

    @Test
    void topSecretCountsAfterTenDaysAndAFoundOneNever() {
        long id = report();
        leaks.edit(at.keeper, id, facts(LeakGrade.TOP_SECRET, ""));
        leaks.missing(at.keeper, id, LocalDate.of(2026, 3, 16));
        at.at.clock.set("2026-03-17T08:00");
        refused(() -> leaks.recovered(at.keeper, id, ""), "leak.refused.no-reason");
        leaks.recovered(at.keeper, id, "在传阅夹内找到");
        passAt("2026-03-18T00:00");
        passAt("2026-04-30T00:00");
        assertThat(leaks.detail(at.keeper, id).deemedAt()).isNull();
    }

    @Test
    void anAlteredCourseIsFound() {
        long id = report();
        approved(id);
        assertThat(leaks.detail(at.keeper, id).whole()).isTrue();
        at.bureau.database.tx().write(unit -> unit.session().createNativeMutationQuery(
                "update leak_line set content = '什么也没有发生' where leak_id = " + id + " and place = 1").executeUpdate());
        assertThat(leaks.detail(at.keeper, id).whole()).isFalse();
        at.bureau.database.tx().write(unit -> unit.session().createNativeMutationQuery(
                "update leak_issue set content = '别的' where leak_id = " + id).executeUpdate());
        assertThat(leaks.detail(at.keeper, id).issues()).singleElement()
                .satisfies(issue -> assertThat(issue.intact()).isFalse());
    }

    @Test
    void contentIsRefusedInEveryField() {
        refused(() -> leaks.report(at.liHerself, new NewLeak(time("2026-03-16T09:30"), "文印室",
                "丢了《某某工作方案》")), "leak.refused.title");
        refused(() -> leaks.report(at.liHerself, new NewLeak(time("2026-03-16T10:30"), "文印室", "不见了")),
                "leak.refused.future");
        refused(() -> leaks.report(at.liHerself, new NewLeak(time("2026-03-16T09:30"), "", "不见了")),
                "leak.refused.incomplete");
        long id = report();
        refused(() -> leaks.note(at.keeper, id, "文件标题是某某"), "leak.refused.content");
        refused(() -> leaks.edit(at.keeper, id,
                new LeakFacts("某发〔2026〕3号", LeakGrade.SECRET, 1, LeakCarrier.PAPER, "", "",
                        "", "", "", "", "", "")),
                "leak.refused.number");
        assertThat(leaks.detail(at.keeper, id).facts().codeName()).isEmpty();
        assertThat(List.of(leaks.detail(at.keeper, id).view().state())).containsExactly(LeakState.REPORTED);
    }
}
