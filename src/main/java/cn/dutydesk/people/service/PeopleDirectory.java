package cn.dutydesk.people.service;

import cn.dutydesk.core.Signals;
import cn.dutydesk.data.Tx;
import cn.dutydesk.people.AbsenceView;
import cn.dutydesk.people.People;
import cn.dutydesk.people.PeopleChanged;
import cn.dutydesk.people.PersonCard;
import cn.dutydesk.people.domain.Absence;
import cn.dutydesk.people.store.PeopleStore;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The directory in memory: read once, dropped when anybody changes. Any background thread. */
public final class PeopleDirectory implements People {
    private final Tx tx;
    private final PeopleStore store;
    private @Nullable PeopleIndex index;
    private long changes;

    /** Make it before anything else that hears {@link PeopleChanged}, so that they read the new one. */
    public PeopleDirectory(Tx tx, PeopleStore store, Signals signals) {
        this.tx = tx;
        this.store = store;
        signals.hear(PeopleChanged.class, signal -> drop());
    }

    @Override
    public List<PersonCard> directory() {
        return index().cards();
    }

    @Override
    public Optional<PersonCard> byId(long id) {
        return index().byId(id);
    }

    @Override
    public List<PersonCard> search(String text) {
        return index().search(text);
    }

    @Override
    public List<AbsenceView> absences(LocalDate from, LocalDate to) {
        return tx.read(session -> store.absences(session, from, to).stream().map(Absence::view).toList());
    }

    private synchronized void drop() {
        index = null;
        changes++;
    }

    /** Reads outside the lock, and keeps what it read only if nothing changed meanwhile. */
    private PeopleIndex index() {
        long before;
        synchronized (this) {
            if (index != null) {
                return index;
            }
            before = changes;
        }
        PeopleIndex fresh = new PeopleIndex(tx.read(store::cards));
        synchronized (this) {
            if (before == changes) {
                index = fresh;
            }
        }
        return fresh;
    }
}
