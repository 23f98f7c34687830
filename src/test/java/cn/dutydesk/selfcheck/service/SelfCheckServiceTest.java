package cn.dutydesk.selfcheck.service;

import static cn.dutydesk.selfcheck.SelfCheckFixture.JANUARY;
import static cn.dutydesk.selfcheck.SelfCheckFixture.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.dutydesk.core.Refusal;
import cn.dutydesk.desk.Todo;
import cn.dutydesk.playbook.RunStatus;
import cn.dutydesk.security.Role;
import cn.dutydesk.selfcheck.Assignment;
import cn.dutydesk.selfcheck.CampaignState;
import cn.dutydesk.selfcheck.CampaignView;
import cn.dutydesk.selfcheck.CheckText;
import cn.dutydesk.selfcheck.MonthBoard;
import cn.dutydesk.selfcheck.ScoreGrade;
import cn.dutydesk.selfcheck.ScoreView.State;
import cn.dutydesk.selfcheck.SelfCheckFixture;
import cn.dutydesk.selfcheck.StandardState;
import cn.dutydesk.selfcheck.YearRound;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Months of self-checks on the real database, with time passing. */
class SelfCheckServiceTest {
    private SelfCheckFixture at;
    private String head;

    @BeforeEach
    void begin() {
        at = new SelfCheckFixture().begun();
        head = at.account("juzhang", "马志远", Role.LEADER);
    }

    @AfterEach
    void end() {
        at.close();
    }

