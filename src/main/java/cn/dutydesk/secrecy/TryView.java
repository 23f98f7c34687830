package cn.dutydesk.secrecy;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One try at a test.
 *
 * @param dueAt   when its time is over
 * @param endedAt null while it runs
 * @param sheet   the questions as drawn, with what was answered
 */
public record TryView(long id, long quizId, String quiz, long personId, String person, int number, Instant begunAt,
        Instant dueAt, @Nullable Instant endedAt, int right, int questions, boolean passed, List<Answer> sheet) {
    /**
     * One question of the paper.
     *
     * @param answer the right letters; empty while the try runs
     * @param given  letters given, empty for none
     */
    public record Answer(int place, QuestionKind kind, String text, List<String> choices, String answer, String given,
            String source) {
        public Answer {
            choices = List.copyOf(choices);
        }
    }

    public TryView {
        sheet = List.copyOf(sheet);
    }
}
