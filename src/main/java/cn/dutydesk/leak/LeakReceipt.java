package cn.dutydesk.leak;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What whoever reported a leak keeps: that it came in, and whether somebody took it up. Nothing else. */
public record LeakReceipt(long id, String number, Instant reportedAt, String reportedBy, @Nullable Instant seenAt,
        boolean closed) {
}
