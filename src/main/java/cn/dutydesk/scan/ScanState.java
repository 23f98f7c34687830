package cn.dutydesk.scan;

/** How a scan stands. One that was running when the program ended is paused until somebody lets it go on. */
public enum ScanState {
    RUNNING, PAUSED, ENDED, CANCELLED
}
