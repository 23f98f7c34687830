package cn.dutydesk.people;

/**
 * Who answers for a duty on a day.
 *
 * @param deputy  whether it is the deputy
 * @param instead name of the holder who is away, "" when it is the holder
 */
public record DutyHolder(PersonCard person, boolean deputy, String instead) {
}
