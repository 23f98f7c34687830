package cn.dutydesk.playbook.service;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** The playbooks that come with the program. */
final class BuiltIns {
    private static final String FOLDER = "/playbooks/";

    private BuiltIns() {
    }

    /** Texts by code, in their order; read once. */
    static Map<String, String> texts() {
        return new LinkedHashMap<>(Read.ALL);
    }

    private static final class Read {
        private static final Map<String, String> ALL = read();
    }

    private static Map<String, String> read() {
        Map<String, String> texts = new LinkedHashMap<>();
        text("index.txt").lines().map(String::strip).filter(code -> !code.isEmpty())
                .forEach(code -> texts.put(code, text(code + ".yaml")));
        return texts;
    }

    private static String text(String file) {
        try (InputStream in = Objects.requireNonNull(BuiltIns.class.getResourceAsStream(FOLDER + file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
