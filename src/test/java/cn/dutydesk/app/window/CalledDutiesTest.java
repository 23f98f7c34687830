package cn.dutydesk.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dutydesk.app.TestBureau;
import cn.dutydesk.security.Actor;
import cn.dutydesk.security.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Duties of the built-in playbooks, those within branches and those of deputies included. */
@ResourceLock("window")
class CalledDutiesTest {
    @Test
    void namesWhatPublishedPlaybooksCall() {
        try (TestBureau at = new TestBureau("2026-11-22T09:00")) {
            at.bureau.playbooks.library.installBuiltIns();
            Actor keeper = at.actor(Role.ROSTER_KEEPER);
            assertThat(new CalledDuties(at.bureau, () -> keeper).names()).contains("分管办公室", "办税厅负责人", "信访负责人",
                    "舆情应急办负责人");
            Actor nobody = new Actor(9, "nobody", "无角色", java.util.Set.of(), null);
            assertThat(new CalledDuties(at.bureau, () -> nobody).names()).isEmpty();
        }
    }
}
