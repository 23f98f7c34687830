package cn.dutydesk.playbook.domain.drill;

import java.time.Instant;
import java.util.List;

/**
 * What a drill was, from begin to end: all that is kept of it.
 *
 * @param version of the playbook; 0 for one that is in no library
 * @param matter  what it pretended
 * @param start   simulated, @param end simulated
 */
public record DrillReport(String code, String playbook, int version, String matter, Instant start, Instant end,
        Ending ending, DrillScore score, List<DrillEvent> events) {
    public DrillReport {
        events = List.copyOf(events);
    }
}
