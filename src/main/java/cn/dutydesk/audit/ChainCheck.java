package cn.dutydesk.audit;

/**
 * What recomputing the chain, the rows it speaks of and its seals found.
 *
 * @param records how many links are good, from the first on
 * @param rows    how many stored rows were compared with what the chain says of them
 * @param seals   how many seals were found good
 * @param head    hash of the last good link
 * @param broken  sequence of the first broken link; 0 when the chain is whole, or what is wrong is a row or a seal
 * @param why     key of the sentence that says what is wrong; empty when nothing is
 * @param place   the row (table and number) or the seal that is wrong; empty when it is a link
 */
public record ChainCheck(long records, long rows, long seals, String head, long broken, String why, String place) {
    /** A chain without a fault, before rows and seals are looked at. */
    public static ChainCheck whole(long records, String head) {
        return new ChainCheck(records, 0, 0, head, 0, "", "");
    }

    /** A chain broken at a link. */
    public static ChainCheck broken(long records, String head, long broken, String why) {
        return new ChainCheck(records, 0, 0, head, broken, why, "");
    }

    public ChainCheck withRows(long compared) {
        return new ChainCheck(records, compared, seals, head, broken, why, place);
    }

    public ChainCheck withSeals(long good) {
        return new ChainCheck(records, rows, good, head, broken, why, place);
    }

    /** The same chain with a fault that lies in a row or a seal. */
    public ChainCheck fault(String sentence, String where) {
        return new ChainCheck(records, rows, seals, head, broken, sentence, where);
    }

    public boolean whole() {
        return why.isEmpty();
    }
}
