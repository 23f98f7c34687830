package cn.dutydesk.audit.domain;

import java.util.Base64;
import java.util.Map;
import java.util.SortedMap;

/**
 * How a link writes down the rows it stored: {@code table:number=digest,number=digest;table:…}. A digest is SM3 in
 * Base64 for addresses, or {@code -} for a row that was taken away.
 */
public final class Marks {
    /** A row that is not there. */
    public static final byte[] GONE = {};
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    private Marks() {
    }

    /** @param tables of each table the digests of its rows, {@link #GONE} for those taken away */
    public static String write(SortedMap<String, ? extends Map<Long, byte[]>> tables) {
        StringBuilder text = new StringBuilder();
        tables.forEach((table, rows) -> {
            if (rows.isEmpty()) {
                return;
            }
            text.append(text.isEmpty() ? "" : ";").append(table);
            char between = ':';
            for (Map.Entry<Long, byte[]> row : rows.entrySet()) {
                text.append(between).append(row.getKey()).append('=')
                        .append(row.getValue().length == 0 ? "-" : ENCODER.encodeToString(row.getValue()));
                between = ',';
            }
        });
        return text.toString();
    }

    /** Hears the marks of a link. */
    @FunctionalInterface
    public interface Reader {
        /** @param digest {@link #GONE} for a row taken away */
        void mark(String table, long row, byte[] digest);
    }

    /** @throws IllegalArgumentException when the text is none of {@link #write} */
    public static void read(String text, Reader reader) {
        int at = 0;
        while (at < text.length()) {
            int colon = text.indexOf(':', at);
            if (colon < 0) {
                throw new IllegalArgumentException("no table");
            }
            String table = text.substring(at, colon);
            int end = text.indexOf(';', colon);
            end = end < 0 ? text.length() : end;
            at = colon + 1;
            while (at < end) {
                int equals = text.indexOf('=', at);
                int comma = text.indexOf(',', at);
                comma = comma < 0 || comma > end ? end : comma;
                if (equals < 0 || equals > comma) {
                    throw new IllegalArgumentException("no digest");
                }
                String digest = text.substring(equals + 1, comma);
                reader.mark(table, Long.parseLong(text, at, equals, 10),
                        digest.equals("-") ? GONE : Base64.getUrlDecoder().decode(digest));
                at = comma + 1;
            }
            at = end + 1;
        }
    }
}
