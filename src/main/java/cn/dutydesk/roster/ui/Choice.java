package cn.dutydesk.roster.ui;

import cn.dutydesk.roster.Seat;
import java.time.LocalDate;

/**
 * The field the person has chosen.
 *
 * @param day its day
 * @param personId the person of the line, or who fills the seat; 0 for nobody
 * @param seat the seat, null for an empty field of a person
 */
public record Choice(LocalDate day, long personId, Seat seat) {
}
