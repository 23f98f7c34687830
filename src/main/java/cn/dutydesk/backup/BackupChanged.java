package cn.dutydesk.backup;

/** A backup was made or failed. Sent after the commit. */
public record BackupChanged() {
}
