package cn.dutydesk.roster;

import cn.dutydesk.core.Texts;
import cn.dutydesk.core.Worded;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/**
 * A sentence to be said in the reader's language: a reason, a warning, a note.
 *
 * @param code key of the sentence
 * @param args what it speaks of; dates, months, nested remarks and lists of them are put into words, too
 */
public record Remark(String code, List<Object> args) implements Worded {
    public Remark {
        args = List.copyOf(args);
    }

    public static Remark of(String code, Object... args) {
        return new Remark(code, List.of(args));
    }

    @Override
    public String words(Texts texts) {
        return texts.of(code, args.stream().map(arg -> word(arg, texts)).toArray());
    }

    private static Object word(Object arg, Texts texts) {
        return switch (arg) {
            case LocalDate date -> texts.shortDate(date);
            case YearMonth month -> texts.month(month);
            case Remark remark -> remark.words(texts);
            case List<?> list -> String.join(texts.chinese() ? "、" : ", ", list.stream()
                    .map(one -> String.valueOf(word(one, texts))).toList());
            default -> arg;
        };
    }
}
