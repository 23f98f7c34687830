package cn.dutydesk.desk;

import java.time.Instant;
import java.util.List;

/** A room that raises alarms. Asked every few seconds on a background thread. */
@FunctionalInterface
public interface Alarms {
    /** @return what must stand above everything at the instant, from stored facts only */
    List<Told> at(Instant now);
}
