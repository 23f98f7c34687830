package cn.dutydesk.playbook.domain.definition;

import java.time.Duration;
import java.util.List;

/**
 * A playbook as written. Read from YAML and written to it without loss.
 *
 * @param code       stable name in latin letters, digits and hyphens: {@code hall-crowding}
 * @param name       on screen: 办税厅拥堵
 * @param nameEn     the same in English; may be empty
 * @param subject    kind of thing it is for: {@code incident}, {@code check}, {@code handover}, {@code self-check},
 *                   {@code leak}
 * @param types      names of the types of incident it is meant for; empty for every type, or where there are none
 * @param lead       who leads: 值班局领导
 * @param purpose    what it is for, in words
 * @param source     where its steps and times come from, in words
 * @param drillEvery longest time between drills
 * @param contacts   telephone numbers it uses
 * @param steps      in their order
 */
public record Playbook(String code, String name, String nameEn, String subject, List<String> types, String lead,
        String purpose, String source, Duration drillEvery, List<Contact> contacts, List<Step> steps) {
    public Playbook {
        types = List.copyOf(types);
        contacts = List.copyOf(contacts);
        steps = List.copyOf(steps);
    }
}
