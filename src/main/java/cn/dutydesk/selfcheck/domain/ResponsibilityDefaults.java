package cn.dutydesk.selfcheck.domain;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The posts every office has and what they usually answer for, to begin the first year with. */
public final class ResponsibilityDefaults {
    private static final String FILE = "/selfcheck/responsibility.txt";

    private ResponsibilityDefaults() {
    }

    /** One post. */
    public record Post(String name, String words) {
    }

    public static List<Post> posts() {
        try (InputStream in = Objects.requireNonNull(ResponsibilityDefaults.class.getResourceAsStream(FILE), FILE)) {
            List<Post> posts = new ArrayList<>();
            for (String part : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("(?m)^# ")) {
                int end = part.indexOf('\n');
                if (end > 0) {
                    posts.add(new Post(part.substring(0, end).strip(), part.substring(end).strip()));
                }
            }
            return posts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
