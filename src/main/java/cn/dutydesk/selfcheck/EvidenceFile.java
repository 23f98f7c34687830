package cn.dutydesk.selfcheck;

import java.time.Instant;

/** A file that proves an answer. @param hash SHA-256 of its bytes, in hexadecimal */
public record EvidenceFile(long id, long answerId, String name, long length, String hash, Instant addedAt,
        String addedBy) {
}
