package cn.dutydesk.desk;

import cn.dutydesk.security.Act;

/** The duty log as other rooms write it. */
public interface DutyLog {
    /**
     * Writes an entry in the running transaction: it is stored with what caused it, or not at all. Sends
     * {@link LogAppended} after the commit.
     *
     * @return the entry's number
     * @throws cn.dutydesk.core.Refusal when it is empty, too long, in the future, late without a reason, or carries
     *         the mark of a state secret
     */
    long append(Act act, NewEntry entry);

    /** Who writes in the running act: the person signed in at this account's desk, else the account's name. */
    String author(Act act);
}
