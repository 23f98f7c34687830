package cn.dutydesk.roster;

import java.util.List;

/**
 * A post of a board.
 *
 * @param id         number in the database; 0 in a card that describes a post yet to be made
 * @param name       值班员主班
 * @param mark       one character for narrow cells: 主, 副, 备, 驾, 带
 * @param seats      how many people stand on it each day
 * @param order      place on the board
 * @param phone      number of the duty telephone of the post, "" if none
 * @param restDays   how many days after a duty must be free of any duty
 * @param reinforced whether a key period's extra seats are added here
 * @param pool       who may stand on it
 * @param entries    people named in or taken out of the pool
 */
public record PostCard(long id, String name, String mark, int seats, int order, String phone, int restDays,
        boolean reinforced, PoolRule pool, List<PoolEntry> entries) {
    public PostCard {
        entries = List.copyOf(entries);
    }
}
