package cn.dutydesk.audit.store;

import cn.dutydesk.audit.domain.Covered;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Which tables of a database the record covers: all with one number as key, but for {@code audit/coverage.csv}. */
public final class Coverage {
    private static final String FILE = "/audit/coverage.csv";

    /** A line of the file. @param how {@code part} or {@code passing} @param about owner, or reason */
    public record Rule(String how, String about) {
        public boolean part() {
            return how.equals("part");
        }
    }

    private Coverage() {
    }

    /** The file, by table. */
    public static Map<String, Rule> exceptions() {
        try (InputStream in = Coverage.class.getResourceAsStream(FILE)) {
            Map<String, Rule> exceptions = new TreeMap<>();
            new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(";", 3))
                    .forEach(cells -> exceptions.put(cells[0], new Rule(cells[1], cells[2])));
            return exceptions;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The covered tables of an open database, by their lower-case names. */
    public static SortedMap<String, Covered> of(Connection connection) throws SQLException {
        Map<String, Rule> exceptions = exceptions();
        Set<String> numbers = new HashSet<>();
        SortedMap<String, List<String>> columns = columns(connection, numbers);
        Map<String, String> spelt = new TreeMap<>();
        columns.keySet().forEach(name -> spelt.put(name.toLowerCase(Locale.ROOT), name));
        SortedMap<String, Covered> covered = new TreeMap<>();
        for (Map.Entry<String, String> table : spelt.entrySet()) {
            List<String> keys = exceptions.containsKey(table.getKey()) ? List.of() : keys(connection, table.getValue());
            if (keys.size() == 1 && numbers.contains(table.getValue() + '.' + keys.getFirst())) {
                covered.put(table.getKey(), new Covered(table.getValue(), keys.getFirst(),
                        Objects.requireNonNull(columns.get(table.getValue())), new ArrayList<>()));
            }
        }
        exceptions.forEach((name, exception) -> {
            if (exception.part() && spelt.containsKey(name)) {
                String[] owner = exception.about().split("\\.");
                String part = spelt.get(name);
                List<String> known = Objects.requireNonNull(columns.get(part));
                String column = known.stream().filter(owner[1]::equalsIgnoreCase).findFirst().orElseThrow();
                Objects.requireNonNull(covered.get(owner[0])).parts().add(new Covered.Part(part, column, known));
            }
        });
        return covered;
    }

    private static SortedMap<String, List<String>> columns(Connection connection, Set<String> numbers)
            throws SQLException {
        SortedMap<String, List<String>> columns = new TreeMap<>();
        try (ResultSet found = connection.getMetaData().getColumns(null, connection.getSchema(), "%", "%")) {
            while (found.next()) {
                String table = found.getString("TABLE_NAME");
                String column = found.getString("COLUMN_NAME");
                columns.computeIfAbsent(table, name -> new ArrayList<>()).add(column);
                int type = found.getInt("DATA_TYPE");
                if (type == Types.BIGINT || type == Types.INTEGER) {
                    numbers.add(table + '.' + column);
                }
            }
        }
        columns.values().forEach(names -> names.sort(Comparator.comparing(name -> name.toLowerCase(Locale.ROOT))));
        return columns;
    }

    private static List<String> keys(Connection connection, String table) throws SQLException {
        List<String> keys = new ArrayList<>();
        try (ResultSet found = connection.getMetaData().getPrimaryKeys(null, connection.getSchema(), table)) {
            while (found.next()) {
                keys.add(found.getString("COLUMN_NAME"));
            }
        }
        return keys;
    }
}
