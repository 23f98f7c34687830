package cn.dutydesk.desk.domain;

import cn.dutydesk.core.Refusal;
import cn.dutydesk.data.Row;
import cn.dutydesk.desk.ItemStep;
import cn.dutydesk.desk.ItemView;
import cn.dutydesk.desk.Wording;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** One thing that happened to a follow-up item. */
@Entity
@Immutable
@Table(name = "follow_up_step")
public class FollowUpStep extends Row {
    @Column(nullable = false)
    private long itemId;
    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 32)
    private ItemStep kind;
    @Column(nullable = false)
    private Instant happenedAt;
    @Column(nullable = false, length = 64)
    private String author;
    @Column(nullable = false, length = FollowUpItem.RESULT)
    private String words;

    protected FollowUpStep() {
    }

    /** @throws Refusal when the words are missing where they are needed, too long or marked */
    public FollowUpStep(long itemId, ItemStep kind, Instant at, String by, String words) {
        this.itemId = itemId;
        this.kind = kind;
        this.happenedAt = at;
        this.author = by;
        this.words = Wording.clean(words, FollowUpItem.RESULT);
        if (this.words.isEmpty() && (kind == ItemStep.PROGRESS || kind == ItemStep.RETURNED
                || kind == ItemStep.HANDED_ON)) {
            throw new Refusal("desk.refused.item-words");
        }
    }

    public long itemId() {
        return itemId;
    }

    public ItemView.Step view() {
        return new ItemView.Step(kind, happenedAt, author, words);
    }
}
