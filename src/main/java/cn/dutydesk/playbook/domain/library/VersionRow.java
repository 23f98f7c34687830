package cn.dutydesk.playbook.domain.library;

import cn.dutydesk.core.Refusal;
import cn.dutydesk.data.Row;
import cn.dutydesk.desk.Wording;
import cn.dutydesk.marking.MarkingGuard;
import cn.dutydesk.playbook.VersionState;
import cn.dutydesk.playbook.VersionView;
import cn.dutydesk.playbook.domain.definition.Playbook;
import cn.dutydesk.security.Actor;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * A version of a playbook. Draft → reviewed → published → retired; a reviewed one goes back to draft when it is sent
 * back or written anew. The text of a published one never changes.
 */
@Entity
@Table(name = "playbook_version")
public class VersionRow extends Row {
    public static final int NOTE = 500;

    @ManyToOne(optional = false)
    @JoinColumn(name = "playbook_id")
    private PlaybookRow playbook;
    @Column(nullable = false)
    private int number;
    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 32)
    private VersionState state = VersionState.DRAFT;
    @JdbcTypeCode(SqlTypes.LONGVARCHAR)
    @Column(nullable = false)
    private String content;
    @Column(nullable = false, length = NOTE)
    private String note = "";
    @Column(nullable = false, length = 64)
    private String author;
    @Column(nullable = false, length = 64)
    private String authorAccount;
    @Column(nullable = false)
    private Instant writtenAt;
    @Column(nullable = false, length = 64)
    private String reviewer = "";
    private @Nullable Instant reviewedAt;
    @Column(nullable = false, length = 64)
    private String publisher = "";
    private @Nullable Instant publishedAt;
    // Written for whoever reads the table; the program never asks for it again.
    @SuppressWarnings("unused")
    private @Nullable Instant retiredAt;

    /** For Hibernate. */
    protected VersionRow() {
    }

    /** A new draft. @throws Refusal as {@link #write} */
    public VersionRow(PlaybookRow playbook, Actor who, String text, String said, Instant now) {
        this.playbook = playbook;
        number = playbook.nextNumber();
        write(who, text, said, now);
    }

    /** A new version, published as the program brought it; nobody of the bureau wrote it. */
    public VersionRow(PlaybookRow playbook, String text, Instant now) {
        this.playbook = playbook;
        number = playbook.nextNumber();
        content = text;
        author = "";
        authorAccount = "";
        writtenAt = now;
        publishedAt = now;
        state = VersionState.PUBLISHED;
    }

    /** @throws Refusal when it is frozen, or the texts carry the mark of a state secret, or the note is too long */
    public final void write(Actor who, String text, String said, Instant now) {
        if (state.frozen()) {
            throw new Refusal("playbook.refused.frozen", number);
        }
        MarkingGuard.check(text);
        content = text;
        note = Wording.clean(said, NOTE);
        author = who.name();
        authorAccount = who.user();
        writtenAt = now;
        state = VersionState.DRAFT;
        reviewer = "";
        reviewedAt = null;
    }

    /** @throws Refusal when it is no draft, or the author reviews the own work */
    public void review(Actor who, Instant now) {
        demand(VersionState.DRAFT, "playbook.refused.not-draft");
        if (who.user().equals(authorAccount)) {
            throw new Refusal("playbook.refused.own-review");
        }
        reviewer = who.name();
        reviewedAt = now;
        state = VersionState.REVIEWED;
    }

    /** Back to the author. @throws Refusal when it is frozen, or no reason is given */
    public void sendBack(String reason) {
        if (state.frozen()) {
            throw new Refusal("playbook.refused.frozen", number);
        }
        String words = Wording.clean(reason, NOTE);
        if (words.isEmpty()) {
            throw new Refusal("playbook.refused.no-reason");
        }
        note = words;
        state = VersionState.DRAFT;
        reviewer = "";
        reviewedAt = null;
    }

    /** @throws Refusal when nobody has reviewed it */
    public void publish(Actor who, Instant now) {
        demand(VersionState.REVIEWED, "playbook.refused.not-reviewed");
        publisher = who.name();
        publishedAt = now;
        state = VersionState.PUBLISHED;
    }

    /** @throws Refusal when it is not published */
    public void retire(Instant now) {
        demand(VersionState.PUBLISHED, "playbook.refused.not-published");
        retiredAt = now;
        state = VersionState.RETIRED;
    }

    private void demand(VersionState needed, String refusal) {
        if (state != needed) {
            throw new Refusal(refusal, number);
        }
    }

    public PlaybookRow playbook() {
        return playbook;
    }

    public int number() {
        return number;
    }

    public VersionState state() {
        return state;
    }

    public String text() {
        return content;
    }

    /** @param read what the text says, or null */
    public VersionView view(@Nullable Playbook read) {
        return new VersionView(id(), playbook.code(), number, state, content, read, author, writtenAt, reviewer,
                reviewedAt, publisher, publishedAt, note);
    }
}
