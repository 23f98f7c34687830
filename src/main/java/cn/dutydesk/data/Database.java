package cn.dutydesk.data;

import cn.dutydesk.core.Phases;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.output.MigrateResult;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStoreException;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.encrypt.FileEncrypt;
import org.h2.store.fs.encrypt.FilePathEncrypt;
import org.hibernate.SessionFactory;
import org.jspecify.annotations.Nullable;

/**
 * An open database: migrated, compared with the entities when it was, ready for {@link Tx}. Opening takes a second or
 * two and belongs on a background thread.
 */
public final class Database implements AutoCloseable {
    /**
     * Write every commit to the file at once, so that it survives a kill. H2 does not wait for the disk then; see
     * {@link Tx}.
     */
    private static final String FILE_OPTIONS = ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE";
    /** H2 would write statements that failed, values and all, in clear into a file beside the encrypted one. */
    private static final String NO_TRACE = ";TRACE_LEVEL_FILE=0";
    private static final String CIPHER = ";CIPHER=AES";
    /** How an encrypted file begins. */
    private static final byte[] ENCRYPTED = "H2encrypt\n".getBytes(StandardCharsets.US_ASCII);
    /** How one that is not encrypted begins. */
    private static final byte[] PLAIN = "H:2".getBytes(StandardCharsets.US_ASCII);
    private static final int CANNOT_DECRYPT = 90049;
    private static final int UNREADABLE_VALUE = 22018;
    private static final int OUT_OF_MEMORY = 90108;
    /** From here on H2 counts errors that no statement is to blame for. */
    private static final int INTERNAL = 50_000;
    /** Closed by H2 itself, for whatever failed another thread. */
    private static final int CLOSED = 90098;
    /** Statements a connection keeps parsed; of eight, as many as it keeps otherwise, one pass over runs needs more. */
    private static final String OPTIONS = ";QUERY_CACHE_SIZE=200";
    private static final String NAME = "dutydesk";
    private static final String MEMORY = "mem:";
    /** Name of the file in its directory. */
    public static final String FILE = NAME + ".mv.db";

    private final Pool source;
    private final SessionFactory sessions;
    private final Tx tx;
    private final String place;
    private final String version;
    private @Nullable Path before;

    private Database(Pool source, SessionFactory sessions, String place, String version) {
        this.source = source;
        this.sessions = sessions;
        this.place = place;
        this.tx = new Tx(sessions, onDisk() ? new Disk(source, place) : new Memory());
        this.version = version;
    }

    /** Opens, or creates, a file database that is not encrypted: of earlier versions, and for tests. */
    public static Database file(Path directory, List<Class<?>> entities) {
        return file(directory, null, entities);
    }

    /**
     * Opens, or creates, the file database in a directory that exists.
     *
     * @param password what the file is encrypted with (AES-XTS); null for a plain one
     * @throws DataUnavailable when another program holds it, it cannot be written, or it is damaged
     */
    public static Database file(Path directory, char @Nullable [] password, List<Class<?>> entities) {
        return file(directory, password, entities, null);
    }

    /** @param begun the same entities, made ready before; this takes them over */
    public static Database file(Path directory, char @Nullable [] password, List<Class<?>> entities,
            @Nullable Mapping begun) {
        String place = directory.toAbsolutePath().normalize().toString();
        Upgrade.mend(directory);
        return open(address(directory, password) + FILE_OPTIONS, secret(password), place, entities, begun);
    }

    static String address(Path directory, char @Nullable [] password) {
        order();
        return "jdbc:h2:" + OrderedFile.SCHEME + ":" + directory.toAbsolutePath().normalize() + "/" + NAME + NO_TRACE
                + (password == null ? "" : CIPHER);
    }

    /**
     * Makes {@link OrderedFile} known to H2; any number of times. H2's own table of file systems first: while one thread
     * makes that ready and another begins with one of the file systems in it, each would wait for the other for ever.
     */
    private static void order() {
        FilePath.get(OrderedFile.SCHEME);
        FilePath.register(new OrderedFile());
    }

    /** H2 takes the file's password and the user's, which is empty, with a space between. */
    static String secret(char @Nullable [] password) {
        return password == null ? "" : new String(password) + " ";
    }

