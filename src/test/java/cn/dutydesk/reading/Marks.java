package cn.dutydesk.reading;

import cn.dutydesk.marking.Level;
import java.util.List;

/** The texts of the corpus: every form of a mark with what must be found, and everything that must be left alone. */
final class Marks {
    /** @param text with the mark; {@code mark} as it must be reported */
    record Form(String text, Level level, String mark) {
    }

    static final List<Form> FORMS = List.of(
            form("秘密★1年", Level.CONFIDENTIAL, "秘密★1年"),
            form("机密★", Level.SECRET, "机密★"),
            form("绝密★长期", Level.TOP_SECRET, "绝密★长期"),
            form("秘密★2026年5月1日", Level.CONFIDENTIAL, "秘密★2026年5月1日"),
            form("机密★会议开始前", Level.SECRET, "机密★会议开始前"),
            form("绝密★启用前", Level.TOP_SECRET, "绝密★启用前"),
            form("秘密★6个月", Level.CONFIDENTIAL, "秘密★6个月"),
            form("密级：机密★20年", Level.SECRET, "机密★20年"),
            form("机 密 ★ 1 年", Level.SECRET, "机密★1年"),
            form("机　密　★　１０　年", Level.SECRET, "机密★１０年"),
            form("机密\n★1年", Level.SECRET, "机密★1年"),
            form("机密★\n1\n年", Level.SECRET, "机密★1年"),
            form("000001\n秘密★十年\n特急", Level.CONFIDENTIAL, "秘密★十年"),
            form("机密☆２０年", Level.SECRET, "机密☆２０年"),
            form("绝密级★30年", Level.TOP_SECRET, "绝密★30年"),
            form("秘密*5年", Level.CONFIDENTIAL, "秘密*5年"));

    static final List<String> DECOYS = List.of(
            "国家秘密的密级分为绝密、机密、秘密三级。绝密级国家秘密是最重要的国家秘密",
            "绝密级国家秘密不超过三十年，机密级国家秘密不超过二十年，秘密级国家秘密不超过十年",
            "纳税人的商业秘密", "商业秘密★3年", "密码机密钥", "密码机密钥★更换", "工作秘密标注“内部”",
            "国家秘密标志形式为“密级★保密期限”、“密级★解密时间”或者“密级★解密条件”",
            "填写说明：密级和保密期限，如：秘密★1年、机密★20年",
            "例如“绝密★长期”", "标注为“密级★保密期限”，如秘密★1年", "国家秘密载体登记表（样式：秘密★1年）",
            "应当标注“机密★10年”", "按“秘密★1年”的格式填写", "密级：秘密★__年", "机密★×年", "绝密★（保密期限）",
            "严守秘密\n★加强教育", "剧情机密★★★", "保守国家秘密★人人有责", "★秘密花园", "机密*见附注");

    private Marks() {
    }

    private static Form form(String text, Level level, String mark) {
        return new Form("前文。\n" + text + "\n后文。", level, mark);
    }
}
