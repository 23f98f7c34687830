package cn.dutydesk.roster.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.dutydesk.core.Refusal;
import cn.dutydesk.roster.Conflict;
import cn.dutydesk.roster.RepairPlan;
import cn.dutydesk.roster.RosterFixture;
import cn.dutydesk.roster.RosterMonth;
import cn.dutydesk.roster.VersionState;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RepairsTest {
    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
    private final RosterFixture bureau = new RosterFixture(3, 16);
    private final RosterDesk desk = bureau.desk;
    private final long officers = bureau.officers().id();
    private RosterMonth published;
    private long ill;

    @BeforeEach
    void publish() {
        RosterMonth draft = desk.generate(bureau.keeper, officers, OCTOBER, 1);
        published = desk.publish(bureau.keeper, draft.version().rosterId(), draft.edit(), false);
        bureau.time.set("2026-10-12T12:00");
        ill = published.days().get(19).seats().getFirst().personId();
        bureau.leave(ill, LocalDate.of(2026, 10, 11), LocalDate.of(2026, 10, 31));
    }

    @AfterEach
    void close() {
        bureau.close();
    }

    private long duties(RosterMonth month, Instant after) {
        return month.days().stream().flatMap(day -> day.seats().stream()).filter(seat -> seat.personId() == ill)
                .filter(seat -> bureau.at(seat.seat().day() + "T08:30").isAfter(after)).count();
    }

    @Test
    void anIllnessIsMendedWithTheFewestChangesAndWhatHasBegunStays() {
        long rosterId = published.version().rosterId();
        RepairPlan plan = desk.repair(bureau.keeper, rosterId);
        assertThat(plan.gaps()).isEmpty();
        assertThat(plan.changed()).isEqualTo(plan.least()).isEqualTo((int) duties(published, bureau.clock.now()));
        assertThat(plan.changes()).allMatch(change -> change.seat().day().isAfter(LocalDate.of(2026, 10, 12))
                && change.fromId() == ill && change.toId() != ill);
        RosterMonth mended = desk.applyRepair(bureau.keeper, plan, "病假顶班");
        assertThat(mended.version().state()).isEqualTo(VersionState.DRAFT);
        assertThat(mended.version().reason()).isEqualTo("病假顶班");
        assertThat(mended.conflicts()).filteredOn(Conflict::hard)
                .noneMatch(conflict -> conflict.seat().day().isAfter(LocalDate.of(2026, 10, 12)));
        assertThat(mended.days().subList(0, 12)).usingRecursiveComparison()
                .ignoringFieldsMatchingRegexes(".*locked").isEqualTo(published.days().subList(0, 12));
        assertThat(bureau.lastAudit().action()).isEqualTo("roster.repair");
    }

    @Test
    void aPlanThatNoLongerFitsIsRefused() {
        RepairPlan plan = desk.repair(bureau.keeper, published.version().rosterId());
        desk.applyRepair(bureau.keeper, plan, "病假顶班");
        assertThatThrownBy(() -> desk.applyRepair(bureau.keeper, plan, "再来一次")).isInstanceOf(Refusal.class);
    }

    @Test
    void aRosterInOrderNeedsNoChange() {
        bureau.absences.clear();
        assertThat(desk.repair(bureau.officer, published.version().rosterId()).changes()).isEmpty();
    }
}
