package cn.dutydesk.secrecy.domain;

import cn.dutydesk.core.Refusal;
import cn.dutydesk.data.Row;
import cn.dutydesk.desk.Wording;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;

/** A test: how many questions, how many must be right, how often, how long, until when. */
@Entity
@Table(name = "training_quiz")
public class Quiz extends Row {
    @Column(nullable = false, length = TrainingSession.TITLE)
    private String title;
    private int questions;
    private int passPercent;
    private int tries;
    private int minutes;
    private int creditMinutes;
    @Column(nullable = false)
    private LocalDate due;
    @Column(nullable = false)
    private Instant openedAt;
    @Column(nullable = false, length = 64)
    private String openedBy;
    private boolean closed;

    /** What a test is to be. */
    public record Wish(String title, int questions, int percent, int tries, int minutes, int credit, LocalDate due) {
    }

    protected Quiz() {
    }

    /** @throws Refusal when the title is missing or a number makes no sense */
    public Quiz(Wish wish, Instant at, String by, LocalDate today) {
        title = Wording.clean(wish.title(), TrainingSession.TITLE);
        if (title.isEmpty()) {
            throw new Refusal("training.refused.title");
        }
        if (wish.questions() < 1 || wish.questions() > 200 || wish.percent() < 1 || wish.percent() > 100
                || wish.tries() < 1 || wish.tries() > 20 || wish.minutes() < 1 || wish.minutes() > 600
                || wish.credit() < 0 || wish.credit() > 1200 || wish.due().isBefore(today)) {
            throw new Refusal("training.refused.quiz");
        }
        questions = wish.questions();
        passPercent = wish.percent();
        tries = wish.tries();
        minutes = wish.minutes();
        creditMinutes = wish.credit();
        due = wish.due();
        openedAt = at;
        openedBy = by;
    }

    public void close() {
        closed = true;
    }

    /** Whether so many right answers of so many are enough. */
    public boolean passes(int right, int of) {
        return right * 100 >= passPercent * of;
    }

    public String title() {
        return title;
    }

    public int questions() {
        return questions;
    }

    public int passPercent() {
        return passPercent;
    }

    public int tries() {
        return tries;
    }

    public int minutes() {
        return minutes;
    }

    public int creditMinutes() {
        return creditMinutes;
    }

    public LocalDate due() {
        return due;
    }

    public boolean closed() {
        return closed;
    }
}
