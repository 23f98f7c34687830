package cn.dutydesk.warning;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A warning as it stands.
 *
 * @param identifier of the message it came in, given by its sender
 * @param sent       when its sender sent it
 * @param issuer     who issued it, in words
 * @param area       every area it is for, in words
 * @param onset      when what it warns of is expected to begin
 * @param expires    until when it holds
 * @param exercise   whether it is an exercise or a test
 * @param endedAt    when it expired, was replaced or taken back; null while it runs
 * @param seenBy     who at the desk saw it first, or empty
 * @param staffedBy  who raised the staffing for it, or empty
 * @param staffing   what was done then, in words, or empty
 */
public record WarningView(long id, String identifier, String sender, Instant sent, String issuer, String event,
        String headline, WarningColour colour, String area, Instant onset, Instant expires, String description,
        String instruction, boolean exercise, WarningState state, @Nullable Instant endedAt, Instant arrivedAt,
        String seenBy,
        @Nullable Instant seenAt, String staffedBy, @Nullable Instant staffedAt, String staffing) {
    public boolean running() {
        return state == WarningState.RUNNING;
    }
}
