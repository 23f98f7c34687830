package cn.dutydesk.presence.service;

import cn.dutydesk.security.Act;

/** One thing found due, to be written. It looks again whether it still is: others may have been faster. */
@FunctionalInterface
interface Job {
    void run(Act act);
}
