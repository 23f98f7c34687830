package cn.dutydesk.leader;

import cn.dutydesk.desk.ItemView;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A leader's word and how far it is.
 *
 * @param about the thing it is about, in words; may be empty
 * @param item  what is done for it; null when no answer was wanted
 */
public record InstructionView(long id, String leader, Instant givenAt, String words, String subject,
        @Nullable Long subjectId,
        String about, @Nullable ItemView item) {
}
