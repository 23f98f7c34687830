package cn.dutydesk.security;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The sign-in before this one, as it is told to the person.
 *
 * @param at          null when there was none
 * @param workstation where it was; empty when there was none
 * @param failures    attempts that failed between the two
 */
public record LastSignIn(@Nullable Instant at, String workstation, int failures) {
}
