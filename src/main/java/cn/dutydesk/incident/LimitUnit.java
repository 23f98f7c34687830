package cn.dutydesk.incident;

/** In what a limit is counted. */
public enum LimitUnit {
    MINUTE(1), HOUR(60), DAY(1440),
    /** Days the bureau works; as long as a day where two limits are compared. */
    WORKDAY(1440);

    private final int minutes;

    LimitUnit(int minutes) {
        this.minutes = minutes;
    }

    public int minutes() {
        return minutes;
    }
}
