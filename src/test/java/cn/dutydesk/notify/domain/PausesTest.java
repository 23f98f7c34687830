package cn.dutydesk.notify.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Pauses between tries, and where they end. */
class PausesTest {
    @Test
    void theLastPauseHoldsUntilTheTriesAreUsedUp() {
        Pauses pauses = Pauses.of(" 15, 60，300、900 ", 6);
        assertThat(pauses.after(1)).isEqualTo(Duration.ofSeconds(15));
        assertThat(pauses.after(2)).isEqualTo(Duration.ofSeconds(60));
        assertThat(pauses.after(4)).isEqualTo(Duration.ofSeconds(900));
        assertThat(pauses.after(5)).isEqualTo(Duration.ofSeconds(900));
        assertThat(pauses.after(6)).isNull();
        assertThat(pauses.after(60)).isNull();
        assertThat(Pauses.of("5", 1).after(1)).isNull();
    }

    @Test
    void whatIsNoListOfSecondsDoesNotMatch() {
        assertThat("15, 60, 300").matches(Pauses.PATTERN);
        for (String wrong : new String[] {"", "15s", "15,,60", "-1", "15, 60,", "1.5"}) {
            assertThat(wrong).doesNotMatch(Pauses.PATTERN);
        }
    }
}
