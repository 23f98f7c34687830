package cn.dutydesk.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.dutydesk.app.TestBureau;
import cn.dutydesk.core.Refusal;
import cn.dutydesk.desk.DuePass;
import cn.dutydesk.desk.LogKind;
import cn.dutydesk.desk.NewEntry;
import cn.dutydesk.playbook.RunFixture;
import cn.dutydesk.security.Actor;
import cn.dutydesk.security.Role;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Somebody sets the clock of the machine a day ahead or back while the program is open, and right again: whoever sits
 * there works on, everything that looks at the time goes on, the record stays whole and is sealed, and nobody is locked
 * out longer than the minutes that were said. The machine sleeps for hours: the same.
 */
class ClockMovedTest {
    private static final Duration DAY = Duration.ofDays(1);
    private static final int WRONG = 5;

    private final TestBureau at = new TestBureau("2026-11-22T09:00");
    private int entries;

    @AfterEach
    void close() {
        at.close();
    }

    private void work(Actor who) {
        at.bureau.log.append(who, NewEntry.now(LogKind.OTHER, "", "第 " + ++entries + " 次巡查"));
        for (DuePass pass : at.bureau.playbooks.passes) {
            pass.pass(at.bureau.clock.now());
        }
        for (DuePass pass : at.bureau.passes) {
            pass.pass(at.bureau.clock.now());
        }
        at.bureau.seal();
        assertThat(at.bureau.sessions.ended(who)).isFalse();
        assertThat(at.bureau.audit.verify().whole()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, -1})
    void everybodyWorksOnWhileTheClockIsADayWrongAndWhenItIsRightAgain(int days) {
        Actor officer = at.actor(Role.DUTY_OFFICER);
        at.bureau.playbooks.hear(new RunFixture.Sink());
        work(officer);
        at.clock.jump(DAY.multipliedBy(days));
        work(officer);
        at.clock.move(Duration.ofMinutes(10));
        work(officer);
        at.clock.jump(DAY.multipliedBy(-days));
        work(officer);
        at.clock.move(Duration.ofHours(1));
        work(officer);
        assertThat(at.bureau.log.search(officer, "次巡查", 0, 10)).as("each entry once").hasSize(entries);
        assertThat(at.bureau.seals.all()).as("sealed each time").hasSizeGreaterThanOrEqualTo(entries);
    }

    @Test
    void aNightAsleepIsMadeUpForOnce() {
        Actor officer = at.actor(Role.DUTY_OFFICER);
        at.bureau.playbooks.hear(new RunFixture.Sink());
        work(officer);
        at.clock.move(Duration.ofHours(9));
        work(officer);
        int again = 0;
        for (DuePass pass : at.bureau.playbooks.passes) {
            again += pass.pass(at.bureau.clock.now());
        }
        assertThat(again).as("what came due in the night is done once").isZero();
    }

    @Test
    void aLockMadeWhileTheClockWasAheadDoesNotLastUntilThen() {
        String user = Role.DUTY_OFFICER.word();
        at.clock.jump(DAY);
        for (int i = 0; i < WRONG; i++) {
            assertThatThrownBy(() -> at.bureau.signIn.signIn(user, "wrong".toCharArray())).isInstanceOf(Refusal.class);
        }
        assertThatThrownBy(() -> at.actor(Role.DUTY_OFFICER)).isInstanceOf(Refusal.class);
        at.clock.jump(DAY.negated());
        assertThat(at.actor(Role.DUTY_OFFICER).user()).isEqualTo(user);
    }
}
