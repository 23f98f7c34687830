package cn.dutydesk.desk;

import cn.dutydesk.core.TimeRange;
import cn.dutydesk.security.Actor;
import java.util.List;

/** A room that has something for the leader's ten seconds. Blocks; any background thread. */
@FunctionalInterface
public interface BriefSource {
    /** @param since the stretch of time that is looked back on; its end is now */
    List<BriefLine> lines(Actor who, TimeRange since);
}
