package cn.dutydesk.roster.domain.printed;

import cn.dutydesk.sheet.Cells;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A date as rosters print it: 10月1日, 2026-10-01, 2026年10月1日, 10.1, 10/1, 1日, 1, or the serial number of an Excel
 * date whose format was lost.
 *
 * @param date    the day; null when the text speaks of a day that does not exist, such as 2月30日
 * @param guessed whether 10.1 was read as the tenth because it follows 10.9 (a number cell drops the zero)
 */
record PrintedDate(@Nullable LocalDate date, boolean guessed) {
    private static final Pattern FULL = Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?(?:T.*)?");
    private static final Pattern SHORT = Pattern.compile("(\\d{1,2})([-/.月])(\\d{1,2})[日号]?");
    private static final Pattern BARE = Pattern.compile("(\\d{1,2})[日号]?");
    private static final Pattern SERIAL = Pattern.compile("[3-6]\\d{4}");
    private static final Pattern WEEKDAY = Pattern.compile("(?:星期|周|礼拜)([一二三四五六日天])");
    private static final Pattern MONTH = Pattern.compile("(\\d{4})\\s*年度?\\s*(\\d{1,2})\\s*月");
    private static final Pattern CHINESE_MONTH = Pattern.compile("([〇○零一二三四五六七八九]{4})年(十[一二]?|[一二三四五六七八九])月");
    private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);
    private static final String DIGITS = "〇一二三四五六七八九";

    /** The year and month a title speaks of. */
    static Optional<YearMonth> month(String title) {
        Matcher plain = MONTH.matcher(Cells.narrow(title));
        if (plain.find()) {
            int month = Integer.parseInt(plain.group(2));
            return month < 1 || month > 12 ? Optional.empty()
                    : Optional.of(YearMonth.of(Integer.parseInt(plain.group(1)), month));
        }
        Matcher chinese = CHINESE_MONTH.matcher(title);
        if (!chinese.find()) {
            return Optional.empty();
        }
        int year = 0;
        for (char c : chinese.group(1).replace('○', '〇').replace('零', '〇').toCharArray()) {
            year = year * 10 + DIGITS.indexOf(c);
        }
        String month = chinese.group(2);
        int number = month.startsWith("十") ? 10 + (month.length() == 1 ? 0 : DIGITS.indexOf(month.charAt(1)))
                : DIGITS.indexOf(month.charAt(0));
        return Optional.of(YearMonth.of(year, number));
    }

    /** The weekday a text names, as 星期四, 周四 or just 四. */
    static Optional<DayOfWeek> weekday(String text) {
        String squeezed = Cells.squeeze(text);
        Matcher matcher = WEEKDAY.matcher(squeezed);
        String sign = matcher.find() ? matcher.group(1) : squeezed.length() == 1 ? squeezed : "";
        int index = sign.isEmpty() ? -1 : "一二三四五六日天".indexOf(sign);
        return index < 0 ? Optional.empty() : Optional.of(DayOfWeek.of(Math.min(index, 6) + 1));
    }

    /**
     * Reads a cell.
     *
     * @param title  month of the title; null when there is none, then only full dates are read
     * @param before date of the line above, null on the first
     * @return empty when the text is no date at all
     */
    static Optional<PrintedDate> read(String cell, @Nullable YearMonth title, @Nullable LocalDate before) {
        String text = Cells.squeeze(Cells.narrow(cell)).replaceAll("[(（].*?[)）]", "");
        text = WEEKDAY.matcher(text).replaceAll("");
        Matcher full = FULL.matcher(text);
        if (full.matches()) {
            return of(List.of(full.group(1), full.group(2), full.group(3)));
        }
        if (SERIAL.matcher(text).matches()) {
            return Optional.of(new PrintedDate(SERIAL_ZERO.plusDays(Integer.parseInt(text)), false));
        }
        if (title == null) {
            return Optional.empty();
        }
        Matcher brief = SHORT.matcher(text);
        if (brief.matches()) {
            return brief(brief, title, before);
        }
        Matcher bare = BARE.matcher(text);
        if (bare.matches()) {
            return of(List.of(String.valueOf(title.getYear()), String.valueOf(title.getMonthValue()), bare.group(1)));
        }
        return Optional.empty();
    }

    private static Optional<PrintedDate> brief(Matcher brief, YearMonth title, @Nullable LocalDate before) {
        int month = Integer.parseInt(brief.group(1));
        int year = title.getYear();
        if (title.getMonthValue() == 12 && month == 1) {
            year++;
        } else if (title.getMonthValue() == 1 && month == 12) {
            year--;
        }
        String day = brief.group(3);
        if (before != null && ".".equals(brief.group(2)) && day.length() == 1) {
            LocalDate next = before.plusDays(1);
            if (next.getMonthValue() == month && next.getDayOfMonth() == Integer.parseInt(day) * 10) {
                return Optional.of(new PrintedDate(next, true));
            }
        }
        return of(List.of(String.valueOf(year), String.valueOf(month), day));
    }

    private static Optional<PrintedDate> of(List<String> parts) {
        try {
            return Optional.of(new PrintedDate(LocalDate.of(Integer.parseInt(parts.get(0)),
                    Integer.parseInt(parts.get(1)), Integer.parseInt(parts.get(2))), false));
        } catch (DateTimeException e) {
            return Optional.of(new PrintedDate(null, false));
        }
    }
}
