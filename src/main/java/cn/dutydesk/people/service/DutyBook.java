package cn.dutydesk.people.service;

import cn.dutydesk.core.Signals;
import cn.dutydesk.data.Tx;
import cn.dutydesk.people.Duties;
import cn.dutydesk.people.DutyCard;
import cn.dutydesk.people.DutyHolder;
import cn.dutydesk.people.People;
import cn.dutydesk.people.PeopleChanged;
import cn.dutydesk.people.PersonCard;
import cn.dutydesk.people.PersonStatus;
import cn.dutydesk.people.domain.Duty;
import cn.dutydesk.people.store.PeopleStore;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The duties in memory: read once, dropped when anybody changes. Any background thread. */
public final class DutyBook implements Duties {
    private final Tx tx;
    private final PeopleStore store;
    private final People people;
    private @Nullable List<DutyCard> cards;
    private long changes;

    /** @param people made before this, so that it hears of a change first */
    public DutyBook(Tx tx, PeopleStore store, People people, Signals signals) {
        this.tx = tx;
        this.store = store;
        this.people = people;
        signals.hear(PeopleChanged.class, signal -> drop());
    }

    @Override
    public List<DutyCard> all() {
        long before;
        synchronized (this) {
            if (cards != null) {
                return cards;
            }
            before = changes;
        }
        List<DutyCard> fresh = tx.read(store::duties).stream().map(this::card).toList();
        synchronized (this) {
            if (before == changes) {
                cards = fresh;
            }
        }
        return fresh;
    }

    @Override
    public Optional<DutyHolder> holder(String name, LocalDate day) {
        DutyCard duty = all().stream().filter(card -> card.name().equals(name)).findFirst().orElse(null);
        if (duty == null || duty.personId() == null) {
            return Optional.empty();
        }
        Optional<DutyHolder> holder = there(duty.personId(), day).map(person -> new DutyHolder(person, false, ""));
        return holder.isPresent() || duty.deputyId() == null ? holder
                : there(duty.deputyId(), day).map(person -> new DutyHolder(person, true, duty.person()));
    }

    private Optional<PersonCard> there(long personId, LocalDate day) {
        return people.byId(personId).filter(person -> inOffice(person.status()))
                .filter(person -> people.absences(day, day).stream().noneMatch(away -> away.personId() == personId));
    }

    /** Who is spared night duty still holds an office; who works elsewhere or not at all does not. */
    private static boolean inOffice(PersonStatus status) {
        return switch (status) {
            case ON_POST, PREGNANT, NURSING, OTHER -> true;
            case SECONDED, VILLAGE, SICK, TRAINING, LEFT -> false;
        };
    }

    private synchronized void drop() {
        cards = null;
        changes++;
    }

    private DutyCard card(Duty duty) {
        return new DutyCard(duty.id(), duty.name(), duty.personId(), name(duty.personId()), duty.deputyId(),
                name(duty.deputyId()));
    }

    private String name(@Nullable Long personId) {
        return personId == null ? "" : people.byId(personId).map(PersonCard::name).orElse("");
    }
}
