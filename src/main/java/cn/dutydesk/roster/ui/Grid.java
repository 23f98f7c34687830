package cn.dutydesk.roster.ui;

import cn.dutydesk.calendar.Day;
import cn.dutydesk.roster.Conflict;
import cn.dutydesk.roster.Seat;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A month as a grid of lines × days, ready to be drawn.
 *
 * @param days columns, in order
 * @param lines people, or seats of posts
 * @param byPeople whether the lines are people
 */
public record Grid(List<Day> days, List<Line> lines, boolean byPeople) {
    /** How loud a mark is: the first post of a board, the second, the others. */
    public enum Weight {
        FIRST, SECOND, OTHER
    }

    /**
     * One line.
     *
     * @param title person or post
     * @param personId the person, 0 on a line of a post
     * @param dim whether the person is not available at all
     * @param cells one per day
     * @param count filled seats of the line
     * @param kinds the same by kind of day, in the order of the kinds; empty on a line of a post
     */
    public record Line(String title, long personId, boolean dim, List<Cell> cells, int count, List<Integer> kinds) {
        public Line {
            kinds = List.copyOf(kinds);
        }
    }

    /**
     * One field.
     *
     * @param day its day
     * @param personId who it concerns, 0 for an open seat
     * @param marks what stands in it
     * @param away whether the person is on leave or out that day
     * @param outing whether it is an outing rather than leave
     * @param none whether the post has no such seat that day
     */
    public record Cell(LocalDate day, long personId, List<Mark> marks, boolean away, boolean outing, boolean none) {
        public Cell {
            marks = List.copyOf(marks);
        }

        /** The seat in it, null when it is an empty field of a person. */
        public @Nullable Seat seat() {
            return marks.isEmpty() ? null : marks.getFirst().seat();
        }
    }

    /**
     * One seat drawn in a field.
     *
     * @param letter mark of the post: 主, 副 …
     * @param person who fills it, "" when open
     * @param conflicts rules it breaks
     * @param locked whether it can no longer be edited
     */
    public record Mark(Seat seat, String post, String letter, Weight weight, String person, List<Conflict> conflicts,
            boolean locked) {
        public boolean open() {
            return person.isEmpty();
        }

        public boolean broken() {
            return !conflicts.isEmpty();
        }

        public boolean brokenHard() {
            return conflicts.stream().anyMatch(Conflict::hard);
        }
    }

    public Grid {
        days = List.copyOf(days);
        lines = List.copyOf(lines);
    }

    /** The cell, or null outside. */
    public @Nullable Cell at(int line, int day) {
        return line < 0 || line >= lines.size() || day < 0 || day >= days.size() ? null
                : lines.get(line).cells().get(day);
    }
}
