package cn.dutydesk.register;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A step to be filled in.
 *
 * @param who        whose proposal or instruction, which department or person handles it, who closed it
 * @param happenedAt when; null for now
 * @param content    the words: proposal, instruction, what to handle, result
 * @param due        until when it must be handled; only for {@link StepKind#HANDLING}, null for no limit
 */
public record NewStep(StepKind kind, String who, @Nullable Instant happenedAt, String content, @Nullable Instant due) {
}
