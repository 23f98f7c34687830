package cn.dutydesk.secrecy.domain;

import cn.dutydesk.data.Row;
import cn.dutydesk.secrecy.QuestionKind;
import cn.dutydesk.secrecy.QuestionView;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.List;

/** A question of the bank. */
@Entity
@Table(name = "training_question")
public class Question extends Row {
    public static final int CODE = 40;
    public static final int TEXT = 500;
    public static final int CHOICES = 2000;
    public static final int SOURCE = 200;

    @Column(nullable = false, length = CODE, unique = true)
    private String code;
    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 32)
    private QuestionKind kind;
    @Column(nullable = false, length = TEXT)
    private String text;
    @Column(nullable = false, length = CHOICES)
    private String choices;
    @Column(nullable = false, length = 10)
    private String answer;
    @Column(nullable = false, length = SOURCE)
    private String source;
    private boolean own;
    private boolean retired;

    protected Question() {
    }

    public Question(QuestionDraft draft, boolean own) {
        this.own = own;
        state(draft);
    }

    /** @throws cn.dutydesk.core.Refusal when the draft is no question */
    public final void state(QuestionDraft wish) {
        QuestionDraft draft = wish.checked();
        code = draft.code();
        kind = draft.kind();
        text = draft.text();
        choices = String.join("\n", draft.choices());
        answer = draft.answer();
        source = draft.source();
    }

    public void retire(boolean away) {
        retired = away;
    }

    public String code() {
        return code;
    }

    public boolean own() {
        return own;
    }

    public boolean retired() {
        return retired;
    }

    public QuestionView view() {
        return new QuestionView(id(), code, kind, text, choices.isEmpty() ? List.of() : List.of(choices.split("\n")),
                answer, source, own, retired);
    }
}
