package cn.dutydesk.desk;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An entry to be written.
 *
 * @param happenedAt when it happened; null for now
 * @param kind       what it is about
 * @param origin     who or where it came from; may be empty
 * @param content    what happened
 * @param handling   what was done about it; may be empty and added later
 * @param result     what came of it; likewise
 * @param lateReason why it is written late; needed when it is, otherwise empty
 * @param subject    the kind of thing it belongs to ({@code incident}), or empty
 * @param subjectId  which one, or null
 */
public record NewEntry(@Nullable Instant happenedAt, LogKind kind, String origin, String content, String handling,
        String result,
        String lateReason, String subject, @Nullable Long subjectId) {
    /** An entry that says nothing yet of how it was handled. */
    public NewEntry(@Nullable Instant happenedAt, LogKind kind, String origin, String content, String lateReason,
            String subject,
            @Nullable Long subjectId) {
        this(happenedAt, kind, origin, content, "", "", lateReason, subject, subjectId);
    }

    /** An entry of now that belongs to nothing else. */
    public static NewEntry now(LogKind kind, String origin, String content) {
        return new NewEntry(null, kind, origin, content, "", "", null);
    }

    /** What the program itself writes about a thing. */
    public static NewEntry system(String content, String subject, @Nullable Long subjectId) {
        return new NewEntry(null, LogKind.SYSTEM, "", content, "", subject, subjectId);
    }
}
