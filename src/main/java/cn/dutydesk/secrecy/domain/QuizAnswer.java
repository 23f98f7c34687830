package cn.dutydesk.secrecy.domain;

import cn.dutydesk.data.Row;
import cn.dutydesk.secrecy.QuestionKind;
import cn.dutydesk.secrecy.QuestionView;
import cn.dutydesk.secrecy.TryView;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.List;

/** A question of a try as it stood when it was drawn, and what was answered. */
@Entity
@Table(name = "training_answer")
public class QuizAnswer extends Row {
    @Column(nullable = false)
    private long tryId;
    private int place;
    @Column(nullable = false)
    private long questionId;
    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 32)
    private QuestionKind kind;
    @Column(nullable = false, length = Question.TEXT)
    private String text;
    @Column(nullable = false, length = Question.CHOICES)
    private String choices;
    @Column(nullable = false, length = 10)
    private String answer;
    @Column(nullable = false, length = Question.SOURCE)
    private String source;
    @Column(nullable = false, length = 10)
    private String given = "";

    protected QuizAnswer() {
    }

    public QuizAnswer(long tryId, int place, QuestionView question) {
        this.tryId = tryId;
        this.place = place;
        questionId = question.id();
        kind = question.kind();
        text = question.text();
        choices = String.join("\n", question.choices());
        answer = question.answer();
        source = question.source();
    }

    /** @param letters in any order; empty takes the answer back */
    public void give(String letters) {
        String plain = letters.isBlank() ? "" : QuestionDraft.letters(letters);
        given = plain.length() > 10 ? plain.substring(0, 10) : plain;
    }

    public boolean right() {
        return given.equals(answer);
    }

    public int place() {
        return place;
    }

    public long tryId() {
        return tryId;
    }

    /** @param told whether the right answer may be seen */
    public TryView.Answer view(boolean told) {
        return new TryView.Answer(place, kind, text, choices.isEmpty() ? List.of() : List.of(choices.split("\n")),
                told ? answer : "", given, told ? source : "");
    }
}
