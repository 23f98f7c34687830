package cn.dutydesk.desk;

import org.jspecify.annotations.Nullable;

/**
 * One line of a handover that writes itself.
 *
 * @param subject   the kind of thing it is about, or empty
 * @param subjectId which one, or null
 * @param words     ready for paper, in Chinese
 * @param mustTick  whether the incoming officer must tick it as read
 */
public record HandoverLine(Part part, String subject, @Nullable Long subjectId, String words, boolean mustTick) {
    /** The parts of a handover record, in their order on paper. */
    public enum Part {
        OPEN_ITEM, INCIDENT, INSTRUCTION, EQUIPMENT, KEYS, TOMORROW, KEY_PERIOD, REMARK
    }
}
