package cn.dutydesk.secrecy;

import org.jspecify.annotations.Nullable;

/**
 * A person's training in a year, in minutes.
 *
 * @param grade    of the post, null for one without access to secrets
 * @param sessions minutes of sessions attended
 * @param quizzes  minutes credited for tests passed
 * @param passed   tests passed
 */
public record HoursView(long personId, String person, long departmentId, String department,
        @Nullable ClearanceGrade grade,
        int sessions, int quizzes, int demanded, int passed) {
    public int minutes() {
        return sessions + quizzes;
    }

    public boolean enough() {
        return minutes() >= demanded;
    }
}
