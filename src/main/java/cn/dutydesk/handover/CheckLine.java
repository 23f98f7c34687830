package cn.dutydesk.handover;

import cn.dutydesk.desk.HandoverLine;

/**
 * A line of the office's own checklist.
 *
 * @param id   number in the database; 0 for a new line
 * @param part {@link HandoverLine.Part#EQUIPMENT} or {@link HandoverLine.Part#KEYS}
 */
public record CheckLine(long id, HandoverLine.Part part, String words) {
}
