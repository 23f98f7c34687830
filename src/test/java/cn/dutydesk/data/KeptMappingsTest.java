package cn.dutydesk.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.dutydesk.desk.DeskFixture;
import cn.dutydesk.desk.LogKind;
import cn.dutydesk.desk.NewEntry;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

/** A database in a test is as new, though its entities served another before. */
class KeptMappingsTest {
    private static DeskFixture desk() {
        return new DeskFixture(LocalDateTime.of(2026, 2, 17, 8, 24));
    }

    private static long entry(DeskFixture desk) {
        return desk.log.append(DeskFixture.DESK, NewEntry.now(LogKind.OTHER, "", "交接"));
    }

    @Test
    void numbersOfRowsBeginAgain() {
        long first;
        try (DeskFixture desk = desk()) {
            first = entry(desk);
            entry(desk);
        }
        for (int i = 0; i < 3; i++) {
            try (DeskFixture desk = desk()) {
                assertThat(entry(desk)).isEqualTo(first);
            }
        }
    }

    @Test
    void whoHoldsOnToAClosedDatabaseNeverReachesTheNext() {
        DeskFixture old = desk();
        old.close();
        try (DeskFixture next = desk()) {
            assertThatThrownBy(() -> entry(old)).isInstanceOf(IllegalStateException.class);
            assertThat(entry(next)).isPositive();
        }
    }
}
