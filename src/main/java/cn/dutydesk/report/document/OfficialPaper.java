package cn.dutydesk.report.document;

import java.util.List;

/**
 * An official document as GB/T 9704-2012 lays it out, before it is set.
 *
 * @param sign      发文机关标志, in red
 * @param urgency   特急, 加急 or empty
 * @param left      left end of the line above the red rule: the number
 * @param right     right end of it: 签发人, or a date
 * @param title     标题
 * @param recipient 主送机关, without colon; may be empty
 * @param body      正文
 * @param office    发文机关署名
 * @param date      成文日期 in Arabic figures
 * @param note      附注, without brackets; may be empty
 * @param imprint   lines of the 版记, from 抄送 to 印发; each may hold a tab that parts its left from its right end
 */
public record OfficialPaper(String sign, String urgency, String left, String right, String title, String recipient,
        List<Block> body, String office, String date, String note, List<String> imprint) {
    /** What a paragraph is. */
    public enum Kind {
        /** 一、 in 黑体. */
        HEADING,
        /** （一） in 楷体. */
        SECOND,
        /** Running text in 仿宋. */
        TEXT
    }

    /** One paragraph; two characters stand free before its first. */
    public record Block(Kind kind, String words) {
    }

    public OfficialPaper {
        body = List.copyOf(body);
        imprint = List.copyOf(imprint);
    }
}
