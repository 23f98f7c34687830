package cn.dutydesk.playbook;

/** Signal: a run began, moved or ended. */
public record RunChanged(long runId) {
}
