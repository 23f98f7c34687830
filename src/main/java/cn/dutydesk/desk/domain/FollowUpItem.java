package cn.dutydesk.desk.domain;

import cn.dutydesk.core.Refusal;
import cn.dutydesk.data.Row;
import cn.dutydesk.desk.ItemState;
import cn.dutydesk.desk.LimitKind;
import cn.dutydesk.desk.NewItem;
import cn.dutydesk.desk.Wording;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;

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
    private Instant due;
    private Long ownerId;
    @Column(nullable = false, length = OWNER)
    private String owner;
    @Column(nullable = false, length = 32)
    private String subject;
    private Long subjectId;
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
    private Instant closedAt;
    @Column(nullable = false, length = 64)
    private String closedBy;

    protected FollowUpItem() {
    }

    /**
     * @param due what the rule of the limit says; null for none
     * @throws Refusal when it is empty, too long, marked, or its limit is missing or has passed
     */
    public FollowUpItem(NewItem item, Instant due, Instant now, String by) {
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
        if (content.isEmpty()) {
            throw new Refusal("desk.refused.item-empty");
        }
        if (limitKind == LimitKind.TIMED && due == null) {
            throw new Refusal("desk.refused.item-no-limit");
        }
        until(due, now);
    }

    private void until(Instant limit, Instant now) {
        if (limit != null && !limit.isAfter(now)) {
            throw new Refusal("desk.refused.item-past-limit");
        }
        due = limit;
    }

    /** Another one sees to it. @throws Refusal when it is closed, or nobody is named */
    public void give(Long personId, String name) {
        demandOpen();
        String clean = Wording.clean(name, OWNER);
        if (clean.isEmpty()) {
            throw new Refusal("desk.refused.item-owner");
        }
        ownerId = personId;
        owner = clean;
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

    public Instant due() {
        return due;
    }

    public Long ownerId() {
        return ownerId;
    }

    public String owner() {
        return owner;
    }

    public String subject() {
        return subject;
    }

    public Long subjectId() {
        return subjectId;
    }

    public String giver() {
        return giver;
    }

    public ItemState state() {
        return state;
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

    public Instant closedAt() {
        return closedAt;
    }

    public String closedBy() {
        return closedBy;
    }
}
