package cn.dutydesk.incident;

/**
 * A part of a report.
 *
 * @param heading its heading as it stands on paper, without number: 基本情况
 * @param text    paragraphs, parted by line breaks
 */
public record ReportPart(String heading, String text) {
}
