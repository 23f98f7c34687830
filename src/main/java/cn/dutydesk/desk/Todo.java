package cn.dutydesk.desk;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing to be done, as the home screen lists it.
 *
 * @param id     stable name of the thing, so that a list that is read again keeps its place
 * @param title  what is to be done, in words ready for the person
 * @param due    until when; null when it has no time
 * @param weight how much it presses
 * @param screen screen where it is done, or empty
 */
public record Todo(String id, String title, @Nullable Instant due, Weight weight, String screen) {
    /** How much a thing presses; also the order when times are equal. */
    public enum Weight { URGENT, SOON, NORMAL }
}
