package cn.dutydesk.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.dutydesk.core.Refusal;
import cn.dutydesk.security.Seat;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

@ResourceLock("window")
class LockModelTest {
    private final Samples.Hands hands = new Samples.Hands();
    private final Seat seat = new Seat();
    private final LockModel model = new LockModel(Samples.TEXTS, Samples.work(), Samples.clock(hands),
            new Samples.Gate(), seat, () -> 15, false);

    @BeforeEach
    void sit() {
        seat.take(Samples.LI);
    }

    @Test
    void locksAfterIdleMinutesAndNotBefore() {
        hands.forward(14 * 60 + 59);
        model.tick();
        assertThat(model.lockedProperty().get()).isFalse();
        hands.forward(1);
        model.tick();
        assertThat(model.lockedProperty().get()).isTrue();
        assertThatThrownBy(seat::get).isInstanceOf(Refusal.class);
    }

    @Test
    void aKeyOrClickBeginsTheMinutesAnew() {
        hands.forward(14 * 60);
        model.touch();
        hands.forward(14 * 60);
        model.tick();
        assertThat(model.lockedProperty().get()).isFalse();
    }

    @Test
    void opensByTheRightPasswordOnly() {
        model.lock();
        model.unlock("wrong".toCharArray());
        assertThat(model.lockedProperty().get()).isTrue();
        assertThat(model.problemProperty().get()).isEqualTo("用户名或密码不对。");
        model.unlock(new char[0]);
        assertThat(model.problemProperty().get()).isEqualTo("请输入密码。");
        model.unlock(Samples.PASSWORD.toCharArray());
        assertThat(model.lockedProperty().get()).isFalse();
        assertThat(seat.get()).isEqualTo(Samples.LI);
    }

    @Test
    void theSampleBureauOpensWithoutAPasswordAndDoesNotLockByItself() {
        LockModel sample = new LockModel(Samples.TEXTS, Samples.work(), Samples.clock(hands), new Samples.Gate(), seat,
                () -> 15, true);
        hands.forward(3600);
        sample.tick();
        assertThat(sample.lockedProperty().get()).isFalse();
        sample.lock();
        assertThat(seat.locked()).isTrue();
        sample.unlock(new char[0]);
        assertThat(seat.get()).isEqualTo(Samples.LI);
    }

    @Test
    void anEmptySeatIsNotLocked() {
        model.leave();
        hands.forward(3600);
        model.tick();
        model.lock();
        assertThat(model.lockedProperty().get()).isFalse();
    }
}
