package cn.dutydesk.secrecy.domain;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something of the registers that has a day.
 *
 * @param kind     what is due; names the sentence
 * @param key      unique for the thing and its day, so that each reminder is sent once
 * @param personId who must do it, null when the confidentiality officer must
 * @param day      by when
 * @param args     what the sentence names
 */
public record Due(Kind kind, String key, String subject, @Nullable Long id, @Nullable Long personId, LocalDate day,
        List<Object> args) {
    /** Who must see to it. */
    public enum Audience { OFFICER, APPROVER, ADMINISTRATOR, PERSON }

    /** What comes due. */
    public enum Kind {
        REVIEW(Audience.OFFICER), PROMISE(Audience.OFFICER), EXIT_DECIDE(Audience.APPROVER),
        EXIT_TALK(Audience.OFFICER), EXIT_BACK(Audience.OFFICER), PASSPORT(Audience.OFFICER),
        LEAVING(Audience.OFFICER), ACCOUNT(Audience.ADMINISTRATOR), LEAVE_APPROVE(Audience.APPROVER),
        COOLING(Audience.OFFICER), MOVE_DECIDE(Audience.APPROVER), DESTROY(Audience.OFFICER),
        DEVICE_BACK(Audience.OFFICER), COUNT(Audience.OFFICER), NOTICE(Audience.PERSON), SESSION(Audience.PERSON),
        SESSION_CLOSE(Audience.OFFICER), HOURS(Audience.PERSON), QUIZ(Audience.PERSON);

        private final Audience audience;

        Kind(Audience audience) {
            this.audience = audience;
        }

        public Audience audience() {
            return audience;
        }
    }

    /** How near it is: a reminder is sent once for each. */
    public enum Stage { BEFORE, AT, AFTER }

    /** @param days how many days before it is reminded of; null while it is too early */
    public @Nullable Stage stage(LocalDate today, int days) {
        return today.isAfter(day) ? Stage.AFTER : today.equals(day) ? Stage.AT
                : today.isBefore(day.minusDays(days)) ? null : Stage.BEFORE;
    }
}
