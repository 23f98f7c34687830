package cn.dutydesk.desk;

import cn.dutydesk.security.Act;
import cn.dutydesk.security.Actor;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Follow-up items (待办、督办) as other rooms open and read them. An item belongs to no shift: it stays open over
 * every handover until somebody closes it.
 */
public interface FollowUps {
    /**
     * Opens an item in the running transaction. Sends {@link ItemChanged} after the commit.
     *
     * @return its number
     * @throws cn.dutydesk.core.Refusal when it is empty, too long, marked as a state secret, or its limit is missing or
     *         has passed already
     */
    long open(Act act, NewItem item);

    /**
     * What is open for a thing goes over to another one of its kind, in the running transaction. Sends
     * {@link ItemChanged} for each after the commit.
     *
     * @param why stands with each item
     * @return what they are about, oldest first
     */
    List<String> goOver(Act act, String subject, long fromId, long intoId, String why);

    /** Every item that is not closed: those with a limit first, soonest first. Blocks; any background thread. */
    List<ItemView> open();

    /** Items by number; numbers that are not there are passed over. Blocks; any background thread. */
    Map<Long, ItemView> byIds(Collection<Long> ids);

    /**
     * One item as a person may see it. Blocks; any background thread.
     *
     * @throws cn.dutydesk.core.Refusal when it is not there, or only named people may know what it is about
     */
    ItemView byId(Actor who, long id);

    /** The items that came from a thing, oldest first. Blocks; any background thread. */
    List<ItemView> of(String subject, long subjectId);
}
