package cn.dutydesk.notify.domain;

import cn.dutydesk.data.Row;
import cn.dutydesk.notify.AttemptState;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;

/** One try to deliver a notice, or one telephone call, with what came of it. Never changed. */
@Entity
@Table(name = "notify_attempt")
public class NoticeAttempt extends Row {
    private static final int WORDS = 500;

    private long noticeId;
    @Column(nullable = false)
    private Instant triedAt;
    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 32)
    private AttemptState state;
    @Column(nullable = false, length = WORDS)
    private String words;

    protected NoticeAttempt() {
    }

    public NoticeAttempt(long noticeId, Instant triedAt, Outcome outcome) {
        this.noticeId = noticeId;
        this.triedAt = triedAt;
        state = outcome.delivered() ? AttemptState.DELIVERED : AttemptState.FAILED;
        words = outcome.words().length() <= WORDS ? outcome.words() : outcome.words().substring(0, WORDS - 1) + "…";
    }

    public long noticeId() {
        return noticeId;
    }

    public Instant triedAt() {
        return triedAt;
    }

    public AttemptState state() {
        return state;
    }

    public String words() {
        return words;
    }
}
