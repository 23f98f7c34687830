package cn.dutydesk.roster.engine;

import cn.dutydesk.core.Refusal;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Rosters as rows {@code date,post,seat,person}; seats count from 1. */
public final class RosterCsv {
    private static final String[] HEADER = {"date", "post", "seat", "person"};

    private RosterCsv() {
    }

    /** Writes the rows with a header. */
    public static void write(Instance instance, List<Instance.Place> seats, Writer out) throws IOException {
        try (var printer = CSVFormat.RFC4180.builder().setHeader(HEADER).setRecordSeparator('\n').get().print(out)) {
            for (Instance.Place seat : seats) {
                printer.printRecord(instance.calendar().get(seat.day()).date(), seat.post(), seat.seat(),
                        seat.person());
            }
        }
    }

    /**
     * Reads a roster of the instance.
     *
     * @throws Refusal when it cannot be read, names what the instance does not know, or fills a seat twice
     */
    public static List<Instance.Place> read(Instance instance, Path file) {
        String name = file.getFileName().toString();
        try (Reader in = Files.newBufferedReader(file, StandardCharsets.UTF_8);
             CSVParser rows = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).setTrim(true).get()
                     .parse(in)) {
            List<String> header = rows.getHeaderNames().stream().map(RosterCsv::bare).toList();
            if (!header.equals(List.of(HEADER))) {
                throw new Refusal("roster.rows.header", name, String.join(",", HEADER));
            }
            Set<String> people = instance.people().stream().map(Instance.Person::id).collect(Collectors.toSet());
            Map<String, Instance.Post> posts = instance.posts().stream()
                    .collect(Collectors.toMap(Instance.Post::id, post -> post));
            Map<String, Long> filled = new HashMap<>();
            List<Instance.Place> seats = new ArrayList<>();
            for (CSVRecord row : rows) {
                Instance.Place place = place(instance, row, name, people, posts);
                Long before = filled.put(place.day() + "/" + place.post() + "/" + place.seat(),
                        row.getRecordNumber() + 1);
                if (before != null) {
                    throw new Refusal("roster.rows.twice", name, row.getRecordNumber() + 1, before);
                }
                seats.add(place);
            }
            return seats;
        } catch (CharacterCodingException e) {
            throw new Refusal("roster.rows.encoding", name);
        } catch (IOException | IllegalArgumentException | java.io.UncheckedIOException e) {
            throw new Refusal("roster.rows.unreadable", file.toString());
        }
    }

    private static Instance.Place place(Instance instance, CSVRecord row, String name, Set<String> people,
            Map<String, Instance.Post> posts) {
        long line = row.getRecordNumber() + 1;
        if (row.size() != HEADER.length) {
            throw new Refusal("roster.rows.columns", name, line, HEADER.length);
        }
        int day;
        try {
            day = (int) ChronoUnit.DAYS.between(instance.start(), LocalDate.parse(row.get(0)));
        } catch (DateTimeException e) {
            throw new Refusal("roster.rows.date", name, line, row.get(0));
        }
        if (day < 0 || day >= instance.calendar().size()) {
            throw new Refusal("roster.rows.outside", name, line, row.get(0));
        }
        if (!posts.containsKey(row.get(1))) {
            throw new Refusal("roster.rows.post", name, line, row.get(1));
        }
        if (!row.get(2).matches("[1-9][0-9]{0,3}") || Integer.parseInt(row.get(2)) > posts.get(row.get(1)).seats()) {
            throw new Refusal("roster.rows.seat", name, line, row.get(2));
        }
        if (!people.contains(row.get(3))) {
            throw new Refusal("roster.rows.person", name, line, row.get(3));
        }
        return new Instance.Place(day, row.get(1), Integer.parseInt(row.get(2)), row.get(3));
    }

    private static String bare(String header) {
        return header.startsWith("\uFEFF") ? header.substring(1) : header;
    }
}
