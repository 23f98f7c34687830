package cn.dutydesk.roster.ui;

import cn.dutydesk.roster.Effect;
import cn.dutydesk.roster.Seat;
import java.util.Map;

/**
 * What letting go here would do.
 *
 * @param moves  seats with who would sit there, 0 for nobody; empty when it cannot be dropped here
 * @param words  what would happen, or why it cannot be dropped here
 * @param effect the rules it would break and mend
 */
record Drop(Map<Seat, Long> moves, String words, Effect effect) {
    boolean possible() {
        return !moves.isEmpty();
    }
}
