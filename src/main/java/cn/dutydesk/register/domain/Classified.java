package cn.dutydesk.register.domain;

import cn.dutydesk.core.Refusal;
import cn.dutydesk.desk.Wording;
import cn.dutydesk.marking.Hit;
import cn.dutydesk.marking.Marking;
import cn.dutydesk.register.Grade;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Keeps documents with a grade of state secret out of the register (保守国家秘密法, art. 31): neither the field 密级 nor any text
 * takes one, not even as index data, because a title can be secret itself.
 */
public final class Classified {
    /** Grades as they are typed, simplified and traditional, after {@link #bare}. */
    private static final Pattern GRADE = Pattern.compile("(?<!工作)(?<!商业)([绝絕絶机機秘祕])密");
    /** A grade that says of itself that it is one: in brackets alone, or after the name of the field. */
    private static final Pattern NAMED = Pattern.compile("[(\\[【〔〈《<{「]([绝絕絶机機秘祕]密)[级級件]?[)\\]】〕〉》>}」]"
            + "|密[级級][:;为是]?([绝絕絶机機秘祕]密)");
    private static final Set<String> OPEN = Set.of("", "无", "無", "无密级", "非密", "非涉密", "公开", "普通", "一般", "none");
    private static final Set<String> INTERNAL = Set.of("内部", "內部", "内部事项", "内部事项注意保管", "内部资料", "内部文件",
            "工作秘密", "internal");

    private Classified() {
    }

    /** The text without blanks, signs and what cannot be seen, in one width. */
    private static String bare(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).codePoints().filter(Character::isLetterOrDigit)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString()
                .toLowerCase(Locale.ROOT);
    }

    /** Whether what was chosen or typed as 密级 names a grade of state secret. */
    public static boolean secret(String grade) {
        return GRADE.matcher(bare(grade)).find();
    }

    /**
     * Reads the field 密级.
     *
     * @throws Refusal {@code register.refused.classified} when it names a grade of state secret, with the reason and
     *                 where such a document belongs; {@code register.refused.grade} when it is nothing known
     */
    public static Grade grade(String typed) {
        String bare = bare(typed == null ? "" : typed);
        Matcher grade = GRADE.matcher(bare);
        if (grade.find()) {
            throw new Refusal("register.refused.classified", grade.group());
        }
        if (OPEN.contains(bare)) {
            return Grade.NONE;
        }
        if (INTERNAL.contains(bare)) {
            return Grade.INTERNAL;
        }
        throw new Refusal("register.refused.grade", typed.strip());
    }

    /** The mark or named grade of a state secret in a text; empty when it has none. */
    public static String found(String text) {
        if (text == null) {
            return "";
        }
        List<Hit> marks = Marking.find(text);
        if (!marks.isEmpty()) {
            return marks.getFirst().text();
        }
        Matcher named = NAMED
                .matcher(Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[\\s\\p{Z}\\p{Cf}]", ""));
        return !named.find() ? "" : named.group(1) == null ? named.group(2) : named.group(1);
    }

    /**
     * A text about a document, ready to be stored.
     *
     * @throws Refusal {@code register.refused.marked} when it carries the mark or the name of a grade of state secret
     */
    public static String clean(String text, int limit) {
        String found = found(text);
        if (!found.isEmpty()) {
            throw new Refusal("register.refused.marked", found);
        }
        return Wording.clean(text, limit);
    }
}
