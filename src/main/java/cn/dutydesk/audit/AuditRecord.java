package cn.dutydesk.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One link of the chain, as read.
 *
 * @param sequence     1, 2, 3 … without gaps
 * @param at           when it was written
 * @param actor        sign-in name, or {@code system}
 * @param workstation  host name of the machine it was written on
 * @param action       what was done, for example {@code roster.publish}
 * @param subject      kind of thing, for example {@code roster}
 * @param subjectId    which one; may be empty
 * @param before       JSON of the state before; empty when there was none
 * @param after        JSON of the state after, or of the refusal
 * @param outcome      done or refused; null in a link that somebody altered so that it is neither
 * @param rows         the rows it stored, changed or took away, and what SM3 makes of each as stored; see Marks
 * @param previousHash hash of the link before, 64 hex digits
 * @param hash         SM3 over all of the above, 64 hex digits
 */
public record AuditRecord(long sequence, Instant at, String actor, String workstation, String action, String subject,
        String subjectId, String before, String after, @Nullable AuditOutcome outcome, String rows,
        String previousHash, String hash) {
}
