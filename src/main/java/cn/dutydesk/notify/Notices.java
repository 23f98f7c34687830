package cn.dutydesk.notify;

import cn.dutydesk.security.Act;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** Outgoing notices as other rooms write and read them. */
public interface Notices {
    /**
     * Puts notices on their way over every channel that is set up and that knows the person, in the running
     * transaction. A notice whose key was used before is not written again.
     */
    void send(Act act, List<NewNotice> notices);

    /** The same for one. */
    default void send(Act act, NewNotice notice) {
        send(act, List.of(notice));
    }

    /**
     * What was not sent yet of a thing is not sent any more: it is settled. In the running transaction.
     *
     * @param prefixes of the keys that are meant
     */
    void cancel(Act act, String subject, long subjectId, Collection<String> prefixes);

    /** Writes down a telephone call made by hand. In the running transaction. */
    void called(Act act, String key, String subject, long subjectId, String name, String phone, PhoneResult result,
            String by);

    /** The trail of a thing, oldest first. Blocks; background threads. */
    List<Attempt> trail(String subject, long subjectId);

    /** One attempt to reach somebody, or the row that waits for one. */
    record Attempt(long noticeId, String key, Channel channel, String name, String address, AttemptState state,
            int tries, Instant at, String words) {
    }
}
