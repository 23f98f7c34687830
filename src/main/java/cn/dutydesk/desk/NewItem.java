package cn.dutydesk.desk;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A follow-up item to be opened.
 *
 * @param content   what is to be done
 * @param demand    what is asked of it (要求); may be empty
 * @param limit     which rule sets the limit
 * @param due       until when; null for what the rule says, which for {@link LimitKind#TIMED} is nothing
 * @param ownerId   the person of the directory who sees to it, or null
 * @param owner     name of the person, department or body who sees to it; may be empty
 * @param subject   the kind of thing it came from: {@code log-entry}, {@code phone-record}, {@code document}, {@code
 *                  instruction}, {@code task}, or empty
 * @param subjectId which one, or null
 * @param giver     whose word it is and to whom it is answered (督办), or empty
 */
public record NewItem(String content, String demand, LimitKind limit, @Nullable Instant due, @Nullable Long ownerId,
        String owner,
        String subject, @Nullable Long subjectId, String giver) {
    /** An item of which nothing particular is asked. */
    public NewItem(String content, LimitKind limit, @Nullable Instant due, @Nullable Long ownerId, String owner,
            String subject,
            @Nullable Long subjectId, String giver) {
        this(content, "", limit, due, ownerId, owner, subject, subjectId, giver);
    }

    /** An item without limit that belongs to a thing. */
    public static NewItem of(String content, String subject, Long subjectId) {
        return new NewItem(content, LimitKind.NONE, null, null, "", subject, subjectId, "");
    }
}
