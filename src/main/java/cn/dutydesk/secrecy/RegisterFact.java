package cn.dutydesk.secrecy;

/**
 * What a register says about an item of the self-check, worked out from stored facts.
 *
 * @param code  what it is about: {@code clearance.review}, {@code clearance.commitment}, {@code clearance.exit},
 *              {@code clearance.leaving}, {@code training.hours}, {@code device.inventory}, {@code device.lent},
 *              {@code device.outside}, {@code device.destroyed}, {@code device.notice}
 * @param words one sentence with the figures, ready for the person
 * @param good  whether nothing is missing
 * @param place where it is seen: screen/part-id
 */
public record RegisterFact(String code, String words, boolean good, String place) {
}
