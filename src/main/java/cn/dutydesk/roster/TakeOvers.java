package cn.dutydesk.roster;

import cn.dutydesk.security.Act;

/** Where the desk records that somebody else than the one rostered serves, so that the roster tells who was there. */
@FunctionalInterface
public interface TakeOvers {
    /**
     * Records within the running act that the taker serves from now on; the leader confirms it afterwards. What was
     * planned is kept. A duty no published roster has is left as it is.
     *
     * @param duty as rostered now; not over
     */
    void takenOver(Act act, OnDuty duty, long takerId, String reason);
}
