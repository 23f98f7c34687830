package cn.dutydesk.security;

/**
 * How an account's password stands.
 *
 * @param oneTime  given out by the program, so that it must be replaced
 * @param daysLeft until it is too old; zero or less when it is, {@link Integer#MAX_VALUE} when passwords do not age
 * @param soon     whether to say so, because the last days have begun
 */
public record PasswordStanding(boolean oneTime, int daysLeft, boolean soon) {
    /** Whether it must be replaced before work in the window. */
    public boolean mustChange() {
        return oneTime || daysLeft <= 0;
    }
}
