package cn.dutydesk.incident;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who may see a restricted incident.
 *
 * @param personId  the person, or null for an account that is nobody's own
 * @param accountId the account, or null for a person
 * @param by        who named them
 */
public record Reader(@Nullable Long personId, @Nullable Long accountId, String name, Instant since, String by) {
}
