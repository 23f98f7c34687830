package cn.dutydesk.backup.domain;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Which backups stay: the newest of each of the last hours, days, weeks, months and years that have one, as long as all
 * of them together are not larger than what is allowed. When they are, the oldest hourly ones go first, then daily,
 * weekly, monthly and yearly ones; the newest always stays.
 */
public final class Keeping {
    private static final List<Rank> RANKS = List.of(
            new Rank(24, time -> time.truncatedTo(ChronoUnit.HOURS).toString()),
            new Rank(7, time -> time.toLocalDate().toString()),
            new Rank(5,
                    time -> time.get(IsoFields.WEEK_BASED_YEAR) + "-" + time.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR)),
            new Rank(12, time -> time.getYear() + "-" + time.getMonthValue()),
            new Rank(10, time -> Integer.toString(time.getYear())));

    /** @param many how many such spans keep one @param span names the span a time lies in */
    private record Rank(int many, Function<ZonedDateTime, String> span) {
    }

    /** A backup that is there. */
    public record Kept(Instant at, long bytes) {
    }

    private Keeping() {
    }

    /**
     * @param all  those that are there, in any order
     * @param most bytes all of them together may take
     * @return those that may go, oldest first
     */
    public static List<Kept> spare(List<Kept> all, ZoneId zone, long most) {
        List<Kept> newestFirst = all.stream().sorted(Comparator.comparing(Kept::at).reversed()).toList();
        Set<Kept> stay = new HashSet<>();
        // From the longest spans to the shortest, so that a backup counts for the longest span it stands for.
        TreeMap<Integer, List<Kept>> byRank = new TreeMap<>();
        for (int rank = RANKS.size() - 1; rank >= 0; rank--) {
            Set<String> spans = new HashSet<>();
            for (Kept one : newestFirst) {
                String span = RANKS.get(rank).span().apply(one.at().atZone(zone));
                if (spans.size() < RANKS.get(rank).many() && spans.add(span) && stay.add(one)) {
                    byRank.computeIfAbsent(rank, r -> new ArrayList<>()).add(one);
                }
            }
        }
        long size = stay.stream().mapToLong(Kept::bytes).sum();
        for (List<Kept> rank : byRank.values()) {
            for (Kept one : rank.reversed()) {
                if (size > most && one != newestFirst.getFirst()) {
                    stay.remove(one);
                    size -= one.bytes();
                }
            }
        }
        return newestFirst.reversed().stream().filter(one -> !stay.contains(one)).toList();
    }
}
