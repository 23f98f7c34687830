package cn.dutydesk.backup;

import java.time.Duration;
import java.time.Instant;

/**
 * One backup, or one time a backup was brought back.
 *
 * @param file  path of the backup
 * @param bytes size of that file; 0 when none came about
 * @param good  whether it was made and opened
 * @param twice whether the second copy was made too
 * @param words what went wrong, or what was found; may be empty
 * @param by    who did it, or {@code system}
 * @param there whether the file is still in its place
 */
public record BackupView(long id, BackupKind kind, Instant begun, Duration took, String file, long bytes, boolean good,
        boolean twice, String words, String by, boolean there) {
}
