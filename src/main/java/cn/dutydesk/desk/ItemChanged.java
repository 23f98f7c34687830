package cn.dutydesk.desk;

/** Signal: a follow-up item was opened or has changed. */
public record ItemChanged(long itemId) {
}
