package cn.dutydesk.playbook.domain.drill;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When a playbook is to be drilled next.
 *
 * @param every   longest time between drills
 * @param last    the last drill; null when there was none
 * @param next    latest time of the next one
 */
public record DrillDue(String code, String playbook, int version, Duration every, @Nullable DrillCard last,
        Instant next) {
    /** However seldom a playbook itself wants it: 突发事件应急预案管理办法, at least every three years. */
    public static final Duration SELDOMEST = Duration.ofDays(3 * 365);

    /** @param published since when the playbook is in force, from when the first drill is due */
    public static DrillDue of(String code, String playbook, int version, Duration every, @Nullable DrillCard last,
            Instant published) {
        Duration span = every == null || every.compareTo(SELDOMEST) > 0 ? SELDOMEST : every;
        return new DrillDue(code, playbook, version, span, last, (last == null ? published : last.heldAt()).plus(span));
    }

    public boolean overdue(Instant now) {
        return next.isBefore(now);
    }
}
