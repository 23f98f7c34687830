package cn.dutydesk.roster;

import java.time.LocalDate;

/**
 * A day somebody would like to be on duty (想值), or would rather not (不想值).
 *
 * @param id     number in the database; 0 in one yet to be stored
 * @param weight 1 to 3
 */
public record Wish(long id, long personId, LocalDate day, boolean wanted, int weight) {
}
