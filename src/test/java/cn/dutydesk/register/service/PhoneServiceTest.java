package cn.dutydesk.register.service;

import static cn.dutydesk.register.RegisterFixture.DESK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.dutydesk.core.Refusal;
import cn.dutydesk.desk.DeskFixture;
import cn.dutydesk.desk.EntryView;
import cn.dutydesk.desk.LogKind;
import cn.dutydesk.register.Caller;
import cn.dutydesk.register.Direction;
import cn.dutydesk.register.NewPhoneRecord;
import cn.dutydesk.register.PhoneField;
import cn.dutydesk.register.PhoneView;
import cn.dutydesk.register.RegisterChanged;
import cn.dutydesk.register.RegisterFixture;
import cn.dutydesk.register.Registers;
import cn.dutydesk.register.Told;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PhoneServiceTest {
    private final RegisterFixture f = new RegisterFixture(LocalDateTime.of(2026, 2, 18, 2, 14));

    @AfterEach
    void close() {
        f.close();
    }

    private static void refused(String code, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(Refusal.class,
                refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    private PhoneView record(Instant at, Map<PhoneField, String> fields, List<Told> told, String late) {
        return f.phones.record(DESK, new NewPhoneRecord(Direction.IN, at, fields, told, late));
    }

    @Test
    void aCallIsNumberedAndStandsInTheLogWithItsSource() {
        List<Object> heard = new ArrayList<>();
        f.desk.signals.hear(RegisterChanged.class, heard::add);
        PhoneView view = record(f.desk.at(2026, 2, 18, 2, 10), Map.of(PhoneField.UNIT, "市委值班室", PhoneField.NAME, "王磊",
                PhoneField.POST, "值班员", PhoneField.PHONE, "０８１２-8120011", PhoneField.CONTENT, "抽查值班，询问带班领导在岗情况"),
                List.of(Told.of("带班领导 周建国", f.desk.at(2026, 2, 18, 2, 12))), "");
        assertThat(view.number()).isEqualTo("2026-0001");
        assertThat(view.of(PhoneField.PHONE)).isEqualTo("0812-8120011");
        assertThat(view.caller()).isEqualTo("市委值班室 王磊 值班员");
        assertThat(view.told()).extracting(Told::whom).containsExactly("带班领导 周建国");
        assertThat(view.writtenBy()).isEqualTo("值班席");
        assertThat(f.log()).containsExactly("抽查值班，询问带班领导在岗情况（电话记录 2026-0001），已报告：带班领导 周建国");
        assertThat(f.desk.log.between(DESK, f.desk.day(f.desk.clock.today()), LogKind.CALL, 0, 9).getFirst().origin())
                .isEqualTo("市委值班室 王磊 值班员 0812-8120011");
        assertThat(heard).containsExactly(new RegisterChanged(Registers.PHONE, view.id()));
        assertThat(f.registers.title(Registers.PHONE, view.id())).contains("电话记录 2026-0001");
        assertThat(f.registers.title("incident", view.id())).isEmpty();
    }

    @Test
    void whatIsRefusedTakesNoNumberAndLeavesNoLogEntry() {
        refused("register.refused.caller", () -> record(null, Map.of(PhoneField.CONTENT, "询问"), List.of(), ""));
        refused("register.refused.content", () -> record(null, Map.of(PhoneField.UNIT, "市委办"), List.of(), ""));
        refused("marking.refused", () -> f.call("市委办", "", "", "传达 秘 密 ★ １ 年 文件"));
        Map<PhoneField, String> good = Map.of(PhoneField.UNIT, "市委办", PhoneField.CONTENT, "询问");
        refused("register.refused.future", () -> record(f.desk.at(2026, 2, 18, 2, 15), good, List.of(), ""));
        refused("desk.refused.late-reason", () -> record(f.desk.at(2026, 2, 18, 2, 0), good, List.of(), ""));
        refused("register.refused.told-before", () -> record(f.desk.at(2026, 2, 18, 2, 10), good,
                List.of(Told.of("周建国", f.desk.at(2026, 2, 18, 2, 9))), ""));
        refused("register.refused.whom", () -> record(null, good, List.of(Told.of(" ", null)), ""));
        assertThat(f.log()).isEmpty();
        assertThat(f.phones.list(DESK, PhoneFilter.ALL)).isEmpty();
        PhoneView late = record(f.desk.at(2026, 2, 18, 2, 0), good, List.of(), "当时在处置来访");
        assertThat(late.number()).isEqualTo("2026-0001");
        assertThat(late.lateReason()).isEqualTo("当时在处置来访");
        assertThat(f.phones.record(DESK, new NewPhoneRecord(Direction.OUT, null, good, List.of(), "")).number())
                .isEqualTo("2026-0002");
    }

    @Test
    void theFullFormNeedsNoPlainContent() {
        PhoneView view = record(null, Map.of(PhoneField.UNIT, "第一税务分局", PhoneField.CAUSE, "大厅断网",
                PhoneField.MEASURES, "启用备用线路", PhoneField.RESULT, "02:13 恢复"), List.of(), "");
        assertThat(view.gist()).isEqualTo("大厅断网");
        assertThat(f.log()).containsExactly("大厅断网（电话记录 2026-0001）");
        EntryView entry = f.desk.log.between(DESK, f.desk.day(f.desk.clock.today()), LogKind.CALL, 0, 9).getFirst();
        assertThat(entry.handling()).isEqualTo("启用备用线路");
        assertThat(entry.result()).isEqualTo("02:13 恢复");
    }

    @Test
    void correctionsAndAdditionsStandBesideTheOriginal() {
        PhoneView first = f.call("市委办", "王雷", "8120011", "询问值班情况");
        f.desk.time.forward(Duration.ofMinutes(5));
        PhoneView view = f.phones.correct(DESK, first.id(), PhoneField.NAME, "王磊", "姓名听错");
        assertThat(view.of(PhoneField.NAME)).isEqualTo("王磊");
        assertThat(view.first()).containsEntry(PhoneField.NAME, "王雷");
        assertThat(view.corrected()).isTrue();
        refused("register.refused.same", () -> f.phones.correct(DESK, first.id(), PhoneField.NAME, "王磊", "再改"));
        refused("register.refused.reason", () -> f.phones.correct(DESK, first.id(), PhoneField.NAME, "王垒", ""));
        refused("register.refused.content", () -> f.phones.correct(DESK, first.id(), PhoneField.CONTENT, "", "误记"));
        refused("marking.refused", () -> f.phones.add(DESK, first.id(), "附机密★6个月"));
        f.phones.add(DESK, first.id(), "02:18 回电，已答复");
        view = f.phones.tell(DESK, first.id(), Told.of("办公室 刘主任", null));
        assertThat(view.notes()).hasSize(2);
        assertThat(view.told()).hasSize(1);
        assertThat(f.log()).contains("电话记录 2026-0001 更正（姓名）：“王雷”改为“王磊”，原因：姓名听错", "电话记录 2026-0001 补充：02:18 回电，已答复",
                "电话记录 2026-0001 已报告 办公室 刘主任（02:19）");
        assertThat(f.phones.one(DESK, first.id())).isEqualTo(view);
    }

    @Test
    void callsAreFoundByMonthDirectionAndWords() {
        f.call("市委办", "王磊", "8120011", "询问值班情况");
        f.desk.time.forward(Duration.ofDays(20));
        PhoneView later = f.call("市政府办", "孙倩", "8120022", "报送 100% 完成情况_一");
        assertThat(f.phones.list(DESK, new PhoneFilter(YearMonth.of(2026, 2), null, ""))).hasSize(1);
        assertThat(f.phones.list(DESK, PhoneFilter.ALL).getFirst()).isEqualTo(later);
        assertThat(f.phones.list(DESK, new PhoneFilter(null, Direction.OUT, ""))).isEmpty();
        for (String text : List.of("孙倩", "8120022", "100%", "况_一", "2026-0002", "市政府")) {
            assertThat(f.phones.list(DESK, new PhoneFilter(null, null, text))).as(text).containsExactly(later);
        }
        f.phones.add(DESK, later.id(), "已报市局财务处");
        assertThat(f.phones.list(DESK, new PhoneFilter(null, null, "财务处"))).hasSize(1);
        assertThat(f.registers.phones(DESK, YearMonth.of(2026, 3))).extracting(PhoneView::id)
                .containsExactly(later.id());
    }

    @Test
    void callersAreFoundByNamePinyinUnitAndNumberEarlierOnesFirst() {
        f.call("市委值班室", "王磊", "8120011", "询问");
        f.call("市委值班室", "王磊", "8120011", "再询问");
        assertThat(f.callers.find(DESK, "王")).containsExactly(new Caller("市委值班室", "王磊", "", "8120011", false));
        assertThat(f.callers.find(DESK, "wangl")).hasSize(1);
        assertThat(f.callers.find(DESK, "shiw")).hasSize(1);
        assertThat(f.callers.find(DESK, "20011")).hasSize(1);
        assertThat(f.callers.find(DESK, "李")).containsExactly(
                new Caller("办公室", "李晓雨", "科员", DeskFixture.LI.mobile(), true));
        assertThat(f.callers.find(DESK, " ")).isEmpty();
    }

    @Test
    void whoMayNotWriteTheLogRecordsNoCall() {
        refused("security.refused.permission", () -> f.phones.record(DeskFixture.AUDITOR, new NewPhoneRecord(
                Direction.IN, null, Map.of(PhoneField.UNIT, "市委办", PhoneField.CONTENT, "询问"), List.of(), "")));
    }

    @Test
    void numbersBeginAnewEachYear() {
        f.call("市委办", "", "", "询问");
        f.desk.time.forward(Duration.ofDays(365));
        assertThat(f.call("市委办", "", "", "询问").number()).isEqualTo("2027-0001");
    }
}
