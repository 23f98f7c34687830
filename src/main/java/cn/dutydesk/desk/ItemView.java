package cn.dutydesk.desk;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A follow-up item as it stands.
 *
 * @param due      until when, or null
 * @param ownerId  the person who sees to it, or null
 * @param owner    who sees to it, in words; may be empty
 * @param subject  the kind of thing it came from, or empty
 * @param giver    whose word it is and to whom it is answered, or empty
 * @param result   the last answer, or empty
 * @param closedAt null while not closed
 * @param supervision what belongs to one that somebody asked for
 * @param steps    everything that happened to it, oldest first
 */
public record ItemView(long id, String content, LimitKind limit, @Nullable Instant due, @Nullable Long ownerId,
        String owner,
        String subject, @Nullable Long subjectId, String giver, ItemState state, Instant openedAt, String openedBy,
        String result, @Nullable Instant closedAt, String closedBy, Supervision supervision, List<Step> steps) {
    public ItemView {
        steps = List.copyOf(steps);
    }

    /** Whether something is still to be done or said. */
    public boolean open() {
        return state != ItemState.CLOSED;
    }

    /** Whether somebody asked for it, to whom it is answered (督办). */
    public boolean supervised() {
        return !giver.isEmpty();
    }

    /** How far it is. */
    public ItemStage stage() {
        return switch (state) {
            case OPEN -> supervision.takenAt() == null ? ItemStage.WAITING : ItemStage.DOING;
            case REPLIED -> ItemStage.ANSWERED;
            case CLOSED -> ItemStage.DONE;
        };
    }

    /** The same without what only named people may read. @param words that stand for its task */
    public ItemView masked(String words) {
        return new ItemView(id, words, limit, due, ownerId, owner, subject, subjectId, giver, state, openedAt, openedBy,
                "", closedAt, closedBy, new Supervision(supervision.number(), "", "", supervision.takenAt(),
                        supervision.takenBy(), supervision.handedOn(), supervision.remindedAt(), supervision.seenAt()),
                List.of());
    }

    /** Whether it is closed, or was handed on: the thing it came from need not wait for it. */
    public boolean settled() {
        return !open() || supervision.handedOn();
    }

    /** Whether its limit had passed when it was answered, or has passed now. */
    public boolean late(Instant now) {
        Instant until = closedAt == null ? answeredAt(now) : answeredAt(closedAt);
        return due != null && until.isAfter(due);
    }

    /** When it was last answered, else the given instant. */
    private Instant answeredAt(Instant otherwise) {
        return state == ItemState.OPEN ? otherwise : steps.stream().filter(step -> step.kind() == ItemStep.REPLIED)
                .map(Step::at).reduce((first, second) -> second).orElse(otherwise);
    }

    /** One thing that happened. @param words what was said or done; for an owner or a limit, the new one */
    public record Step(ItemStep kind, Instant at, String by, String words) {
    }
}
