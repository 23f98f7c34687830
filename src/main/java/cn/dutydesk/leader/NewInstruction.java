package cn.dutydesk.leader;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A leader's word to be given.
 *
 * @param words     what the leader says
 * @param subject   the kind of thing it is about ({@code incident}, {@code item}, {@code handover}…), or empty
 * @param subjectId which one, or null
 * @param about     the thing in words, or empty
 * @param answer    whether an answer is wanted: it then becomes a follow-up item
 * @param ownerId   the person who answers, or null
 * @param owner     who answers, in words; needed when an answer is wanted
 * @param due       until when, or null
 */
public record NewInstruction(String words, String subject, @Nullable Long subjectId, String about, boolean answer,
        @Nullable Long ownerId,
        String owner, @Nullable Instant due) {
}
