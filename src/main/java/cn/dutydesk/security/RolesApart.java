package cn.dutydesk.security;

import cn.dutydesk.core.Refusal;
import cn.dutydesk.core.Texts;
import cn.dutydesk.core.Worded;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Roles that one account must not hold together, as read from {@code resources/security/roles-apart.csv}. */
public final class RolesApart {
    private static final String FILE = "/security/roles-apart.csv";
    private static final RolesApart SHIPPED = load();

    /**
     * Two roles and why they stay apart.
     *
     * @param reason last word of the key of the sentence
     */
    public record Pair(@Nullable Role one, @Nullable Role other, String reason) {
        /** Key of the sentence that says why. */
        public String key() {
            return "security.apart." + reason;
        }

        boolean within(Set<Role> roles) {
            return roles.contains(one) && roles.contains(other);
        }
    }

    /** A sentence by its key; the record of a refusal keeps the key. */
    private record Said(String key) implements Worded {
        @Override
        public String words(Texts texts) {
            return texts.of(key);
        }

        @Override
        public String toString() {
            return key;
        }
    }

    private final List<Pair> pairs;

    private RolesApart(List<Pair> pairs) {
        this.pairs = pairs;
    }

    /** The list that comes with the program. */
    public static RolesApart shipped() {
        return SHIPPED;
    }

    private static RolesApart load() {
        try (InputStream in = RolesApart.class.getResourceAsStream(FILE);
             BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return parse(lines.lines());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static RolesApart parse(Stream<String> lines) {
        return new RolesApart(lines.filter(line -> !line.isBlank() && !line.startsWith("#")).map(line -> {
            List<String> cells = Stream.of(line.split(",")).map(String::strip).toList();
            if (cells.size() != 3 || Role.of(cells.get(0)) == null || Role.of(cells.get(1)) == null) {
                throw new IllegalStateException("no pair of roles in line " + line);
            }
            return new Pair(Role.of(cells.get(0)), Role.of(cells.get(1)), cells.get(2));
        }).toList());
    }

    public List<Pair> pairs() {
        return pairs;
    }

    /** The first pair that must not meet among these. */
    public Optional<Pair> broken(Set<Role> roles) {
        return pairs.stream().filter(pair -> pair.within(roles)).findFirst();
    }

    /** @throws Refusal when two of the roles must not meet, naming them and the reason */
    public void check(Set<Role> roles) {
        broken(roles).ifPresent(pair -> {
            throw new Refusal("security.refused.roles-apart", new Said("security.role." + pair.one()),
                    new Said("security.role." + pair.other()), new Said(pair.key()));
        });
    }
}
