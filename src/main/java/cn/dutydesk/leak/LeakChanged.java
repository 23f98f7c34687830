package cn.dutydesk.leak;

/** Something happened to a leak report; sent after the commit. Says no more than which one. */
public record LeakChanged(long id) {
}
