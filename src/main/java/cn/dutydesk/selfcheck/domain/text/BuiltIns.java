package cn.dutydesk.selfcheck.domain.text;

import cn.dutydesk.selfcheck.Standard;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The checklists that come with the program: resources/selfcheck. */
public final class BuiltIns {
    private BuiltIns() {
    }

    public static List<Standard> all() {
        return text("index.txt").lines().map(String::strip).filter(code -> !code.isEmpty())
                .map(code -> StandardText.read(text(code + ".yaml"))).toList();
    }

    private static String text(String name) {
        try (InputStream in = BuiltIns.class.getResourceAsStream("/selfcheck/" + name)) {
            if (in == null) {
                throw new IllegalStateException("no resource selfcheck/" + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
