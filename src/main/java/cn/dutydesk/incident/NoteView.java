package cn.dutydesk.incident;

import java.time.Instant;

/** One line of an incident's course. */
public record NoteView(long id, NoteKind kind, Instant happenedAt, Instant writtenAt, String content, String author) {
}
