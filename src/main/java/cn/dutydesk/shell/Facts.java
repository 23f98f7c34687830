package cn.dutydesk.shell;

import cn.dutydesk.kit.Tone;
import java.util.List;

/** What is true now, for the frame around every screen. Implemented where the features are known. */
public interface Facts {
    /** Reads everything at once. Background thread; needs nobody signed in, because the lock screen shows it too. */
    Now read();

    /**
     * @param bureau  name of the bureau
     * @param date    date, weekday and lunar date in words: 2026年2月17日 星期二 · 正月初一
     * @param tags    holiday, key period
     * @param onDuty  who is on now, the leader first
     * @param health  database, backup, timers, in words
     * @param waiting how many things wait for somebody: shown on the lock screen without their content
     */
    record Now(String bureau, String date, List<Tag> tags, List<OnDuty> onDuty, List<Health> health, int waiting) {
        public Now {
            tags = List.copyOf(tags);
            onDuty = List.copyOf(onDuty);
            health = List.copyOf(health);
        }

        /** Before the first reading. */
        static Now unknown(String date) {
            return new Now("", date, List.of(), List.of(), List.of(), 0);
        }
    }

    /** A word beside the date. */
    record Tag(String words, Tone tone) {
    }

    /** @param label 带班 or 值班; @param names one or more, ready to show; @param phone "" when there is none */
    record OnDuty(String label, String names, String phone) {
    }

    /** @param tone OK or NEUTRAL when all is well, WARN or URGENT when a person should act */
    record Health(String words, Tone tone) {
    }
}
