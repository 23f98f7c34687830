package cn.dutydesk.core;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Words on screen in one language. The part of a key before its first dot names the file that holds it:
 * {@code people.title} is in {@code /i18n/people_zh_CN.properties} and {@code /i18n/people_en.properties} (UTF-8).
 */
public final class Texts {
    public static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;
    public static final Locale ENGLISH = Locale.ENGLISH;

    private final Locale locale;
    private final Map<String, Properties> files = new ConcurrentHashMap<>();

    /** @param locale {@link #CHINESE} or {@link #ENGLISH}; anything else is read as Chinese */
    public Texts(Locale locale) {
        this.locale = "en".equals(locale.getLanguage()) ? ENGLISH : CHINESE;
    }

    public Locale locale() {
        return locale;
    }

    public boolean chinese() {
        return locale == CHINESE;
    }

    /**
     * The sentence for a key, with {@code {0}} … replaced by the arguments. Numbers are set plainly (1234, not 1,234)
     * because most are years, rows and telephone numbers.
     *
     * @throws IllegalArgumentException when the key is in no file: a mistake in the program
     */
    public String of(String key, Object... args) {
        String pattern = find(key);
        if (pattern == null) {
            throw new IllegalArgumentException("no text for " + key + " in " + locale);
        }
        Object[] plain = new Object[args.length];
        for (int i = 0; i < args.length; i++) {
            plain[i] = args[i] instanceof Number || args[i] instanceof Enum<?> ? String.valueOf(args[i]) : args[i];
        }
        return new MessageFormat(pattern, locale).format(plain);
    }

    public boolean has(String key) {
        return find(key) != null;
    }

    /** Every key that begins so, in no order. @param prefix with the file's name and its dot, {@code admin.action.} */
    public Set<String> keys(String prefix) {
        return files.computeIfAbsent(prefix.substring(0, prefix.indexOf('.')), this::load).stringPropertyNames()
                .stream()
                .filter(key -> key.startsWith(prefix)).collect(Collectors.toSet());
    }

    private @Nullable String find(String key) {
        int dot = key.indexOf('.');
        return dot < 0 ? null : files.computeIfAbsent(key.substring(0, dot), this::load).getProperty(key);
    }

    private Properties load(String file) {
        Properties words = new Properties();
        String path = "/i18n/" + file + "_" + (chinese() ? "zh_CN" : "en") + ".properties";
        try (InputStream in = Texts.class.getResourceAsStream(path)) {
            if (in != null) {
                words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }

    /** 2026年2月17日 or 17 Feb 2026. */
    public String date(TemporalAccessor date) {
        return DateTimeFormatter.ofPattern(chinese() ? "y年M月d日" : "d MMM y", locale).format(date);
    }

    /** 2月17日 or 17 Feb. */
    public String shortDate(TemporalAccessor date) {
        return DateTimeFormatter.ofPattern(chinese() ? "M月d日" : "d MMM", locale).format(date);
    }

    /** 2026年2月 or Feb 2026. */
    public String month(TemporalAccessor month) {
        return DateTimeFormatter.ofPattern(chinese() ? "y年M月" : "MMM y", locale).format(month);
    }

    /** 星期二 or Tuesday. */
    public String weekday(LocalDate date) {
        return date.getDayOfWeek().getDisplayName(TextStyle.FULL, locale);
    }

    /** 二 or Tue: for narrow columns. */
    public String narrowWeekday(LocalDate date) {
        DayOfWeek day = date.getDayOfWeek();
        return chinese() ? day.getDisplayName(TextStyle.NARROW, locale) : day.getDisplayName(TextStyle.SHORT, locale);
    }

    /** 08:30, in 24 hours. */
    public String time(TemporalAccessor time) {
        return DateTimeFormatter.ofPattern("HH:mm", locale).format(LocalTime.from(time));
    }
}
