package cn.dutydesk.incident;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Incidents of a stretch of time as counts; restricted ones are counted too, and nothing else is told of them. */
public record CaseStatistics(List<Line> types, List<Line> months, List<Line> levels) {
    public CaseStatistics {
        types = List.copyOf(types);
        months = List.copyOf(months);
        levels = List.copyOf(levels);
    }

    /**
     * One group.
     *
     * @param name     type, 2026-02, or the name of a grade
     * @param count    incidents
     * @param reported those of which something was told upward
     * @param minutes  median from knowing of it to the first report upward; null when none was reported
     * @param limit    median of what that was due within; null when nothing was due
     * @param late     first reports made after their limit, or not made and past it
     */
    public record Line(String name, int count, int reported, @Nullable Long minutes, @Nullable Long limit, int late) {
    }
}
