package cn.dutydesk.calendar;

import cn.dutydesk.security.Act;

/** Key periods as other rooms add them. */
@FunctionalInterface
public interface KeyPeriods {
    /** Adds a key period in the running transaction. @return with its id @throws cn.dutydesk.core.Refusal when senseless */
    KeyPeriod add(Act act, KeyPeriod wish);
}
