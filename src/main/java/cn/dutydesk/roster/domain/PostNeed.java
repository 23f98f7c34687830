package cn.dutydesk.roster.domain;

/**
 * A post as the generator sees it.
 *
 * @param seats      how many people a day
 * @param reinforced whether a key period's extra seats are added
 * @param restDays   days after a duty that must be free of any duty
 */
public record PostNeed(long id, String name, int seats, boolean reinforced, int restDays, Pool pool) {
}
