package cn.dutydesk.security;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** The permission table, as read from its file. A table with a hole or an unknown word does not load. */
public final class PermissionTable {
    private static final String FILE = "/security/permissions.csv";

    private final Map<Permission, Set<Role>> allowed = new EnumMap<>(Permission.class);

    private PermissionTable() {
    }

    /** Reads the table shipped with the program. */
    public static PermissionTable load() {
        try (InputStream in = PermissionTable.class.getResourceAsStream(FILE);
             BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return parse(lines.lines());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static PermissionTable parse(Stream<String> lines) {
        List<List<String>> rows = lines.filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> Stream.of(line.split(",")).map(String::strip).toList()).toList();
        List<Role> roles = rows.getFirst().stream().skip(1).map(Role::of).toList();
        PermissionTable table = new PermissionTable();
        for (List<String> row : rows.subList(1, rows.size())) {
            Permission permission = permission(row.getFirst());
            Set<Role> yes = EnumSet.noneOf(Role.class);
            for (int i = 0; i < roles.size(); i++) {
                switch (row.get(i + 1)) {
                    case "x" -> yes.add(roles.get(i));
                    case "." -> {}
                    default -> throw new IllegalStateException("neither x nor . in line " + row);
                }
            }
            if (table.allowed.put(permission, yes) != null) {
                throw new IllegalStateException("two lines for " + permission.word());
            }
        }
        if (roles.size() != Role.values().length || roles.contains(null)
                || table.allowed.size() != Permission.values().length) {
            throw new IllegalStateException("the permission table does not name every role and permission");
        }
        return table;
    }

    private static Permission permission(String word) {
        return Stream.of(Permission.values()).filter(permission -> permission.word().equals(word)).findFirst()
                .orElseThrow(() -> new IllegalStateException("unknown permission " + word));
    }

    public boolean allows(Set<Role> roles, Permission permission) {
        return roles.stream().anyMatch(Objects.requireNonNull(allowed.get(permission))::contains);
    }
}
