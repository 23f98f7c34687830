package cn.dutydesk.settings;

import cn.dutydesk.core.Refusal;
import cn.dutydesk.core.Texts;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an administrator of the machine laid down for everybody who uses it, in one file of lines {@code key=value}
 * (UTF-8). Keys of {@link Setting} hold whatever the office stored and cannot be changed in the program; {@link #STARTS}
 * are what a start begins with unless it is told otherwise. A line that says nothing sensible is left out and complained
 * of, and never keeps the program from starting.
 */
public final class Fixed {
    /** Nothing is laid down. */
    public static final Fixed NONE = new Fixed(null, Map.of(), Map.of(), List.of());
    /** What is no setting of the office: data directory, language, look. */
    public static final Set<String> STARTS = Set.of("data", "lang", "theme");
    /** Names another file where the machine has none. */
    public static final String ENVIRONMENT = "DUTYDESK_SETTINGS";

    /** @param by the file or option that says so */
    public record Value(String text, String by) {
    }

    /** A line that was left out. @param key what it began with; empty for the file as a whole */
    public record Complaint(String key, Refusal why) {
        public String words(Texts texts, @Nullable Path file) {
            return texts.of("settings.file.complaint", file == null ? "" : file, key, why.words(texts));
        }
    }

    private final @Nullable Path file;
    private final Map<Setting, Value> values;
    private final Map<String, String> starts;
    private final List<Complaint> complaints;

    private Fixed(@Nullable Path file, Map<Setting, Value> values, Map<String, String> starts,
            List<Complaint> complaints) {
        this.file = file;
        this.values = values;
        this.starts = starts;
        this.complaints = List.copyOf(complaints);
    }

    /**
     * Where the machine's file is: {@code /etc/dutydesk/dutydesk.properties}, {@code %ProgramData%\DutyDesk}, or under
     * {@code /Library/Application Support}.
     */
    public static Path place(Map<String, String> environment, String system) {
        String name = system.toLowerCase(Locale.ROOT);
        String file = "dutydesk.properties";
        if (name.contains("win")) {
            return Path.of(environment.getOrDefault("ProgramData", "C:\\ProgramData"), "DutyDesk", file);
        }
        return name.contains("mac") ? Path.of("/Library/Application Support/DutyDesk", file)
                : Path.of("/etc/dutydesk", file);
    }

    /** Reads the machine's file; where there is none, the one the environment names; else nothing is laid down. */
    public static Fixed find(Map<String, String> environment, Path place) {
        if (Files.exists(place)) {
            return read(place);
        }
        String named = environment.getOrDefault(ENVIRONMENT, "");
        return named.isBlank() ? NONE : read(Path.of(named));
    }

    /** Reads a file; one that cannot be read lays nothing down and is complained of. */
    public static Fixed read(Path file) {
        Path place = file.toAbsolutePath().normalize();
        Properties lines = new Properties();
        try (Reader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            lines.load(in);
        } catch (IOException | IllegalArgumentException e) {
            return new Fixed(place, Map.of(), Map.of(), List.of(new Complaint("",
                    new Refusal("settings.file.unreadable", e.getClass().getSimpleName()))));
        }
        Map<String, Setting> known = Stream.of(Setting.values()).collect(Collectors.toMap(Setting::key, one -> one));
        Map<Setting, Value> values = new EnumMap<>(Setting.class);
        Map<String, String> starts = new TreeMap<>();
        List<Complaint> complaints = new ArrayList<>();
        for (String key : lines.stringPropertyNames().stream().sorted().toList()) {
            String value = lines.getProperty(key).strip();
            try {
                if (STARTS.contains(key)) {
                    starts.put(key, start(key, value));
                } else {
                    values.put(setting(known, key, value), new Value(value, place.toString()));
                }
            } catch (Refusal bad) {
                complaints.add(new Complaint(key, bad));
            }
        }
        return new Fixed(place, values, starts, complaints);
    }

    private static String start(String key, String value) {
        boolean fine = switch (key) {
            case "lang" -> value.matches("zh|en");
            case "theme" -> value.matches("light|dark|clock");
            default -> !value.isEmpty();
        };
        if (!fine) {
            throw new Refusal("settings.file.start", value);
        }
        return value;
    }

    private static Setting setting(Map<String, Setting> known, String key, String value) {
        Setting setting = known.get(key);
        if (setting == null) {
            throw new Refusal("settings.file.unknown");
        }
        if (setting.secret()) {
            throw new Refusal("settings.file.secret");
        }
        setting.check(value);
        return setting;
    }

    /** The same with a value somebody gave for this start; what the file says goes before it. */
    public Fixed with(Setting setting, String value, String by) {
        if (values.containsKey(setting)) {
            return this;
        }
        setting.check(value);
        Map<Setting, Value> more = new EnumMap<>(Setting.class);
        more.putAll(values);
        more.put(setting, new Value(value, by));
        return new Fixed(file, more, starts, complaints);
    }

    /** What is laid down for a setting. */
    public Optional<Value> of(Setting setting) {
        return Optional.ofNullable(values.get(setting));
    }

    /** What a start begins with. @param key one of {@link #STARTS}; @return empty when nothing is said */
    public String start(String key) {
        return starts.getOrDefault(key, "");
    }

    /** How many settings are laid down. */
    public int count() {
        return values.size();
    }

    /** The file that was read; null when there is none. */
    public @Nullable Path file() {
        return file;
    }

    /** Lines that were left out. */
    public List<Complaint> complaints() {
        return complaints;
    }
}
