package cn.dutydesk.playbook;

import cn.dutydesk.playbook.domain.definition.Playbook;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A version of a playbook.
 *
 * @param text       as it was written, to the last character
 * @param playbook   what it says; null when the text cannot be read
 * @param author     who wrote it last; empty for what came with the program
 * @param reviewer   empty when nobody did
 * @param reviewedAt or null
 * @param publisher  empty when nobody did
 * @param publishedAt or null
 * @param note       what the author said about the change, or why it was sent back
 */
public record VersionView(long id, String code, int number, VersionState state, String text,
        @Nullable Playbook playbook, String author, Instant writtenAt, String reviewer, @Nullable Instant reviewedAt,
        String publisher, @Nullable Instant publishedAt, String note) {
}
