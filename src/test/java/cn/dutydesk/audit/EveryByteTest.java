package cn.dutydesk.audit;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dutydesk.app.TestBureau;
import cn.dutydesk.app.sample.SampleBureau;
import cn.dutydesk.audit.domain.Chain;
import cn.dutydesk.audit.domain.Covered;
import cn.dutydesk.audit.store.ChainRows;
import cn.dutydesk.audit.store.Coverage;
import cn.dutydesk.audit.store.RowReader;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Every byte of the covered rows of a small bureau is altered, one at a time and past the program, and must make
 * another digest than the record has. Of a value above {@value #LONG} bytes 64 bytes spread over it are altered; of a
 * table above {@value #ROWS} rows that many spread over it.
 */
class EveryByteTest {
    private static final int LONG = 200;
    private static final int ROWS = 30;

    private TestBureau test;
    private int altered;
    private final List<String> unseen = new ArrayList<>();

    @BeforeEach
    void open() {
        test = new TestBureau("2026-11-22T09:00");
        SampleBureau.staff(test.bureau);
    }

    @AfterEach
    void close() {
        test.close();
    }

    private interface Work {
        void on(Connection connection) throws SQLException;
    }

    /** Nothing of it stays. */
    private void tried(Work work) {
        test.bureau.database.tx().read(session -> {
            session.doWork(connection -> {
                try (Statement statement = connection.createStatement()) {
                    statement.execute("set referential_integrity false");
                }
                work.on(connection);
                connection.rollback();
            });
            return null;
        });
    }

    @Test
    void anyByteOfARowMakesAnotherDigest() {
        assertThat(test.bureau.audit.verify()).matches(ChainCheck::whole);
        tried(connection -> {
            for (Covered table : Coverage.of(connection).values()) {
                table(connection, table, table.name(), table.key(), table.columns());
                for (Covered.Part part : table.parts()) {
                    table(connection, table, part.name(), part.owner(), part.columns());
                }
            }
        });
        assertThat(unseen).isEmpty();
        assertThat(altered).as("bytes altered").isGreaterThan(9_000);
    }

    private void table(Connection connection, Covered owner, String name, String key, List<String> columns)
            throws SQLException {
        List<long[]> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
             ResultSet found = statement.executeQuery("select _rowid_, \"" + key + "\" from \"" + name + "\"")) {
            while (found.next()) {
                rows.add(new long[] {found.getLong(1), found.getLong(2)});
            }
        }
        RowReader reader = new RowReader(connection, owner);
        for (int i = 0; i < rows.size(); i += Math.max(1, rows.size() / ROWS)) {
            long number = rows.get(i)[1];
            byte[] right = reader.rows(List.of(number)).get(number);
            for (String column : columns) {
                if (!column.equals(key)) {
                    column(connection, name, column, rows.get(i)[0], () -> {
                        byte[] now = reader.rows(List.of(number)).get(number);
                        return !Arrays.equals(now, right);
                    });
                }
            }
        }
    }

    private interface Seen {
        boolean check() throws SQLException;
    }

    private void column(Connection connection, String table, String column, long row, Seen seen) throws SQLException {
        Object value;
        int type;
        try (PreparedStatement query = connection.prepareStatement(
                "select \"" + column + "\" from \"" + table + "\" where _rowid_ = ?")) {
            query.setLong(1, row);
            try (ResultSet found = query.executeQuery()) {
                found.next();
                type = found.getMetaData().getColumnType(1);
                value = type == Types.CLOB ? found.getString(1) : found.getObject(1);
            }
        }
        try (PreparedStatement update = connection.prepareStatement(
                "update \"" + table + "\" set \"" + column + "\" = ? where _rowid_ = ?")) {
            Consumer<Object> attempt = other -> attempt(update, row, table + "." + column, other, seen);
            others(value, type).forEach(attempt);
            update.setObject(1, value);
            update.setLong(2, row);
            update.executeUpdate();
        }
    }

    private void attempt(PreparedStatement update, long row, String place, Object other, Seen seen) {
        try {
            update.setObject(1, other);
            update.setLong(2, row);
            update.executeUpdate();
        } catch (SQLException refusedByTheDatabase) {
            return;
        }
        try {
            altered++;
            if (!seen.check()) {
                unseen.add(place + " = " + other);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The value with one byte changed, for each of its bytes. */
    private static List<Object> others(Object value, int type) {
        List<Object> others = new ArrayList<>();
        switch (value) {
            case null -> {
                if (type == Types.VARCHAR || type == Types.CLOB) {
                    others.add("");
                }
            }
            case String text -> {
                byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
                others.add(text + " ");
                for (int i = 0; i < bytes.length; i += bytes.length > LONG ? bytes.length / 64 : 1) {
                    byte[] other = bytes.clone();
                    other[i] ^= 1;
                    others.add(new String(other, StandardCharsets.UTF_8));
                }
            }
            case byte[] bytes -> {
                for (int i = 0; i < bytes.length; i += bytes.length > LONG ? bytes.length / 64 : 1) {
                    byte[] other = bytes.clone();
                    other[i] ^= 1;
                    others.add(other);
                }
            }
            case Boolean yes -> others.add(!yes);
            case Long number -> {
                for (int i = 0; i < Long.BYTES; i++) {
                    others.add(number ^ 1L << 8 * i);
                }
            }
            case Integer number -> {
                for (int i = 0; i < Integer.BYTES; i++) {
                    others.add(number ^ 1 << 8 * i);
                }
            }
            case OffsetDateTime time -> {
                for (ChronoUnit unit : List.of(ChronoUnit.MICROS, ChronoUnit.SECONDS, ChronoUnit.DAYS)) {
                    others.add(time.plus(1, unit));
                }
            }
            case java.sql.Date day -> others.add(day.toLocalDate().plusDays(1));
            case LocalDate day -> others.add(day.plusDays(1));
            default -> throw new AssertionError("what is " + value.getClass());
        }
        return others;
    }

    @Test
    void anyByteOfALinkMakesAnotherHash() {
        tried(connection -> {
            ChainRows links = new ChainRows(connection, true);
            List<AuditRecord> all = links.after(0);
            for (AuditRecord link : List.of(all.get(0), all.get(1), all.get(all.size() / 2), all.getLast())) {
                for (String column : List.of("WRITTEN_AT", "ACTOR", "WORKSTATION", "ACTION", "SUBJECT", "SUBJECT_ID",
                        "STATE_BEFORE", "STATE_AFTER", "OUTCOME", "ROW_MARKS", "PREVIOUS_HASH", "HASH")) {
                    column(connection, "AUDIT_ENTRY", column, link.sequence(), () -> {
                        AuditRecord now = links.after(link.sequence() - 1).getFirst();
                        return now.outcome() == null || !Chain.hash(now).equals(now.hash());
                    });
                }
            }
        });
        assertThat(unseen).isEmpty();
        assertThat(altered).as("bytes altered").isGreaterThan(1_100);
    }

    /** What is altered is also named, on the way a person takes. */
    @Test
    void verifyingNamesTheAlteredRow() {
        test.bureau.database.tx().write(unit -> unit.session().createNativeMutationQuery(
                "update person set name = concat(name, '某') where id = (select max(id) from person)").executeUpdate());
        long last = test.bureau.database.tx()
                .read(session -> session.createNativeQuery("select max(id) from person", Long.class).getSingleResult());
        assertThat(test.bureau.audit.verify().place()).isEqualTo("person " + last);
    }
}
