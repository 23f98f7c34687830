package cn.dutydesk.people.domain;

import cn.dutydesk.sheet.Cells;
import java.util.regex.Pattern;

/** Department names as they stand in cells and in banner rows between people. */
public final class DepartmentName {
    /** Where people are put whose department the list leaves open. */
    public static final String NONE = "未分部门";
    private static final Pattern LEADERS = Pattern.compile("(党委|党组|局|院|机关)?(领导|领导班子|班子|党委|党组|党委班子|党组班子)(成员)?");
    private static final Pattern COUNT = Pattern.compile("[（(](共)?\\d+人?[)）]$");
    private static final Pattern NUMBERED = Pattern
            .compile("^([（(]?[一二三四五六七八九十]+[)）]?[、.．]|[（(][一二三四五六七八九十]+[)）]|\\d+[、.．])");
    private static final Pattern ENDING = Pattern.compile(
            ".*(科|室|局|所|中心|组|部|办|处|党委|党组|队|院|会|厅|领导|班子|成员|站|股|窗口|团委|支部|公司)$");

    private DepartmentName() {
    }

    /** The plain name: without numbering before it, and the head count or colon behind it. */
    static String plain(String text) {
        String name = Cells.squeeze(text);
        name = NUMBERED.matcher(name).replaceFirst("");
        name = name.replaceAll("[:：]$", "");
        return COUNT.matcher(name).replaceFirst("");
    }

    /** Whether a text that stands alone in a row is a department's name. */
    static boolean looksLikeOne(String text) {
        String name = plain(text).replaceAll("[（(][^（()）]*[)）]$", "");
        return name.length() >= 2 && name.length() <= 30 && !name.matches(".*[:：，,。；;].*")
                && ENDING.matcher(name).matches();
    }

    /** Whether the people of the department are the bureau's leaders. */
    public static boolean leaders(String department) {
        return LEADERS.matcher(Cells.squeeze(department)).matches();
    }
}
