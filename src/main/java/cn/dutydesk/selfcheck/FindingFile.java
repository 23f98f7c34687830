package cn.dutydesk.selfcheck;

import java.time.Instant;

/** A file that proves a rectification. @param length in bytes; @param hash SHA-256 in hexadecimal */
public record FindingFile(long id, long findingId, String name, long length, String hash, Instant addedAt,
        String addedBy) {
}
