package cn.dutydesk.playbook;

/** Signal: a drill was kept. */
public record DrillKept(long drillId) {
}
