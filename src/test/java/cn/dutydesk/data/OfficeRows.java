package cn.dutydesk.data;

import jakarta.persistence.Column;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.lang.reflect.Field;
import java.sql.Blob;
import java.sql.Clob;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Two rows in every table a database has, whatever its version: each column filled, each reference to a row that is. */
final class OfficeRows {
    private static final int ROWS = 2;
    /** The record and the history are written by the program, and would have to be true. */
    private static final Set<String> LEFT = Set.of("flyway_schema_history", "audit_entry", "audit_head", "audit_seal");

    private record Cell(String name, int type, int size, boolean nullable) {
    }

    private final Connection connection;
    private final Map<String, String> words;
    private final Map<String, List<Object>> filled = new HashMap<>();

    private OfficeRows(Connection connection, List<Class<?>> entities) {
        this.connection = connection;
        this.words = words(entities);
    }

    /** @param entities name the values of columns that take only some words; @return names of the tables filled */
    static Set<String> fill(Connection connection, List<Class<?>> entities) throws SQLException {
        return new OfficeRows(connection, entities).fill();
    }

    /** Every row of every table, by the names of columns. */
    static Map<String, List<Map<String, Object>>> all(Connection connection) throws SQLException {
        Map<String, List<Map<String, Object>>> all = new TreeMap<>();
        for (String table : tables(connection)) {
            try (Statement statement = connection.createStatement();
                 ResultSet rows = statement.executeQuery("select * from " + table)) {
                List<Map<String, Object>> found = new ArrayList<>();
                while (rows.next()) {
                    Map<String, Object> one = new TreeMap<>();
                    for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                        one.put(rows.getMetaData().getColumnName(i).toLowerCase(Locale.ROOT), plain(rows.getObject(i)));
                    }
                    found.add(one);
                }
                all.put(table, found);
            }
        }
        return all;
    }

    private static Object plain(Object value) throws SQLException {
        return switch (value) {
            case byte[] bytes -> HexFormat.of().formatHex(bytes);
            case Blob blob -> HexFormat.of().formatHex(blob.getBytes(1, (int) blob.length()));
            case Clob clob -> clob.getSubString(1, (int) clob.length());
            case null, default -> value;
        };
    }

    private static Set<String> tables(Connection connection) throws SQLException {
        Set<String> tables = new TreeSet<>();
        try (ResultSet found = connection.getMetaData().getTables(null, "PUBLIC", "%",
                new String[] {"TABLE", "BASE TABLE"})) {
            while (found.next()) {
                tables.add(found.getString("TABLE_NAME").toLowerCase(Locale.ROOT));
            }
        }
        tables.removeAll(LEFT);
        return tables;
    }

    private static Map<String, String> words(List<Class<?>> entities) {
        Map<String, String> words = new HashMap<>();
        for (Class<?> entity : entities) {
            Table table = entity.getAnnotation(Table.class);
            for (Class<?> at = entity; table != null && at != null; at = at.getSuperclass()) {
                for (Field field : at.getDeclaredFields()) {
                    if (field.isAnnotationPresent(Enumerated.class) && field.getType().isEnum()) {
                        Column column = field.getAnnotation(Column.class);
                        String name = column == null || column.name().isEmpty()
                                ? field.getName().replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT) : column.name();
                        words.put(table.name() + "." + name, ((Enum<?>) field.getType().getEnumConstants()[0]).name());
                    }
                }
            }
        }
        return words;
    }

    private Set<String> fill() throws SQLException {
        Set<String> left = tables(connection);
        Set<String> done = new TreeSet<>();
        boolean lenient = false;
        while (!left.isEmpty()) {
            Set<String> now = new TreeSet<>();
            for (String table : left) {
                Map<String, String[]> references = references(table);
                boolean ready = references.values().stream().allMatch(to -> to[0].equals(table)
                        || filled.containsKey(to[0] + "." + to[1]));
                if (ready || lenient) {
                    fill(table, references);
                    now.add(table);
                    lenient = false;
                }
            }
            lenient = now.isEmpty();
            left.removeAll(now);
            done.addAll(now);
        }
        return done;
    }

    private Map<String, String[]> references(String table) throws SQLException {
        Map<String, String[]> references = new HashMap<>();
        try (ResultSet keys = connection.getMetaData().getImportedKeys(null, "PUBLIC",
                table.toUpperCase(Locale.ROOT))) {
            while (keys.next()) {
                references.put(keys.getString("FKCOLUMN_NAME").toLowerCase(Locale.ROOT),
                        new String[] {keys.getString("PKTABLE_NAME").toLowerCase(Locale.ROOT),
                                keys.getString("PKCOLUMN_NAME").toLowerCase(Locale.ROOT)});
            }
        }
        return references;
    }

    private List<Cell> cells(String table) throws SQLException {
        List<Cell> cells = new ArrayList<>();
        try (ResultSet columns = connection.getMetaData().getColumns(null, "PUBLIC", table.toUpperCase(Locale.ROOT),
                "%")) {
            while (columns.next()) {
                cells.add(
                        new Cell(columns.getString("COLUMN_NAME").toLowerCase(Locale.ROOT), columns.getInt("DATA_TYPE"),
                                columns.getInt("COLUMN_SIZE"), columns.getInt("NULLABLE") != 0));
            }
        }
        return cells;
    }

    private void fill(String table, Map<String, String[]> references) throws SQLException {
        List<Cell> cells = cells(table);
        String sql = "insert into " + table + " (" + String.join(", ", cells.stream().map(Cell::name).toList())
                + ") values ("
                + String.join(", ", cells.stream().map(cell -> "?").toList()) + ")";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            for (int row = 0; row < ROWS; row++) {
                Map<String, Object> values = new LinkedHashMap<>();
                for (Cell cell : cells) {
                    String[] to = references.get(cell.name());
                    values.put(cell.name(), to == null ? value(table, cell, row) : to[0].equals(table) ? null
                            : filled.getOrDefault(to[0] + "." + to[1], List.of()).stream().skip(row).findFirst()
                                    .orElse(null));
                }
                int at = 1;
                for (Object value : values.values()) {
                    insert.setObject(at++, value);
                }
                insert.executeUpdate();
                values.forEach((name, value) -> filled.computeIfAbsent(table + "." + name, made -> new ArrayList<>())
                        .add(value));
            }
        }
    }

    private Object value(String table, Cell cell, int row) {
        int number = row + 1;
        return switch (cell.type()) {
            case Types.BIGINT -> 1_000_000L + Math.abs(table.hashCode() % 100_000) * 10L + number;
            case Types.INTEGER, Types.SMALLINT -> cell.name().equals("version") ? 0 : number;
            case Types.BOOLEAN, Types.BIT -> row == 0;
            case Types.DATE -> LocalDate.of(2026, 10, number);
            case Types.TIMESTAMP_WITH_TIMEZONE -> OffsetDateTime.of(2026, 10, number, 8, 30, 0, 0, ZoneOffset.UTC);
            case Types.TIME -> java.time.LocalTime.of(8 + row, 30);
            case Types.DOUBLE, Types.REAL, Types.NUMERIC, Types.DECIMAL -> number;
            case Types.VARBINARY, Types.BINARY, Types.BLOB, Types.LONGVARBINARY -> new byte[] {(byte) number};
            default -> {
                String word = words.get(table + "." + cell.name());
                String plain = word == null ? number + "值" + cell.name() : word;
                yield plain.length() > cell.size() ? plain.substring(0, cell.size()) : plain;
            }
        };
    }
}
