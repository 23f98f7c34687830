package cn.dutydesk.security;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The second proof of who somebody is: a code of an authenticator app (RFC 6238). All calls block, and refuse with
 * {@link cn.dutydesk.core.Refusal}.
 */
public interface SecondFactors {
    /**
     * A secret that is not stored yet.
     *
     * @param secret Base32, to be typed where the pattern cannot be read
     * @param uri    what the square pattern says
     */
    record Enrolment(String secret, String uri) {
    }

    /**
     * How it stands with an account.
     *
     * @param since     null when it has none
     * @param codesLeft spare codes not used yet
     * @param demanded  whether the account must have one to work in the window
     */
    record Standing(@Nullable Instant since, int codesLeft, boolean demanded) {
        public boolean enrolled() {
            return since != null;
        }
    }

    Standing standing(Actor who);

    /** A new secret; it holds once {@link #confirm} has seen a code of it. */
    Enrolment begin(Actor who);

    /**
     * Stores the secret.
     *
     * @param code what the app shows now
     * @return ten spare codes, shown this once
     */
    List<String> confirm(Actor who, Enrolment enrolment, String code);

    /** Gives it up, to bind another app. @param code of the app or a spare one; @param password is not cleared */
    void stop(Actor who, char[] password, String code);
}
