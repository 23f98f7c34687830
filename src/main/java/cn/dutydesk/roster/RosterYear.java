package cn.dutydesk.roster;

import cn.dutydesk.calendar.Day;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/**
 * A year of a board at a glance.
 *
 * @param months January to December
 * @param people everybody who may be put on the board or served that year, in the order of the directory
 */
public record RosterYear(BoardCard board, int year, List<Month> months, List<Person> people) {
    /** What stands behind a month's duties. */
    public enum State {
        /** Nothing was made. */
        NOTHING,
        /** Recorded history, as printed or signed. */
        HISTORY, DRAFT, PUBLISHED
    }

    /** One month with every day. @param number of the version shown, 0 without one */
    public record Month(YearMonth month, State state, int number, List<DayFill> days) {
        public Month {
            days = List.copyOf(days);
        }

        /** Seats nobody fills. */
        public int open() {
            return days.stream().mapToInt(DayFill::open).sum();
        }
    }

    /** How far a day is filled. */
    public record DayFill(Day day, int filled, int open) {
    }

    /** The days on which a person serves. */
    public record Person(long id, String name, List<LocalDate> days) {
        public Person {
            days = List.copyOf(days);
        }
    }

    public RosterYear {
        months = List.copyOf(months);
        people = List.copyOf(people);
    }
}
