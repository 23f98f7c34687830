package cn.dutydesk.secrecy.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.dutydesk.core.Refusal;
import cn.dutydesk.secrecy.CountResult;
import cn.dutydesk.secrecy.Credentials;
import cn.dutydesk.secrecy.DeviceKind;
import cn.dutydesk.secrecy.DeviceState;
import cn.dutydesk.secrecy.DeviceView;
import cn.dutydesk.secrecy.InventoryView;
import cn.dutydesk.secrecy.NoticeView;
import cn.dutydesk.secrecy.RegisterFact;
import cn.dutydesk.secrecy.SecrecyFixture;
import cn.dutydesk.secrecy.UseGrade;
import cn.dutydesk.secrecy.domain.Device;
import cn.dutydesk.security.Actor;
import cn.dutydesk.security.Role;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Devices lent, taken outside, repaired, destroyed and counted; and what the registers then say to the self-check. */
class DeviceServiceTest {
    private final SecrecyFixture at = new SecrecyFixture();
    private final DeviceService devices = at.room().devices;

    @AfterEach
    void close() {
        at.close();
    }

    private long stick(String number, UseGrade use) {
        return devices.register(at.officer, new Device.Wish(number, DeviceKind.USB_STICK, "64G", use,
                at.person(0).id(), "保密柜", ""));
    }

    private DeviceView view(long id) {
        return devices.list(at.officer).stream().filter(one -> one.id() == id).findFirst().orElseThrow();
    }

