package cn.dutydesk.scan;

import cn.dutydesk.security.Actor;
import java.util.List;
import java.util.Optional;

/** The scans that were made. Blocks; background threads only. */
public interface Scans {
    /** @return newest first, those that ended only */
    List<ScanSummary> ended(Actor who);

    Optional<ScanSummary> byId(Actor who, long id);
}
