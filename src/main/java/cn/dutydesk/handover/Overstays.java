package cn.dutydesk.handover;

import cn.dutydesk.security.Act;
import java.time.Instant;

/** Who hears that nobody came to take over, in the transaction that puts it on record. */
public interface Overstays {
    /** Nobody has taken over. @param id number of the record; @param since end of the shift; @param words in Chinese */
    void begun(Act act, long id, Instant since, String words);

    /** Somebody came, or signed. @param words in Chinese */
    void ended(Act act, long id, String words);

    /** Nobody listens. */
    Overstays NONE = new Overstays() {
        @Override
        public void begun(Act act, long id, Instant since, String words) {
        }

        @Override
        public void ended(Act act, long id, String words) {
        }
    };
}
