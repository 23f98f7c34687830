package cn.dutydesk.desk.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.dutydesk.core.Refusal;
import cn.dutydesk.desk.DeskFixture;
import cn.dutydesk.desk.EntryView;
import cn.dutydesk.desk.LogAppended;
import cn.dutydesk.desk.LogKind;
import cn.dutydesk.desk.NewEntry;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LogServiceTest {
    private final DeskFixture desk = new DeskFixture(LocalDateTime.of(2026, 2, 17, 10, 20, 45));

    @AfterEach
    void close() {
        desk.close();
    }

    private long write(String content) {
        return desk.log.append(DeskFixture.DESK, NewEntry.now(LogKind.CALL, "市委值班室", content));
    }

    private static void refused(String code, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(Refusal.class,
                refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    @Test
    void anEntryIsStoredToTheMinuteAndToldAfterTheCommit() {
        List<Long> heard = new ArrayList<>();
        desk.signals.hear(LogAppended.class, news -> heard.add(news.entryId()));
        long id = write("  抽查值班，已应答 ");
        EntryView entry = desk.log.byIds(DeskFixture.DESK, List.of(id)).getFirst();
        assertThat(entry.happenedAt()).isEqualTo(desk.at(2026, 2, 17, 10, 20));
        assertThat(entry.writtenAt()).isEqualTo(desk.clock.now());
        assertThat(entry.content()).isEqualTo("抽查值班，已应答").isEqualTo(entry.original());
        assertThat(entry.origin()).isEqualTo("市委值班室");
        assertThat(entry.author()).isEqualTo("值班席");
        assertThat(heard).containsExactly(id);
        assertThat(desk.audit.verify().whole()).isTrue();
    }

    @Test
    void setBackALittleItNeedsNoReasonAndFartherItKeepsOne() {
        NewEntry soon = new NewEntry(desk.at(2026, 2, 17, 10, 10), LogKind.PATROL, "", "巡查正常", "", "", null);
        assertThat(desk.log.append(DeskFixture.DESK, soon)).isPositive();
        refused("desk.refused.late-reason", () -> desk.log.append(DeskFixture.DESK,
                new NewEntry(desk.at(2026, 2, 17, 10, 9), LogKind.PATROL, "", "巡查正常", " ", "", null)));
        long late = desk.log.append(DeskFixture.DESK, new NewEntry(desk.at(2026, 2, 17, 9, 0), LogKind.PATROL, "",
                "巡查正常", "当时在接电话", "", null));
        EntryView entry = desk.log.byIds(DeskFixture.DESK, List.of(late)).getFirst();
        assertThat(entry.lateReason()).isEqualTo("当时在接电话");
        assertThat(entry.happenedAt()).isEqualTo(desk.at(2026, 2, 17, 9, 0));
        assertThat(entry.writtenAt()).isEqualTo(desk.clock.now());
    }

    @Test
    void emptyFutureTooLongAndMarkedAreRefusedAndNothingIsStored() {
        refused("desk.refused.empty", () -> write(" \n "));
        refused("desk.refused.too-long", () -> write("长".repeat(4001)));
        refused("marking.refused", () -> write("收到文件 机密★10年"));
        refused("marking.refused", () -> desk.log.append(DeskFixture.DESK,
                NewEntry.now(LogKind.CALL, "秘密★1年", "来电")));
        refused("desk.refused.future", () -> desk.log.append(DeskFixture.DESK,
                new NewEntry(desk.at(2026, 2, 17, 10, 21), LogKind.CALL, "", "来电", "", "", null)));
        assertThat(desk.log.count(DeskFixture.DESK, desk.day(LocalDate.of(2026, 2, 17)))).isZero();
        assertThat(desk.audit.verify().records()).isEqualTo(5);
    }

    @Test
    void whoMayNotWriteAndReadIsRefused() {
        refused("security.refused.permission", () -> desk.log.append(DeskFixture.AUDITOR,
                NewEntry.now(LogKind.CALL, "", "来电")));
        refused("security.refused.permission", () -> desk.log.search(DeskFixture.AUDITOR, "来电", 0, 10));
    }

    @Test
    void aCorrectionKeepsTheFirstWordingAndEveryLaterOne() {
        long id = write("来电：抽查值班");
        desk.time.forward(Duration.ofMinutes(3));
        desk.log.correct(DeskFixture.DESK, id, "来电：抽查带班", "听错");
        desk.log.correct(DeskFixture.LI_HERSELF, id, "来电：抽查带班领导", "补全");
        EntryView entry = desk.log.byIds(DeskFixture.DESK, List.of(id)).getFirst();
        assertThat(entry.original()).isEqualTo("来电：抽查值班");
        assertThat(entry.content()).isEqualTo("来电：抽查带班领导");
        assertThat(entry.corrections()).extracting(EntryView.Correction::content)
                .containsExactly("来电：抽查带班", "来电：抽查带班领导");
        assertThat(entry.corrections()).extracting(EntryView.Correction::by).containsExactly("值班席", "李晓雨");
    }

    @Test
    void aCorrectionWithoutReasonChangeOrEntryIsRefused() {
        long id = write("来电：抽查值班");
        refused("desk.refused.correction-reason", () -> desk.log.correct(DeskFixture.DESK, id, "别的", ""));
        refused("desk.refused.same", () -> desk.log.correct(DeskFixture.DESK, id, "来电：抽查值班 ", "因"));
        refused("desk.refused.empty", () -> desk.log.correct(DeskFixture.DESK, id, " ", "因"));
        refused("marking.refused", () -> desk.log.correct(DeskFixture.DESK, id, "绝密★长期", "因"));
        refused("desk.refused.no-entry", () -> desk.log.correct(DeskFixture.DESK, 1, "别的", "因"));
        long system = desk.acts.write(DeskFixture.DESK, cn.dutydesk.security.Permission.LOG_WRITE, "log.append",
                act -> desk.log.append(act, NewEntry.system("程序写的", "", null)));
        refused("desk.refused.system-entry", () -> desk.log.correct(DeskFixture.DESK, system, "别的", "因"));
    }

    @Test
    void searchFindsAnySubstringOfTwoCharactersAndTakesSignsLiterally() {
        long call = write("接第一税务分局赵敏电话：大厅系统全部无法登录");
        long percent = write("申报率 100% 完成_正常");
        assertThat(found("分局")).containsExactly(call);
        assertThat(found("大厅系统")).containsExactly(call);
        assertThat(found("市委值班")).containsExactly(percent, call);
        assertThat(found("00%")).containsExactly(percent);
        assertThat(found("%%")).isEmpty();
        assertThat(found("__")).isEmpty();
        assertThat(found("成_")).containsExactly(percent);
        assertThat(found("不在")).isEmpty();
        desk.log.correct(DeskFixture.DESK, call, "接第一税务分局赵敏电话：大厅系统恢复", "更新");
        assertThat(found("恢复")).containsExactly(call);
        assertThat(found("全部无法")).as("the first wording is found, too").containsExactly(call);
        refused("desk.refused.short-search", () -> found("局"));
    }

    private List<Long> found(String text) {
        return desk.log.search(DeskFixture.DESK, text, 0, 50).stream().map(EntryView::id).toList();
    }

    @Test
    void aPageIsNewestFirstByKindAndGoesOn() {
        List<Long> ids = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            ids.addFirst(write("第" + i + "条"));
            desk.time.forward(Duration.ofSeconds(20));
        }
        long patrol = desk.log.append(DeskFixture.DESK, NewEntry.now(LogKind.PATROL, "", "巡查"));
        var today = desk.day(LocalDate.of(2026, 2, 17));
        assertThat(desk.log.between(DeskFixture.DESK, today, LogKind.CALL, 0, 3)).extracting(EntryView::id)
                .isEqualTo(ids.subList(0, 3));
        assertThat(desk.log.between(DeskFixture.DESK, today, LogKind.CALL, 3, 3)).extracting(EntryView::id)
                .isEqualTo(ids.subList(3, 5));
        assertThat(desk.log.between(DeskFixture.DESK, today, null, 0, 1)).extracting(EntryView::id)
                .containsExactly(patrol);
        assertThat(desk.log.count(DeskFixture.DESK, today)).isEqualTo(6);
        assertThat(desk.log.count(DeskFixture.DESK, desk.day(LocalDate.of(2026, 2, 16)))).isZero();
    }

    @Test
    void askedByNumberTheyComeInTheOrderAskedAndTheMissingAreLeftOut() {
        long one = write("一");
        long two = write("二");
        assertThat(desk.log.byIds(DeskFixture.DESK, List.of(two, 999999L, one))).extracting(EntryView::id)
                .containsExactly(two, one);
        assertThat(desk.log.byIds(DeskFixture.DESK, List.of())).isEmpty();
    }

    @Test
    void atASharedDeskTheAuthorIsWhoSignedIn() {
        desk.signIns.signIn(DeskFixture.DESK, SignInRequest.of(DeskFixture.LI.id()));
        long id = write("来电");
        assertThat(desk.log.byIds(DeskFixture.DESK, List.of(id)).getFirst().author()).isEqualTo("李晓雨");
    }
}
