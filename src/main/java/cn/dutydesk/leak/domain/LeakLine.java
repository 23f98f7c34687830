package cn.dutydesk.leak.domain;

import cn.dutydesk.core.Refusal;
import cn.dutydesk.data.Row;
import cn.dutydesk.incident.NoteKind;
import cn.dutydesk.incident.domain.CourseChain;
import cn.dutydesk.leak.LeakDetail;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.hibernate.annotations.Immutable;

/** One line of a leak's course, chained to the one before it. Never changed. */
@Entity
@Immutable
@Table(name = "leak_line")
public class LeakLine extends Row {
    public static final int WORDS = 1000;

    @Column(nullable = false)
    private long leakId;
    @Column(nullable = false)
    private int place;
    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 32)
    private NoteKind kind;
    @Column(nullable = false)
    private Instant happenedAt;
    @Column(nullable = false)
    private Instant writtenAt;
    @Column(nullable = false, length = WORDS)
    private String content;
    @Column(nullable = false, length = 64)
    private String author;
    @Column(nullable = false, length = 64)
    private String hash;

    protected LeakLine() {
    }

    /**
     * @param before hash of the line before it
     * @throws Refusal when it says nothing, is too long, or says what may not be said
     */
    public LeakLine(long leakId, int place, NoteKind kind, Instant now, String words, String author, String before) {
        this.leakId = leakId;
        this.place = place;
        this.kind = kind;
        // What the database keeps of an instant, so that the hash can be made again from it.
        happenedAt = now.truncatedTo(ChronoUnit.MILLIS);
        writtenAt = happenedAt;
        content = LeakGuard.clean(words, WORDS);
        this.author = author;
        if (content.isEmpty()) {
            throw new Refusal("leak.refused.empty");
        }
        hash = CourseChain.hash(before, link());
    }

    public CourseChain.Link link() {
        return new CourseChain.Link(place, kind, happenedAt, writtenAt, content, author, hash == null ? "" : hash);
    }

    public String hash() {
        return hash;
    }

    public LeakDetail.Line view() {
        return new LeakDetail.Line(kind, happenedAt, author, content);
    }
}
