package cn.dutydesk.incident.service;

import cn.dutydesk.incident.ClockStep;
import cn.dutydesk.incident.Contact;
import cn.dutydesk.people.People;
import cn.dutydesk.people.PersonCard;
import cn.dutydesk.people.Phone;
import cn.dutydesk.roster.Rosters;
import cn.dutydesk.settings.Setting;
import cn.dutydesk.settings.Settings;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** Whom to call for each step: the leader on duty, the head of the bureau, the office above. From stored facts only. */
public final class ContactService {
    private static final String LEADER_POST = "带班";

    private final Rosters rosters;
    private final People people;
    private final Settings settings;

    public ContactService(Rosters rosters, People people, Settings settings) {
        this.rosters = rosters;
        this.people = people;
        this.settings = settings;
    }

    /** A contact for every step; {@link Contact#NONE} where nobody is known. */
    public Map<ClockStep, Contact> at(Instant instant) {
        Map<ClockStep, Contact> contacts = new EnumMap<>(ClockStep.class);
        Contact upward = new Contact(settings.text(Setting.UPWARD_NAME), settings.text(Setting.UPWARD_PHONE));
        contacts.put(ClockStep.LEADER, contact(rosters.onDutyAt(instant).stream()
                .filter(duty -> duty.post().contains(LEADER_POST)).findFirst()
                .flatMap(duty -> people.byId(duty.personId()))));
        // The directory is in the office's own order: the first leader is the head of the bureau.
        contacts.put(ClockStep.CHIEF, contact(people.directory().stream().filter(PersonCard::leader).findFirst()));
        contacts.put(ClockStep.PHONE, upward);
        contacts.put(ClockStep.WRITTEN, new Contact(upward.name(), ""));
        return contacts;
    }

    private static Contact contact(Optional<PersonCard> person) {
        return person.map(card -> new Contact(card.name(), card.mobile().isEmpty()
                ? card.phones().stream().map(Phone::number).findFirst().orElse("") : card.mobile()))
                .orElse(Contact.NONE);
    }
}
