package cn.dutydesk.desk;

import cn.dutydesk.security.Act;

/** The way reminders of follow-up items leave the desk. */
@FunctionalInterface
public interface ItemNotices {
    /**
     * Puts a reminder on its way to one person, in the running transaction.
     *
     * @param key      unique for what is said and when; a second one with the same key is not sent
     * @param personId of the directory
     */
    void send(Act act, String key, long itemId, long personId, String name, String title, String body);
}
