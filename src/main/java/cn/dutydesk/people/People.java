package cn.dutydesk.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What other rooms may ask about people. Plain reads, any background thread. */
public interface People {
    /** Everyone, departments in their order, people in theirs. */
    List<PersonCard> directory();

    Optional<PersonCard> byId(long id);

    /** People whose name, pinyin, initials or a telephone number contains the text. */
    List<PersonCard> search(String text);

    /** Absences that touch the days from the first to the last, both included. */
    List<AbsenceView> absences(LocalDate from, LocalDate to);
}
