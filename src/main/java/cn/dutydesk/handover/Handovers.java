package cn.dutydesk.handover;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/** What other rooms may ask about handovers. Plain reads; any background thread. */
public interface Handovers {
    /** The handover signed last. */
    Optional<HandoverView> last();

    /** Handovers of shifts that began in the month, newest first. */
    List<HandoverView> list(YearMonth month);

    /** Somebody stays on duty because nobody came. */
    Optional<Overstay> overstay();
}
