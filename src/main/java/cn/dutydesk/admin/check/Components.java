package cn.dutydesk.admin.check;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What ships beside the program's own code, and what is publicly known to be weak; both from lists in the program. */
public final class Components {
    private static final String SHIPPED = "/licences/third-party.txt";
    private static final String KNOWN = "/licences/known-vulnerabilities.csv";

    private Components() {
    }

    public record Component(String group, String artifact, String version, String licence) {
    }

    /** @param safe first version without it */
    public record Weakness(String artifact, String safe, String name) {
    }

    /** @param asOf when the list was made */
    public record Known(LocalDate asOf, List<Weakness> weaknesses) {
    }

    public static List<Component> shipped() {
        return lines(SHIPPED).stream().filter(line -> !line.startsWith("#")).map(line -> line.split(";", 5))
                .map(cells -> new Component(cells[0], cells[1], cells[2], cells[3])).toList();
    }

    /** Null when the list is not there. */
    public static @Nullable Known known() {
        List<String> lines = lines(KNOWN);
        if (lines.isEmpty()) {
            return null;
        }
        return new Known(LocalDate.parse(lines.getFirst().split(";")[1]), lines.stream()
                .filter(line -> !line.startsWith("#")).map(line -> line.split(";", 4))
                .map(cells -> new Weakness(cells[0], cells[1], cells[2])).toList());
    }

    /** What is known to be weak among the components, as "artifact version: name". */
    public static List<String> weak(List<Component> components, List<Weakness> known) {
        List<String> weak = new ArrayList<>();
        for (Component component : components) {
            known.stream().filter(one -> one.artifact().equals(component.artifact())
                    && compare(component.version(), one.safe()) < 0)
                    .forEach(one -> weak.add(component.artifact() + ' ' + component.version() + ": " + one.name()));
        }
        return weak;
    }

    /** Versions number by number; what is no number counts as nothing. */
    static int compare(String one, String other) {
        String[] a = one.split("[.-]");
        String[] b = other.split("[.-]");
        for (int i = 0; i < Math.max(a.length, b.length); i++) {
            int difference = Integer.compare(number(a, i), number(b, i));
            if (difference != 0) {
                return difference;
            }
        }
        return 0;
    }

    private static int number(String[] parts, int i) {
        return i < parts.length && parts[i].matches("\\d{1,9}") ? Integer.parseInt(parts[i]) : 0;
    }

    private static List<String> lines(String file) {
        try (InputStream in = Components.class.getResourceAsStream(file)) {
            return in == null ? List.of() : new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
