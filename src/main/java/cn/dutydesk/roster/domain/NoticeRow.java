package cn.dutydesk.roster.domain;

import cn.dutydesk.data.Row;
import cn.dutydesk.roster.DutyNotice;
import cn.dutydesk.roster.NoticeKind;
import cn.dutydesk.roster.Remark;
import cn.dutydesk.security.Role;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A stored notice. What it is about is unique for its reader, so nothing is told twice, whatever is restarted. */
@Entity
@Table(name = "roster_notice")
public class NoticeRow extends Row {
    private static final String NO_ROLE = "";

    @Column(nullable = false)
    private long personId;
    @Column(nullable = false, length = 32)
    private String role;
    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 32)
    private NoticeKind kind;
    @Column(nullable = false, length = 200)
    private String about;
    @Column(nullable = false, length = RemarkText.LONGEST)
    private String words;
    @Column(nullable = false)
    private Instant madeAt;
    private @Nullable Instant readAt;
    @Column(nullable = false, length = 64)
    private String readBy = "";

    protected NoticeRow() {
    }

    /** @param role null when it is for the person alone; else the person is 0 */
    public NoticeRow(long personId, @Nullable Role role, NoticeKind kind, String about, Remark words, Instant madeAt) {
        this.personId = personId;
        this.role = word(role);
        this.kind = kind;
        this.about = about;
        this.words = RemarkText.write(words);
        this.madeAt = madeAt;
    }

    /** How the role stands in the table. */
    public static String word(@Nullable Role role) {
        return role == null ? NO_ROLE : role.name();
    }

    /** Notes that it was read; the first reader counts. */
    public void read(String by, Instant at) {
        if (readAt == null) {
            readAt = at;
            readBy = by;
        }
    }

    public DutyNotice notice() {
        return new DutyNotice(id(), personId, role.equals(NO_ROLE) ? null : Role.valueOf(role), kind,
                RemarkText.read(words), madeAt, readAt);
    }
}
