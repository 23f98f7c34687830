package cn.dutydesk.register.service;

import cn.dutydesk.register.Direction;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * Which calls to list.
 *
 * @param month     null for all
 * @param direction null for both
 * @param text      part of caller, content, place or number; empty for all
 */
public record PhoneFilter(@Nullable YearMonth month, @Nullable Direction direction, String text) {
    public static final PhoneFilter ALL = new PhoneFilter(null, null, "");
}
