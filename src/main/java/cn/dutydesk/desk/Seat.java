package cn.dutydesk.desk;

import cn.dutydesk.core.TimeRange;
import org.jspecify.annotations.Nullable;

/**
 * One seat on duty, as the desk shows it.
 *
 * @param name   the person's name, empty when the directory no longer has the person
 * @param phone  the number to call: mobile, else any other; empty when there is none
 * @param signIn how the person took the desk, null when not yet
 */
public record Seat(String board, String post, long personId, String name, String title, String phone, TimeRange shift,
        @Nullable SignInView signIn) {
    /** What the names of desk posts begin with: 值班员, 值班员主班, 值班员副班. */
    private static final String DESK_POST = "值班";

    /** Whether whoever has this seat sits at the desk and must sign in. */
    public boolean desk() {
        return desk(post);
    }

    /** Whether a post of this name sits at the desk. */
    public static boolean desk(String post) {
        return post.startsWith(DESK_POST);
    }
}
