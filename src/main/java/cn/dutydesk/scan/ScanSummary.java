package cn.dutydesk.scan;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One scan of this machine in figures, as it can be attached to a self-check.
 *
 * @param workstation the machine that was looked at
 * @param roots       the folders that were looked at
 * @param bytes       size of the files looked at
 * @param hits        files in which a mark was found
 * @param unreadable  files that could not be read: broken, encrypted, too large inside
 * @param ended       null while it runs or is paused
 */
public record ScanSummary(long id, String workstation, List<String> roots, Instant begun, @Nullable Instant ended,
        long files,
        long bytes, int hits, int unreadable, String byName) {
}
