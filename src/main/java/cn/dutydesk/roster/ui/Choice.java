package cn.dutydesk.roster.ui;

import cn.dutydesk.roster.Seat;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The field the person has chosen.
 *
 * @param day its day, null for a person on the way to a seat
 * @param personId the person of the line, or who fills the seat; 0 for nobody
 * @param seat the seat, null for an empty field of a person
 */
public record Choice(@Nullable LocalDate day, long personId, @Nullable Seat seat) {
}
