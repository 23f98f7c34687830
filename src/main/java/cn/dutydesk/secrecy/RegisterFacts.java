package cn.dutydesk.secrecy;

import cn.dutydesk.security.Actor;
import java.time.YearMonth;
import java.util.List;

/** What the registers say, for those who check. Blocks; background threads only. */
@FunctionalInterface
public interface RegisterFacts {
    /** @return one for each code, as things stood at the end of the month, or now while the month runs */
    List<RegisterFact> of(Actor who, YearMonth month);
}
