package cn.dutydesk.audit.domain;

import java.util.List;
import java.util.Locale;

/**
 * A table whose rows the record vouches for.
 *
 * @param name    as the database spells it
 * @param key     its key column, a number
 * @param columns all of its columns, in the order of their lower-case names
 * @param parts   tables whose rows belong to a row of this one
 */
public record Covered(String name, String key, List<String> columns, List<Part> parts) {
    /** @param owner column that holds the number of the row it belongs to */
    public record Part(String name, String owner, List<String> columns) {
    }

    /** The name the record uses. */
    public String word() {
        return name.toLowerCase(Locale.ROOT);
    }
}
