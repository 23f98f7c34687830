package cn.dutydesk.desk;

/** Signal: the duty log has a new entry, or an entry a correction. */
public record LogAppended(long entryId) {
}
