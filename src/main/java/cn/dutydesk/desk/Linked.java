package cn.dutydesk.desk;

/**
 * What a thing became.
 *
 * @param subject kind of the other thing: {@code incident}, {@code item}
 * @param title   its name in words, ready for the person
 * @param state   how far it is, in words
 * @param place   where it is seen: a screen, or screen/part-id
 */
public record Linked(String subject, long id, String title, String state, String place) {
}
