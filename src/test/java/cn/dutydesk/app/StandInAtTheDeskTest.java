package cn.dutydesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dutydesk.app.sample.SampleBureau;
import cn.dutydesk.desk.service.SignInRequest;
import cn.dutydesk.roster.BoardCard;
import cn.dutydesk.roster.DutySource;
import cn.dutydesk.roster.OnDuty;
import cn.dutydesk.roster.RosterMonth;
import cn.dutydesk.roster.SwapView;
import cn.dutydesk.security.Actor;
import cn.dutydesk.security.Role;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

/** Who sits down at the desk for somebody else is who the roster says has served; what was planned stays known. */
class StandInAtTheDeskTest {
    @Test
    void theRosterKnowsWhoServedFromTheMomentHeSignedIn() {
        try (TestBureau test = new TestBureau("2026-09-25T09:00")) {
            Bureau bureau = test.bureau;
            Actor keeper = test.actor(Role.ROSTER_KEEPER);
            SampleBureau.staff(bureau);
            BoardCard board = bureau.rosters.boards().getFirst();
            RosterMonth draft = bureau.roster.generate(keeper, board.id(), YearMonth.of(2026, 10), 1);
            bureau.roster.publish(keeper, draft.version().rosterId(), draft.edit(), true);
            test.clock.set("2026-10-08T11:20");
            OnDuty planned = bureau.rosters.onDutyAt(bureau.clock.now()).getFirst();
            long standIn = bureau.rosters.duties(LocalDate.of(2026, 10, 12), LocalDate.of(2026, 10, 12)).getFirst()
                    .personId();
            bureau.signInDesk.signIn(test.actor(Role.DUTY_OFFICER),
                    new SignInRequest(standIn, planned.personId(), "路上车祸，赶不到"));
            assertThat(bureau.rosters.onDutyAt(bureau.clock.now()).getFirst())
                    .extracting(OnDuty::personId, OnDuty::source).containsExactly(standIn, DutySource.STAND_IN);
            assertThat(bureau.rosters.onDutyAt(bureau.clock.now().minusMillis(1)).getFirst().personId())
                    .isEqualTo(planned.personId());
            test.clock.set("2026-10-10T09:00");
            assertThat(bureau.rosters.served(planned.day(), planned.day()).getFirst().plannedId())
                    .isEqualTo(planned.personId());
            assertThat(bureau.rosters.duties(planned.day(), planned.day()).getFirst().personId()).isEqualTo(standIn);
            assertThat(bureau.roster.swapReads().waiting(keeper)).singleElement().matches(SwapView::unconfirmed);
        }
    }
}
