package cn.dutydesk.roster;

/** Sent after a board, a draft or history was stored: whoever shows rosters reads again. */
public record RosterChanged() {
}
