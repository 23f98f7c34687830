package cn.dutydesk.presence;

/** Signal: a task, check, leave, fact or step changed; whoever shows them reads again. */
public record PresenceChanged() {
}
