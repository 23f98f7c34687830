package cn.dutydesk.scan;

/** A scan began, moved on, paused or ended, or a mark was dealt with. */
public record ScanChanged(long id) {
}
