package cn.dutydesk.selfcheck.domain;

import cn.dutydesk.core.Refusal;
import cn.dutydesk.selfcheck.Standard.Item;
import cn.dutydesk.selfcheck.Standard.Step;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** How often each step of an item was found, and what that costs before the item's cap. */
public record Faults(Map<Integer, Integer> times, BigDecimal minus, int hits) {
    private static final int MOST = 999;

    /**
     * @param times by the step's place from 0; what is 0 may be left out
     * @throws Refusal when a step does not exist, or one that counts once is found more often
     */
    public static Faults of(Item item, Map<Integer, Integer> times) {
        Map<Integer, Integer> found = new TreeMap<>();
        BigDecimal minus = BigDecimal.ZERO;
        int hits = 0;
        for (Map.Entry<Integer, Integer> one : times.entrySet()) {
            if (one.getKey() < 0 || one.getKey() >= item.steps().size() || one.getValue() < 0
                    || one.getValue() > MOST) {
                throw new Refusal("selfcheck.refused.step", item.code());
            }
            Step step = item.steps().get(one.getKey());
            if (!step.each() && one.getValue() > 1) {
                throw new Refusal("selfcheck.refused.once", step.words());
            }
            if (one.getValue() > 0) {
                found.put(one.getKey(), one.getValue());
                minus = minus.add(step.minus().multiply(BigDecimal.valueOf(one.getValue())));
                hits += one.getValue();
            }
        }
        return new Faults(found, minus, hits);
    }

    /** As it is stored: 0:1,2:3. */
    String text() {
        return times.entrySet().stream().map(one -> one.getKey() + ":" + one.getValue())
                .collect(Collectors.joining(","));
    }

    static Map<Integer, Integer> read(String text) {
        Map<Integer, Integer> times = new TreeMap<>();
        if (!text.isEmpty()) {
            for (String one : text.split(",")) {
                int colon = one.indexOf(':');
                times.put(Integer.valueOf(one.substring(0, colon)), Integer.valueOf(one.substring(colon + 1)));
            }
        }
        return times;
    }
}
