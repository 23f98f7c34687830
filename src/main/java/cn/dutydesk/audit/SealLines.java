package cn.dutydesk.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Seals as a file: one JSON object to a line, so that a day can be added without touching those before. */
public final class SealLines {
    /** Characters a line has at most; a seal has below a thousand. */
    private static final int LONGEST = 4000;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private SealLines() {
    }

    public static String write(List<Seal> seals) {
        return seals.stream().map(seal -> JSON.writeValueAsString(seal) + "\n").collect(Collectors.joining());
    }

    /**
     * Reads such a file.
     *
     * @throws IllegalArgumentException with the number of the line that is none, as text
     */
    public static List<Seal> read(String text) {
        List<Seal> seals = new ArrayList<>();
        int line = 0;
        for (String each : text.lines().toList()) {
            line++;
            if (each.isBlank()) {
                continue;
            }
            try {
                Seal seal = each.length() > LONGEST ? null : JSON.readValue(each, Seal.class);
                if (seal == null || seal.head() == null || seal.day() == null || seal.signature() == null
                        || seal.publicKey() == null || seal.at() == null) {
                    throw new IllegalArgumentException(Integer.toString(line));
                }
                seals.add(seal);
            } catch (JacksonException e) {
                throw new IllegalArgumentException(Integer.toString(line), e);
            }
        }
        return seals;
    }
}
