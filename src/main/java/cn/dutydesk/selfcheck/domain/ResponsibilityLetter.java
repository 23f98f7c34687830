package cn.dutydesk.selfcheck.domain;

import cn.dutydesk.core.Refusal;
import cn.dutydesk.data.Row;
import cn.dutydesk.desk.ReadyFile;
import cn.dutydesk.security.Actor;
import cn.dutydesk.selfcheck.ResponsibilityYear;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The letter of responsibility of one person for one post and year. Signed, its text is frozen. */
@Entity
@Table(name = "responsibility_letter")
public class ResponsibilityLetter extends Row {
    @Column(nullable = false)
    private int dutyYear;
    @Column(nullable = false)
    private long postId;
    @Column(nullable = false)
    private long personId;
    @Column(nullable = false, length = 64)
    private String person;
    @Column(nullable = false, length = 60)
    private String department;
    @Column(nullable = false)
    private Instant issuedAt;
    private @Nullable Instant remindAt;
    private @Nullable Instant signedAt;
    @Column(nullable = false, length = 64)
    private String signedUser;
    @Column(nullable = false, length = 8000)
    private String content;
    @Column(nullable = false, length = 64)
    private String hash;

    protected ResponsibilityLetter() {
    }

    /** To be signed; reminded of at once. */
    public ResponsibilityLetter(ResponsibilityPost post, long personId, String person, String department, Instant now) {
        dutyYear = post.year();
        postId = post.id();
        this.personId = personId;
        this.person = person;
        this.department = department;
        issuedAt = now;
        remindAt = now;
        signedUser = "";
        content = "";
        hash = "";
    }

    /**
     * The person signs.
     *
     * @param text what is signed
     * @throws Refusal when it is somebody else, or it is signed
     */
    public void sign(Actor who, String text, Instant now) {
        demandUnsigned();
        if (who.personId() == null || who.personId() != personId) {
            throw new Refusal("responsibility.refused.another", person, who.name());
        }
        // What the database keeps of an instant, so that the hash can be made again from it.
        signedAt = now.truncatedTo(ChronoUnit.MILLIS);
        signedUser = who.user();
        content = text;
        hash = digest();
        remindAt = null;
    }

    /** @throws Refusal when it is signed */
    public void demandUnsigned() {
        if (signedAt != null) {
            throw new Refusal("responsibility.refused.signed", person);
        }
    }

    private String digest() {
        return ReadyFile.hash(String.join("\n", Integer.toString(dutyYear), Long.toString(personId), person, department,
                signedUser, Long.toString(Objects.requireNonNull(signedAt).toEpochMilli()), content)
                .getBytes(StandardCharsets.UTF_8));
    }

    /** When it is to be reminded of next; null for never. */
    public void remind(@Nullable Instant next) {
        remindAt = next;
    }

    public int year() {
        return dutyYear;
    }

    public long postId() {
        return postId;
    }

    public long personId() {
        return personId;
    }

    public String person() {
        return person;
    }

    public String department() {
        return department;
    }

    public @Nullable Instant remindAt() {
        return remindAt;
    }

    public boolean signed() {
        return signedAt != null;
    }

    /** @param post its name */
    public ResponsibilityYear.Letter view(String post) {
        return new ResponsibilityYear.Letter(id(), postId, post, personId, person, department, signedAt, content, hash,
                signedAt == null || digest().equals(hash));
    }
}
