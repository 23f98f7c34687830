package cn.dutydesk.selfcheck;

/** Signal: something about a month's self-check, a checklist or who answers what has changed. */
public record SelfCheckChanged() {
}
