package cn.dutydesk.app.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.dutydesk.app.Bureau;
import cn.dutydesk.app.Entities;
import cn.dutydesk.core.BureauClock;
import cn.dutydesk.core.Texts;
import cn.dutydesk.data.Database;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

@ResourceLock("window")
class RehearsalTest {
    private final BureauClock clock = BureauClock.system(BureauClock.DEFAULT_ZONE);
    private final Texts texts = new Texts(Texts.CHINESE);

    /** At a start a step that fails only costs time, so it must be seen here. */
    @Test
    void everyStepWorksOnAnEmptyBureauAndNothingStays() {
        Rehearsal rehearsal = new Rehearsal(clock, texts);
        try (Bureau bureau = new Bureau(Database.rehearsal(Entities.ALL), clock, "")) {
            for (Runnable step : rehearsal.steps(bureau)) {
                assertThatCode(step::run).doesNotThrowAnyException();
            }
            assertThat(bureau.database.onDisk()).isFalse();
        }
        assertThatThrownBy(() -> DriverManager.getConnection("jdbc:h2:mem:rehearsal;IFEXISTS=TRUE", "sa", "").close())
                .isInstanceOf(SQLException.class);
    }

    @Test
    void afterEnoughNothingIsBegun() {
        Rehearsal rehearsal = new Rehearsal(clock, texts);
        rehearsal.enough();
        rehearsal.begin();
        assertThat(Thread.getAllStackTraces().keySet()).noneMatch(thread -> thread.getName().equals("rehearsal"));
    }
}
