package cn.dutydesk.selfcheck.domain;

import cn.dutydesk.selfcheck.ScoreGrade;
import cn.dutydesk.selfcheck.ScoreView;
import cn.dutydesk.selfcheck.ScoreView.State;
import cn.dutydesk.selfcheck.Standard;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The score by the standard's own rules (2014 年自查自评标准 as published in copies).
 *
 * <ul>
 * <li>Only items that exist here count (实有项目): rate = points reached ÷ points of those items. An item that does not
 * apply leaves both sides; one that nobody has answered is neither zero nor full: there is no grade before it is.
 * <li>An item never costs more than its own points. What several departments find under one item adds up to that cap: the
 * standard is for the unit as a whole and deducts by occurrence.
 * <li>Items 51–58 have no points of their own; the sheet deducts them 另外 (besides), 4 for each occurrence, 6 for a leak.
 * So they come off the points reached and leave the points that exist unchanged; the result is never below 0.
 * <li>Item 59 vetoes: whatever the rate is, the requirements are not met.
 * <li>≥90 % 符合要求, ≥80 % 基本符合要求, below 不符合要求. The rate is cut, not rounded, to two decimals, here and nowhere
 * else: 89.996 % is 89.99 % and never looks like a grade it did not reach.
 * </ul>
 */
public final class Score {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int DECIMALS = 2;

    private Score() {
    }

    /**
     * @param marks one for each answerer of each item; an item nobody is asked about does not apply
     * @throws IllegalArgumentException when a mark is about an item the standard has not
     */
    public static ScoreView of(Standard standard, Collection<ItemMark> marks) {
        Map<String, Sum> sums = new HashMap<>();
        standard.items().forEach(item -> sums.put(item.code(), new Sum()));
        for (ItemMark mark : marks) {
            Sum sum = sums.get(mark.item());
            if (sum == null) {
                throw new IllegalArgumentException("no item " + mark.item() + " in " + standard.code());
            }
            sum.add(mark);
        }
        List<ScoreView.Line> lines = new ArrayList<>();
        List<String> vetoed = new ArrayList<>();
        BigDecimal available = BigDecimal.ZERO;
        BigDecimal got = BigDecimal.ZERO;
        BigDecimal extra = BigDecimal.ZERO;
        int open = 0;
        for (Standard.Item item : standard.items()) {
            Sum sum = Objects.requireNonNull(sums.get(item.code()));
            State state = sum.state();
            BigDecimal minus = item.kind() == Standard.Kind.NORMAL ? sum.minus.min(item.points()) : sum.minus;
            BigDecimal reached = null;
            if (state == State.OPEN) {
                open++;
            } else if (state == State.ANSWERED) {
                switch (item.kind()) {
                    case NORMAL -> {
                        reached = item.points().subtract(minus);
                        available = available.add(item.points());
                        got = got.add(reached);
                    }
                    case EXTRA -> extra = extra.add(minus);
                    case VETO -> {
                        if (sum.hits > 0) {
                            vetoed.add(item.code());
                        }
                    }
                }
            }
            lines.add(new ScoreView.Line(item.code(), state, reached, minus));
        }
        got = got.subtract(extra).max(BigDecimal.ZERO);
        BigDecimal rate = rate(got, available);
        return new ScoreView(available, got, extra, rate, open > 0 ? null : grade(standard, rate, vetoed), open, vetoed,
                lines);
    }

    /** @return per cent, cut to two decimals; null when nothing counts */
    public static @Nullable BigDecimal rate(BigDecimal got, BigDecimal available) {
        return available.signum() == 0 ? null
                : got.multiply(HUNDRED).divide(available, DECIMALS, RoundingMode.DOWN);
    }

    private static @Nullable ScoreGrade grade(Standard standard, @Nullable BigDecimal rate, List<String> vetoed) {
        if (!vetoed.isEmpty()) {
            return ScoreGrade.FAILS;
        }
        if (rate == null) {
            return null;
        }
        return rate.compareTo(standard.meets()) >= 0 ? ScoreGrade.MEETS
                : rate.compareTo(standard.mostly()) >= 0 ? ScoreGrade.MOSTLY : ScoreGrade.FAILS;
    }

    /** All that is said about one item. */
    private static final class Sum {
        private BigDecimal minus = BigDecimal.ZERO;
        private int hits;
        private boolean open;
        private boolean answered;

        void add(ItemMark mark) {
            switch (mark.state()) {
                case OPEN -> open = true;
                case NOT_APPLICABLE -> {}
                case ANSWERED -> {
                    answered = true;
                    minus = minus.add(mark.minus());
                    hits += mark.hits();
                }
            }
        }

        /** One answer that is missing keeps the item open; it does not apply when it applies to nobody. */
        State state() {
            return open ? State.OPEN : answered ? State.ANSWERED : State.NOT_APPLICABLE;
        }
    }
}
