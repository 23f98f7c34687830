package cn.dutydesk.selfcheck;

/** Something happened to a finding; sent after the commit. */
public record FindingChanged(long id) {
}
