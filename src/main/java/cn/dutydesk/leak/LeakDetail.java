package cn.dutydesk.leak;

import cn.dutydesk.incident.NoteKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A leak report in full.
 *
 * @param returned why it was last sent back, or empty
 * @param findings rectifications that came of it
 * @param whole    whether the course stands as it was written
 */
public record LeakDetail(LeakView view, String place, String how, Instant reportedAt, String reportedBy,
        LeakFacts facts,
        @Nullable LocalDate missingSince, @Nullable Instant recoveredAt, @Nullable Instant deemedAt,
        @Nullable LocalDate filedOn, @Nullable Instant closedAt,
        String closedBy, String returned, List<Issue> issues, List<Line> course, List<Long> findings, boolean whole) {
    public LeakDetail {
        issues = List.copyOf(issues);
        course = List.copyOf(course);
        findings = List.copyOf(findings);
    }

    /** What was approved, frozen. @param intact whether the text stands as it was approved */
    public record Issue(boolean result, String submittedBy, @Nullable Instant approvedAt, String approvedBy,
            String content,
            String hash, boolean intact) {
    }

    /** One line of the course. */
    public record Line(NoteKind kind, Instant at, String author, String words) {
    }
}
