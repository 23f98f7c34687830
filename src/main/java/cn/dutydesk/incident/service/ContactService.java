package cn.dutydesk.incident.service;

import cn.dutydesk.incident.Contact;
import cn.dutydesk.incident.Contacts;
import cn.dutydesk.people.People;
import cn.dutydesk.people.PersonCard;
import cn.dutydesk.people.Phone;
import cn.dutydesk.roster.Rosters;
import cn.dutydesk.settings.Setting;
import cn.dutydesk.settings.Settings;
import java.time.Instant;
import java.util.Optional;

/** Whom to call: the leader on duty, the head of the bureau, the offices on both lines. From stored facts only. */
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

    /** Whom to call at an instant. */
    public Contacts at(Instant instant) {
        return new Contacts(contact(rosters.onDutyAt(instant).stream()
                .filter(duty -> duty.post().contains(LEADER_POST)).findFirst()
                .flatMap(duty -> people.byId(duty.personId()))),
                // The directory is in the office's own order: the first leader is the head of the bureau.
                contact(people.directory().stream().filter(PersonCard::leader).findFirst()),
                new Contact(settings.text(Setting.UPWARD_NAME), settings.text(Setting.UPWARD_PHONE)),
                new Contact(settings.text(Setting.GOVERNMENT_NAME), settings.text(Setting.GOVERNMENT_PHONE)));
    }

    private static Contact contact(Optional<PersonCard> person) {
        return person.map(card -> new Contact(card.name(), card.mobile().isEmpty()
                ? card.phones().stream().map(Phone::number).findFirst().orElse("") : card.mobile()))
                .orElse(Contact.NONE);
    }
}
