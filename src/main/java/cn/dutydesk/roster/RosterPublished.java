package cn.dutydesk.roster;

/** Sent after a version was published: whoever shows who is on duty reads again. */
public record RosterPublished() {
}
