package cn.dutydesk.leak;

/**
 * The seven contents of a leak report as index data: what (a code name, grade, number, carrier), how it was noticed, who
 * answers for it, when and where it came about, what harm, what was done about it, what was remedied; and the outcome.
 *
 * @param codeName a name made up for it; never the title of a document
 * @param copies   how many carriers
 */
public record LeakFacts(String codeName, LeakGrade grade, int copies, LeakCarrier carrier, String carrierWords,
        String course, String responsible, String happened, String harm, String inquiry, String remedy,
        String outcome) {
}
