package cn.dutydesk.people.service;

import cn.dutydesk.people.AbsenceView;
import cn.dutydesk.people.PersonCard;
import java.util.List;

/**
 * Everything kept about one person.
 *
 * @param version      of the entry; give it back when changing it
 * @param sex          男, 女 or ""
 * @param statusReason why the status was set by hand, "" when a staff list said it
 * @param absences     the latest first
 */
public record PersonFile(PersonCard card, int version, String sex, String statusReason, List<AbsenceView> absences) {
    public PersonFile {
        absences = List.copyOf(absences);
    }
}
