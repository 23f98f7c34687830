package cn.dutydesk.roster.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.dutydesk.calendar.DayKind;
import cn.dutydesk.core.Refusal;
import cn.dutydesk.roster.Exemption;
import cn.dutydesk.roster.ExemptionKind;
import cn.dutydesk.roster.LedgerEntry;
import cn.dutydesk.roster.LedgerEntry.Source;
import cn.dutydesk.roster.PersonMark;
import cn.dutydesk.roster.PersonMark.Mark;
import cn.dutydesk.roster.RosterFixture;
import cn.dutydesk.roster.RosterMonth;
import cn.dutydesk.roster.RuleLine;
import cn.dutydesk.roster.Wish;
import cn.dutydesk.security.Actor;
import cn.dutydesk.security.Role;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RuleKeepingTest {
    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
    private final RosterFixture bureau = new RosterFixture(3, 12);
    private final RuleDesk rules = bureau.desk.rules();
    private final long officers = bureau.officers().id();

    @AfterEach
    void close() {
        bureau.close();
    }

    private static void refused(String code, Runnable act) {
        assertThatThrownBy(act::run).isInstanceOfSatisfying(Refusal.class,
                refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    private RuleLine line(String rule) {
        return rules.rules(bureau.keeper, officers).stream().filter(one -> one.rule().equals(rule)).findFirst()
                .orElseThrow();
    }

    @Test
    void aRuleIsSetStoredAndAudited() {
        assertThat(line("rest").on()).isTrue();
        rules.saveRules(bureau.keeper, officers, List.of(line("rest").with(false, 0, 0, 0),
                line("spacing").with(true, 25, 6, 0)));
        assertThat(line("rest").on()).isFalse();
        assertThat(line("spacing").weight()).isEqualTo(25);
        assertThat(line("spacing").value()).isEqualTo(6);
        assertThat(bureau.lastAudit().action()).isEqualTo("roster.rules.save");
        assertThat(bureau.lastAudit().after()).contains("spacing").contains("25");
        assertThat(rules.rules(bureau.keeper, bureau.leaders().id())).filteredOn(one -> one.rule().equals("rest"))
                .allMatch(RuleLine::on);
    }

    @Test
    void whatLawRequiresHasNoSwitchAndNumbersHaveBounds() {
        refused("roster.refused.rule-numbers", () -> rules.saveRules(bureau.keeper, officers,
                List.of(line("double").with(false, 0, 0, 0))));
        refused("roster.refused.rule-numbers", () -> rules.saveRules(bureau.keeper, officers,
                List.of(line("cap").with(true, 0, 99, 0))));
        refused("security.refused.permission", () -> rules.saveRules(bureau.officer, officers, List.of(line("rest"))));
    }

    @Test
    void whoIsExcusedIsNotPutOnDuty() {
        Exemption entry = rules.exempt(bureau.keeper, new Exemption(0, 5, Set.of(), false, LocalDate.of(2026, 10, 1),
                null, ExemptionKind.PREGNANCY, ""));
        RosterMonth draft = bureau.desk.generate(bureau.keeper, officers, OCTOBER, 1);
        assertThat(draft.days()).flatExtracting(day -> day.seats()).extracting(seat -> seat.personId())
                .doesNotContain(5L);
        rules.endExemption(bureau.keeper, entry.id(), LocalDate.of(2026, 9, 1));
        assertThat(rules.exemptions(bureau.keeper, OCTOBER.atDay(1), OCTOBER.atEndOfMonth())).isEmpty();
        refused("security.refused.permission",
                () -> rules.exemptions(bureau.officer, OCTOBER.atDay(1), OCTOBER.atEndOfMonth()));
    }

    @Test
    void anybodyWishesForThemselvesOnly() {
        Actor five = new Actor(9, "five", "人员5", Set.of(Role.DUTY_OFFICER), 5L);
        LocalDate day = LocalDate.of(2026, 10, 20);
        rules.wish(five, 5, day, false, 3);
        rules.wish(five, 5, day, false, 2);
        rules.wish(bureau.keeper, 6, day, true, 1);
        assertThat(rules.wishes(five, day, day)).extracting(Wish::personId).containsExactly(5L);
        assertThat(rules.wishes(bureau.keeper, day, day)).hasSize(2);
        refused("security.refused.permission", () -> rules.wish(five, 6, day, false, 1));
        refused("roster.refused.wish-weight", () -> rules.wish(five, 5, day, false, 4));
        rules.dropWish(five, 5, day);
        assertThat(rules.wishes(five, day, day)).isEmpty();
    }

    @Test
    void theLedgerIsReadByAllAndCorrectedWithAReason() {
        rules.correct(bureau.keeper, officers, 5, DayKind.RESTDAY, 200, "国庆前加班顶岗");
        var account = rules.ledger(bureau.officer, officers, 5);
        assertThat(account.balance()).containsEntry(DayKind.RESTDAY, 2).containsEntry(DayKind.WORKDAY, 0);
        assertThat(account.entries()).extracting(LedgerEntry::source).contains(Source.CORRECTION);
        assertThat(bureau.desk.month(bureau.keeper, officers, OCTOBER).fairness().rows())
                .filteredOn(row -> row.personId() == 5).allMatch(row -> row.carried().get(DayKind.RESTDAY) == 2);
        refused("roster.refused.credit-reason",
                () -> rules.correct(bureau.keeper, officers, 5, DayKind.RESTDAY, 100, " "));
        refused("security.refused.permission",
                () -> rules.correct(bureau.officer, officers, 5, DayKind.RESTDAY, 100, "原因"));
    }

    @Test
    void peopleNamedForARuleReplaceThoseNamedBefore() {
        long leaders = bureau.leaders().id();
        rules.saveMarks(bureau.keeper, leaders, List.of(new PersonMark("head", 2, Mark.HEAD)));
        rules.saveMarks(bureau.keeper, leaders, List.of(new PersonMark("head", 3, Mark.HEAD),
                new PersonMark("town", 1, Mark.PRINCIPAL)));
        assertThat(rules.marks(bureau.officer, leaders)).extracting(PersonMark::personId).containsExactly(3L, 1L);
    }
}
