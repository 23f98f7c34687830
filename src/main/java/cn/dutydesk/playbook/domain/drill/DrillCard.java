package cn.dutydesk.playbook.domain.drill;

import java.time.Instant;

/**
 * A drill in a list.
 *
 * @param speed    simulated seconds in one; 0 for as fast as it goes
 * @param script   name of the script, may be empty
 * @param points   0 to 100
 * @param findings how many things it has shown
 */
public record DrillCard(long id, String code, String playbook, int version, Instant heldAt, String heldBy,
        Instant start, Instant end, DrillMode mode, int speed, String script, Ending ending, int points, int findings,
        String notes) {
}
