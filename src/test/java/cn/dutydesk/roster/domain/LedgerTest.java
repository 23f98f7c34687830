package cn.dutydesk.roster.domain;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dutydesk.calendar.DayKind;
import cn.dutydesk.people.AbsenceKind;
import cn.dutydesk.people.AbsenceView;
import cn.dutydesk.roster.LedgerEntry;
import cn.dutydesk.roster.LedgerEntry.Source;
import cn.dutydesk.roster.Remark;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LedgerTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 10, 1);
    private final List<KnownDuty> served = new ArrayList<>();
    private final List<AbsenceView> absences = new ArrayList<>();
    private final List<LedgerEntry> corrections = new ArrayList<>();
    private final Map<LocalDate, DayKind> days = new HashMap<>();

    LedgerTest() {
        LocalDate.of(2026, 9, 1).datesUntil(FIRST).forEach(day -> days.put(day, DayKind.WORKDAY));
    }

    private void serve(long person, int... on) {
        for (int day : on) {
            served.add(new KnownDuty(1, 11, "主班", LocalDate.of(2026, 9, day), person, DayKind.WORKDAY, "", 1));
        }
    }

    private Ledger ledger(Long... pool) {
        return Ledger.of(new Ledger.Sources(served, absences, List.of(), corrections, days), List.of(pool), FIRST);
    }

    @Test
    void everyDutyServedCountsOne() {
        serve(1, 1, 5, 9);
        serve(2, 2, 6, 10);
        assertThat(ledger(1L, 2L).opening(1, DayKind.WORKDAY)).isEqualTo(3);
        assertThat(ledger(1L, 2L).opening(1, DayKind.HOLIDAY)).isZero();
    }

    @Test
    void halfAMonthOfLeaveIsCreditedAtTheAverage() {
        for (int day = 1; day <= 30; day++) {
            serve(day <= 15 ? 1 : 1 + day % 2, day);
        }
        absences.add(new AbsenceView(1, 2, AbsenceKind.LEAVE, LocalDate.of(2026, 9, 1), LocalDate.of(2026, 9, 15), "",
                "", ""));
        Ledger ledger = ledger(1L, 2L);
        LedgerEntry credit = ledger.entries(2).stream().filter(entry -> entry.source() == Source.LEAVE).findFirst()
                .orElseThrow();
        assertThat(credit.hundredths()).as("15 days at 30 duties on 45 person days").isEqualTo(1000);
    }

    @Test
    void whoIsNewBeginsAtTheMiddleAndNobodyMoreThanOneBehind() {
        serve(1, 1, 5, 9, 13);
        serve(2, 2, 6, 10, 14);
        serve(3, 3);
        Ledger ledger = ledger(1L, 2L, 3L, 4L);
        assertThat(ledger.opening(4, DayKind.WORKDAY)).isEqualTo(4);
        assertThat(ledger.opening(3, DayKind.WORKDAY)).isEqualTo(3);
        assertThat(ledger.entries(4)).extracting(LedgerEntry::source).containsExactly(Source.JOINED);
    }

    @Test
    void aCorrectionCountsAndKeepsItsReason() {
        serve(1, 1);
        serve(2, 2);
        corrections.add(new LedgerEntry(1, DayKind.WORKDAY, LocalDate.of(2026, 9, 20), Source.CORRECTION,
                Remark.of("roster.ledger.correction", "防汛值守抵一班"), 100, "排班员"));
        Ledger ledger = ledger(1L, 2L);
        assertThat(ledger.opening(1, DayKind.WORKDAY)).isEqualTo(2);
        assertThat(ledger.entries(1).getFirst().reason().args()).contains("防汛值守抵一班");
    }
}
