package cn.dutydesk.secrecy;

import java.util.List;

/**
 * A question of the bank.
 *
 * @param choices in the order A, B, C …; empty for true or false
 * @param answer  letters in order: {@code A}, {@code ACD}; {@code T} or {@code F} for true or false
 * @param own     whether the office wrote it; built-in ones come with the program
 */
public record QuestionView(long id, String code, QuestionKind kind, String text, List<String> choices, String answer,
        String source, boolean own, boolean retired) {
    public QuestionView {
        choices = List.copyOf(choices);
    }
}
