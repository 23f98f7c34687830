package cn.dutydesk.secrecy.domain;

import cn.dutydesk.data.Row;
import cn.dutydesk.secrecy.TryView;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One person's try at a test. */
@Entity
@Table(name = "training_try")
public class QuizTry extends Row {
    @Column(nullable = false)
    private long quizId;
    @Column(nullable = false)
    private long personId;
    private int number;
    // Written for whoever reads the table; the program never asks for it again.
    @SuppressWarnings("unused")
    private long seed;
    @Column(nullable = false)
    private Instant begunAt;
    @Column(nullable = false)
    private Instant dueAt;
    private @Nullable Instant endedAt;
    private int rightAnswers;
    private int questions;
    private boolean passed;
    private int creditMinutes;

    protected QuizTry() {
    }

    /** @param seed from which its questions are drawn, kept so that the draw can be repeated */
    public QuizTry(long quizId, long personId, int number, long seed, Instant begunAt, Instant dueAt, int questions) {
        this.quizId = quizId;
        this.personId = personId;
        this.number = number;
        this.seed = seed;
        this.begunAt = begunAt;
        this.dueAt = dueAt;
        this.questions = questions;
    }

    /** @param credit minutes of training, 0 when not passed or passed before */
    public void end(Instant at, int right, boolean enough, int credit) {
        endedAt = at;
        rightAnswers = right;
        passed = enough;
        creditMinutes = credit;
    }

    public long quizId() {
        return quizId;
    }

    public long personId() {
        return personId;
    }

    public int number() {
        return number;
    }

    public Instant dueAt() {
        return dueAt;
    }

    public @Nullable Instant endedAt() {
        return endedAt;
    }

    public int questions() {
        return questions;
    }

    public boolean passed() {
        return passed;
    }

    public int creditMinutes() {
        return creditMinutes;
    }

    /** @param sheet the paper, without right answers while it runs */
    public TryView view(String quiz, String person, List<TryView.Answer> sheet) {
        return new TryView(id(), quizId, quiz, personId, person, number, begunAt, dueAt, endedAt, rightAnswers,
                questions, passed, sheet);
    }
}
