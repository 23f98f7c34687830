package cn.dutydesk.leak;

import java.time.Instant;

/** What whoever reported a leak keeps: that it came in, and whether somebody took it up. Nothing else. */
public record LeakReceipt(long id, String number, Instant reportedAt, String reportedBy, Instant seenAt,
        boolean closed) {
}
