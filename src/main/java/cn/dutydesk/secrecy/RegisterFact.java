package cn.dutydesk.secrecy;

import java.util.List;

/**
 * What a register says about an item of the self-check, worked out from stored facts.
 *
 * @param code  what it is about, one of {@link #CODES}
 * @param words one sentence with the figures, ready for the person
 * @param good  whether nothing is missing
 * @param place where it is seen: screen/part-id
 */
public record RegisterFact(String code, String words, boolean good, String place) {
    /** What registers can say something about. */
    public static final List<String> CODES = List.of("clearance.review", "clearance.commitment", "clearance.exit",
            "clearance.leaving", "training.hours", "device.inventory", "device.lent", "device.outside",
            "device.destroyed", "device.notice");
}
