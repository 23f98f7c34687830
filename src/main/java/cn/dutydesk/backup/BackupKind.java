package cn.dutydesk.backup;

/** Why something was done about a backup: made by the clock, made by hand, brought back to try it, brought back. */
public enum BackupKind {
    TIMED, BY_HAND, TRIED, RESTORED
}
