package cn.dutydesk.admin.support;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Strikes out of a text what says who somebody is. The program writes nothing of the kind into its logs; this is the
 * second lock on the same door, for what a library or an operating system may have put there.
 */
final class Struck {
    private static final Map<Pattern, String> ALWAYS = new LinkedHashMap<>();

    static {
        ALWAYS.put(Pattern.compile("(?<![0-9A-Za-z])\\d{17}[0-9Xx](?![0-9A-Za-z])"), "<id>");
        ALWAYS.put(Pattern.compile("(?<![0-9A-Za-z])(\\+86[- ]?)?1[3-9]\\d{9}(?![0-9A-Za-z])"), "<phone>");
        ALWAYS.put(Pattern.compile("(?<![0-9A-Za-z])0\\d{2,3}-\\d{7,8}(?![0-9A-Za-z])"), "<phone>");
        ALWAYS.put(Pattern.compile("[\\w.+-]+@[\\w-]+(\\.[\\w-]+)+"), "<mail>");
    }

    private record Word(String word, String instead) {
    }

    private final List<Word> words = new ArrayList<>();

    /** Strikes a word wherever it stands. A single character is left: it would strike half of every text. */
    Struck word(String word, String instead) {
        if (word.strip().length() > 1) {
            words.add(new Word(word.strip(), instead));
            // The longest first: a folder before the folder it lies in.
            words.sort(Comparator.comparingInt((Word one) -> one.word().length()).reversed());
        }
        return this;
    }

    /** The text without them. */
    String out(String text) {
        String left = text;
        for (Word one : words) {
            left = left.replace(one.word(), one.instead());
        }
        for (Map.Entry<Pattern, String> one : ALWAYS.entrySet()) {
            left = one.getKey().matcher(left).replaceAll(Matcher.quoteReplacement(one.getValue()));
        }
        return left;
    }
}
