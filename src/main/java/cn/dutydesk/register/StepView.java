package cn.dutydesk.register;

import java.time.Instant;

/** A step as stored: whose words, when, until when, and who wrote it down. */
public record StepView(StepKind kind, String who, Instant happenedAt, String content, Instant due, Instant writtenAt,
        String writtenBy) {
}
