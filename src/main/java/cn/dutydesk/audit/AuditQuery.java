package cn.dutydesk.audit;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is looked for in the record. Everything given must hold.
 *
 * @param text    in actor, action, subject or content; blank for all
 * @param codes   actions and subjects that the text means by their names, so that one need not know their codes
 * @param actor   part of a sign-in name; blank for everybody
 * @param outcome null for either
 * @param from    null for the beginning
 * @param until   up to but not including it; null for no end
 */
public record AuditQuery(String text, Set<String> codes, String actor, @Nullable AuditOutcome outcome,
        @Nullable Instant from,
        @Nullable Instant until) {
    /** Everything. */
    public static final AuditQuery ALL = new AuditQuery("", Set.of(), "", null, null, null);

    public AuditQuery {
        codes = Set.copyOf(codes);
    }
}