    private static void refused(ThrowingCallable call, String code) {
        assertThatThrownBy(call).isInstanceOfSatisfying(Refusal.class,
                refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    private void openJanuary() {
        at.pass("2026-01-20T08:30");
    }

    private long answer(String item, long department) {
        return at.answer(JANUARY, item, department).id();
    }

    @Test
    void itOpensOnItsDayAndIsDueOnTheLastWorkday() {
        assertThat(at.pass("2026-01-19T23:59")).isZero();
        assertThat(at.month(JANUARY).begun()).isFalse();
        assertThat(at.pass("2026-01-20T00:00")).isEqualTo(2);
        MonthBoard board = at.month(JANUARY);
        // 30 January 2026 is a Friday, the 31st a Saturday.
        assertThat(board.campaign().due()).isEqualTo(LocalDate.of(2026, 1, 30));
        assertThat(board.score().open()).isEqualTo(59);
        assertThat(board.score().grade()).isNull();
        assertThat(at.pass("2026-01-20T00:01")).isZero();
        // Item 1 is the office's, item 9 everybody's.
        assertThat(at.room.reads.item(at.officer, board.campaign().id(), "1").answers()).hasSize(1);
        assertThat(at.room.reads.item(at.officer, board.campaign().id(), "9").answers()).hasSize(2);
    }

    @Test
    void onlyOnesOwnDepartmentAnswersAndFaultsNeedWords() {
        openJanuary();
        long hall = answer("9", at.hall);
        refused(() -> at.room.answers.answer(at.stranger, hall, AnswerInput.good("")), "selfcheck.refused.not-yours");
        refused(() -> at.room.answers.answer(at.liHerself, answer("9", at.office), AnswerInput.good("")),
                "selfcheck.refused.not-yours");
        refused(() -> at.room.answers.answer(at.liHerself, hall, new AnswerInput(false, Map.of(0, 2), "", false, null)),
                "selfcheck.refused.no-words");
        refused(() -> at.room.answers.answer(at.liHerself, hall, AnswerInput.absent(" ")),
                "selfcheck.refused.no-reason");
        refused(() -> at.room.answers.answer(at.liHerself, hall, AnswerInput.good("见秘密★1年文件")),
                "marking.refused");
        at.room.answers.answer(at.liHerself, hall, new AnswerInput(false, Map.of(0, 2), "2 人学时不够", false, null));
        assertThat(at.answer(JANUARY, "9", at.hall).minus()).isEqualByComparingTo("1");
        // 27 demands words, 4 has a step that counts once.
        refused(() -> at.room.answers.answer(at.liHerself, answer("27", at.hall), AnswerInput.good("")),
                "selfcheck.refused.no-evidence");
        refused(() -> at.room.answers.answer(at.liHerself, answer("4", at.hall),
                new AnswerInput(false, Map.of(0, 2), "无", false, null)), "selfcheck.refused.once");
    }

    @Test
    void aQuestionAnsweredNoTakesItsItemsOutAndIsRememberedNextMonth() {
        openJanuary();
        long campaign = at.campaign(JANUARY).id();
        at.room.answers.question(at.liHerself, campaign, at.hall, "carriers", false);
        assertThat(at.answer(JANUARY, "22", at.hall).state()).isEqualTo(State.NOT_APPLICABLE);
        assertThat(at.answer(JANUARY, "22", at.hall).words()).contains("国家秘密载体", "无");
        assertThat(at.answer(JANUARY, "22", at.office).state()).isEqualTo(State.OPEN);
        at.room.answers.question(at.liHerself, campaign, at.hall, "carriers", true);
        assertThat(at.answer(JANUARY, "22", at.hall).state()).isEqualTo(State.OPEN);
        at.room.answers.question(at.liHerself, campaign, at.hall, "carriers", false);
        at.pass("2026-02-20T09:00");
        YearMonth february = YearMonth.of(2026, 2);
        assertThat(at.answer(february, "22", at.hall).state()).isEqualTo(State.NOT_APPLICABLE);
        assertThat(at.answer(february, "22", at.office).state()).isEqualTo(State.OPEN);
    }

    @Test
    void fromOpeningToTheSignedScore() {
        openJanuary();
        long campaign = at.campaign(JANUARY).id();
        at.room.answers.answer(at.liHerself, answer("27", at.hall),
                new AnswerInput(false, Map.of(0, 2), "盘点差 2 件", false, null));
        refused(() -> at.room.campaigns.submit(at.officer, campaign), "selfcheck.refused.open");
        at.answerRest(JANUARY);
        refused(() -> at.room.campaigns.submit(at.officer, campaign), "selfcheck.refused.parts");
        refused(() -> at.room.answers.signOff(at.officer, campaign, at.hall, ""), "selfcheck.refused.for-others");
        at.room.answers.signOff(at.liHerself, campaign, at.hall, "");
        refused(() -> at.room.answers.answer(at.liHerself, answer("9", at.hall), AnswerInput.good("")),
                "selfcheck.refused.signed-off");
        at.room.answers.signOff(at.officer, campaign, at.office, "");
        // 100 − 2 (two differences) − 0.5 found by the second person = 97.5
        at.room.reviews.lower(at.second, answer("27", at.hall), new BigDecimal("0.5"), "编号缺 1 件", null);
        at.at.clock.set("2026-01-29T10:00");
        refused(() -> at.room.campaigns.sign(campaign, head, PASSWORD.toCharArray()),
                "selfcheck.refused.not-submitted");
        at.room.campaigns.submit(at.officer, campaign);
        refused(() -> at.room.answers.answer(at.officer, answer("9", at.office), AnswerInput.good("")),
                "selfcheck.refused.submitted");
        assertThatThrownBy(() -> at.room.campaigns.sign(campaign, head, "falsch".toCharArray()))
                .isInstanceOf(Refusal.class);
        CampaignView signed = at.room.campaigns.sign(campaign, head, PASSWORD.toCharArray());
        assertThat(signed.rate()).isEqualByComparingTo("97.5");
        assertThat(signed.grade()).isEqualTo(ScoreGrade.MEETS);
        assertThat(signed.lateDays()).isZero();
        assertThat(signed.signedBy()).isEqualTo("马志远");
        refused(() -> at.room.answers.answer(at.officer, answer("9", at.office), AnswerInput.good("")),
                "selfcheck.refused.frozen");
        refused(() -> at.room.reviews.lower(at.second, answer("27", at.hall), BigDecimal.ONE, "再减", null),
                "selfcheck.refused.frozen");
        CheckText text = at.room.reads.text(at.officer, JANUARY);
        assertThat(text.result().rate()).isEqualByComparingTo("97.5");
        assertThat(text.parts()).extracting(CheckText.Part::department).containsExactly("第一税务分局", "办公室");
        assertThat(at.room.campaigns.verify(at.officer, campaign)).isTrue();
    }

    @Test
    void whatIsAlteredBehindTheProgramIsFound() {
        openJanuary();
        at.answerRest(JANUARY);
        at.signOff(JANUARY);
        CampaignView signed = at.sign(JANUARY, head);
        assertThat(at.room.campaigns.verify(at.officer, signed.id())).isTrue();
        alter("update selfcheck_answer set deducted = 1 where item = '41' and campaign_id = " + signed.id());
        assertThat(at.room.campaigns.verify(at.officer, signed.id())).isFalse();
        alter("update selfcheck_answer set deducted = 0 where item = '41' and campaign_id = " + signed.id());
        assertThat(at.room.campaigns.verify(at.officer, signed.id())).isTrue();
        alter("update selfcheck_campaign set rate = 99 where id = " + signed.id());
        assertThat(at.room.campaigns.verify(at.officer, signed.id())).isFalse();
        alter("update selfcheck_campaign set rate = 100 where id = " + signed.id());
        assertThat(at.room.campaigns.verify(at.officer, signed.id())).isTrue();
        alter("update selfcheck_text set result = replace(result, '100', '101') where campaign_id = " + signed.id());
        assertThat(at.room.campaigns.verify(at.officer, signed.id())).isFalse();
        alter("update selfcheck_text set result = replace(result, '101', '100') where campaign_id = " + signed.id());
        assertThat(at.room.campaigns.verify(at.officer, signed.id())).isTrue();
        alter("update selfcheck_text set body = replace(body, '查阅记录', '查无记录') where campaign_id = " + signed.id());
        assertThat(at.room.campaigns.verify(at.officer, signed.id())).isFalse();
    }

    private void alter(String sql) {
        at.bureau.acts.keep(session -> session.createNativeMutationQuery(sql).executeUpdate());
    }

    @Test
    void aSecondPersonMayLowerWithAReasonAndNeverRaise() {
        openJanuary();
        long answer = answer("41", at.hall);
        refused(() -> at.room.reviews.lower(at.second, answer, BigDecimal.ONE, "无记录", null),
                "selfcheck.refused.not-answered");
        at.room.answers.answer(at.officer, answer, AnswerInput.good("审查表 5 份"));
        refused(() -> at.room.reviews.lower(at.officer, answer, BigDecimal.ONE, "无记录", null),
                "selfcheck.refused.own");
        refused(() -> at.room.reviews.lower(at.second, answer, new BigDecimal("-1"), "好", null),
                "selfcheck.refused.raise");
        refused(() -> at.room.reviews.lower(at.second, answer, BigDecimal.ZERO, "好", null),
                "selfcheck.refused.raise");
        refused(() -> at.room.reviews.lower(at.second, answer, BigDecimal.ONE, "", null),
                "selfcheck.refused.no-reason");
        refused(() -> at.room.reviews.lower(at.second, answer, new BigDecimal("3.5"), "缺", null),
                "selfcheck.refused.too-much");
        Long finding = at.room.reviews.lower(at.second, answer, new BigDecimal("2"), "2 件没有审查",
                LocalDate.of(2026, 2, 10));
        assertThat(at.answer(JANUARY, "41", at.hall).minus()).isEqualByComparingTo("2");
        assertThat(at.bureau.confidential.findings.findings.of(at.officer, at.campaign(JANUARY).id()))
                .singleElement().satisfies(one -> {
                    assertThat(one.id()).isEqualTo(finding);
                    assertThat(one.item()).isEqualTo("41");
                    assertThat(one.departmentId()).isEqualTo(at.hall);
                });
        // A finding whose day is past is refused, and with it the whole spot check.
        assertThatThrownBy(() -> at.room.reviews.lower(at.second, answer, BigDecimal.ONE, "再查",
                LocalDate.of(2026, 1, 1))).isInstanceOf(Refusal.class);
        assertThat(at.answer(JANUARY, "41", at.hall).minus()).isEqualByComparingTo("2");
        at.room.reviews.sendBack(at.second, answer, "请补审查表");
        assertThat(at.answer(JANUARY, "41", at.hall).state()).isEqualTo(State.OPEN);
    }

    @Test
    void whoSubmittedDoesNotSignAndTheHeadMaySendBack() {
        openJanuary();
        at.answerRest(JANUARY);
        at.signOff(JANUARY);
        long campaign = at.campaign(JANUARY).id();
        String both = at.account("liangyong", "两用账号", Role.LEADER);
        at.room.campaigns.submit(new cn.dutydesk.security.Actor(at.bureau.signIn.prove(both, PASSWORD.toCharArray())
                .accountId(), both, "两用账号", java.util.Set.of(Role.CONFIDENTIALITY_OFFICER), null), campaign);
        refused(() -> at.room.campaigns.sign(campaign, both, PASSWORD.toCharArray()),
                "selfcheck.refused.same-signer");
        String clerk = at.account("ganshi", "干事", Role.DUTY_OFFICER);
        refused(() -> at.room.campaigns.sign(campaign, clerk, PASSWORD.toCharArray()),
                "security.refused.permission");
        at.room.campaigns.sendBack(at.officer, campaign, "补充 27 项说明");
        assertThat(at.campaign(JANUARY).state()).isEqualTo(CampaignState.OPEN);
    }

    @Test
    void aCorrectionIsANewEditionThatNamesTheOldOne() {
        openJanuary();
        at.answerRest(JANUARY);
        at.signOff(JANUARY);
        CampaignView first = at.sign(JANUARY, head);
        refused(() -> at.room.campaigns.correct(at.officer, first.id(), ""), "selfcheck.refused.no-reason");
        long second = at.room.campaigns.correct(at.officer, first.id(), "27 项漏扣");
        refused(() -> at.room.campaigns.correct(at.officer, first.id(), "又一次"), "selfcheck.refused.newer");
        CampaignView edition = at.campaign(JANUARY);
        assertThat(edition.id()).isEqualTo(second);
        assertThat(edition.edition()).isEqualTo(2);
        assertThat(edition.formerId()).isEqualTo(first.id());
        // Until it is signed, the signed edition is what counts on paper and in the row of months.
        assertThat(at.room.reads.text(at.officer, JANUARY).edition()).isEqualTo(1);
        assertThat(at.month(JANUARY).history()).singleElement()
                .satisfies(bar -> assertThat(bar.rate()).isEqualByComparingTo("100"));
        at.room.answers.giveBack(at.officer, second, at.hall);
        at.room.answers.answer(at.liHerself, answer("27", at.hall),
                new AnswerInput(false, Map.of(0, 1), "差 1 件", false, null));
        at.room.answers.signOff(at.liHerself, second, at.hall, "");
        assertThat(at.sign(JANUARY, head).rate()).isEqualByComparingTo("99");
        assertThat(at.room.reads.campaign(at.officer, first.id()).orElseThrow().rate()).isEqualByComparingTo("100");
        assertThat(at.room.campaigns.verify(at.officer, first.id())).isTrue();
        assertThat(at.room.campaigns.verify(at.officer, second)).isTrue();
    }

    @Test
    void filesAreWhatTheySayAndAreKept(@TempDir Path folder) throws Exception {
        openJanuary();
        Path minutes = Files.writeString(folder.resolve("会议纪要.txt"), "研究保密工作 1 次");
        Path marked = Files.writeString(folder.resolve("方案.txt"), "机密★5年");
        long answer = answer("1", at.office);
        assertThatThrownBy(() -> at.room.answers.attach(at.officer, answer, marked)).isInstanceOf(Refusal.class);
        long file = at.room.answers.attach(at.officer, answer, minutes).id();
        refused(() -> at.room.answers.attach(at.officer, answer, minutes), "selfcheck.refused.file-twice");
        at.room.answers.save(at.officer, file, folder.resolve("kept.txt"));
        assertThat(folder.resolve("kept.txt")).hasContent("研究保密工作 1 次");
        at.room.answers.detach(at.officer, file);
        assertThat(at.room.reads.item(at.officer, at.campaign(JANUARY).id(), "1").files()).isEmpty();
    }

    /** Opens on the 20th, 3 days before the 30th is the 27th, then the last day, then the day after: once each. */
    @Test
    void remindersGoOutOnceEachAndWhatIsOverdueClimbs() {
        at.room.plans.assign(at.officer, 0, List.of(new Assignment("", at.hall, at.zheng)));
        openJanuary();
        long campaign = at.campaign(JANUARY).id();
        assertThat(told(campaign)).containsExactlyInAnyOrder("郑海波", "陈立");
        at.pass("2026-01-26T23:00");
        assertThat(told(campaign)).hasSize(2);
        at.pass("2026-01-27T08:00");
        at.pass("2026-01-27T09:00");
        assertThat(told(campaign)).hasSize(4);
        at.pass("2026-01-30T08:00");
        assertThat(told(campaign)).hasSize(6);
        assertThat(at.bureau.playbooks.runs.of("self-check", campaign)).isEmpty();
        at.pass("2026-01-31T08:00");
        at.pass("2026-01-31T09:00");
        assertThat(told(campaign)).hasSize(8);
        assertThat(at.bureau.playbooks.runs.of("self-check", campaign)).singleElement()
                .satisfies(run -> assertThat(run.status()).isEqualTo(RunStatus.RUNNING));
        at.room.press.press(at.officer, campaign);
        assertThat(told(campaign)).hasSize(10);
        at.answerRest(JANUARY);
        at.signOff(JANUARY);
        CampaignView late = at.sign(JANUARY, head);
        assertThat(late.lateDays()).isEqualTo(1);
        assertThat(at.bureau.playbooks.runs.of("self-check", campaign)).singleElement()
                .satisfies(run -> assertThat(run.status()).isEqualTo(RunStatus.STOPPED));
    }

    private List<String> told(long campaign) {
        return at.bureau.outgoing.outbox.trail("self-check", campaign).stream().map(one -> one.name()).toList();
    }

    /** January is answered but not signed; the program rests from February to April: they are missed, and stay so. */
    @Test
    void missedMonthsAreVisibleAndStaySo() {
        openJanuary();
        at.pass("2026-05-20T08:30");
        assertThat(at.campaign(JANUARY).missed()).isTrue();
        for (int month = 2; month <= 4; month++) {
            CampaignView missed = at.campaign(YearMonth.of(2026, month));
            assertThat(missed.missed()).isTrue();
            assertThat(missed.dealt()).isFalse();
        }
        assertThat(at.campaign(YearMonth.of(2026, 5)).missed()).isFalse();
        YearMonth march = YearMonth.of(2026, 3);
        at.room.campaigns.deal(at.officer, at.campaign(march).id());
        at.answerRest(march);
        at.signOff(march);
        CampaignView late = at.sign(march, head);
        // Due on Tuesday 31 March, signed on 20 May: 50 days late, and still a missed month.
        assertThat(late.lateDays()).isEqualTo(50);
        assertThat(at.campaign(march).missed()).isTrue();
        YearRound year = at.room.reads.year(at.officer, 2026);
        assertThat(year.months()).hasSize(5);
        assertThat(year.quarters().getFirst().missed()).isEqualTo(3);
        assertThat(year.quarters().getFirst().signed()).isEqualTo(1);
        assertThat(year.whole().late()).isEqualTo(1);
    }

    @Test
    void aYearRollsUpItsMonths() {
        for (int month = 1; month <= 12; month++) {
            YearMonth one = YearMonth.of(2026, month);
            at.pass(one.atDay(20) + "T09:00");
            at.room.answers.answer(at.liHerself, at.answer(one, "27", at.hall).id(), new AnswerInput(false,
                    Map.of(0, month % 4), month % 4 == 0 ? "账物相符" : "差 " + month % 4 + " 件", false, null));
            at.answerRest(one);
            at.signOff(one);
            at.sign(one, head);
        }
        YearRound year = at.room.reads.year(at.officer, 2026);
        // Each quarter of four-month rhythm: 1+2+3, 0+1+2, 3+0+1, 2+3+0 of 300 points.
        assertThat(year.quarters()).extracting(span -> span.rate().toPlainString())
                .containsExactly("98.00", "99.00", "98.66", "98.33");
        assertThat(year.whole().rate()).isEqualByComparingTo("98.50");
        assertThat(year.whole().missed()).isZero();
        assertThat(year.weak()).first().satisfies(weak -> {
            assertThat(weak.item()).isEqualTo("27");
            assertThat(weak.months()).isEqualTo(9);
            assertThat(weak.minus()).isEqualByComparingTo("18");
        });
        assertThat(at.month(YearMonth.of(2026, 12)).history()).hasSize(6);
        assertThat(at.room.reads.item(at.officer, at.campaign(YearMonth.of(2026, 12)).id(), "27").earlier())
                .extracting(one -> one.minus().toPlainString()).containsExactly("3", "2", "1", "0", "3", "2");
    }

    @Test
    void everybodyIsToldWhatIsTheirs() {
        openJanuary();
        SelfCheckTells tells = at.room.tells(new cn.dutydesk.core.Texts(cn.dutydesk.core.Texts.CHINESE));
        assertThat(tells.todos(at.liHerself, at.at.clock.instant())).extracting(Todo::title)
                .singleElement().asString().contains("2026年1月", "项等您作答");
        assertThat(tells.todos(at.stranger, at.at.clock.instant())).isEmpty();
        at.answerRest(JANUARY);
        assertThat(tells.todos(at.officer, at.at.clock.instant())).extracting(Todo::title)
                .containsExactly("2026年1月保密自查自评已答完，等待提交签字");
        at.signOff(JANUARY);
        at.room.campaigns.submit(at.officer, at.campaign(JANUARY).id());
        cn.dutydesk.security.Actor leader = at.bureau.signIn.prove(head, PASSWORD.toCharArray());
        assertThat(tells.todos(leader, at.at.clock.instant())).extracting(Todo::title)
                .containsExactly("2026年1月保密自查自评等您签字");
    }

    /** The list for persons is asked of everybody by name; nobody answers for a colleague. */
    @Test
    void theListForPersonsIsAskedOfEverybody() {
        at.room.plans.begin(at.officer, "person-19", at.office, JANUARY);
        openJanuary();
        assertThat(at.room.reads.item(at.officer, at.campaign(JANUARY).id(), "3").answers())
                .extracting(one -> one.person()).containsExactlyInAnyOrder("陈立", "李晓雨", "郑海波");
        assertThat(at.room.reads.month(at.liHerself, JANUARY).waiting()).hasSize(19);
        long zheng = at.room.reads.item(at.officer, at.campaign(JANUARY).id(), "3").answers().stream()
                .filter(one -> one.person().equals("郑海波")).findFirst().orElseThrow().id();
        refused(() -> at.room.answers.answer(at.liHerself, zheng, AnswerInput.good("")),
                "selfcheck.refused.not-yours");
    }

    /** The departments' list and that of the persons run side by side; each has its own months, score and end. */
    @Test
    void twoChecklistsAreGoneThroughSideBySide() {
        openJanuary();
        long beside = at.room.plans.beginBeside(at.officer, "person-19", at.office, JANUARY);
        at.pass("2026-01-20T09:00");
        assertThat(at.room.reads.month(at.officer, JANUARY).standard().code()).isEqualTo("items-59");
        assertThat(at.room.reads.month(at.officer, beside, JANUARY).standard().code()).isEqualTo("person-19");
        assertThat(at.room.reads.month(at.liHerself, beside, JANUARY).waiting()).hasSize(19);
        refused(() -> at.room.plans.beginBeside(at.officer, "person-19", at.office, JANUARY),
                "selfcheck.refused.beside");
        refused(() -> at.room.plans.begin(at.officer, "person-19", at.office, JANUARY), "selfcheck.refused.beside");
        SelfCheckTells tells = at.room.tells(new cn.dutydesk.core.Texts(cn.dutydesk.core.Texts.CHINESE));
        assertThat(tells.todos(at.liHerself, at.at.clock.instant())).extracting(Todo::title)
                .anyMatch(title -> title.contains("《机关单位保密自查自评标准（59 项）》"))
                .anyMatch(title -> title.contains("《工作人员保密自查标准"));

        at.room.plans.end(at.officer, beside, JANUARY);
        at.pass("2026-02-20T09:00");
        assertThat(at.room.reads.month(at.officer, YearMonth.of(2026, 2)).begun()).isTrue();
        assertThat(at.room.reads.month(at.officer, beside, YearMonth.of(2026, 2)).begun()).isFalse();
        assertThat(at.room.reads.year(at.officer, beside, 2026).months()).hasSize(1);
        assertThat(at.room.reads.year(at.officer, 2026).months()).hasSize(2);

        assertThat(at.room.plans.beginBeside(at.officer, "person-19", at.office, YearMonth.of(2026, 3)))
                .isEqualTo(beside);
        at.pass("2026-03-20T09:00");
        assertThat(at.room.reads.month(at.officer, beside, YearMonth.of(2026, 3)).begun()).isTrue();
        assertThat(at.room.reads.year(at.officer, beside, 2026).months())
                .extracting(month -> month.month().getMonthValue())
                .containsExactly(1, 3);
    }

    @Test
    void checklistsAreWrittenInVersionsAndARunningMonthKeepsItsOwn() {
        openJanuary();
        var card = at.room.standards.list(at.officer).getFirst();
        var file = at.room.standards.file(at.officer, card.published().orElseThrow().id());
        refused(() -> at.room.standards.publish(at.officer, file.version().id()), "standard.refused.frozen");
        refused(() -> at.room.standards.save(at.officer, file.yaml() + "\n# 秘密★1年", ""), "marking.refused");
        long draft = at.room.standards.save(at.officer, file.yaml().replace("points: \"3\"", "points: \"2\"")
                .replace("points: 3\n", "points: 2\n"), "调低分值");
        assertThat(at.room.standards.compare(at.officer, file.version().id(), draft)).isNotEmpty();
        at.room.standards.publish(at.officer, draft);
        assertThat(at.room.standards.list(at.officer).getFirst().published().orElseThrow().number()).isEqualTo(2);
        assertThat(at.month(JANUARY).standard().item("2").orElseThrow().points()).isEqualByComparingTo("3");
        at.pass("2026-02-20T09:00");
        assertThat(at.month(YearMonth.of(2026, 2)).standard().item("2").orElseThrow().points())
                .isEqualByComparingTo("2");
        long bad = at.room.standards.save(at.officer, file.yaml().replace("code: '2'", "code: '1'")
                .replace("code: \"2\"", "code: \"1\"").replace("code: 2\n", "code: 1\n"), "");
        refused(() -> at.room.standards.publish(at.officer, bad), "standard.refused.check");
        at.room.standards.discard(at.officer, bad);
        assertThat(at.room.standards.list(at.officer).getFirst().versions()).extracting(one -> one.state())
                .containsOnly(StandardState.PUBLISHED);
        refused(() -> at.room.standards.save(at.liHerself, file.yaml(), ""), "security.refused.permission");
    }
}
