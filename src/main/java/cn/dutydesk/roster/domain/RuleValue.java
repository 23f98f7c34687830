package cn.dutydesk.roster.domain;

/**
 * A rule as set on a board.
 *
 * @param weight points a breach costs, for a soft rule
 * @param value  the rule's own number
 * @param second its second number
 */
public record RuleValue(boolean on, int weight, int value, int second) {
    /** A hard rule without numbers. */
    public static RuleValue always() {
        return new RuleValue(true, 0, 0, 0);
    }

    /** A soft rule without numbers. */
    public static RuleValue soft(int weight) {
        return new RuleValue(true, weight, 0, 0);
    }

    public RuleValue switchedOn() {
        return on ? this : new RuleValue(true, weight, value, second);
    }

    public RuleValue switchedOff() {
        return new RuleValue(false, weight, value, second);
    }
}
