package cn.dutydesk.leak.domain;

import cn.dutydesk.core.Refusal;
import cn.dutydesk.desk.Wording;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Stands before every text about a leak, stricter than the guard of the whole program: beside marks it refuses what could
 * be the title or number of a document, and what begins to retell its content. Laws and rules may be named.
 */
public final class LeakGuard {
    private static final Pattern TITLE = Pattern.compile("《([^《》]{2,})》|〈([^〈〉]{2,})〉");
    /** Published law and rules; what they are called may be written. A second title mark inside is a law's too. */
    private static final Pattern LAW = Pattern.compile(
            ".*(?:法|条例|规定|办法|细则|规则|守则|准则|标准)(?:[（(](?:试行|暂行|修订|\\d{4}年?)[)）])?");
    /** 国税发〔2026〕12号 and its like; years in round brackets stand in many hands' writing. */
    private static final Pattern NUMBER = Pattern
            .compile("[\\p{IsHan}]{1,8}[〔\\[［(（【]\\s*(?:19|20)\\d{2}\\s*[〕\\]］)）】]\\s*\\d{1,5}\\s*号");
    /** 国保发〔1999〕8号 is the rule this report rests on. */
    private static final Pattern RULE = Pattern.compile("国保发|国办发|中办发|国令");
    private static final Pattern CONTENT = Pattern.compile(
            "(?:(?:文件|涉密|泄露|泄密|主要|具体)内容|全文|原文|摘要)(?:是|为|如下)?\\s*[:：]|内容(?:如下|为|是)\\s*[:：]"
                    + "|(?:文件|公文|原文)(?:标题|题目|名称)(?:是|为|[:：])");

    private LeakGuard() {
    }

    /**
     * @param limit longest that can be stored
     * @return the text as {@link Wording#clean} gives it
     * @throws Refusal when it is too long, is marked, or looks like the title, number or content of a document
     */
    public static String clean(String text, int limit) {
        String plain = Wording.clean(text, limit);
        Matcher title = TITLE.matcher(plain);
        while (title.find()) {
            String name = title.group(1) == null ? title.group(2) : title.group(1);
            if (!LAW.matcher(name).matches()) {
                throw new Refusal("leak.refused.title", title.group());
            }
        }
        Matcher number = NUMBER.matcher(plain);
        while (number.find()) {
            if (!RULE.matcher(number.group()).find()) {
                throw new Refusal("leak.refused.number", number.group());
            }
        }
        Matcher content = CONTENT.matcher(plain);
        if (content.find()) {
            throw new Refusal("leak.refused.content", content.group());
        }
        return plain;
    }
}
