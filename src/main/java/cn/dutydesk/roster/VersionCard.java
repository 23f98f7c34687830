package cn.dutydesk.roster;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A version of a month's roster in the list of versions.
 *
 * @param number      1, 2, 3 … within board and month
 * @param basedOn     number of the version it replaces, 0 for the first
 * @param reason      why it was made, "" for the first
 * @param publishedAt null while it is a draft
 */
public record VersionCard(long rosterId, int number, VersionState state, int basedOn, String reason, String madeBy,
        Instant madeAt, String publishedBy, @Nullable Instant publishedAt) {
}
