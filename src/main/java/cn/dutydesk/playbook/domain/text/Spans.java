package cn.dutydesk.playbook.domain.text;

import cn.dutydesk.playbook.domain.definition.From;
import cn.dutydesk.playbook.domain.definition.Limit;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Spans and limits as words: {@code 90s}, {@code 1h30m}, {@code 30m from trigger}. */
public final class Spans {
    private static final Pattern PART = Pattern.compile("(\\d+)([dhms])");
    private static final String FROM = " from ";

    private Spans() {
    }

    /** @param words as the schema allows */
    static Duration span(String words) {
        Duration sum = Duration.ZERO;
        Matcher part = PART.matcher(words);
        while (part.find()) {
            long amount = Long.parseLong(part.group(1));
            sum = sum.plus(switch (part.group(2)) {
                case "d" -> Duration.ofDays(amount);
                case "h" -> Duration.ofHours(amount);
                case "m" -> Duration.ofMinutes(amount);
                default -> Duration.ofSeconds(amount);
            });
        }
        return sum;
    }

    /** Shortest form in whole seconds; a day is 24 hours. */
    public static String words(Duration span) {
        StringBuilder made = new StringBuilder();
        append(made, span.toDays(), 'd');
        append(made, span.toHoursPart(), 'h');
        append(made, span.toMinutesPart(), 'm');
        append(made, span.toSecondsPart(), 's');
        return made.isEmpty() ? "0s" : made.toString();
    }

    private static void append(StringBuilder made, long amount, char unit) {
        if (amount > 0) {
            made.append(amount).append(unit);
        }
    }

    static Limit limit(String words) {
        int from = words.indexOf(FROM);
        return from < 0 ? new Limit(span(words), From.HERE)
                : new Limit(span(words.substring(0, from)), from(words.substring(from + FROM.length())));
    }

    private static From from(String word) {
        return switch (word) {
            case "trigger" -> From.TRIGGER;
            case "start" -> From.START;
            case "here" -> From.HERE;
            default -> From.end(word);
        };
    }

    /** {@code 30m from trigger}. */
    public static String words(Limit limit) {
        From from = limit.from();
        return words(limit.after()) + FROM + (from.kind() == From.Kind.STEP ? from.step() : Kinds.word(from.kind()));
    }
}
