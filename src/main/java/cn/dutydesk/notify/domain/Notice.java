package cn.dutydesk.notify.domain;

import cn.dutydesk.data.Row;
import cn.dutydesk.notify.AttemptState;
import cn.dutydesk.notify.Channel;
import cn.dutydesk.notify.NewNotice;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A notice to one person over one channel. */
@Entity
@Table(name = "notify_notice")
public class Notice extends Row {
    private static final int NAME = 60;
    private static final int PHONE = 40;
    private static final int TITLE = 200;
    private static final int BODY = 4000;

    @Column(nullable = false, length = 255)
    private String noticeKey;
    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 32)
    private Channel channel;
    @Column(nullable = false, length = 36)
    private String token;
    @Column(nullable = false, length = 32)
    private String subject;
    private long subjectId;
    private @Nullable Long personId;
    @Column(nullable = false, length = NAME)
    private String name;
    @Column(nullable = false, length = PHONE)
    private String phone;
    @Column(nullable = false, length = 200)
    private String address;
    @Column(nullable = false, length = TITLE)
    private String title;
    @Column(nullable = false, length = BODY)
    private String body;
    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 32)
    private AttemptState state = AttemptState.WAITING;
    private int tries;
    @Column(nullable = false)
    private Instant createdAt;
    private @Nullable Instant nextTryAt;
    private @Nullable Instant endedAt;

    protected Notice() {
    }

    /** One that waits to be sent. */
    public Notice(NewNotice wish, Channel channel, String address, Instant now) {
        noticeKey = wish.key();
        this.channel = channel;
        token = UUID.randomUUID().toString();
        subject = wish.subject();
        subjectId = wish.subjectId();
        personId = wish.personId();
        name = cut(wish.name(), NAME);
        phone = cut(wish.phone(), PHONE);
        this.address = address;
        title = cut(wish.title(), TITLE);
        body = cut(wish.body(), BODY);
        createdAt = now;
        nextTryAt = channel == Channel.MAIL || channel == Channel.WEBHOOK ? now : null;
    }

    private static String cut(String words, int most) {
        String plain = words == null ? "" : words;
        return plain.length() <= most ? plain : plain.substring(0, most - 1) + "…";
    }

    /** Whether it still has to be sent. */
    public boolean open() {
        return state == AttemptState.WAITING || state == AttemptState.FAILED && nextTryAt != null;
    }

    /** A try begins: until the lease ends nobody else takes it, and a crash leaves it to be tried again. */
    public void claim(Instant now, Duration lease) {
        tries++;
        nextTryAt = now.plus(lease);
    }

    /** Waits a little, without a try. */
    public void postpone(Instant until) {
        nextTryAt = until;
    }

    /** It arrived. */
    public void delivered(Instant at) {
        state = AttemptState.DELIVERED;
        nextTryAt = null;
        endedAt = at;
    }

    /** A try failed. @param pause until the next one, null when there is none. One settled meanwhile stays settled. */
    public void failed(Instant at, @Nullable Duration pause) {
        if (state == AttemptState.CANCELLED) {
            return;
        }
        state = pause == null ? AttemptState.GIVEN_UP : AttemptState.FAILED;
        nextTryAt = pause == null ? null : at.plus(pause);
        endedAt = pause == null ? at : null;
    }

    /** A call by hand ended. */
    public void called(Instant at, boolean reached) {
        tries++;
        if (state != AttemptState.DELIVERED) {
            state = reached ? AttemptState.DELIVERED : AttemptState.FAILED;
            endedAt = at;
        }
    }

    /** Not needed any more. */
    public void cancel(Instant at) {
        state = AttemptState.CANCELLED;
        nextTryAt = null;
        endedAt = at;
    }

    public Letter letter() {
        return new Letter(token, noticeKey, name, phone, address, title, body, createdAt);
    }

    public String noticeKey() {
        return noticeKey;
    }

    public Channel channel() {
        return channel;
    }

    public String subject() {
        return subject;
    }

    public long subjectId() {
        return subjectId;
    }

    public @Nullable Long personId() {
        return personId;
    }

    public String name() {
        return name;
    }

    /** Where it goes on its channel; the telephone number where the channel knows no other. */
    public String reachedAt() {
        return address.isEmpty() ? phone : address;
    }

    public String phone() {
        return phone;
    }

    public AttemptState state() {
        return state;
    }

    public int tries() {
        return tries;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public @Nullable Instant nextTryAt() {
        return nextTryAt;
    }

    /** When it came to its end, null while it waits. */
    public @Nullable Instant endedAt() {
        return endedAt;
    }
}
