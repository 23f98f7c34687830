package cn.dutydesk.warning;

/** Signal: a message came in, or a warning changed. */
public record WarningChanged() {
}
