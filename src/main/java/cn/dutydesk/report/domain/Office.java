package cn.dutydesk.report.domain;

import cn.dutydesk.calendar.Day;
import cn.dutydesk.core.BureauClock;
import cn.dutydesk.core.Texts;
import cn.dutydesk.people.PersonCard;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What papers say beside the duties: who the people are, what the days are, the bureau's name and telephone.
 *
 * @param bureau name of the bureau, "" until it has one
 * @param phone  of the duty room, "" if none
 * @param people everybody of the directory by id, in its order
 * @param days   every day a paper may speak of
 * @param texts  of documents: Chinese
 */
public record Office(String bureau, String phone, Map<Long, PersonCard> people, Map<LocalDate, Day> days, Texts texts,
        BureauClock clock) {
    /** The name, or the number in the database of somebody no longer in the directory. */
    public String name(long person) {
        return people.containsKey(person) ? people.get(person).name() : "#" + person;
    }

    public String title(long person) {
        return people.containsKey(person) ? people.get(person).title() : "";
    }

    public String department(long person) {
        return people.containsKey(person) ? people.get(person).department() : "";
    }

    public String mobile(long person) {
        return people.containsKey(person) ? people.get(person).mobile() : "";
    }

    /** 2026年11月5日 16:30 on the bureau's wall. */
    public String stamp(@Nullable Instant instant) {
        LocalDateTime local = clock.local(instant);
        return texts.date(local) + " " + texts.time(local);
    }
}
