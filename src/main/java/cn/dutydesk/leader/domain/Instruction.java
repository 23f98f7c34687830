package cn.dutydesk.leader.domain;

import cn.dutydesk.core.Refusal;
import cn.dutydesk.data.Row;
import cn.dutydesk.desk.Wording;
import cn.dutydesk.leader.NewInstruction;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A leader's word. Never changed once given. */
@Entity
@Immutable
@Table(name = "instruction")
public class Instruction extends Row {
    public static final int WORDS = 1000;
    public static final int ABOUT = 500;

    @Column(nullable = false, length = 64)
    private String leader;
    @Column(nullable = false, length = 64)
    private String account;
    @Column(nullable = false)
    private Instant givenAt;
    @Column(nullable = false, length = WORDS)
    private String words;
    @Column(nullable = false, length = 32)
    private String subject;
    private @Nullable Long subjectId;
    @Column(nullable = false, length = ABOUT)
    private String about;
    private @Nullable Long itemId;

    protected Instruction() {
    }

    /**
     * @param itemId what is to be done for it; null when no answer is wanted
     * @throws Refusal when it is empty, too long or marked
     */
    public Instruction(NewInstruction wanted, String leader, String account, Instant now, @Nullable Long itemId) {
        this.leader = leader;
        this.account = account;
        givenAt = now;
        words = Wording.clean(wanted.words(), WORDS);
        subject = wanted.subject();
        subjectId = wanted.subjectId();
        about = Wording.clean(wanted.about(), ABOUT);
        this.itemId = itemId;
        if (words.isEmpty()) {
            throw new Refusal("leader.refused.empty");
        }
    }

    public String leader() {
        return leader;
    }

    public Instant givenAt() {
        return givenAt;
    }

    public String words() {
        return words;
    }

    public String subject() {
        return subject;
    }

    public @Nullable Long subjectId() {
        return subjectId;
    }

    public String about() {
        return about;
    }

    public @Nullable Long itemId() {
        return itemId;
    }
}
