package cn.dutydesk.audit;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Finding things in the record. Blocks. */
public interface AuditSearch {
    /**
     * Newest first.
     *
     * @param below sequence numbers below this one only; {@link Long#MAX_VALUE} begins at the end
     */
    List<AuditRecord> find(AuditQuery query, long below, int limit);

    /**
     * Done things of some kinds, oldest first.
     *
     * @param actions  by their codes
     * @param settings settings whose changes count too, by their keys
     * @param above    sequence numbers above this one only
     */
    List<AuditRecord> of(Set<String> actions, Set<String> settings, long above, int limit);

    /** Failed attempts to sign in, unlock or prove who one is, the most frequent first. */
    List<AuditFailures> failures(Instant from, int limit);
}
