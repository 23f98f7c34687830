package cn.dutydesk.incident;

import java.time.Instant;

/** A file that belongs to an incident. @param length in bytes; @param hash SHA-256 in hexadecimal */
public record Attachment(long id, String name, long length, String hash, Instant addedAt, String addedBy) {
}
