package cn.dutydesk.data;

import java.util.Arrays;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;

/**
 * How far a database's tables agree with this program.
 *
 * @param current number of the newest migration applied; empty when there is none
 * @param missing how many migrations of this program were not applied yet; the next start applies them
 * @param newer   whether a newer program has been here, so that this one must not open it
 */
public record Schema(String current, int missing, boolean newer) {
    /** Reads the history of migrations; changes nothing. */
    static Schema of(DataSource source) {
        Optional<String> newest = Migrations.current(source);
        return newest.map(number -> new Schema(number, 0, false)).orElseGet(() -> compared(source));
    }

    private static Schema compared(DataSource source) {
        MigrationInfoService info = Flyway.configure().dataSource(source).locations("classpath:db/migration").load()
                .info();
        MigrationInfo current = info.current();
        boolean newer = Arrays.stream(info.all()).anyMatch(one -> !one.getState().isResolved()
                && one.getState().isApplied() && one.getVersion() != null);
        return new Schema(current == null ? "" : current.getVersion().getVersion(), info.pending().length, newer);
    }

    /** Whether this program works with it as it is. */
    public boolean fits() {
        return missing == 0 && !newer;
    }
}
