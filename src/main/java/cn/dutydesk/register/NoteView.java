package cn.dutydesk.register;

import java.time.Instant;

/**
 * A correction or addition beside a record.
 *
 * @param field  name of the field corrected, as in {@link PhoneField} or {@link DocumentField}; empty for an addition
 * @param reason why; empty for an addition
 */
public record NoteView(NoteKind kind, String field, String content, String reason, Instant at, String by) {
}
