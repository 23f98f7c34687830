package cn.dutydesk.admin;

/**
 * What the doctor found about one thing.
 *
 * @param words  what is the case, in the person's language
 * @param advice what to do about it; empty when there is nothing to do
 */
public record Finding(Topic topic, Health health, String words, String advice) {
}
