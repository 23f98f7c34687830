package cn.dutydesk.backup;

import java.time.Instant;

/**
 * What a backup says about itself.
 *
 * @param at      when the copy was begun
 * @param bureau  whose data
 * @param schema  number of the newest migration in it
 * @param records how many links its audit chain has
 * @param head    hash of the last of them
 * @param bytes   size of the database file in it
 * @param hash    SM3 (GB/T 32905) over that file, 64 hex digits
 * @param program version of the program that made it
 */
public record BackupSheet(Instant at, String bureau, String schema, long records, String head, long bytes, String hash,
        String program) {
}
