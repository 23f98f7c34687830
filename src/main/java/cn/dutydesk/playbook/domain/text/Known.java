package cn.dutydesk.playbook.domain.text;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What a playbook is looked over against: who can be called, and by when reports are due. */
public interface Known {
    /** Whether the bureau's people and boards are known; otherwise nothing is said about whom a step calls. */
    boolean directory();

    /** Whether a board has the post. */
    boolean post(String name);

    /** Whether somebody holds the duty, or is the deputy for it. */
    boolean duty(String name);

    /** How many people the name means; it may be {@code name/department}. */
    int people(String name);

    /** Whether the directory has a leader. */
    boolean head();

    /** The limits of a reporting clock of incidents; null for an unknown one. */
    @Nullable
    Clock clock(String name);

    /** By when a report is due. @param shortest for the gravest, @param longest for the least grave */
    record Clock(Duration shortest, Duration longest) {
    }
}
