package cn.dutydesk.playbook;

import java.time.Instant;

/**
 * What a run is about.
 *
 * @param subject kind of thing: {@code incident}, {@code check}, {@code handover}, {@code self-check}, {@code leak}
 * @param id      which one
 * @param title   in words, as it stands in calls and in the log: 突发事件 2026-0007 第一分局办税厅：系统全部无法登录
 * @param type    name of its type, for conditions and for choosing the playbook; empty when it has none
 * @param trigger when the duty room learned of it; limits "from the trigger" run from here
 * @param place   where it is seen: a screen, or screen/part-id; may be empty
 */
public record Matter(String subject, long id, String title, String type, Grade grade, Instant trigger, String place) {
}
