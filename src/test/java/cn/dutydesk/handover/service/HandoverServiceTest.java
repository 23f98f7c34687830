package cn.dutydesk.handover.service;

import static cn.dutydesk.desk.DeskFixture.CHEN;
import static cn.dutydesk.desk.DeskFixture.DESK;
import static cn.dutydesk.desk.DeskFixture.FENG;
import static cn.dutydesk.desk.DeskFixture.LI;
import static cn.dutydesk.desk.DeskFixture.ZHENG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.dutydesk.core.Refusal;
import cn.dutydesk.core.Texts;
import cn.dutydesk.desk.EntryView;
import cn.dutydesk.desk.HandoverLine;
import cn.dutydesk.desk.ItemView;
import cn.dutydesk.desk.SignInView;
import cn.dutydesk.handover.HandoverFixture;
import cn.dutydesk.handover.HandoverForm;
import cn.dutydesk.handover.HandoverForm.Mark;
import cn.dutydesk.handover.HandoverSheet;
import cn.dutydesk.handover.HandoverText;
import cn.dutydesk.handover.HandoverView;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Handing over on the real database: what stands in the record, and everything that is refused. */
class HandoverServiceTest {
    private final HandoverFixture bureau = new HandoverFixture();

    @AfterEach
    void close() {
        bureau.close();
    }

