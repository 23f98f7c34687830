package cn.dutydesk.handover;

import java.util.Map;
import java.util.Set;

/**
 * What the officers fill in, as far as they got.
 *
 * @param marks        by number of the checklist's line
 * @param ticks        keys of the entries the incoming officer has read
 * @param reservations what he does not agree with
 */
public record HandoverForm(Map<Long, Mark> marks, String files, String anomalies, String remarks, String earlyReason,
        Set<String> ticks, String reservations) {
    public static final HandoverForm EMPTY = new HandoverForm(Map.of(), "", "", "", "", Set.of(), "");

    public HandoverForm {
        marks = Map.copyOf(marks);
        ticks = Set.copyOf(ticks);
    }

    /** How a line was found. @param remark what is wrong; may be empty when normal */
    public record Mark(boolean normal, String remark) {
    }

    /** The same with these entries ticked. */
    public HandoverForm ticked(Set<String> keys) {
        return new HandoverForm(marks, files, anomalies, remarks, earlyReason, keys, reservations);
    }
}
