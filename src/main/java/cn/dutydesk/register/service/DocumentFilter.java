package cn.dutydesk.register.service;

import cn.dutydesk.register.Urgency;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * Which documents to list.
 *
 * @param month   null for all
 * @param closed  true for closed, false for open ones, null for both
 * @param urgency null for every one
 * @param text    part of unit, 文号, title, handler, a step or the number; empty for all
 */
public record DocumentFilter(@Nullable YearMonth month, @Nullable Boolean closed, @Nullable Urgency urgency,
        String text) {
    public static final DocumentFilter ALL = new DocumentFilter(null, null, null, "");
}
