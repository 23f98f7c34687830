package cn.dutydesk.register;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A step as stored: whose words, when, until when, and who wrote it down. */
public record StepView(StepKind kind, String who, Instant happenedAt, String content, @Nullable Instant due,
        Instant writtenAt,
        String writtenBy) {
}
