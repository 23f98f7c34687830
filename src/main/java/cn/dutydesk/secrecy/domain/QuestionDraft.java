package cn.dutydesk.secrecy.domain;

import cn.dutydesk.core.Refusal;
import cn.dutydesk.desk.Wording;
import cn.dutydesk.secrecy.QuestionKind;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A question as it was written or read from a file.
 *
 * @param answer letters in any order and any case; 对, 错, √, × for true or false
 */
public record QuestionDraft(String code, QuestionKind kind, String text, List<String> choices, String answer,
        String source) {
    private static final int MOST = 8;

    public QuestionDraft {
        choices = List.copyOf(choices);
    }

    /**
     * The same in the form in which it is stored.
     *
     * @throws Refusal naming the code, when the question, its choices or its answer do not fit together
     */
    public QuestionDraft checked() {
        String name = Wording.clean(code, Question.CODE);
        String words = Wording.clean(text, Question.TEXT);
        if (name.isEmpty() || words.isEmpty()) {
            throw new Refusal("training.refused.question", name, words);
        }
        List<String> all = choices.stream().map(choice -> Wording.clean(choice, Question.TEXT).replace('\n', ' '))
                .filter(choice -> !choice.isEmpty()).toList();
        String letters = letters(answer);
        boolean fits = switch (kind) {
            case JUDGE -> all.isEmpty() && (letters.equals("T") || letters.equals("F"));
            case SINGLE -> inside(letters, all.size()) && letters.length() == 1 && all.size() >= 2;
            case MULTIPLE -> inside(letters, all.size()) && letters.length() >= 2;
        };
        if (!fits || all.size() > MOST || String.join("\n", all).length() > Question.CHOICES) {
            throw new Refusal("training.refused.answer", name);
        }
        return new QuestionDraft(name, kind, words, all, letters, Wording.clean(source, Question.SOURCE));
    }

    private static boolean inside(String letters, int size) {
        return !letters.isEmpty() && letters.chars().allMatch(letter -> letter >= 'A' && letter < 'A' + size);
    }

    /** Letters of an answer, each once, in order; T or F for true or false. */
    public static String letters(String typed) {
        String plain = typed == null ? "" : typed.strip().toUpperCase(Locale.ROOT);
        if (plain.matches("对|正确|√|是|TRUE|T")) {
            return "T";
        }
        if (plain.matches("错|错误|×|否|FALSE|F|X")) {
            return "F";
        }
        return plain.chars().filter(Character::isLetter).distinct().sorted()
                .mapToObj(letter -> String.valueOf((char) letter)).collect(Collectors.joining());
    }
}
