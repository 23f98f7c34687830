package cn.dutydesk.secrecy;

import cn.dutydesk.security.Actor;
import java.util.List;

/** What papers read of the registers. Checks the actor's permission, blocks; background threads only. */
public interface SecrecyRegisters {
    List<ClearedView> people(Actor who);

    List<DeviceView> devices(Actor who);

    /** @throws cn.dutydesk.core.Refusal when there is none */
    InventoryView inventory(Actor who, long id);

    List<NoticeView> notices(Actor who, int year);

    /** The twelve 不得 as they are signed in a year. */
    String noticeText(int year);

    List<HoursView> hours(Actor who, int year);

    List<SessionView> sessions(Actor who, int year);

    /** @throws cn.dutydesk.core.Refusal when it is another's and the actor may not see it */
    TryView attempt(Actor who, long tryId);
}
