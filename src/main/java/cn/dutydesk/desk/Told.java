package cn.dutydesk.desk;

/**
 * Something that must stand above everything until it is seen to.
 *
 * @param id        stable name; the same thing has the same name
 * @param title     what has happened
 * @param todo      what to do, one sentence
 * @param callName  whom to call, or empty
 * @param callPhone the number, ready to be read, or empty
 * @param place     where it is seen to: a screen, or screen/part-id
 */
public record Told(String id, String title, String todo, String callName, String callPhone, String place) {
}
