package cn.dutydesk.roster;

/**
 * One rule of a board, as set; its title is the text {@code roster.rule.name.} + rule.
 *
 * @param hard       whether it may be broken only knowingly; a soft rule costs points
 * @param switchable whether the office may turn it off
 * @param on         whether it holds
 * @param weight     points a breach costs; 0 for a hard rule
 * @param value      the rule's own number, explained by the text {@code roster.rule.value.} + rule; 0 where it has none
 * @param mostValue  largest value allowed; 0 where the rule has no number
 * @param second     a second number, likewise {@code roster.rule.second.} + rule
 * @param mostSecond largest second number; 0 where the rule has none
 */
public record RuleLine(String rule, boolean hard, boolean switchable, boolean on, int weight, int value, int mostValue,
        int second, int mostSecond) {
    /** The same rule set otherwise. */
    public RuleLine with(boolean newOn, int newWeight, int newValue, int newSecond) {
        return new RuleLine(rule, hard, switchable, newOn, newWeight, newValue, mostValue, newSecond, mostSecond);
    }
}
