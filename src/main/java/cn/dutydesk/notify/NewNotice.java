package cn.dutydesk.notify;

import org.jspecify.annotations.Nullable;

/**
 * A notice to one person.
 *
 * @param key       unique for what it says to whom: run, step, call and time of calling; never sent twice
 * @param subject   kind of thing it belongs to ({@code run}), @param subjectId which one
 * @param personId  null for somebody outside the directory
 * @param phone     for channels that deliver to a telephone; may be empty
 * @param title     one line
 * @param body      several lines; no more than the person must know
 */
public record NewNotice(String key, String subject, long subjectId, @Nullable Long personId, String name, String phone,
        String title, String body) {
}
