package cn.dutydesk.selfcheck.domain;

import cn.dutydesk.selfcheck.CampaignView;
import cn.dutydesk.selfcheck.CheckText;
import cn.dutydesk.selfcheck.YearRound;
import cn.dutydesk.selfcheck.YearRound.Span;
import cn.dutydesk.selfcheck.YearRound.Weak;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Quarters and years from their months. A rate of several months is that of all their points, not the mean of their
 * rates: a month in which little applied then weighs little.
 */
public final class Rounds {
    private static final int QUARTERS = 4;
    private static final int QUARTER = 3;

    private Rounds() {
    }

    /** @param signed the results of the signed months among them */
    public static YearRound of(int year, List<CampaignView> months, List<CheckText.Result> signed) {
        List<Span> quarters = new ArrayList<>();
        for (int quarter = 0; quarter < QUARTERS; quarter++) {
            int from = quarter * QUARTER + 1;
            quarters.add(span(months.stream().filter(month -> month.month().getMonthValue() >= from
                    && month.month().getMonthValue() < from + QUARTER).toList()));
        }
        return new YearRound(year, months, quarters, span(months), weak(signed));
    }

    private static Span span(List<CampaignView> months) {
        List<CampaignView> signed = months.stream().filter(CampaignView::signed).toList();
        BigDecimal available = signed.stream().map(CampaignView::available).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal got = signed.stream().map(CampaignView::got).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Span(signed.size(), (int) months.stream().filter(CampaignView::missed).count(),
                (int) signed.stream().filter(month -> month.lateDays() > 0).count(), available, got,
                Score.rate(got, available));
    }

    private static List<Weak> weak(List<CheckText.Result> signed) {
        Map<String, Weak> weak = new LinkedHashMap<>();
        for (CheckText.Result result : signed) {
            result.items().stream().filter(line -> line.minus().signum() > 0).forEach(line -> weak.merge(line.code(),
                    new Weak(line.code(), line.text(), 1, line.minus()), (one, other) -> new Weak(one.item(),
                            other.text(), one.months() + 1, one.minus().add(other.minus()))));
        }
        return weak.values().stream().sorted(Comparator.comparing(Weak::minus).reversed()).toList();
    }
}
