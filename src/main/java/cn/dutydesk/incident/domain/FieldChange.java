package cn.dutydesk.incident.domain;

/** That a field of an incident's record was changed. @param before a text or an instant, as @param after */
public record FieldChange(Field field, Object before, Object after) {
    /** Fields of the record in the order of the screen. */
    public enum Field {
        TYPE, WHAT, PLACE, HAPPENED, ORIGIN, PHONE, HURT, REACH, TREND, MEASURES, LEADERS, SENSITIVE_TIME,
        SENSITIVE_PLACE, SENSITIVE_GROUP
    }
}
