package cn.dutydesk.desk;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of the leader's view.
 *
 * @param id        stable name
 * @param at        when it happened or is due; null when it has no time
 * @param words     ready for the person
 * @param urgent    whether it burns
 * @param subject   the kind of thing it is about, for an instruction on it; or empty
 * @param subjectId which one, or null
 * @param place     where it is seen, or empty
 */
public record BriefLine(String id, Kind kind, @Nullable Instant at, String words, boolean urgent, String subject,
        @Nullable Long subjectId, String place) {
    /** Which of the leader's three questions it answers. */
    public enum Kind {
        /** What happened? */
        HAPPENED,
        /** What is open? */
        OPEN,
        /** What needs my word? */
        NEEDS_WORD
    }
}
