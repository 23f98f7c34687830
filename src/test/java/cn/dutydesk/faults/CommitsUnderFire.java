package cn.dutydesk.faults;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dutydesk.data.Database;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import java.util.Random;
import org.hibernate.Session;

/** A program that commits one number after the other and says each when it is told that it is stored; to be killed. */
public final class CommitsUnderFire {
    static final int ROWS = 1500;

    private CommitsUnderFire() {
    }

    /** @param args folder of the database; the number to go on after; the password of an encrypted file */
    public static void main(String[] args) {
        PrintStream out = System.out;
        Random random = new Random();
        try (Database database = Database.file(Path.of(args[0]), args.length > 2 ? args[2].toCharArray() : null,
                List.of())) {
            for (long number = Long.parseLong(args[1]) + 1;; number++) {
                commit(database, number, random);
                out.println(number);
            }
        }
    }

    /** One commit: the number, and by chance some rows that grow and shrink. */
    static void commit(Database database, long number, Random random) {
        database.tx().write(unit -> {
            run(unit.session(), "update fire set number = " + number + " where id = 0");
            for (int i = random.nextInt(20); i > 0; i--) {
                fill(unit.session(), 1 + random.nextInt(ROWS), (char) ('a' + number % 26), random.nextInt(3000));
            }
            return null;
        });
    }

    /**
     * A file with gaps between its pages, as one has after days of work.
     *
     * @param retention milliseconds before the room of dead pages is used again; 0: every commit makes gaps anew
     */
    static void prepare(Path folder, char[] password, int retention) {
        try (Database database = Database.file(folder, password, List.of())) {
            database.tx().write(unit -> {
                alone(unit.session());
                run(unit.session(), "create table fire (id integer primary key, number bigint, letter varchar(1), "
                        + "length integer, words varchar(4000))");
                run(unit.session(), "insert into fire (id, number) values (0, 0)");
                for (int id = 1; id <= ROWS; id++) {
                    run(unit.session(), "insert into fire (id, letter, length, words) values (" + id
                            + ", 'x', 1000, repeat('x', 1000))");
                }
                return null;
            });
            database.tx()
                    .write(unit -> run(unit.session(), "update fire set length = 0, words = '' where mod(id, 3) > 0"));
            database.tx().write(unit -> run(unit.session(), "set retention_time " + retention));
        }
    }

    /**
     * Nothing but the history of the tables is left, by which the file is known as one of this version: a start read a
     * hundred and sixty tables of which no row is written here, and took twice as long.
     */
    private static void alone(Session session) {
        for (String table : session.createNativeQuery("select table_name from information_schema.tables"
                + " where table_schema = 'PUBLIC' and table_type = 'BASE TABLE'"
                + " and table_name <> 'flyway_schema_history'", String.class).getResultList()) {
            run(session, "drop table \"" + table + "\" cascade");
        }
    }

    /** The number that is stored; looks without opening the file for good, and reads every row there is. */
    static long stored(Path folder, char[] password) {
        return Database.look(folder, password, connection -> {
            try (Statement statement = connection.createStatement();
                 ResultSet rows = statement
                         .executeQuery("select id, number, letter, length, words from fire order by id")) {
                assertThat(rows.next() && rows.getInt(1) == 0).isTrue();
                long number = rows.getLong(2);
                int count = 0;
                for (; rows.next(); count++) {
                    assertThat(rows.getString(5)).isEqualTo(rows.getString(3).repeat(rows.getInt(4)));
                }
                assertThat(count).isEqualTo(ROWS);
                return number;
            }
        });
    }

    private static void fill(Session session, int id, char letter, int length) {
        run(session, "update fire set letter = '" + letter + "', length = " + length + ", words = repeat('" + letter
                + "', " + length + ") where id = " + id);
    }

    private static int run(Session session, String sql) {
        return session.createNativeMutationQuery(sql).executeUpdate();
    }
}
