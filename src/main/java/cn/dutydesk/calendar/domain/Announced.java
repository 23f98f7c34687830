package cn.dutydesk.calendar.domain;

import cn.dutydesk.calendar.DayKind;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The yearly notices of the State Council that ship with the program: resources/calendar/YEAR.csv, read once. */
public final class Announced {
    private static final List<Integer> YEARS = List.of(2025, 2026);

    private final Map<Integer, List<NamedDay>> years = new HashMap<>();
    private final Map<Integer, String> sources = new HashMap<>();

    public Announced() {
        YEARS.forEach(this::load);
    }

    /** Holidays and make-up workdays of a year by date, empty without a notice. */
    public List<NamedDay> of(int year) {
        return years.getOrDefault(year, List.of());
    }

    public boolean has(int year) {
        return years.containsKey(year);
    }

    /** The notice the year's days come from, "" without one. */
    public String source(int year) {
        return sources.getOrDefault(year, "");
    }

    private void load(int year) {
        String path = "/calendar/" + year + ".csv";
        try (InputStream in = Announced.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("missing resource " + path);
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            List<String[]> rows = reader.lines().filter(line -> !line.startsWith("#")).skip(1)
                    .map(line -> line.split(",", -1)).toList();
            years.put(year, rows.stream()
                    .map(row -> new NamedDay(LocalDate.parse(row[0]), DayKind.valueOf(row[1]), row[2])).toList());
            sources.put(year, rows.getFirst()[3]);
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }
}
