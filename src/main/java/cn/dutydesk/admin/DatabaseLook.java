package cn.dutydesk.admin;

import cn.dutydesk.data.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was seen of the database.
 *
 * @param problem      words why it did not answer; empty when it did, and when there is none or nobody looked
 * @param schema       null unless it answered
 * @param newestRecord when the newest audit record was written; null when there is none or it did not answer
 */
public record DatabaseLook(State state, String problem, @Nullable Schema schema, @Nullable Instant newestRecord) {
    /** What came of looking. */
    public enum State {
        /** There is no database yet. */
        NONE,
        /** It is encrypted, and nobody gave a password: it was not looked into. */
        SEALED,
        /** Another program holds it, so it was left alone. */
        HELD,
        FAILED, ANSWERED
    }

    public static DatabaseLook none() {
        return new DatabaseLook(State.NONE, "", null, null);
    }

    public static DatabaseLook sealed() {
        return new DatabaseLook(State.SEALED, "", null, null);
    }

    public static DatabaseLook held() {
        return new DatabaseLook(State.HELD, "", null, null);
    }

    public static DatabaseLook failed(String problem) {
        return new DatabaseLook(State.FAILED, problem, null, null);
    }

    public static DatabaseLook answered(Schema schema, @Nullable Instant newestRecord) {
        return new DatabaseLook(State.ANSWERED, "", schema, newestRecord);
    }
}
