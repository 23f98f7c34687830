package cn.dutydesk.roster;

import cn.dutydesk.security.Actor;

/** What waits for a person in this room; for the rail and the home screen. Background thread. */
public interface DutyInbox {
    /**
     * How much waits.
     *
     * @param answers   requests that wait for the person's own answer
     * @param decisions requests and take-overs that wait for the leader or the roster keeper, and may be decided here
     * @param unread    other notices not read yet
     */
    record Waiting(int answers, int decisions, int unread) {
        public int total() {
            return answers + decisions + unread;
        }
    }

    /** What waits for who sits here; nothing for somebody who may not read rosters. */
    Waiting waiting(Actor who);
}
