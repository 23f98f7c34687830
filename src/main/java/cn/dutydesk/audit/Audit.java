package cn.dutydesk.audit;

import cn.dutydesk.data.Tx;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The only way into the record. */
public interface Audit {
    /**
     * Appends a link in the running transaction: it is stored if and only if what it records is.
     *
     * @param before state before: null, a string, number, map or record; written as JSON
     * @param after  state after, likewise
     */
    void append(Tx.Unit unit, String actor, String action, String subject, @Nullable Object id, @Nullable Object before,
            @Nullable Object after,
            AuditOutcome outcome);

    /**
     * For a write that leaves no record: makes sure that it changed nothing the record vouches for.
     *
     * @throws IllegalStateException naming the tables, when it did
     */
    void unrecorded(Tx.Unit unit);

    /**
     * Takes all rows into the record that are not as it says, when the tables are of another version than those taken
     * last: at the first start, and after an update, whose changes of rows no link speaks of. Blocks; at the first
     * start after an update for as long as {@link #verify()} takes.
     */
    void take(String version);

    /** Recomputes the whole chain, looks at every seal and compares every row. Blocks for as long as that takes. */
    default ChainCheck verify() {
        return verify(List.of());
    }

    /** The same with seals kept elsewhere: what was rewritten together with its seals does not agree with those. */
    ChainCheck verify(List<Seal> outside);

    /**
     * Newest first.
     *
     * @param text  looked for in actor, action, subject and content; blank finds all
     * @param below sequence numbers below this one only; {@link Long#MAX_VALUE} begins at the end
     */
    List<AuditRecord> search(String text, long below, int limit);
}
