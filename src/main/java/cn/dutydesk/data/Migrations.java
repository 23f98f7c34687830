package cn.dutydesk.data;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import javax.sql.DataSource;

/**
 * Whether there is anything to do for Flyway. It takes a good part of a start only to find that there is not; this finds
 * the same by comparing the history it keeps with the files this program brings. Wherever the two differ in anything,
 * Flyway itself looks, and says or does what is due.
 */
final class Migrations {
    private static final String FOLDER = "db/migration";
    /** The row that tells when the history itself was made. */
    private static final String MADE = "TABLE";
    private static final Pattern NAME = Pattern.compile("V(\\d+(?:[._]\\d+)*)__.*\\.sql");
    /** There is no such table: a database just made. */
    private static final List<Integer> NO_TABLE = List.of(42102, 42103, 42104);

    private Migrations() {
    }

    /**
     * The number of the newest migration, when exactly those this program brings were applied to the database.
     *
     * @throws IllegalStateException when the database cannot be read
     */
    static Optional<String> current(DataSource source) {
        Map<String, Integer> applied = new TreeMap<>();
        String newest = "";
        try (Connection connection = source.getConnection(); Statement statement = connection.createStatement();
             ResultSet rows = statement.executeQuery("select \"version\", \"checksum\", \"success\" from"
                     + " \"flyway_schema_history\" where \"type\" <> '" + MADE + "' order by \"installed_rank\"")) {
            while (rows.next()) {
                newest = rows.getString(1);
                if (newest == null || !rows.getBoolean(3) || applied.put(newest, rows.getInt(2)) != null) {
                    return Optional.empty();
                }
            }
        } catch (SQLException e) {
            if (NO_TABLE.contains(e.getErrorCode())) {
                return Optional.empty();
            }
            throw new IllegalStateException(e);
        }
        return !applied.isEmpty() && applied.equals(brought()) ? Optional.of(newest) : Optional.empty();
    }

    /**
     * Makes the tables in a new database without Flyway and its history: for one that is soon thrown away.
     *
     * @throws IllegalStateException when a file is not SQL of this database
     */
    static void run(DataSource empty) {
        try (Connection connection = empty.getConnection(); Statement statement = connection.createStatement()) {
            for (String name : names().stream().sorted(Comparator.comparingInt(Migrations::number)).toList()) {
                statement.execute("runscript from 'classpath:" + FOLDER + "/" + name + "' charset 'UTF-8'");
            }
            connection.commit();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int number(String name) {
        Matcher numbered = NAME.matcher(name);
        if (!numbered.matches()) {
            throw new IllegalStateException(name);
        }
        return Integer.parseInt(numbered.group(1));
    }

    /** Numbers and checksums of the files; nothing when there is one that is more than a plain numbered migration. */
    static Map<String, Integer> brought() {
        Map<String, Integer> files = new TreeMap<>();
        try {
            for (String name : names()) {
                Matcher numbered = NAME.matcher(name);
                if (!numbered.matches()) {
                    return Map.of();
                }
                files.put(numbered.group(1).replace('_', '.'), checksum(FOLDER + "/" + name));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    private static List<String> names() throws IOException {
        URL folder = Migrations.class.getClassLoader().getResource(FOLDER);
        if (folder == null) {
            return List.of();
        }
        if (folder.openConnection() instanceof JarURLConnection jar) {
            String within = FOLDER + "/";
            return jar.getJarFile().stream().map(entry -> entry.getName())
                    .filter(name -> name.startsWith(within) && name.length() > within.length())
                    .map(name -> name.substring(within.length())).toList();
        }
        try (Stream<Path> files = Files.list(Path.of(URI.create(folder.toString())))) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    /** As Flyway makes it: over the lines without their ends. */
    private static int checksum(String resource) throws IOException {
        CRC32 sum = new CRC32();
        try (InputStream in = Migrations.class.getClassLoader().getResourceAsStream(resource);
             BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                sum.update(line.getBytes(StandardCharsets.UTF_8));
            }
        }
        return (int) sum.getValue();
    }
}
