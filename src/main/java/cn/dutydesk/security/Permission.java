package cn.dutydesk.security;

import java.util.Locale;

/** What can be allowed. Which role has which is in {@code resources/security/permissions.csv}. */
public enum Permission {
    PEOPLE_READ, PEOPLE_EDIT, PEOPLE_IMPORT, ABSENCE_EDIT,
    CALENDAR_READ, CALENDAR_EDIT,
    ROSTER_READ, ROSTER_EDIT, ROSTER_PUBLISH, ROSTER_APPROVE, ROSTER_IMPORT, SWAP_ASK, SWAP_DECIDE,
    DUTY_READ, DUTY_SIGN_IN, LOG_READ, LOG_WRITE, INSTRUCT,
    HANDOVER_SIGN, HANDOVER_LINES,
    CHECK_PLAN, CHECK_ANSWER, FACT_EXCUSE, TASK_EDIT,
    PLAYBOOK_READ, PLAYBOOK_EDIT, PLAYBOOK_REVIEW, PLAYBOOK_PUBLISH, RUN_ACT, RUN_SKIP, RUN_STOP, DRILL_RUN,
    INCIDENT_READ, INCIDENT_REPORT, INCIDENT_CLOSE,
    SETTINGS_READ, SETTINGS_EDIT,
    ACCOUNT_READ, ACCOUNT_EDIT, ACCOUNT_ROLES, PASSWORD_CHANGE,
    AUDIT_READ, AUDIT_VERIFY;

    /** The name in the table: {@code people-read}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
