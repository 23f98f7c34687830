package cn.dutydesk.incident;

import java.time.Duration;
import java.time.Instant;

/** One line of an incident's course. */
public record NoteView(long id, NoteKind kind, Instant happenedAt, Instant writtenAt, String content, String author) {
    private static final Duration LATE = Duration.ofMinutes(15);

    /** 补记: what somebody wrote down more than a quarter of an hour after it happened. */
    public boolean late() {
        return kind == NoteKind.PROGRESS && Duration.between(happenedAt, writtenAt).compareTo(LATE) > 0;
    }
}
