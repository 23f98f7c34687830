package cn.dutydesk.scan;

/**
 * How far the running scan is.
 *
 * @param folder that is being read
 */
public record ScanProgress(long id, String folder, long files, long bytes, long skipped, int hits, int unreadable) {
}
