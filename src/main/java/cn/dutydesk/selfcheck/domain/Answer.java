package cn.dutydesk.selfcheck.domain;

import cn.dutydesk.data.Row;
import cn.dutydesk.selfcheck.AnswerView;
import cn.dutydesk.selfcheck.ScoreView.State;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What one department or person is asked about one item, and what they say. */
@Entity
@Table(name = "selfcheck_answer")
public class Answer extends Row {
    /** Longest words, in characters. */
    public static final int WORDS = 1000;
    /** Longest words of a register or a scan. */
    public static final int FACT = 500;

    @Column(nullable = false)
    private long campaignId;
    @Column(nullable = false, length = 16)
    private String item;
    @Column(nullable = false)
    private long departmentId;
    @Column(nullable = false, length = 60)
    private String department;
    private @Nullable Long personId;
    @Column(nullable = false, length = 40)
    private String person;
    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 32)
    private State state = State.OPEN;
    @Column(nullable = false, length = 400)
    private String steps = "";
    @Column(name = "deducted", nullable = false, precision = 8, scale = 2)
    private BigDecimal minus = BigDecimal.ZERO;
    @Column(nullable = false)
    private int hits;
    @Column(nullable = false, length = WORDS)
    private String words = "";
    @Column(nullable = false, length = FACT)
    private String fact = "";
    @Column(nullable = false, length = FACT)
    private String scan = "";
    private @Nullable Instant answeredAt;
    @Column(nullable = false, length = 64)
    private String answeredBy = "";
    @Column(nullable = false)
    private long answeredAccount;

    protected Answer() {
    }

    /** @param personId null for whoever the department chooses */
    public Answer(long campaignId, String item, long departmentId, String department, @Nullable Long personId,
            String person) {
        this.campaignId = campaignId;
        this.item = item;
        this.departmentId = departmentId;
        this.department = department;
        this.personId = personId;
        this.person = person;
    }

    /** The same in a corrected edition. */
    public Answer(long campaignId, Answer former) {
        this(campaignId, former.item, former.departmentId, former.department, former.personId, former.person);
        state = former.state;
        steps = former.steps;
        minus = former.minus;
        hits = former.hits;
        words = former.words;
        fact = former.fact;
        scan = former.scan;
        answeredAt = former.answeredAt;
        answeredBy = former.answeredBy;
        answeredAccount = former.answeredAccount;
    }

    /** Who says it. */
    public record By(Instant at, String name, long account) {
    }

    public void found(Faults faults, String said, String register, String scanned, By by) {
        state = State.ANSWERED;
        steps = faults.text();
        minus = faults.minus();
        hits = faults.hits();
        say(said, register, scanned, by);
    }

    /** @param why the item does not apply here */
    public void absent(String why, By by) {
        state = State.NOT_APPLICABLE;
        steps = "";
        minus = BigDecimal.ZERO;
        hits = 0;
        say(why, "", "", by);
    }

    /** To be answered again. */
    public void open() {
        state = State.OPEN;
        steps = "";
        minus = BigDecimal.ZERO;
        hits = 0;
        answeredAt = null;
        answeredBy = "";
        answeredAccount = 0;
    }

    /** A second person found more. */
    public void lower(BigDecimal by) {
        minus = minus.add(by);
        hits++;
    }

    private void say(String said, String register, String scanned, By by) {
        words = said;
        fact = register;
        scan = scanned;
        answeredAt = by.at();
        answeredBy = by.name();
        answeredAccount = by.account();
    }

    public AnswerView view() {
        return new AnswerView(id(), campaignId, item, departmentId, department, personId, person, state,
                Faults.read(steps), minus, hits, words, fact, scan, answeredAt, answeredBy);
    }

    public long campaignId() {
        return campaignId;
    }

    public String item() {
        return item;
    }

    public long departmentId() {
        return departmentId;
    }

    public @Nullable Long personId() {
        return personId;
    }

    public State state() {
        return state;
    }

    public BigDecimal minus() {
        return minus;
    }

    public long answeredAccount() {
        return answeredAccount;
    }
}
