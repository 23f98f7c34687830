package cn.dutydesk.selfcheck;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A year of self-checks.
 *
 * @param months   the newest edition of each month that was opened, in order
 * @param quarters four of them; a rate is that of all points of the signed months
 * @param weak     items that lost points in signed months, the most costly first
 */
public record YearRound(int year, List<CampaignView> months, List<Span> quarters, Span whole, List<Weak> weak) {
    public YearRound {
        months = List.copyOf(months);
        quarters = List.copyOf(quarters);
        weak = List.copyOf(weak);
    }

    /** Several months together. @param rate null when none of them was signed */
    public record Span(int signed, int missed, int late, BigDecimal available, BigDecimal got,
            @Nullable BigDecimal rate) {
    }

    /** An item that lost points. @param months how many months it did */
    public record Weak(String item, String text, int months, BigDecimal minus) {
    }
}
