package cn.dutydesk.incident.domain;

import cn.dutydesk.incident.CaseStatistics.Line;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An incident as statistics see it.
 *
 * @param due when its first report upward was due, or null
 * @param at  when that was made, or null
 */
public record FirstReport(String type, String level, String month, Instant known, Instant due, Instant at) {
    /** Groups in the order they are met first. */
    public static List<Line> lines(List<FirstReport> all, Function<FirstReport, String> group, Instant now) {
        Map<String, List<FirstReport>> groups = all.stream().collect(Collectors.groupingBy(group, LinkedHashMap::new,
                Collectors.toList()));
        return groups.entrySet().stream().map(entry -> line(entry.getKey(), entry.getValue(), now)).toList();
    }

    private static Line line(String name, List<FirstReport> all, Instant now) {
        return new Line(name, all.size(), (int) all.stream().filter(one -> one.at != null).count(),
                median(all.stream().map(one -> one.minutes(one.at)).filter(Objects::nonNull).sorted().toList()),
                median(all.stream().map(one -> one.minutes(one.due)).filter(Objects::nonNull).sorted().toList()),
                (int) all.stream().filter(one -> one.late(now)).count());
    }

    private @Nullable Long minutes(Instant then) {
        return then == null ? null : Math.max(0, Duration.between(known, then).toMinutes());
    }

    private boolean late(Instant now) {
        return due != null && (at == null ? now : at).isAfter(due);
    }

    private static @Nullable Long median(List<Long> sorted) {
        return sorted.isEmpty() ? null : sorted.get((sorted.size() - 1) / 2);
    }
}
