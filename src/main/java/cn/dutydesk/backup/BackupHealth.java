package cn.dutydesk.backup;

import java.time.Instant;

/**
 * How things stand with backups.
 *
 * @param lastGood  when the newest good one was begun; null when there is none
 * @param failed    why the last attempt failed; empty when it did not
 * @param second    why the second copy is missing; empty when it was made or none is asked for
 * @param lastTried when one was last brought back to try it; null for never
 * @param possible  whether this database can be copied at all
 */
public record BackupHealth(Instant lastGood, String failed, String second, Instant lastTried, boolean possible) {
}
