package cn.dutydesk.desk.domain;

import cn.dutydesk.core.Refusal;
import cn.dutydesk.data.Row;
import cn.dutydesk.desk.ItemState;
import cn.dutydesk.desk.LimitKind;
import cn.dutydesk.desk.NewItem;
import cn.dutydesk.desk.Supervision;
import cn.dutydesk.desk.Wording;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Something that must be done and answered. It is closed by a result and never taken away. */
@Entity
@Table(name = "follow_up_item")
public class FollowUpItem extends Row {
    public static final int CONTENT = 500;
    public static final int OWNER = 64;
    public static final int RESULT = 1000;

    @Column(nullable = false, length = CONTENT)
    private String content;
    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 32)
    private LimitKind limitKind;
    private @Nullable Instant due;
    private @Nullable Long ownerId;
    @Column(nullable = false, length = OWNER)
    private String owner;
    @Column(nullable = false, length = 32)
    private String subject;
    private @Nullable Long subjectId;
    @Column(nullable = false, length = 64)
    private String giver;
    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 32)
    private ItemState state;
    @Column(nullable = false)
    private Instant openedAt;
    @Column(nullable = false, length = 64)
    private String openedBy;
    @Column(nullable = false, length = RESULT)
    private String result;
    private @Nullable Instant closedAt;
    @Column(nullable = false, length = 64)
    private String closedBy;
    @Column(nullable = false, length = 16)
    private String number;
    @Column(nullable = false, length = RESULT)
    private String demand;
    @Column(nullable = false, length = RESULT)
    private String measures;
    private @Nullable Instant takenAt;
    @Column(nullable = false, length = 64)
    private String takenBy;
    @Column(nullable = false)
    private boolean handedOn;
    private @Nullable Instant remindAt;
    private @Nullable Instant remindedAt;
    private @Nullable Instant seenAt;

    protected FollowUpItem() {
    }

    /**
     * @param due what the rule of the limit says; null for none
     * @throws Refusal when it is empty, too long, marked, or its limit is missing or has passed
     */
    public FollowUpItem(NewItem item, @Nullable Instant due, Instant now, String by) {
        content = Wording.clean(item.content(), CONTENT);
        limitKind = item.limit();
        ownerId = item.ownerId();
        owner = Wording.clean(item.owner(), OWNER);
        subject = item.subject();
        subjectId = item.subjectId();
        giver = item.giver();
        state = ItemState.OPEN;
        openedAt = now;
        openedBy = by;
        result = "";
        closedBy = "";
        number = "";
        demand = Wording.clean(item.demand(), RESULT);
        measures = "";
        takenBy = "";
        if (content.isEmpty()) {
            throw new Refusal("desk.refused.item-empty");
        }
        if (limitKind == LimitKind.TIMED && due == null) {
            throw new Refusal("desk.refused.item-no-limit");
        }
        until(due, now);
    }

    private void until(@Nullable Instant limit, Instant now) {
        if (limit != null && !limit.isAfter(now)) {
            throw new Refusal("desk.refused.item-past-limit");
        }
        due = limit;
    }

    /** It is followed up under this number. */
    public void numbered(String words) {
        number = words;
    }

    /** Another one sees to it, and has to take it on. @throws Refusal when it is closed, or nobody is named */
    public void give(@Nullable Long personId, String name) {
        demandOpen();
        String clean = Wording.clean(name, OWNER);
        if (clean.isEmpty()) {
            throw new Refusal("desk.refused.item-owner");
        }
        if (!clean.equals(owner) || !Objects.equals(personId, ownerId)) {
            takenAt = null;
            takenBy = "";
        }
        ownerId = personId;
        owner = clean;
    }

    /** Whoever sees to it takes it on; nothing when somebody has. @throws Refusal when it is closed */
    public boolean take(Instant now, String by) {
        demandOpen();
        if (takenAt != null) {
            return false;
        }
        takenAt = now;
        takenBy = by;
        return true;
    }

    /** Says how it is seen to. @throws Refusal when it is closed, or nothing is said */
    public void plan(String words) {
        demandOpen();
        String clean = Wording.clean(words, RESULT);
        if (clean.isEmpty()) {
            throw new Refusal("desk.refused.item-measures");
        }
        measures = clean;
    }

    /** It goes its way although the thing it came from is closed. @throws Refusal when it is closed or has no limit */
    public void handOn() {
        demandOpen();
        if (due == null) {
            throw new Refusal("desk.refused.item-hand-on-limit");
        }
        handedOn = true;
    }

    /** When it is to be reminded of next; null for never. */
    public void remind(@Nullable Instant next) {
        remindAt = next;
    }

    /** A reminder was sent. */
    public void reminded(Instant now) {
        remindedAt = now;
    }

    /** Somebody at the desk saw to the reminder. */
    public void seen(Instant now) {
        seenAt = now;
    }

    /** Moves the limit. @throws Refusal when it is closed or the new limit has passed */
    public void move(Instant limit, Instant now) {
        demandOpen();
        until(limit, now);
        if (limitKind == LimitKind.NONE) {
            limitKind = LimitKind.TIMED;
        }
    }

    /** Answers it; one that a leader gave then waits for the leader. @throws Refusal when closed, empty or marked */
    public void finish(String words, Instant now, String by) {
        demandOpen();
        String clean = Wording.clean(words, RESULT);
        if (clean.isEmpty()) {
            throw new Refusal("desk.refused.item-result");
        }
        result = clean;
        if (giver.isEmpty()) {
            close(now, by);
        } else {
            state = ItemState.REPLIED;
        }
    }

    /** The leader takes the answer. @throws Refusal when there is none to take */
    public void accept(Instant now, String by) {
        demandReplied();
        close(now, by);
    }

    /** The leader wants more. @throws Refusal when there is no answer to return */
    public void giveBack() {
        demandReplied();
        state = ItemState.OPEN;
    }

    private void close(Instant now, String by) {
        state = ItemState.CLOSED;
        remindAt = null;
        closedAt = now;
        closedBy = by;
    }

    /** @throws Refusal when it is closed */
    public void demandOpen() {
        if (state == ItemState.CLOSED) {
            throw new Refusal("desk.refused.item-closed", closedBy);
        }
    }

    private void demandReplied() {
        if (state != ItemState.REPLIED) {
            throw new Refusal("desk.refused.item-no-answer");
        }
    }

    public String content() {
        return content;
    }

    public LimitKind limitKind() {
        return limitKind;
    }

    public @Nullable Instant due() {
        return due;
    }

    public @Nullable Long ownerId() {
        return ownerId;
    }

    public String owner() {
        return owner;
    }

    public String subject() {
        return subject;
    }

    /** From now on it belongs to another thing of the same kind. */
    public void goOver(long toId) {
        subjectId = toId;
    }

    public @Nullable Long subjectId() {
        return subjectId;
    }

    public String giver() {
        return giver;
    }

    public ItemState state() {
        return state;
    }

    public String number() {
        return number;
    }

    public @Nullable Instant remindAt() {
        return remindAt;
    }

    public Supervision supervision() {
        return new Supervision(number, demand, measures, takenAt, takenBy, handedOn, remindedAt, seenAt);
    }

    public Instant openedAt() {
        return openedAt;
    }

    public String openedBy() {
        return openedBy;
    }

    public String result() {
        return result;
    }

    public @Nullable Instant closedAt() {
        return closedAt;
    }

    public String closedBy() {
        return closedBy;
    }
}
