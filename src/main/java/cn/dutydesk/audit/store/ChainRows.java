package cn.dutydesk.audit.store;

import cn.dutydesk.audit.AuditOutcome;
import cn.dutydesk.audit.AuditRecord;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The links as they are stored, a page at a time: a database holds what it answers until it was read. Blocks. */
public final class ChainRows {
    /** Links read at once. */
    private static final int PAGE = 4000;

    private final Connection connection;
    private final String marks;

    /** @param marked whether the database already has marks of rows, which backups of earlier versions do not */
    public ChainRows(Connection connection, boolean marked) {
        this.connection = connection;
        marks = marked ? "row_marks" : "''";
    }

    /** Whether the links of this database have marks of rows. */
    public static boolean marked(Connection connection) throws SQLException {
        try (ResultSet found = connection.getMetaData().getColumns(null, connection.getSchema(), "%", "%")) {
            while (found.next()) {
                if (found.getString("COLUMN_NAME").equalsIgnoreCase("row_marks")) {
                    return true;
                }
            }
            return false;
        }
    }

    /** The next links after a sequence; empty at the end. */
    public List<AuditRecord> after(long sequence) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select sequence, written_at, actor, workstation,"
                + " action, subject, subject_id, state_before, state_after, outcome, " + marks + ", previous_hash, hash"
                + " from audit_entry where sequence > ? order by sequence limit ?")) {
            query.setLong(1, sequence);
            query.setInt(2, PAGE);
            List<AuditRecord> page = new ArrayList<>(PAGE);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    page.add(new AuditRecord(row.getLong(1), row.getObject(2, OffsetDateTime.class).toInstant(),
                            row.getString(3), row.getString(4), row.getString(5), row.getString(6), row.getString(7),
                            row.getString(8), row.getString(9), outcome(row.getString(10)), row.getString(11),
                            row.getString(12), row.getString(13)));
                }
            }
            return page;
        }
    }

    /** A word that is none of ours is an alteration like any other, and must not stop the reading. */
    private static @Nullable AuditOutcome outcome(String word) {
        for (AuditOutcome outcome : AuditOutcome.values()) {
            if (outcome.name().equals(word)) {
                return outcome;
            }
        }
        return null;
    }

    /** The end of the chain as the database names it. @param sequence -1 when the row is missing */
    public record End(long sequence, String hash) {
    }

    public End end() throws SQLException {
        try (Statement statement = connection.createStatement();
             ResultSet head = statement.executeQuery("select sequence, hash from audit_head where id = 1")) {
            return head.next() ? new End(head.getLong(1), head.getString(2)) : new End(-1, "");
        }
    }
}
