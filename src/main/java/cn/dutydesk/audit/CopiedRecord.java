package cn.dutydesk.audit;

import cn.dutydesk.audit.store.Inspection;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** The record of a database that is not the program's own, such as a copy. */
public final class CopiedRecord {
    private CopiedRecord() {
    }

    /** Recomputes its chain, looks at its seals and compares its rows. Nobody may write to it meanwhile. Blocks. */
    public static ChainCheck check(Connection connection) throws SQLException {
        return new Inspection(connection).check(List.of());
    }
}
