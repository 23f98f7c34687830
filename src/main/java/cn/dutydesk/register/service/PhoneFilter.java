package cn.dutydesk.register.service;

import cn.dutydesk.register.Direction;
import java.time.YearMonth;

/**
 * Which calls to list.
 *
 * @param month     null for all
 * @param direction null for both
 * @param text      part of caller, content, place or number; empty for all
 */
public record PhoneFilter(YearMonth month, Direction direction, String text) {
    public static final PhoneFilter ALL = new PhoneFilter(null, null, "");
}
