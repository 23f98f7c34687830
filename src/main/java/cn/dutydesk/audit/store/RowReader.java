package cn.dutydesk.audit.store;

import cn.dutydesk.audit.domain.Covered;
import cn.dutydesk.audit.domain.Sm3;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads rows as they are stored and makes the SM3 of each: over the table's name and, in the order of their names, each
 * column that is not null with its value, every one preceded by its length; then over the digests of the rows that
 * belong to it. A column added later that is null in old rows changes nothing. Blocks.
 */
public final class RowReader {
    private final Connection connection;
    private final Covered table;
    private final Sm3 digest = new Sm3();

    public RowReader(Connection connection, Covered table) {
        this.connection = connection;
        this.table = table;
    }

    /** The next rows after a number, at most so many, with their digests. */
    public SortedMap<Long, byte[]> after(long row, int limit) throws SQLException {
        String sql = select(table.key(), table.columns(), table.name()) + " where " + quoted(table.key())
                + " > ? order by " + quoted(table.key()) + " limit ?";
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setLong(1, row);
            query.setInt(2, limit);
            SortedMap<Long, byte[]> rows = own(query);
            return rows.isEmpty() ? rows : withParts(rows, rows.firstKey(), rows.lastKey());
        }
    }

    /** Those of the rows that are there. */
    public SortedMap<Long, byte[]> rows(Collection<Long> numbers) throws SQLException {
        SortedMap<Long, byte[]> rows = new TreeMap<>();
        String sql = select(table.key(), table.columns(), table.name()) + " where " + quoted(table.key()) + " = ?";
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            for (long number : numbers) {
                query.setLong(1, number);
                SortedMap<Long, byte[]> row = own(query);
                rows.putAll(row.isEmpty() ? row : withParts(row, number, number));
            }
        }
        return rows;
    }

    private SortedMap<Long, byte[]> own(PreparedStatement query) throws SQLException {
        SortedMap<Long, byte[]> rows = new TreeMap<>();
        try (ResultSet found = query.executeQuery()) {
            Columns columns = new Columns(table.columns(), found);
            while (found.next()) {
                rows.put(found.getLong(1), digest(table.word(), columns, found));
            }
        }
        return rows;
    }

    private SortedMap<Long, byte[]> withParts(SortedMap<Long, byte[]> rows, long from, long to) throws SQLException {
        for (Covered.Part part : table.parts()) {
            Map<Long, List<byte[]>> found = parts(part, from, to);
            rows.replaceAll((row, own) -> {
                List<byte[]> belonging = found.getOrDefault(row, List.of());
                if (belonging.isEmpty()) {
                    return own;
                }
                digest.add(own);
                belonging.forEach(digest::add);
                return digest.finish();
            });
        }
        return rows;
    }

    private Map<Long, List<byte[]>> parts(Covered.Part part, long from, long to) throws SQLException {
        Map<Long, List<byte[]>> parts = new HashMap<>();
        String sql = select(part.owner(), part.columns(), part.name()) + " where " + quoted(part.owner())
                + " between ? and ?";
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setLong(1, from);
            query.setLong(2, to);
            try (ResultSet found = query.executeQuery()) {
                Columns columns = new Columns(part.columns(), found);
                while (found.next()) {
                    parts.computeIfAbsent(found.getLong(1), owner -> new ArrayList<>())
                            .add(digest(part.name().toLowerCase(Locale.ROOT), columns, found));
                }
            }
        }
        parts.values().forEach(digests -> digests.sort(Arrays::compare));
        return parts;
    }

    private static String select(String first, List<String> columns, String table) {
        return columns.stream().map(RowReader::quoted)
                .collect(Collectors.joining(", ", "select " + quoted(first) + ", ", " from " + quoted(table)));
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    /** Names and types of the columns read, the first of them being the number of the row. */
    private record Columns(byte[][] names, int[] types) {
        Columns(List<String> columns, ResultSet found) throws SQLException {
            this(new byte[columns.size()][], new int[columns.size()]);
            for (int i = 0; i < types.length; i++) {
                names[i] = columns.get(i).toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8);
                types[i] = found.getMetaData().getColumnType(i + 2);
            }
        }
    }

    private byte[] digest(String name, Columns columns, ResultSet row) throws SQLException {
        digest.add(name);
        for (int i = 0; i < columns.types.length; i++) {
            byte[] value = value(row, i + 2, columns.types[i]);
            if (value != null) {
                digest.add(columns.names[i]).add(value);
            }
        }
        return digest.finish();
    }

    private static byte @Nullable [] value(ResultSet row, int column, int type) throws SQLException {
        Object value = switch (type) {
            case Types.TIMESTAMP, Types.TIMESTAMP_WITH_TIMEZONE -> {
                OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
                yield time == null ? null : time.toInstant();
            }
            case Types.DATE -> row.getObject(column, LocalDate.class);
            case Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB -> row.getBytes(column);
            case Types.NUMERIC, Types.DECIMAL -> {
                BigDecimal number = row.getBigDecimal(column);
                yield number == null ? null : number.stripTrailingZeros().toPlainString();
            }
            case Types.FLOAT, Types.DOUBLE, Types.REAL -> {
                double number = row.getDouble(column);
                yield row.wasNull() ? null : number;
            }
            case Types.BOOLEAN, Types.BIT -> {
                boolean yes = row.getBoolean(column);
                yield row.wasNull() ? null : yes;
            }
            default -> row.getString(column);
        };
        return value == null ? null : value instanceof byte[] bytes ? bytes
                : value.toString().getBytes(StandardCharsets.UTF_8);
    }
}
