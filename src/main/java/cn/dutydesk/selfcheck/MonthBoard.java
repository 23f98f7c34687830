package cn.dutydesk.selfcheck;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A month's self-check as its screen shows it.
 *
 * @param campaign    null when the month has none
 * @param standard    null when the month has none
 * @param score       as it stands now, or as it was signed; null when the month has none
 * @param bases       what each item rests on, by its code
 * @param mine        items the person, or the person's department, is asked about
 * @param waiting     those of them that are unanswered
 * @param departments how many are asked, @param signedOff how many stand by their part
 * @param history     the months before and this one, oldest first
 */
public record MonthBoard(YearMonth month, @Nullable CampaignView campaign, @Nullable Standard standard,
        @Nullable ScoreView score,
        List<Basis> bases, Set<String> mine, Set<String> waiting, int departments, int signedOff,
        List<Bar> history) {
    public MonthBoard {
        bases = List.copyOf(bases);
        mine = Set.copyOf(mine);
        waiting = Set.copyOf(waiting);
        history = List.copyOf(history);
    }

    /**
     * What an item rests on.
     *
     * @param words  of the one that is asked; empty when several are
     * @param asked  how many are asked, @param answered how many have answered, @param faulty how many found something
     */
    public record Basis(String item, String words, int asked, int answered, boolean faulty) {
    }

    /** A month in the row of bars. @param rate null when unsigned @param running as it stands now, or null */
    public record Bar(YearMonth month, @Nullable BigDecimal rate, @Nullable BigDecimal running, boolean missed) {
    }

    public boolean begun() {
        return campaign != null;
    }
}
