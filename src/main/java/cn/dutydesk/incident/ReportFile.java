package cn.dutydesk.incident;

import java.time.Instant;

/** A file that goes with a report. @param length in bytes; @param hash SHA-256 in hexadecimal */
public record ReportFile(long id, long reportId, String name, long length, String hash, Instant addedAt,
        String addedBy) {
}
