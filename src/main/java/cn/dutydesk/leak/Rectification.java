package cn.dutydesk.leak;

import cn.dutydesk.security.Act;
import java.time.LocalDate;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** The way from a leak to what must be put right because of it. Nothing of the leak goes along. */
public interface Rectification {
    /** Raises a finding in the running transaction. @return its id */
    long raise(Act act, String what, long departmentId, @Nullable Long personId, LocalDate due);

    /** How many of them are not struck off. Blocks. */
    int open(Collection<Long> ids);
}
