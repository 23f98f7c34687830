package cn.dutydesk.notify.service;

import cn.dutydesk.core.Refusal;
import cn.dutydesk.notify.domain.Address;
import cn.dutydesk.notify.store.NotifyStore;
import cn.dutydesk.people.People;
import cn.dutydesk.people.PersonCard;
import cn.dutydesk.people.PersonStatus;
import cn.dutydesk.security.Actor;
import cn.dutydesk.security.Acts;
import cn.dutydesk.security.Permission;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Where people are reached beside the telephone. Background threads only. */
public final class AddressService {
    /** A person's addresses. @param mail "" for none; @param gateway name or number at the gateway, "" for none */
    public record PersonAddress(PersonCard person, String mail, String gateway) {
    }

    private final Acts acts;
    private final People people;

    AddressService(Acts acts, People people) {
        this.acts = acts;
        this.people = people;
    }

    /** Everybody who has not left, in the directory's order. @throws Refusal when the actor may not read it */
    public List<PersonAddress> list(Actor who) {
        Map<Long, Address> known = acts.read(who, Permission.PEOPLE_READ, NotifyStore::addresses).stream()
                .collect(Collectors.toMap(Address::personId, Function.identity()));
        return people.directory().stream().filter(person -> person.status() != PersonStatus.LEFT).map(person -> {
            Address address = known.get(person.id());
            return new PersonAddress(person, address == null ? "" : address.mail(),
                    address == null ? "" : address.gateway());
        }).toList();
    }

    public boolean mayEdit(Actor who) {
        return acts.allows(who, Permission.PEOPLE_EDIT);
    }

    /** Keeps both addresses of a person, "" for none. @throws Refusal when one is none, or the person is unknown */
    public void keep(Actor who, long personId, String mail, String gateway) {
        acts.write(who, Permission.PEOPLE_EDIT, "notify.address.keep", act -> {
            if (people.byId(personId).isEmpty()) {
                throw new Refusal("notify.refused.person");
            }
            Address address = NotifyStore.addresses(act.session(), List.of(personId))
                    .getOrDefault(personId, new Address(personId));
            Map<String, String> before = facts(address);
            address.state(mail, gateway);
            act.session().persist(address);
            act.record("notify-address", personId, before, facts(address));
            return null;
        });
    }

    private static Map<String, String> facts(Address address) {
        return Map.of("mail", address.mail(), "gateway", address.gateway());
    }
}
