package cn.dutydesk.incident;

import cn.dutydesk.core.Texts;

/** How long somebody has. @param amount 0 for none */
public record Limit(int amount, LimitUnit unit) {
    public static final Limit NONE = new Limit(0, LimitUnit.MINUTE);

    /** For comparing limits. */
    public int minutes() {
        return amount * unit.minutes();
    }

    /** 30 分钟, 10 个工作日. */
    public String words(Texts texts) {
        return texts.of("chain.limit." + unit, amount);
    }
}
