package cn.dutydesk.selfcheck;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one department is asked in a month, with its questions.
 *
 * @param signOff null while it has not signed
 * @param may     whether the person who looks may answer for it
 */
public record DepartmentPart(long departmentId, String department, List<Asked> questions, List<AnswerView> answers,
        @Nullable SignOff signOff, boolean may) {
    public DepartmentPart {
        questions = List.copyOf(questions);
        answers = List.copyOf(answers);
    }

    /** A question. @param present null while nobody has answered */
    public record Asked(String code, String text, @Nullable Boolean present) {
    }
}