    /** Whether a directory holds a database file that is encrypted; a damaged one is neither this nor {@link #plain}. */
    public static boolean encrypted(Path directory) {
        return begins(directory, ENCRYPTED);
    }

    /** Whether a directory holds a database file that is not encrypted. */
    public static boolean plain(Path directory) {
        return begins(directory, PLAIN);
    }

    private static boolean begins(Path directory, byte[] head) {
        if (!exists(directory)) {
            return false;
        }
        try (InputStream in = Files.newInputStream(fileIn(directory))) {
            return Arrays.equals(in.readNBytes(head.length), head);
        } catch (IOException e) {
            throw unavailable(new UncheckedIOException(e), directory.toString());
        }
    }

    /** The file of a directory's database, whether it is there or not. */
    public static Path fileIn(Path directory) {
        return directory.resolve(FILE);
    }

    /** Directories with data as they were before an upgrade. */
    public static List<Path> copies(Path directory) throws IOException {
        return Upgrade.copies(directory);
    }

    /** A database that lives in memory as long as it is open: for the sample bureau, the tour and tests. */
    public static Database memory(String name, List<Class<?>> entities) {
        return open("jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1", "", MEMORY + name, entities, null);
    }

    /** An empty one in memory, made as fast as can be: to go through what is done often before it is done in earnest. Gone when closed. */
    public static Database rehearsal(List<Class<?>> entities) {
        String name = "rehearsal";
        Pool source = connect("jdbc:h2:mem:" + name, "");
        try {
            Migrations.run(source);
            return new Database(source, Mapping.begin(entities).on(source), MEMORY + name, "");
        } catch (RuntimeException e) {
            source.close();
            throw e;
        }
    }

    /** Whether a directory holds a database. */
    public static boolean exists(Path directory) {
        return Files.exists(fileIn(directory));
    }

    private static Database open(String url, String secret, String place, List<Class<?>> entities,
            @Nullable Mapping begun) {
        Pool source = null;
        try {
            source = Phases.of("database file", () -> connect(url, secret));
            Pool opened = source;
            Optional<String> current = Phases.of("tables", () -> Migrations.current(opened));
            if (current.isPresent()) {
                Mapping mapping = begun == null ? Mapping.begin(entities) : begun;
                return new Database(source, mapping.on(source), place, current.get());
            }
            Schema schema = Schema.of(opened);
            if (schema.newer()) {
                throw new DataUnavailable("data.schema", place, null);
            }
            if (!schema.current().isEmpty() && schema.missing() > 0 && !place.startsWith(MEMORY)) {
                source.close();
                Path copy = Upgrade.keep(Path.of(place), schema.current());
                source = connect(url, secret);
                return upgraded(source, place, entities, begun, copy);
            }
            MigrateResult migrated = Phases.of("migrations", () -> Flyway.configure().dataSource(opened)
                    .locations("classpath:db/migration").load().migrate());
            return made(source, place, entities, begun, migrated);
        } catch (RuntimeException e) {
            drop(begun);
            RuntimeException named = unavailable(e, place);
            if (source == null && named == e) {
                // Nothing was asked of it yet: what H2 keeps about its own tables cannot be read, in whatever words.
                throw new DataUnavailable("data.damaged", place, e);
            }
            if (source != null) {
                source.close();
            }
            throw named;
        } catch (OutOfMemoryError e) {
            if (source != null) {
                source.close();
            }
            throw new DataUnavailable("data.memory", place, e);
        }
    }

    /** Tables of an earlier version. When it does not come to its end, the data are as they were. */
    private static Database upgraded(Pool source, String place, List<Class<?>> entities,
            @Nullable Mapping begun,
            Path copy) {
        try {
            MigrateResult migrated = Phases.of("migrations", () -> Flyway.configure().dataSource(source)
                    .locations("classpath:db/migration").load().migrate());
            Database database = made(source, place, entities, begun, migrated);
            database.tx.settle();
            Upgrade.done(Path.of(place), copy);
            database.before = copy;
            return database;
        } catch (RuntimeException e) {
            source.close();
            Upgrade.mend(Path.of(place));
            throw e;
        }
    }

