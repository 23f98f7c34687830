package cn.dutydesk.register.service;

import cn.dutydesk.register.Urgency;
import java.time.YearMonth;

/**
 * Which documents to list.
 *
 * @param month   null for all
 * @param closed  true for closed, false for open ones, null for both
 * @param urgency null for every one
 * @param text    part of unit, 文号, title, handler, a step or the number; empty for all
 */
public record DocumentFilter(YearMonth month, Boolean closed, Urgency urgency, String text) {
    public static final DocumentFilter ALL = new DocumentFilter(null, null, null, "");
}
