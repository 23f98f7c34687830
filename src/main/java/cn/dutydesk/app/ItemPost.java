package cn.dutydesk.app;

import cn.dutydesk.desk.ItemNotices;
import cn.dutydesk.notify.NewNotice;
import cn.dutydesk.notify.Notices;
import cn.dutydesk.security.Act;

/** Reminders of follow-up items go out as notices. */
record ItemPost(Notices notices) implements ItemNotices {
    @Override
    public void send(Act act, String key, long itemId, long personId, String name, String title, String body) {
        notices.send(act, new NewNotice(key, "item", itemId, personId, name, "", title, body));
    }
}