    private static Database made(Pool source, String place, List<Class<?>> entities,
            @Nullable Mapping begun,
            MigrateResult migrated) {
        SessionFactory sessions = Phases.of("entities compared", () -> Mapping.compared(source, entities));
        drop(begun);
        return new Database(source, sessions, place, migrated.targetSchemaVersion == null
                ? migrated.initialSchemaVersion : migrated.targetSchemaVersion);
    }

    private static void drop(@Nullable Mapping begun) {
        if (begun != null) {
            begun.drop();
        }
    }

    private static Pool connect(String url, String secret) {
        return new Pool(url + OPTIONS, secret);
    }

    /**
     * Says in one of few words why a database does not open or does not take what is written; anything else it gives
     * back as it came. H2's codes are in org.h2.api.ErrorCode.
     */
    static RuntimeException unavailable(RuntimeException e, String place) {
        if (e instanceof DataUnavailable || unlinked(e)) {
            return e;
        }
        if (outOfMemory(e)) {
            // First: H2 calls it a general error, as it calls a file it cannot make out.
            return new DataUnavailable("data.memory", place, e);
        }
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                String text = texts(sql);
                String code = switch (sql.getErrorCode()) {
                    case 90020 -> "data.locked";
                    case 90028, 90030, 50000 -> text.contains("locked") ? "data.locked"
                            : io(text, closed(sql) ? "data.closed" : "data.damaged");
                    // The key was proved before: what cannot be decrypted with it was altered.
                    case CANNOT_DECRYPT -> "data.damaged";
                    // Statements are typed: a value that cannot be read as its column says was altered.
                    case UNREADABLE_VALUE -> "data.damaged";
                    case 90097 -> "data.read-only";
                    case 90031 -> io(text, "data.read-only");
                    case CLOSED -> io(text, "data.closed");
                    case 90007, 90013, 90067, 90121 -> io(text, "data.unreachable");
                    // Below, H2 speaks of what was written, and may quote it.
                    default -> sql.getErrorCode() < 90000 ? null : io(text, null);
                };
                if (code != null) {
                    return new DataUnavailable(code, place, e);
                }
            }
        }
        if (noConnection(e)) {
            return new DataUnavailable("data.closed", place, e);
        }
        return e instanceof FlywayException ? new DataUnavailable("data.schema", place, e) : e;
    }

    /** Whether a part of the program could not be made ready, mostly for want of memory: Java never tries again. */
    static boolean unlinked(Throwable e) {
        return any(e, LinkageError.class::isInstance);
    }

    /** Whether it came too late, to a store that another thread's failure had closed. */
    private static boolean closed(Throwable e) {
        return any(e, cause -> cause instanceof MVStoreException store
                && store.getErrorCode() == DataUtils.ERROR_CLOSED);
    }

    /** Whether H2 says that something is wrong with itself, and not with what it was asked. */
    static boolean internal(Throwable e) {
        return any(e, cause -> cause instanceof SQLException sql && sql.getErrorCode() >= INTERNAL);
    }

    static boolean ofDatabase(Throwable e) {
        return any(e, SQLException.class::isInstance);
    }

    /** None came within ten seconds, and nothing says why. */
    static boolean noConnection(Throwable e) {
        return any(e, SQLTransientConnectionException.class::isInstance);
    }

    /** Whether memory ran out on the way to it, or while it was tidied up after. */
    static boolean outOfMemory(Throwable e) {
        return any(e, cause -> cause instanceof OutOfMemoryError
                || cause instanceof SQLException sql && sql.getErrorCode() == OUT_OF_MEMORY
                || Arrays.stream(cause.getSuppressed()).anyMatch(Database::outOfMemory));
    }

    /** Whether it, or something that led to it, is so. */
    private static boolean any(Throwable e, Predicate<Throwable> so) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (so.test(cause)) {
                return true;
            }
        }
        return false;
    }

    /** What it and everything that led to it says. */
    private static String texts(Throwable e) {
        StringBuilder all = new StringBuilder();
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            all.append(cause.getMessage()).append('\n');
        }
        return all.toString().toLowerCase(Locale.ROOT);
    }

    private static @Nullable String io(String text, @Nullable String otherwise) {
        if (text.contains("no space left") || text.contains("disk full") || text.contains("not enough space")) {
            return "data.full";
        }
        if (text.contains("read-only") || text.contains("permission denied") || text.contains("access denied")
                || text.contains("accessdenied")) {
            return "data.read-only";
        }
        return text.contains("input/output error") ? "data.broken" : otherwise;
    }

    /** What a file that could not be read or written says of its disk. */
    static String why(IOException e) {
        return Objects.requireNonNull(io(texts(e), "data.unreachable"));
    }

    public Tx tx() {
        return tx;
    }

    /** Directory or name, for words on screen. */
    public String place() {
        return place;
    }

    /** Directory with the data as they were, when this opening changed tables of an earlier version; else null. */
    public @Nullable Path before() {
        return before;
    }

    /** Number of the newest migration of its tables. */
    public String version() {
        return version;
    }

    /** Whether a connection can be had and answers within two seconds. Blocks. */
    public boolean alive() {
        try (Connection connection = source.getConnection()) {
            return connection.isValid(2);
        } catch (SQLException e) {
            return false;
        }
    }

    /** Whether it lies in a file, so that a copy of it can be made. */
    public boolean onDisk() {
        return !place.startsWith(MEMORY);
    }

    /**
     * Writes a consistent copy of the file into a zip file while others go on reading and writing. Blocks.
     *
     * @param zip made anew; holds the one entry {@link #FILE}
     * @throws DataUnavailable when the place is full or cannot be written
     */
    public void copyTo(Path zip) {
        try (Connection connection = source.getConnection();
             PreparedStatement backup = connection.prepareStatement("backup to ?")) {
            backup.setString(1, zip.toAbsolutePath().toString());
            backup.execute();
        } catch (SQLException e) {
            throw unavailable(new IllegalStateException(e), zip.toAbsolutePath().toString());
        }
    }

    /**
     * Reads a database file that no program holds, without changing a byte of it. Blocks.
     *
     * @param password null for one that is not encrypted
     * @throws DataUnavailable when it is damaged or cannot be read
     */
    public static <R> R look(Path directory, char @Nullable [] password, Look<R> look) {
        String url = address(directory, password) + ";ACCESS_MODE_DATA=r;IFEXISTS=TRUE";
        try (Connection connection = DriverManager.getConnection(url, "sa", secret(password))) {
            return look.at(connection);
        } catch (SQLException e) {
            throw unavailable(new IllegalStateException(e), directory.toString());
        }
    }

    /**
     * Writes an encrypted copy of a plain database file that no program holds. Blocks.
     *
     * @param to another directory, where no database is
     */
    public static void encrypt(Path directory, char[] password, Path to) throws IOException {
        order();
        try (FileChannel in = FileChannel.open(fileIn(directory), StandardOpenOption.READ);
             FileChannel file = FileChannel.open(fileIn(to), StandardOpenOption.CREATE_NEW, StandardOpenOption.READ,
                     StandardOpenOption.WRITE);
             FileChannel out = new FileEncrypt(FILE, FilePathEncrypt.getPasswordBytes(password), file)) {
            ByteBuffer piece = ByteBuffer.allocate(1 << 16);
            long at = 0;
            while (in.read(piece) >= 0) {
                piece.flip();
                while (piece.hasRemaining()) {
                    at += out.write(piece, at);
                }
                piece.clear();
            }
            out.force(true);
        }
    }

    /** What is read of a database file. @param <R> what it gives */
    @FunctionalInterface
    public interface Look<R> {
        R at(Connection connection) throws SQLException;
    }

    /** How far its tables agree with this program. Blocks. */
    public Schema schema() {
        return Schema.of(source);
    }

    @Override
    public void close() {
        if (!onDisk()) {
            tx.write(unit -> unit.session().createNativeMutationQuery("drop all objects").executeUpdate());
        }
        sessions.close();
        source.close();
    }

    /** Nothing of it outlives the program. */
    private static final class Memory implements Tx.Ground {
        @Override
        public void ready() {
            // It is as it is.
        }

        @Override
        public long written() {
            return 0;
        }

        @Override
        public void proved(long before) {
            // There is no file.
        }

        @Override
        public void settle() {
            // There is no file.
        }

        @Override
        public RuntimeException named(RuntimeException e) {
            return unavailable(e, MEMORY);
        }

        @Override
        public void doubt() {
            // It cannot be opened anew.
        }
    }
}
