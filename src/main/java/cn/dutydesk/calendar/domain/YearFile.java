package cn.dutydesk.calendar.domain;

import cn.dutydesk.calendar.DayKind;
import cn.dutydesk.core.Refusal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Holidays and make-up workdays as read from a table with the columns date, kind, name (日期, 类型, 名称). A table is
 * taken as a whole or refused as a whole.
 *
 * @param file its name, for words and as source
 * @param years stated days by year
 * @param whole years of which every statutory day is stated as a holiday: these count as official from now on
 */
public record YearFile(String file, SortedMap<Integer, List<NamedDay>> years, SortedSet<Integer> whole) {
    private static final Pattern DATE = Pattern.compile(
            "(\\d{4})\\s*[-/.年]\\s*(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})\\s*日?(?:[T ]00:00.*)?|(\\d{4})(\\d{2})(\\d{2})");
    private static final Map<String, DayKind> KINDS = new HashMap<>();

    static {
        List.of("HOLIDAY", "法定节假日", "节假日", "法定假日", "假日", "放假", "休", "假").forEach(w -> KINDS.put(w, DayKind.HOLIDAY));
        List.of("RESTDAY", "休息日", "周末", "公休日").forEach(w -> KINDS.put(w, DayKind.RESTDAY));
        List.of("WORKDAY", "工作日", "补班", "调休上班", "上班", "班").forEach(w -> KINDS.put(w, DayKind.WORKDAY));
    }

    private record Columns(int headRow, int date, int kind, int name) {
    }

    /**
     * @param file name of the file
     * @param rows the cells' text as drawn, row by row from the first row of the sheet
     * @throws Refusal naming file, row and column: no header, a date that does not exist or stands twice, an unknown
     *     kind, a year that lacks a statutory day, no holiday at all
     */
    public static YearFile read(String file, List<List<String>> rows) {
        Columns columns = columns(file, rows);
        SortedMap<LocalDate, NamedDay> days = new TreeMap<>();
        for (int i = columns.headRow + 1; i < rows.size(); i++) {
            List<String> row = rows.get(i);
            if (row.stream().allMatch(String::isBlank) || row.getFirst().strip().startsWith("#")) {
                continue;
            }
            LocalDate date = date(file, i + 1, columns.date, cell(row, columns.date));
            NamedDay day = new NamedDay(date, kind(file, i + 1, columns.kind, cell(row, columns.kind)),
                    name(file, i + 1, columns.name, cell(row, columns.name)));
            if (days.put(date, day) != null) {
                throw new Refusal("calendar.import.twice", file, i + 1, letter(columns.date), date);
            }
        }
        if (days.isEmpty()) {
            throw new Refusal("calendar.import.empty", file);
        }
        return new YearFile(file, byYear(days), whole(file, days));
    }

    private static SortedMap<Integer, List<NamedDay>> byYear(SortedMap<LocalDate, NamedDay> days) {
        SortedMap<Integer, List<NamedDay>> years = new TreeMap<>();
        days.values().forEach(day -> years.computeIfAbsent(day.date().getYear(), y -> new ArrayList<>()).add(day));
        return years;
    }

    /** A year with none of its statutory days only lends a day to its neighbour (12-31 beside 元旦); with some, it lacks some. */
    private static SortedSet<Integer> whole(String file, SortedMap<LocalDate, NamedDay> days) {
        SortedSet<Integer> whole = new TreeSet<>();
        for (int year : byYear(days).keySet()) {
            List<NamedDay> statutory = StatutoryDays.of(year);
            List<NamedDay> missing = statutory.stream().filter(day -> !days.containsKey(day.date())
                    || days.get(day.date()).kind() != DayKind.HOLIDAY).toList();
            if (missing.isEmpty()) {
                whole.add(year);
            } else if (missing.size() < statutory.size()) {
                NamedDay first = missing.getFirst();
                throw new Refusal("calendar.import.incomplete", file, year, first.date(), first.name(), missing.size());
            }
        }
        if (whole.isEmpty()) {
            throw new Refusal("calendar.import.no-year", file);
        }
        return whole;
    }

    private static Columns columns(String file, List<List<String>> rows) {
        for (int i = 0; i < Math.min(rows.size(), 20); i++) {
            int date = find(rows.get(i), "date", "日期");
            int kind = find(rows.get(i), "kind", "类型", "类别", "性质", "种类");
            if (date >= 0 && kind >= 0) {
                return new Columns(i, date, kind, find(rows.get(i), "name", "名称", "节日", "节假日名称"));
            }
        }
        throw new Refusal("calendar.import.no-header", file);
    }

    private static int find(List<String> row, String... words) {
        for (int i = 0; i < row.size(); i++) {
            if (List.of(words).contains(row.get(i).strip().toLowerCase(Locale.ROOT).replace("\uFEFF", ""))) {
                return i;
            }
        }
        return -1;
    }

    private static LocalDate date(String file, int row, int column, String text) {
        Matcher matcher = DATE.matcher(text);
        try {
            if (matcher.matches()) {
                int group = matcher.group(1) == null ? 4 : 1;
                LocalDate date = LocalDate.of(Integer.parseInt(matcher.group(group)),
                        Integer.parseInt(matcher.group(group + 1)), Integer.parseInt(matcher.group(group + 2)));
                if (date.getYear() >= 1950 && date.getYear() < 2100) {
                    return date;
                }
            }
        } catch (DateTimeException e) {
            throw new Refusal("calendar.import.no-such-date", file, row, letter(column), text);
        }
        throw new Refusal("calendar.import.bad-date", file, row, letter(column), text);
    }

    private static DayKind kind(String file, int row, int column, String text) {
        DayKind kind = KINDS.get(text.toUpperCase(Locale.ROOT));
        if (kind == null) {
            throw new Refusal("calendar.import.bad-kind", file, row, letter(column), text);
        }
        return kind;
    }

    private static String name(String file, int row, int column, String text) {
        if (text.length() > 60) {
            throw new Refusal("calendar.import.long-name", file, row, letter(column));
        }
        return text;
    }

    private static String cell(List<String> row, int column) {
        return column < 0 || column >= row.size() ? "" : row.get(column).strip();
    }

    /** Column as spreadsheets name it: A, B … Z, AA. */
    private static String letter(int column) {
        return (column >= 26 ? letter(column / 26 - 1) : "") + (char) ('A' + column % 26);
    }
}
