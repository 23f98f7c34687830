package cn.dutydesk.audit;

import cn.dutydesk.audit.store.Inspection;
import java.sql.Connection;
import java.sql.SQLException;

/** The record of a database that is not the program's own, such as a copy. */
public final class CopiedRecord {
    private CopiedRecord() {
    }

    /** Recomputes its chain and compares its rows. Nobody may write to it meanwhile. Blocks. */
    public static ChainCheck check(Connection connection) throws SQLException {
        return new Inspection(connection).check();
    }
}
