package cn.dutydesk.playbook.domain.definition;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whom a step calls together.
 *
 * @param within how long they have to answer until the next level is called; null for as long as the step is open
 * @param again  how often they are called again in that time, evenly spread; 0 for once only
 */
public record Level(List<Target> who, @Nullable Duration within, int again) {
    public Level {
        who = List.copyOf(who);
    }
}