    private void refused(String code, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.code()).isEqualTo(code);
            assertThat(refusal.words(new Texts(Texts.CHINESE))).isNotBlank().doesNotContain("{");
        });
        assertThat(bureau.room.reads.last()).isEmpty();
    }

    private List<String> log() {
        return bureau.desk.log.between(DESK, bureau.desk.day(bureau.desk.clock.today()), null, 0, 50).stream()
                .map(EntryView::content).toList();
    }

    @Test
    void theSheetWritesItself() {
        bureau.item("补发省局传真件 3 份");
        bureau.sources.add((who, at) -> List.of(new HandoverLine(HandoverLine.Part.INCIDENT, "incident", 7L,
                "2026-0007 系统故障", true)));
        HandoverSheet sheet = bureau.sheet();
        assertThat(sheet.watchers()).extracting(HandoverText.Watcher::name).startsWith("周建国").contains("李晓雨", "陈立");
        assertThat(sheet.unread()).extracting(HandoverText.Entry::words)
                .containsExactly("补发省局传真件 3 份", "2026-0007 系统故障");
        assertThat(sheet.entries()).filteredOn(entry -> entry.part() == HandoverLine.Part.TOMORROW)
                .extracting(HandoverText.Entry::words).first().asString().contains("11月22日", "郑海波", "冯琪");
        assertThat(sheet.incoming()).extracting(HandoverSheet.Signer::user).containsExactly("zhenghaibo", "fengqi");
        assertThat(sheet.outgoing()).extracting(HandoverSheet.Signer::user).containsExactly("lixiaoyu", "chenli");
        bureau.item("核对机房温度");
        assertThat(bureau.sheet().unread()).hasSize(3);
    }

    @Test
    void bothSignAndTheRecordIsFrozen() {
        bureau.item("补发省局传真件 3 份");
        bureau.desk.time.forward(Duration.ofMinutes(12));
        HandoverForm form = bureau.complete();
        bureau.room.sheets.keep(DESK, bureau.shift, form);
        HandoverView signed = bureau.sign(form);
        assertThat(signed).extracting(HandoverView::outgoing, HandoverView::incoming, HandoverView::openItems)
                .containsExactly("李晓雨", "郑海波", 1);
        assertThat(signed.digest()).hasSize(64);
        var file = bureau.room.reads.file(DESK, signed.id());
        assertThat(file.intact()).isTrue();
        assertThat(file.text().entries()).extracting(HandoverText.Entry::words).contains("补发省局传真件 3 份");
        assertThat(file.text().checks()).hasSize(8).allMatch(HandoverText.Checked::normal);
        assertThat(bureau.desk.items.open()).extracting(ItemView::content).containsExactly("补发省局传真件 3 份");
        assertThat(bureau.room.reads.list(DESK, java.time.YearMonth.of(2026, 11))).containsExactly(signed);
        assertThat(log()).anyMatch(words -> words.contains("李晓雨 交，郑海波 接") && words.contains("1 项"));
        assertThat(bureau.desk.audit.verify().whole()).isTrue();
    }

    @Test
    void signingSignsTheIncomingOfficerIn() {
        bureau.desk.time.forward(Duration.ofMinutes(12));
        bureau.sign(bureau.complete());
        assertThat(bureau.desk.watches.at(DESK, bureau.shift.to()).seats().stream()
                .filter(seat -> seat.personId() == ZHENG.id()).findFirst().orElseThrow().signIn())
                .extracting(SignInView::lateMinutes).isEqualTo(0);
        assertThat(log()).anyMatch(words -> words.startsWith("郑海波 签到"));
    }

    @Test
    void anItemThatComesUpMeanwhileMustBeReadFirst() {
        bureau.desk.time.forward(Duration.ofMinutes(12));
        bureau.item("原有事项");
        HandoverForm form = bureau.complete();
        ItemView late = bureau.item("刚刚来电交办");
        refused("handover.refused.unread", () -> bureau.sign(form));
        assertThat(bureau.sheet().entries()).filteredOn(entry -> entry.words().equals("刚刚来电交办"))
                .singleElement().matches(entry -> entry.subjectId() == late.id());
        bureau.sign(bureau.complete());
    }

    @Test
    void whatChangedSinceItWasTickedMustBeReadAgain() {
        bureau.desk.time.forward(Duration.ofMinutes(12));
        ItemView item = bureau.item("催报表");
        HandoverForm form = bureau.complete();
        bureau.desk.items.progress(DESK, item.id(), "对方称明早报");
        refused("handover.refused.unread", () -> bureau.sign(form));
    }

    @Test
    void everyLineIsMarkedAndWhatIsWrongIsSaid() {
        bureau.desk.time.forward(Duration.ofMinutes(12));
        HandoverForm form = bureau.complete();
        Map<Long, Mark> marks = new HashMap<>(form.marks());
        marks.remove(2L);
        refused("handover.refused.unmarked", () -> bureau.sign(marks(form, marks)));
        marks.put(2L, new Mark(false, " "));
        refused("handover.refused.no-remark", () -> bureau.sign(marks(form, marks)));
        marks.put(2L, new Mark(false, "打印机缺墨"));
        bureau.sign(marks(form, marks));
    }

    private static HandoverForm marks(HandoverForm form, Map<Long, Mark> marks) {
        return new HandoverForm(marks, form.files(), form.anomalies(), form.remarks(), form.earlyReason(),
                form.ticks(), form.reservations());
    }

    @Test
    void aMarkOfAStateSecretIsRefusedAndNotKept() {
        bureau.desk.time.forward(Duration.ofMinutes(12));
        HandoverForm form = bureau.complete();
        HandoverForm marked = new HandoverForm(form.marks(), "来文 1 件，秘密★1年", "无", "", "", form.ticks(), "");
        assertThatThrownBy(() -> bureau.sign(marked)).isInstanceOf(Refusal.class);
        bureau.room.sheets.keep(DESK, bureau.shift, marked);
        assertThat(bureau.sheet().form().files()).isEmpty();
        assertThat(bureau.sheet().form().anomalies()).isEqualTo("无");
    }

    @Test
    void notBeforeItsTimeWithoutAReason() {
        refused("handover.refused.early", () -> bureau.sign(bureau.complete()));
        HandoverForm form = bureau.complete();
        HandoverView signed = bureau.sign(new HandoverForm(form.marks(), "", "", "", "突发急病送医", form.ticks(), ""));
        assertThat(bureau.room.reads.file(DESK, signed.id()).text().earlyReason()).isEqualTo("突发急病送医");
    }

    @Test
    void onlyWhoHadTheDeskAndWhoComesNext() {
        bureau.desk.time.forward(Duration.ofMinutes(12));
        HandoverForm form = bureau.complete();
        refused("handover.refused.not-outgoing", () -> sign(form, ZHENG, FENG));
        refused("handover.refused.not-incoming", () -> sign(form, LI, CHEN));
        refused("handover.refused.not-incoming", () -> sign(form, LI, LI));
    }

    private void sign(HandoverForm form, cn.dutydesk.people.PersonCard out, cn.dutydesk.people.PersonCard in) {
        bureau.room.handovers.sign(DESK, bureau.signing(form, out, in));
    }

    @Test
    void notTwice() {
        bureau.desk.time.forward(Duration.ofMinutes(12));
        HandoverForm form = bureau.complete();
        HandoverView signed = bureau.sign(form);
        assertThatThrownBy(() -> sign(form, CHEN, FENG)).isInstanceOfSatisfying(Refusal.class,
                refusal -> assertThat(refusal.code()).isEqualTo("handover.refused.twice"));
        assertThat(bureau.room.reads.last()).contains(signed);
    }

    @Test
    void aWrongPasswordIsRefusedCountedAndTheDraftStays() {
        bureau.desk.time.forward(Duration.ofMinutes(12));
        HandoverForm form = bureau.complete();
        bureau.room.sheets.keep(DESK, bureau.shift, form);
        Signing wrong = new Signing(bureau.shift, form, HandoverFixture.by(LI),
                new Credentials("zhenghaibo", "wrong".toCharArray()), null);
        for (int i = 0; i < 5; i++) {
            refused("handover.refused.proof", () -> bureau.room.handovers.sign(DESK, wrong));
        }
        refused("handover.refused.proof", () -> bureau.sign(form));
        assertThat(bureau.sheet().form()).isEqualTo(form);
        bureau.desk.time.forward(Duration.ofMinutes(11));
        bureau.sign(form);
    }

    @Test
    void aTimeToComeIsRefused() {
        bureau.desk.time.forward(Duration.ofMinutes(12));
        HandoverForm form = bureau.complete();
        Signing future = new Signing(bureau.shift, form, HandoverFixture.by(LI), HandoverFixture.by(ZHENG),
                bureau.desk.clock.now().plusSeconds(60));
        refused("handover.refused.future", () -> bureau.room.handovers.sign(DESK, future));
    }

    @Test
    void aRefusalIsRecordedAndTheDraftStays() {
        bureau.desk.time.forward(Duration.ofMinutes(12));
        HandoverForm form = bureau.complete().ticked(Set.of());
        bureau.room.sheets.keep(DESK, bureau.shift, form);
        refused("handover.refused.refuse-reason", () -> bureau.room.handovers.refuse(DESK, bureau.shift,
                HandoverFixture.by(ZHENG), " "));
        bureau.room.handovers.refuse(DESK, bureau.shift, HandoverFixture.by(ZHENG), "消防主机报警未处理");
        assertThat(bureau.sheet().refusals()).singleElement().extracting(HandoverText.Refused::name,
                HandoverText.Refused::reason).containsExactly("郑海波", "消防主机报警未处理");
        assertThat(bureau.sheet().form()).isEqualTo(form);
        assertThat(log()).anyMatch(words -> words.contains("郑海波 拒绝接班"));
        HandoverView signed = bureau.sign(bureau.complete());
        assertThat(bureau.room.reads.file(DESK, signed.id()).text().refusals()).hasSize(1);
    }

    @Test
    void theDraftSurvivesARestart() {
        HandoverForm form = bureau.complete();
        bureau.room.sheets.keep(DESK, bureau.shift, form);
        assertThat(bureau.room().sheets.sheet(DESK, bureau.shift).form()).isEqualTo(form);
    }

    @Test
    void anExceptionInTheMiddleLeavesADraft() {
        bureau.desk.time.forward(Duration.ofMinutes(12));
        HandoverForm form = bureau.complete();
        bureau.room.sheets.keep(DESK, bureau.shift, form);
        int before = log().size();
        bureau.logFails = true;
        assertThatThrownBy(() -> bureau.sign(form)).isInstanceOf(IllegalStateException.class);
        bureau.logFails = false;
        assertThat(bureau.room.reads.last()).isEmpty();
        assertThat(bureau.sheet().form()).isEqualTo(form);
        assertThat(log()).hasSize(before);
        bureau.sign(form);
    }
}
