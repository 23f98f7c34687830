package cn.dutydesk.selfcheck.domain;

import cn.dutydesk.data.Row;
import cn.dutydesk.desk.Wording;
import cn.dutydesk.selfcheck.FindingDetail;
import cn.dutydesk.selfcheck.FindingStep;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** One thing that happened to a finding. Never changed. */
@Entity
@Immutable
@Table(name = "finding_step")
public class FindingStepRow extends Row {
    @Column(nullable = false)
    private long findingId;
    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 32)
    private FindingStep kind;
    @Column(nullable = false)
    private Instant happenedAt;
    @Column(nullable = false, length = Finding.NAME)
    private String author;
    @Column(nullable = false, length = Finding.WORDS)
    private String words;

    protected FindingStepRow() {
    }

    /** @throws cn.dutydesk.core.Refusal when the words are too long or marked */
    public FindingStepRow(long findingId, FindingStep kind, Instant at, String by, String words) {
        this.findingId = findingId;
        this.kind = kind;
        happenedAt = at;
        author = by;
        this.words = Wording.clean(words, Finding.WORDS);
    }

    public FindingDetail.Step view() {
        return new FindingDetail.Step(kind, happenedAt, author, words);
    }
}
