package cn.dutydesk.selfcheck.domain;

import cn.dutydesk.data.Row;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;

/** Whether a department has what a question asks about: 有无涉密人员？ */
@Entity
@Table(name = "selfcheck_question")
public class QuestionRow extends Row {
    @Column(nullable = false)
    private long campaignId;
    @Column(nullable = false, length = 40)
    private String question;
    @Column(nullable = false)
    private long departmentId;
    @Column(nullable = false)
    private boolean present;
    @Column(nullable = false)
    private Instant answeredAt;
    @Column(nullable = false, length = 64)
    private String answeredBy;

    protected QuestionRow() {
    }

    public QuestionRow(long campaignId, String question, long departmentId, boolean present, Instant at, String by) {
        this.campaignId = campaignId;
        this.question = question;
        this.departmentId = departmentId;
        change(present, at, by);
    }

    public final void change(boolean now, Instant at, String by) {
        present = now;
        answeredAt = at;
        answeredBy = by;
    }

    public String question() {
        return question;
    }

    public long departmentId() {
        return departmentId;
    }

    public boolean present() {
        return present;
    }

    public Instant answeredAt() {
        return answeredAt;
    }

    public String answeredBy() {
        return answeredBy;
    }
}
