package cn.dutydesk.desk;

import java.time.Instant;
import java.util.List;

/**
 * An entry of the duty log as it reads today.
 *
 * @param happenedAt  when it happened, to the minute
 * @param writtenAt   when it was written
 * @param content     the wording that holds: the last correction, or the original
 * @param original    the first wording; equal to {@code content} when never corrected
 * @param author      who wrote it
 * @param lateReason  why it was written late, or empty
 * @param corrections oldest first
 */
public record EntryView(long id, Instant happenedAt, Instant writtenAt, LogKind kind, String origin, String content,
        String original, String author, String lateReason, List<Correction> corrections) {
    public EntryView {
        corrections = List.copyOf(corrections);
    }

    public boolean corrected() {
        return !corrections.isEmpty();
    }

    /** One correction: the wording from then on, why, when and by whom. */
    public record Correction(String content, String reason, Instant at, String by) {
    }
}
