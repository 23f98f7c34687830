package cn.dutydesk.notify.domain;

/** What became of one try. @param words for the trail, in Chinese */
public record Outcome(boolean delivered, String words) {
}
