package cn.dutydesk.register;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A registered document as it stands.
 *
 * @param number  2026-0031
 * @param fields  the wordings that hold
 * @param first   the wordings as first stored
 * @param handler who handles it; empty while nobody does
 * @param due     until when; null for no limit
 * @param steps   in the order they were filled in
 * @param notes   corrections, oldest first
 */
public record DocumentView(long id, String number, Instant receivedAt, Channel channel,
        Map<DocumentField, String> fields, Map<DocumentField, String> first, Grade grade, Urgency urgency, int copies,
        DocumentState state, String handler, @Nullable Instant due, @Nullable Instant closedAt, List<StepView> steps,
        List<NoteView> notes,
        Instant writtenAt, String writtenBy) {
    private static final Duration SOON = Duration.ofDays(1);

    public DocumentView {
        fields = Map.copyOf(fields);
        first = Map.copyOf(first);
        steps = List.copyOf(steps);
        notes = List.copyOf(notes);
    }

    public String of(DocumentField field) {
        return fields.getOrDefault(field, "");
    }

    public boolean open() {
        return state != DocumentState.CLOSED;
    }

    public boolean late(Instant now) {
        return open() && due != null && now.isAfter(due);
    }

    /** Whether somebody must see to it within a day: urgent, in nobody's hands yet, or its limit is near or past. */
    public boolean presses(Instant now) {
        return open() && (urgency.presses() || state != DocumentState.HANDLED
                || due != null && due.isBefore(now.plus(SOON)));
    }

    /** The newest step of a kind. */
    public Optional<StepView> last(StepKind kind) {
        return steps.reversed().stream().filter(step -> step.kind() == kind).findFirst();
    }
}
