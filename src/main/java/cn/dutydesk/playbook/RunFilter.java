package cn.dutydesk.playbook;

/** Which runs to list, newest first. @param status null for every one; @param limit at most so many */
public record RunFilter(RunStatus status, int limit) {
}
