package cn.dutydesk.desk;

import org.jspecify.annotations.Nullable;

/**
 * A routine entry the office writes again and again.
 *
 * @param id      null for one not stored yet
 * @param code    short code; typing a slash and the code into the field chooses it
 * @param content words; {@code {时间}}, {@code {日期}} and {@code {姓名}} become the time, the day and who writes
 */
public record EntryTemplate(@Nullable Long id, String code, LogKind kind, String origin, String content) {
}
