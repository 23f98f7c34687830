package cn.dutydesk.incident;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What makes an incident reportable whatever its grade (DOMAIN.md 3.3). Each in words, empty where it does not hold.
 *
 * @param time  敏感时间: during the two sessions
 * @param place 敏感地点
 * @param group 敏感人群
 */
public record Sensitive(String time, String place, String group) {
    public static final Sensitive NO = new Sensitive("", "", "");

    /** All of it, empty when nothing holds. */
    public String words() {
        return Stream.of(time, place, group).filter(word -> !word.isEmpty()).collect(Collectors.joining("；"));
    }
}
