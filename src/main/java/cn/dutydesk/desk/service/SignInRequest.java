package cn.dutydesk.desk.service;

import org.jspecify.annotations.Nullable;

/**
 * Somebody wants to take the desk.
 *
 * @param personId   who sits down
 * @param standInFor the person on the roster who is replaced; null when the person is on the roster, or when there is
 *                   no roster
 * @param reason     why somebody not on the roster sits here; empty otherwise
 */
public record SignInRequest(long personId, @Nullable Long standInFor, String reason) {
    /** A person on the roster takes the desk. */
    public static SignInRequest of(long personId) {
        return new SignInRequest(personId, null, "");
    }
}
