package cn.dutydesk.security;

import java.util.List;
import java.util.Optional;

/** Who is and was signed in. All calls block, and refuse with {@link cn.dutydesk.core.Refusal}. */
public interface Sessions {
    /** Newest first, the open ones before the ended; for the security administrator. */
    List<SessionView> list(Actor who, int limit);

    /** One's own, newest first. */
    List<SessionView> own(Actor who, int limit);

    /**
     * Ends a session: whoever sits in it is stopped at his next act. A security administrator ends any, everybody his
     * own.
     */
    void end(Actor who, long sessionId);

    /** The person leaves: his sessions in this program end. Nothing happens when there are none. */
    void leave(Actor who);

    /** Whether the session of this actor was ended by somebody else. From memory; any thread. */
    boolean ended(Actor who);

    /** The sign-in before the one this actor works in now; empty when he has no session here. */
    Optional<LastSignIn> last(Actor who);
}
