package cn.dutydesk.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Who holds which lasting duty (分工). Plain reads, any background thread; also within a running write. */
public interface Duties {
    /** Every duty, by name. */
    List<DutyCard> all();

    /**
     * Who answers for the duty on the day: its holder, or the deputy while the holder is on leave, out of town or not
     * in office. Empty when the duty is unknown, or nobody of the two is there.
     */
    Optional<DutyHolder> holder(String name, LocalDate day);
}
