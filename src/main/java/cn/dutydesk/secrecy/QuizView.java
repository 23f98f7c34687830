package cn.dutydesk.secrecy;

import java.time.LocalDate;
import java.util.List;

/**
 * A test.
 *
 * @param questions how many are drawn
 * @param percent   of right answers from which it is passed
 * @param tries     how often one may try
 * @param minutes   time for one try
 * @param credit    minutes of training it counts when passed
 * @param due       last day
 * @param mine      own tries, oldest first
 * @param passed    how many people passed
 * @param taken     how many people tried
 */
public record QuizView(long id, String title, int questions, int percent, int tries, int minutes, int credit,
        LocalDate due, boolean closed, List<TryView> mine, int passed, int taken) {
    public QuizView {
        mine = List.copyOf(mine);
    }

    /** Whether the person these tries are of has passed. */
    public boolean done() {
        return mine.stream().anyMatch(TryView::passed);
    }
}
