package cn.dutydesk.roster.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.dutydesk.audit.AuditOutcome;
import cn.dutydesk.core.Refusal;
import cn.dutydesk.people.PersonStatus;
import cn.dutydesk.roster.CandidateView;
import cn.dutydesk.roster.Conflict;
import cn.dutydesk.roster.DutySource;
import cn.dutydesk.roster.OnDuty;
import cn.dutydesk.roster.Remark;
import cn.dutydesk.roster.RosterFixture;
import cn.dutydesk.roster.RosterMonth;
import cn.dutydesk.roster.RosterPublished;
import cn.dutydesk.roster.RosterSeat;
import cn.dutydesk.roster.Seat;
import cn.dutydesk.roster.VersionState;
import cn.dutydesk.roster.domain.Assignment;
import cn.dutydesk.roster.domain.DutyTimeline.Replacement;
import cn.dutydesk.roster.domain.ReplacementRow;
import cn.dutydesk.roster.domain.RosterVersion;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RosterKeepingTest {
    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
    private final RosterFixture bureau = new RosterFixture(8, 40);
    private final RosterDesk desk = bureau.desk;
    private final long officers = bureau.officers().id();
    private final long leaders = bureau.leaders().id();

    @AfterEach
    void close() {
        bureau.close();
    }

    private static List<RosterSeat> seats(RosterMonth month) {
        return month.days().stream().flatMap(day -> day.seats().stream()).toList();
    }

    private static RosterSeat seat(RosterMonth month, int day, int index) {
        return month.days().get(day - 1).seats().get(index);
    }

    private RosterMonth published(long board) {
        RosterMonth draft = desk.generate(bureau.keeper, board, OCTOBER, 1);
        return desk.publish(bureau.keeper, draft.version().rosterId(), draft.edit(), false);
    }

    private void refused(String code, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(Refusal.class).extracting(e -> ((Refusal) e).code()).isEqualTo(code);
    }

    @Test
    void aMonthIsGeneratedPublishedAndAnswersWhoIsOn() {
        List<Object> heard = new ArrayList<>();
        bureau.signals.hear(RosterPublished.class, heard::add);
        RosterMonth draft = desk.generate(bureau.keeper, officers, OCTOBER, 1);
        assertThat(draft.draft()).isTrue();
        assertThat(seats(draft)).hasSize(31 * 4).noneMatch(RosterSeat::open);
        assertThat(draft.conflicts()).isEmpty();
        assertThat(draft.gaps()).isEmpty();
        assertThat(draft.warnings()).isEmpty();
        assertThat(draft.fairness().rows()).hasSize(40);
        assertThat(draft.fairness().totalSpread()).isLessThanOrEqualTo(2);
        assertThat(bureau.rosters.onDutyAt(bureau.at("2026-10-05T10:00"))).as("a draft puts nobody on duty").isEmpty();

        RosterMonth done = desk.publish(bureau.keeper, draft.version().rosterId(), draft.edit(), false);
        published(leaders);
        assertThat(heard).hasSize(2);
        assertThat(done.version().state()).isEqualTo(VersionState.PUBLISHED);
        assertThat(seats(done)).allMatch(RosterSeat::locked);
        List<OnDuty> on = bureau.rosters.onDutyAt(bureau.at("2026-11-01T03:00"));
        assertThat(on).extracting(OnDuty::post).containsExactly("值班员主班", "值班员副班", "备勤", "驾驶员", "带班领导");
        assertThat(on).allMatch(duty -> duty.day().equals(LocalDate.of(2026, 10, 31))
                && duty.source() == DutySource.PUBLISHED && duty.version() == 1);
        assertThat(on.get(0).personId()).isEqualTo(seat(done, 31, 0).personId());
        assertThat(on.get(4).personId()).isBetween(1L, 8L);
        assertThat(bureau.rosters.nextAfter(bureau.at("2026-10-05T08:30"))).hasSize(5)
                .allMatch(duty -> duty.day().equals(LocalDate.of(2026, 10, 6)));
        assertThat(bureau.rosters.duties(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 2))).hasSize(10);
        assertThat(bureau.lastAudit().action()).isEqualTo("roster.publish");
        assertThat(bureau.lastAudit().after()).contains("带班领导");
    }

    @Test
    void theSameSeedGivesTheSameMonthAndAnotherBoardIsRespected() {
        RosterMonth one = desk.generate(bureau.keeper, officers, OCTOBER, 7);
        RosterMonth again = desk.generate(bureau.keeper, officers, OCTOBER, 7);
        assertThat(seats(again)).isEqualTo(seats(one));
        assertThat(again.version().number()).isEqualTo(1);
    }

    @Test
    void aConflictComesBackAtOnceAndHasToBeAcknowledged() {
        RosterMonth draft = desk.generate(bureau.keeper, officers, OCTOBER, 1);
        RosterSeat today = seat(draft, 9, 0);
        RosterSeat tomorrow = seat(draft, 10, 0);
        RosterMonth edited = desk.assign(bureau.keeper, draft.version().rosterId(), tomorrow.seat(), today.personId(),
                draft.edit());
        assertThat(edited.conflicts()).filteredOn(Conflict::hard).extracting(Conflict::rule).containsOnly("rest");
        assertThat(edited.conflicts()).anyMatch(conflict -> conflict.seat().equals(tomorrow.seat()));
        refused("roster.refused.conflicts",
                () -> desk.publish(bureau.keeper, edited.version().rosterId(), edited.edit(), false));
        desk.publish(bureau.keeper, edited.version().rosterId(), edited.edit(), true);
        assertThat(bureau.lastAudit().after()).contains("\"acknowledged\":true").contains("rest");
    }

    @Test
    void aGapIsNamedAndStopsPublication() {
        RosterMonth draft = desk.generate(bureau.keeper, leaders, OCTOBER, 1);
        RosterMonth open = desk.assign(bureau.keeper, draft.version().rosterId(), seat(draft, 5, 0).seat(), 0,
                draft.edit());
        assertThat(open.gaps()).hasSize(1);
        assertThat(open.gaps().get(0).barred()).as("only staff is barred, leaders are free").hasSize(40);
        assertThatThrownBy(() -> desk.publish(bureau.keeper, open.version().rosterId(), open.edit(), true))
                .isInstanceOf(Refusal.class).hasMessageContaining("roster.refused.gaps")
                .hasMessageContaining("2026-10-05").hasMessageContaining("带班领导");
        assertThat(bureau.lastAudit().outcome()).isEqualTo(AuditOutcome.REFUSED);
    }

    @Test
    void theSecondEditorIsToldWhatChanged() {
        RosterMonth seen = desk.generate(bureau.keeper, officers, OCTOBER, 1);
        Seat first = seat(seen, 9, 0).seat();
        desk.assign(bureau.second, seen.version().rosterId(), first, 48, seen.edit());
        assertThatThrownBy(() -> desk.assign(bureau.keeper, seen.version().rosterId(), seat(seen, 12, 0).seat(), 47,
                seen.edit())).isInstanceOf(Refusal.class)
                .hasMessageContaining("另一排班员").hasMessageContaining("2026-10-09 值班员主班 人员48");
    }

    @Test
    void aPublishedVersionIsFrozenInTheDomainAndAtTheDoorOfTheDatabase() {
        RosterMonth done = published(officers);
        long id = done.version().rosterId();
        Seat seat = seat(done, 5, 0).seat();
        refused("roster.refused.frozen", () -> desk.assign(bureau.keeper, id, seat, 47, done.edit()));
        refused("roster.refused.frozen", () -> desk.discard(bureau.keeper, id, done.edit()));
        refused("roster.refused.published-already", () -> desk.generate(bureau.keeper, officers, OCTOBER, 2));
        refused("roster.refused.frozen", () -> bureau.acts.writeAsSystem("test.break", act -> {
            Assignment row = act.session().createSelectionQuery("from Assignment where roster.id = :id",
                    Assignment.class).setParameter("id", id).setMaxResults(1).getSingleResult();
            act.session().remove(row);
            act.session().flush();
            act.record("test", 1, null, null);
            return null;
        }));
        refused("roster.refused.frozen", () -> bureau.acts.writeAsSystem("test.break", act -> {
            act.session().remove(act.session().find(RosterVersion.class, id));
            act.session().flush();
            act.record("test", 1, null, null);
            return null;
        }));
        assertThat(seats(desk.month(bureau.keeper, officers, OCTOBER))).isEqualTo(seats(done));
    }

    @Test
    void aNewVersionNamesTheOldOneAndLeavesThePastAlone() {
        RosterMonth old = published(officers);
        bureau.time.set("2026-10-15T14:00");
        refused("roster.refused.reason", () -> desk.newVersion(bureau.keeper, officers, OCTOBER, " "));
        RosterMonth draft = desk.newVersion(bureau.keeper, officers, OCTOBER, "人员9 请假");
        assertThat(draft.version().number()).isEqualTo(2);
        assertThat(draft.version().basedOn()).isEqualTo(1);
        assertThat(seat(draft, 14, 0).locked()).isTrue();
        assertThat(seat(draft, 15, 0).locked()).as("the running duty may still change").isFalse();
        refused("roster.refused.day-over", () -> desk.assign(bureau.keeper, draft.version().rosterId(),
                seat(draft, 14, 0).seat(), 47, draft.edit()));
        RosterMonth again = desk.generate(bureau.keeper, officers, OCTOBER, 99);
        for (int day = 1; day <= 15; day++) {
            assertThat(again.days().get(day - 1).seats()).extracting(RosterSeat::personId)
                    .isEqualTo(old.days().get(day - 1).seats().stream().map(RosterSeat::personId).toList());
        }
        RosterSeat running = seat(again, 15, 0);
        long replacement = desk.candidates(bureau.keeper, again.version().rosterId(), running.seat()).stream()
                .filter(view -> view.personId() != running.personId()).filter(CandidateView::free).findFirst()
                .orElseThrow().personId();
        RosterMonth edited = desk.assign(bureau.keeper, again.version().rosterId(), running.seat(), replacement,
                again.edit());
        desk.publish(bureau.keeper, edited.version().rosterId(), edited.edit(), false);
        assertThat(bureau.rosters.onDutyAt(bureau.at("2026-10-15T13:59")).get(0)).extracting(OnDuty::personId,
                OnDuty::version).containsExactly(running.personId(), 1);
        assertThat(bureau.rosters.onDutyAt(bureau.at("2026-10-15T14:00")).get(0)).extracting(OnDuty::personId,
                OnDuty::version).containsExactly(replacement, 2);
        assertThat(desk.month(bureau.keeper, officers, OCTOBER).versions()).hasSize(2);
        assertThat(seats(desk.version(bureau.keeper, old.version().rosterId()))).isEqualTo(seats(old));
    }

    @Test
    void swapsLieOverThePublishedVersionAndGoIntoTheNext() {
        RosterMonth done = published(officers);
        Seat seat = seat(done, 20, 0).seat();
        long from = seat(done, 20, 0).personId();
        bureau.time.set("2026-10-10T09:00");
        RosterMonth early = desk.newVersion(bureau.keeper, officers, OCTOBER, "试");
        bureau.time.set("2026-10-10T10:00");
        bureau.acts.writeAsSystem("test.swap", act -> {
            act.session().persist(new ReplacementRow(new Replacement(done.version().rosterId(), seat, from, 48,
                    DutySource.STAND_IN, act.now()), "家中有事", "test", null));
            act.record("test", 1, null, null);
            return null;
        });
        assertThat(bureau.rosters.onDutyAt(bureau.at("2026-10-20T10:00")).get(0)).extracting(OnDuty::personId,
                OnDuty::source).containsExactly(48L, DutySource.STAND_IN);
        RosterSeat shown = seat(desk.version(bureau.keeper, done.version().rosterId()), 20, 0);
        assertThat(shown).extracting(RosterSeat::personId, RosterSeat::source)
                .containsExactly(48L, DutySource.STAND_IN);
        refused("roster.refused.swapped-since",
                () -> desk.publish(bureau.keeper, early.version().rosterId(), early.edit(), true));
        desk.discard(bureau.keeper, early.version().rosterId(), early.edit());
        RosterMonth next = desk.newVersion(bureau.keeper, officers, OCTOBER, "并入代班");
        assertThat(seat(next, 20, 0).personId()).isEqualTo(48);
    }

    @Test
    void aYearWithoutOfficialDataIsAnnouncedAndALateFirstVersionToo() {
        RosterMonth draft = desk.generate(bureau.keeper, officers, YearMonth.of(2031, 1), 1);
        assertThat(draft.warnings()).extracting(Remark::code).containsExactly("roster.warning.no-official-year");
        bureau.time.set("2026-10-10T09:00");
        assertThat(desk.generate(bureau.keeper, officers, OCTOBER, 1).warnings()).extracting(Remark::code)
                .containsExactly("roster.warning.days-over");
    }

    @Test
    void whoIsAwayOrNotOnPostIsLeftOutAndAKeyPeriodAddsSeats() {
        bureau.leave(9, LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 31));
        bureau.status(10, PersonStatus.SECONDED);
        bureau.calendar.addPeriod(bureau.keeper, new cn.dutydesk.calendar.KeyPeriod(0, "国庆", LocalDate.of(2026, 10, 1),
                LocalDate.of(2026, 10, 3), 1, ""));
        RosterMonth draft = desk.generate(bureau.keeper, officers, OCTOBER, 1);
        assertThat(seats(draft)).hasSize(31 * 4 + 3)
                .noneMatch(taken -> taken.personId() == 9 || taken.personId() == 10);
        assertThat(draft.days().get(0).seats()).extracting(RosterSeat::post)
                .containsExactly("值班员主班", "值班员副班", "值班员副班", "备勤", "驾驶员");
    }

    @Test
    void exchangingTwoSeatsTradesTheirPeople() {
        RosterMonth draft = desk.generate(bureau.keeper, officers, OCTOBER, 1);
        RosterSeat one = seat(draft, 9, 0);
        RosterSeat other = seat(draft, 20, 1);
        RosterMonth traded = desk.exchange(bureau.keeper, draft.version().rosterId(), one.seat(), other.seat(),
                draft.edit());
        assertThat(seat(traded, 9, 0).personId()).isEqualTo(other.personId());
        assertThat(seat(traded, 20, 1).personId()).isEqualTo(one.personId());
    }

    @Test
    void anEmptyDraftIsFilledByHandAndThrownAway() {
        RosterMonth draft = desk.startDraft(bureau.keeper, leaders, OCTOBER);
        assertThat(seats(draft)).hasSize(31).allMatch(RosterSeat::open);
        assertThat(draft.gaps()).hasSize(31);
        RosterMonth one = desk.assign(bureau.keeper, draft.version().rosterId(), seat(draft, 1, 0).seat(), 3,
                draft.edit());
        assertThat(seat(one, 1, 0).person()).isEqualTo("领导3");
        refused("roster.refused.draft-already", () -> desk.startDraft(bureau.keeper, leaders, OCTOBER));
        desk.discard(bureau.keeper, one.version().rosterId(), one.edit());
        assertThat(desk.month(bureau.keeper, leaders, OCTOBER).made()).isFalse();
    }

    @Test
    void whoMayNotIsRefused() {
        refused("security.refused.permission", () -> desk.generate(bureau.officer, officers, OCTOBER, 1));
        RosterMonth draft = desk.generate(bureau.keeper, officers, OCTOBER, 1);
        refused("security.refused.permission", () -> desk.publish(bureau.officer, draft.version().rosterId(),
                draft.edit(), true));
        assertThat(desk.month(bureau.officer, officers, OCTOBER).made()).isTrue();
    }
}
