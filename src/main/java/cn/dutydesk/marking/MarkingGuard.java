package cn.dutydesk.marking;

import cn.dutydesk.core.Refusal;
import java.util.List;

/** Stands before every store: text that carries the mark of a state secret does not get in. */
public final class MarkingGuard {
    private MarkingGuard() {
    }

    /**
     * @param fields free texts about to be stored; null ones are passed over
     * @throws Refusal {@code marking.refused}, naming the first mark, why it is refused and where the matter belongs
     *                 (保守国家秘密法, art. 31)
     */
    public static void check(String... fields) {
        for (String field : fields) {
            List<Hit> hits = Marking.find(field);
            if (!hits.isEmpty()) {
                throw new Refusal("marking.refused", hits.getFirst().text());
            }
        }
    }
}