    private static void refused(String code, Runnable work) {
        assertThatThrownBy(work::run).isInstanceOfSatisfying(Refusal.class,
                refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    private RegisterFact fact(String code, YearMonth month) {
        return at.room().facts.of(at.officer, month).stream().filter(one -> one.code().equals(code)).findFirst()
                .orElseThrow();
    }

    @Test
    void numbersAreUnique() {
        stick("bm u 001", UseGrade.OPEN);
        assertThat(devices.list(at.officer).getFirst().number()).isEqualTo("BMU001");
        refused("device.refused.known", () -> stick("BMU001", UseGrade.OPEN));
    }

    @Test
    void theBorrowerSignsAndLateOnesAreSeen() {
        long id = stick("BM-U-001", UseGrade.INTERNAL);
        Credentials borrower = at.account(at.person(1));
        refused("secrecy.refused.other-signs", () -> devices.lend(at.officer, id, at.person(2).id(),
                LocalDate.of(2026, 3, 9), "", borrower));
        devices.lend(at.officer, id, at.person(1).id(), LocalDate.of(2026, 3, 9), "出差", at.signature(at.person(1)));
        assertThat(view(id).state()).isEqualTo(DeviceState.LENT);
        refused("device.refused.not-there", () -> devices.repair(at.officer, id, "厂家", LocalDate.of(2026, 3, 20), true,
                ""));
        at.time.set("2026-03-09T18:00");
        assertThat(fact("device.lent", YearMonth.of(2026, 3)).good()).isTrue();
        at.time.set("2026-03-10T08:00");
        assertThat(fact("device.lent", YearMonth.of(2026, 3)).good()).isFalse();
        devices.back(at.officer, view(id).open().id(), "", null);
        assertThat(view(id).state()).isEqualTo(DeviceState.IN_USE);
        assertThat(fact("device.lent", YearMonth.of(2026, 3)).words()).startsWith("借出未还 0 件");
    }

    @Test
    void outsideNeedsAnApprovalByAnother() {
        long id = stick("BM-U-001", UseGrade.INTERNAL);
        refused("device.refused.outside-words", () -> devices.askOutside(at.officer, id, at.person(0).id(), "", "",
                LocalDate.of(2026, 3, 5)));
        devices.askOutside(at.officer, id, at.leader.personId(), "省局", "会议", LocalDate.of(2026, 3, 5));
        assertThat(view(id).state()).isEqualTo(DeviceState.IN_USE);
        refused("device.refused.waiting", () -> devices.askDestroy(at.officer, id, "坏"));
        refused("secrecy.refused.own", () -> devices.decide(at.leader, view(id).open().id(), true, ""));
        devices.decide(new Actor(13, "b", "乙", Set.of(Role.LEADER), at.staff.get(1).id()), view(id).open().id(), true,
                "");
        assertThat(view(id).state()).isEqualTo(DeviceState.OUTSIDE);
        assertThat(view(id).open().late(LocalDate.of(2026, 3, 6))).isTrue();
    }

    @Test
    void whatHeldWorkingSecretsIsNotRepairedWithItsStorage() {
        long id = stick("BM-U-001", UseGrade.INTERNAL);
        refused("device.refused.storage", () -> devices.repair(at.officer, id, "厂家", LocalDate.of(2026, 3, 20), false,
                ""));
        devices.repair(at.officer, id, "厂家", LocalDate.of(2026, 3, 20), true, "");
        assertThat(view(id).open().storageRemoved()).isTrue();
    }

    @Test
    void destructionTakesAnApprovalAndTwoOthers() {
        long id = stick("BM-U-001", UseGrade.INTERNAL);
        Credentials one = at.account(at.person(1));
        Credentials two = at.account(at.person(2));
        devices.askDestroy(at.officer, id, "损坏");
        long move = view(id).open().id();
        refused("device.refused.not-approved", () -> devices.destroy(at.officer, move, "粉碎", one, two));
        devices.decide(new Actor(12, "l", "丙", Set.of(Role.LEADER), at.person(2).id()), move, true, "");
        refused("device.refused.two", () -> devices.destroy(at.officer, move, "粉碎", at.signature(at.person(1)),
                at.signature(at.person(1))));
        refused("device.refused.approver", () -> devices.destroy(at.officer, move, "粉碎", at.signature(at.person(1)),
                at.signature(at.person(2))));
        Credentials three = at.account(at.person(3));
        devices.destroy(at.officer, move, "粉碎", at.signature(at.person(1)), three);
        assertThat(view(id).state()).isEqualTo(DeviceState.DESTROYED);
        assertThat(view(id).lines().getFirst().words()).contains(at.person(1).name()).contains(at.person(3).name());
        assertThat(fact("device.destroyed", YearMonth.of(2026, 3)).words()).contains("1 件");
    }

    @Test
    void theCountFindsWhatIsMissingAndWhatNobodyRegistered() {
        long here = stick("BM-U-001", UseGrade.INTERNAL);
        stick("BM-U-002", UseGrade.INTERNAL);
        long lent = stick("BM-U-003", UseGrade.OPEN);
        Credentials one = at.account(at.person(1));
        at.account(at.person(2));
        devices.lend(at.officer, lent, at.person(1).id(), LocalDate.of(2026, 3, 20), "", one);
        InventoryService counts = at.room().inventories;
        YearMonth march = YearMonth.of(2026, 3);
        assertThat(fact("device.inventory", march).good()).isFalse();
        long id = counts.open(at.officer, march);
        refused("device.refused.inventory-twice", () -> counts.open(at.officer, march));
        assertThat(counts.count(at.officer, id, "bm-u-001\n BM-U-009 ").surplus()).containsExactly("BM-U-009");
        refused("device.refused.two", () -> counts.sign(at.officer, id, at.signature(at.person(1)),
                at.signature(at.person(1))));
        counts.sign(at.officer, id, at.signature(at.person(1)), at.signature(at.person(2)));
        InventoryView view = counts.of(at.officer, march).orElseThrow();
        assertThat(view.lines()).extracting(InventoryView.Line::result).containsExactly(CountResult.FOUND,
                CountResult.MISSING, CountResult.ELSEWHERE, CountResult.SURPLUS);
        assertThat(view.whole()).isTrue();
        refused("device.refused.inventory-signed", () -> counts.count(at.officer, id, "BM-U-002"));
        assertThat(fact("device.inventory", march).words()).isEqualTo("账面 3 件，账有实无 1 件，实有账无 1 件。");
        // Somebody alters what was signed behind the program's back: it shows.
        at.bureau.database.tx().write(unit -> unit.session().createNativeMutationQuery(
                "update inventory_line set result = 'FOUND' where number = 'BM-U-002'").executeUpdate());
        assertThat(counts.byId(at.officer, id).whole()).isFalse();
        assertThat(counts.months(at.officer)).containsExactly(march);
        assertThat(here).isPositive();
    }

    @Test
    void everybodySignsTheNoticeOnceAYear() {
        Credentials one = at.account(at.person(1));
        at.room().notices.sign(at.as(at.person(1)), one);
        refused("device.refused.notice-twice", () -> at.room().notices.sign(at.as(at.person(1)),
                at.signature(at.person(1))));
        assertThat(at.room().notices.list(at.officer, 2026)).filteredOn(view -> view.signedAt() != null)
                .extracting(NoticeView::personId).containsExactly(at.person(1).id());
        assertThat(fact("device.notice", YearMonth.of(2026, 3)).words()).endsWith("已签 1 人。");
        assertThat(at.room().notices.text(2026).lines().filter(line -> line.contains("不得")))
                .hasSizeGreaterThanOrEqualTo(
                        12);
    }
}
