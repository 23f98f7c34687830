package cn.dutydesk.audit;

/**
 * What recomputing the chain found.
 *
 * @param records how many links were read
 * @param head    hash of the last good link
 * @param broken  sequence of the first broken link, 0 when the chain is whole
 * @param why     key of the sentence that says what is wrong with it; empty when whole
 */
public record ChainCheck(long records, String head, long broken, String why) {
    public boolean whole() {
        return broken == 0;
    }
}
