package cn.dutydesk.playbook;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether what is due is being looked at.
 *
 * @param lastPass when runs were last looked at in this process; null before the first time
 * @param lastWell when the watchdog last found all well; null before the first time
 * @param problem  what is wrong, in words for the person; empty when all is well
 */
public record DeskHealth(@Nullable Instant lastPass, @Nullable Instant lastWell, String problem) {
    public boolean well() {
        return problem.isEmpty();
    }
}
