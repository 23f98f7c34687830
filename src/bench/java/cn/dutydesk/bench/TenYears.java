package cn.dutydesk.bench;

import cn.dutydesk.app.Bureau;
import cn.dutydesk.app.DataHome;
import cn.dutydesk.app.Entities;
import cn.dutydesk.app.Opening;
import cn.dutydesk.app.sample.SampleBureau;
import cn.dutydesk.core.BureauClock;
import cn.dutydesk.core.Texts;
import cn.dutydesk.data.Database;
import cn.dutydesk.vault.Vault;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.LongConsumer;

/**
 * Puts ten years behind a sample bureau of one year: the log entry by entry, the duties of the sample's year nine times
 * more, and two sign-ins a day. Written past the services, in batches; the index of the log is made by its own pass.
 */
public final class TenYears {
    static final int ENTRIES = 300_000;
    private static final Path FOLDER = Path.of("target", "ten-years");
    private static final Path SEALED = Path.of("target", "ten-years-sealed");
    private static final int YEARS = 10;
    private static final int DAYS = 3652;
    private static final int CHUNK = 5000;
    /** Numbers far above those the sequence has given. */
    private static final long FIRST = 1_000_000_000L;

    private final Database database;
    private final LogMaker maker = new LogMaker(42);

    TenYears(Database database) {
        this.database = database;
    }

    /**
     * Makes the data, or finds them made. The account {@code zhoujianguo} of the sample, with the password of all its
     * people, may sign in.
     *
     * @param args {@code sealed} for data encrypted as every new bureau's are, in {@code target/ten-years-sealed}
     */
    public static void main(String[] args) throws IOException {
        boolean sealed = List.of(args).contains("sealed");
        System.out.println(folder(sealed ? SEALED : FOLDER, sealed).toAbsolutePath());
        System.exit(0);
    }

    /** Where the data are that all programs measure on; made when they are missing, which takes some minutes. */
    static Path folder() throws IOException {
        return folder(FOLDER, false);
    }

    private static Path folder(Path folder, boolean sealed) throws IOException {
        if (!Database.exists(folder)) {
            BureauClock clock = BureauClock.system(BureauClock.DEFAULT_ZONE);
            try (DataHome home = DataHome.take(folder)) {
                Vault vault = sealed ? new Opening(clock, "bench").newKey(home) : null;
                Database database = Database.file(folder, vault == null ? null : vault.filePassword(), Entities.ALL);
                SampleBureau.fill(database, vault, clock, SampleBureau.NAME, new Texts(Texts.CHINESE));
                new TenYears(database).make(clock.now());
                try (Bureau bureau = new Bureau(database, vault, clock, "bench")) {
                    index(bureau, nanos -> { });
                }
            }
        }
        return folder;
    }

    void make(Instant end) {
        Instant start = end.minus(Duration.ofDays(DAYS));
        Duration step = Duration.between(start, end).dividedBy(ENTRIES);
        for (int from = 0; from < ENTRIES; from += CHUNK) {
            int first = from;
            write(connection -> entries(connection, start, step, first));
        }
        for (int year = 1; year < YEARS; year++) {
            int back = year;
            write(connection -> duties(connection, back));
        }
        write(connection -> signIns(connection, start));
    }

    /** Makes every block there is enough for. @param took gets the nanoseconds of each */
    static void index(Bureau bureau, LongConsumer took) {
        long begin = System.nanoTime();
        while (bureau.logIndex.pass(bureau.clock.now()) > 0) {
            took.accept(System.nanoTime() - begin);
            begin = System.nanoTime();
        }
    }

    private interface Job {
        void run(Connection connection) throws SQLException;
    }

    private void write(Job job) {
        database.tx().write(unit -> {
            unit.session().doWork(job::run);
            return null;
        });
    }

    private void entries(Connection connection, Instant start, Duration step, int first) throws SQLException {
        try (PreparedStatement entry = connection.prepareStatement("insert into log_entry (id, version, happened_at,"
                + " written_at, kind, origin, content, handling, result, author, account, late_reason, subject)"
                + " values (?, 0, ?, ?, ?, ?, ?, ?, ?, ?, 'desk', '', '')");
             PreparedStatement fresh = connection.prepareStatement(
                     "insert into log_fresh (id, version, entry_id) values (?, 0, ?)")) {
            for (int i = first; i < first + CHUNK; i++) {
                LogMaker.Words words = maker.next();
                Instant at = start.plus(step.multipliedBy(i));
                entry.setLong(1, FIRST + i);
                entry.setObject(2, utc(Instant.ofEpochSecond(at.getEpochSecond() / 60 * 60)));
                entry.setObject(3, utc(at));
                entry.setString(4, words.kind());
                entry.setString(5, words.origin());
                entry.setString(6, words.content());
                entry.setString(7, words.handling());
                entry.setString(8, words.result());
                entry.setString(9, maker.person());
                entry.addBatch();
                fresh.setLong(1, FIRST + i);
                fresh.setLong(2, FIRST + i);
                fresh.addBatch();
            }
            entry.executeBatch();
            fresh.executeBatch();
        }
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    /** The first twelve published months of the sample, some years earlier. */
    private static void duties(Connection connection, int back) throws SQLException {
        String versions = "select id from roster_version where id < " + FIRST + " and state = 'PUBLISHED' and month_start"
                + " < (select dateadd(month, 12, min(month_start)) from roster_version where id < " + FIRST + ")";
        copy(connection, "roster_version", "id in (" + versions + ")", back);
        copy(connection, "roster_assignment", "roster_id in (" + versions + ")", back);
    }

    private static void copy(Connection connection, String table, String which, int back) throws SQLException {
        List<String> values = new ArrayList<>();
        try (ResultSet columns = connection.getMetaData().getColumns(null, null, table.toUpperCase(Locale.ROOT), null)) {
            while (columns.next()) {
                String name = columns.getString("COLUMN_NAME");
                String type = columns.getString("TYPE_NAME");
                boolean number = name.equals("ID") || name.equals("ROSTER_ID");
                values.add(number ? name + " + " + back * FIRST : type.startsWith("DATE") || type.startsWith("TIMESTAMP")
                        ? "dateadd(year, -" + back + ", " + name + ")" : name);
            }
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute("insert into " + table + " select " + String.join(", ", values) + " from " + table
                    + " where " + which);
        }
    }

    private void signIns(Connection connection, Instant start) throws SQLException {
        try (PreparedStatement row = connection.prepareStatement("insert into desk_sign_in (id, version, person_id,"
                + " person_name, post, shift_from, shift_to, signed_at, late_minutes, stand_in_for, reason, account)"
                + " values (?, 0, ?, ?, ?, ?, ?, ?, ?, '', '', 'desk')")) {
            Instant first = Instant.ofEpochSecond(start.getEpochSecond() / 86400 * 86400 + 1800);
            for (int i = 0; i < 2 * (DAYS - 60); i++) {
                Instant from = first.plus(Duration.ofDays(i / 2));
                int late = maker.number(20) == 0 ? 1 + maker.number(15) : 0;
                row.setLong(1, FIRST + i);
                row.setLong(2, FIRST + i % 2);
                row.setString(3, maker.person());
                row.setString(4, i % 2 == 0 ? "值班员主班" : "值班员副班");
                row.setObject(5, utc(from));
                row.setObject(6, utc(from.plus(Duration.ofDays(1))));
                row.setObject(7, utc(from.plus(Duration.ofMinutes(late - 5))));
                row.setInt(8, late);
                row.addBatch();
            }
            row.executeBatch();
        }
    }
}
