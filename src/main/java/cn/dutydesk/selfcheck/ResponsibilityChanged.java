package cn.dutydesk.selfcheck;

/** Posts or letters of a year changed; sent after the commit. */
public record ResponsibilityChanged(int year) {
}
