package cn.dutydesk.roster;

/**
 * A rule that a filled seat breaks.
 *
 * @param rule short name of the rule; its title is the text {@code roster.rule.name.} + rule
 * @param hard whether the rule may only be broken knowingly; a soft one is a wish
 * @param why  the reason in words
 */
public record Conflict(Seat seat, String post, long personId, String person, String rule, boolean hard, Remark why) {
}
