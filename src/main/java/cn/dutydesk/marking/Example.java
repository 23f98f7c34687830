package cn.dutydesk.marking;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Marks that mark nothing: what rules and forms give as an example (如：秘密★1年), quote to explain how a carrier is
 * marked (应当标注为“机密★20年”), or leave open to be filled in (秘密★__年). Kept narrow: the words of an example must
 * stand right before the mark, or the mark must stand in quotes in a line that explains how to fill in or to mark.
 */
final class Example {
    /** Longest stretch before or after a mark that is looked at. */
    private static final int NEAR = 60;
    /** What may stand between such a word and the mark; a line may end only after a colon. */
    private static final String COLON = "[ \\t　]*[：:][\\s　]*";
    private static final String QUOTE = "[ \\t　]*[“\"‘'「『（(《〈]+[ \\t　]*";
    private static final Pattern BEFORE = Pattern.compile(
            "(?:(?:例如|比如|譬如|诸如|(?<![不假犹])如)(?:是|为|见)?(?:" + COLON + ")?(?:" + QUOTE + ")?[ \\t　，,]*"
                    + "|(?:示例|样例|举例|范例|例(?:[一二三四五\\d])?|样式|式样|表样|样本|模板|格式|形式)(?:为|是|见)?"
                    + "(?:" + COLON + "(?:" + QUOTE + ")?|" + QUOTE + ")"
                    + "|应当?(?:标注|标识|标明|表示|写作|写成|写|填写?|注明|标)[为成]?(?:" + COLON + ")?(?:" + QUOTE + ")"
                    + "|[表标]示[为成](?:" + COLON + ")?(?:" + QUOTE + ")"
                    + "|密级★(?:保密期限|解密时间|解密条件)[”\"]?[，,]?[ \\t　（(]*(?:即|如|例)?(?:" + QUOTE + ")?)$");
    private static final Pattern QUOTED_BEFORE = Pattern.compile("[“\"‘「『《（(]\\s*$");
    private static final Pattern QUOTED_AFTER = Pattern.compile("^[\\s　]*[”\"’」』》）)]");
    private static final Pattern EXPLAINING = Pattern.compile(
            "填[写表报]说明|填[写报]要求|填法|标[注识志]方[法式]|标志(?:由|的)|样式|式样|表样|示例|举例|格式|例如|比如|如[“\"：:]");
    private static final Pattern PATTERN_AFTER = Pattern.compile(
            "^[\\s　]*[”\"’」』》）)][\\s　]*(?:等|之类)?的?(?:标注|标识|填写|书写)?(?:格式|样式|式样|形式|方式|样例|字样填写)");
    /** Between the marks of one row of examples. */
    private static final Pattern NEXT = Pattern.compile(
            "(?:[ \\t　]{0,4}[、，,；;/或和及与以者“”\"'‘’「」『』（）()]{1,3}\\s{0,8}){1,6}|[ \\t　]{0,4}");
    private static final Pattern BLANK = Pattern.compile(
            "[\\s　]*(?:(?:[_＿﹍—–\\-×xXNn○〇□△…·.~～\\s　]{1,24}|[（(][\\s　]{0,12}[）)]|[某几])?(?:年|个?月|日)"
                    + "|[_＿﹍×○□…]{2,}|[Xx×]{2,4}[年月])");
    private static final Pattern NAMED = Pattern.compile("[\\s　]*[（(\\[【<＜]?(?:保密期限|解密时间|解密条件|期限)");

    private Example() {
    }

    /**
     * @param first   where the mark begins
     * @param end     where it ends, exclusive
     * @param example where the example before it ended, or -1
     */
    static boolean is(String text, int first, int end, int example) {
        if (example >= 0 && first >= example && first - example <= NEAR
                && NEXT.matcher(text.substring(example, first)).matches()) {
            return true;
        }
        String before = text.substring(Math.max(0, first - NEAR), first);
        if (BEFORE.matcher(before).find()) {
            return true;
        }
        String after = text.substring(end, Math.min(text.length(), end + NEAR));
        if (PATTERN_AFTER.matcher(after).find()) {
            return true;
        }
        return QUOTED_BEFORE.matcher(before).find() && QUOTED_AFTER.matcher(after).find()
                && EXPLAINING.matcher(line(before)).find();
    }

    /** Whether what follows the star is a place to fill in: __年, ×年, （保密期限）. */
    static boolean blank(String text, int from) {
        Matcher open = BLANK.matcher(text).region(from, Math.min(text.length(), from + NEAR));
        return open.lookingAt();
    }

    /** Whether what follows the star is the name of a period instead of one: 秘密★保密期限. */
    static boolean named(String text, int from) {
        return NAMED.matcher(text).region(from, Math.min(text.length(), from + NEAR)).lookingAt();
    }

    private static String line(String before) {
        int at = before.length();
        while (at > 0 && !Glyphs.lineBreak(before.charAt(at - 1))) {
            at--;
        }
        return before.substring(at);
    }
}
