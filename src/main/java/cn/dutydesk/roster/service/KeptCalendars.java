package cn.dutydesk.roster.service;

import cn.dutydesk.core.BureauClock;
import cn.dutydesk.core.Refusal;
import cn.dutydesk.core.Texts;
import cn.dutydesk.data.Tx;
import cn.dutydesk.people.People;
import cn.dutydesk.people.PersonCard;
import cn.dutydesk.roster.DutyCalendar;
import cn.dutydesk.roster.OnDuty;
import cn.dutydesk.roster.Rosters;
import cn.dutydesk.roster.domain.CalendarFileRow;
import cn.dutydesk.security.Act;
import cn.dutydesk.security.Actor;
import cn.dutydesk.security.Acts;
import cn.dutydesk.security.Permission;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A person's duties as a calendar file, written once or kept up to date on this workstation. Background thread. */
public final class KeptCalendars {
    private static final Logger LOG = LoggerFactory.getLogger(KeptCalendars.class);
    private static final int DAYS_BACK = 62;
    private static final int DAYS_AHEAD = 400;
    private static final String NAMED = "from CalendarFileRow where workstation = :here";

    private final Tx tx;
    private final Acts acts;
    private final Rosters rosters;
    private final People people;
    private final DutyCalendar writer;
    private final BureauClock clock;
    private final Texts documents;
    private final String workstation;

    /** @param documents the language of what the program writes for the office */
    public KeptCalendars(Tx tx, Acts acts, Rosters rosters, People people, DutyCalendar writer, BureauClock clock,
            Texts documents, String workstation) {
        this.tx = tx;
        this.acts = acts;
        this.rosters = rosters;
        this.people = people;
        this.writer = writer;
        this.clock = clock;
        this.documents = documents;
        this.workstation = workstation;
    }

    /**
     * Writes the person's duties, and with {@code keep} writes them again whenever they change.
     *
     * @throws Refusal when the file cannot be written; nothing is remembered then
     */
    public void write(Actor who, long personId, Path file, boolean keep) {
        Path whole = file.toAbsolutePath();
        if (whole.toString().length() > CalendarFileRow.PATH) {
            throw new Refusal("swap.refused.calendar-file", whole);
        }
        acts.write(who, Permission.ROSTER_READ, "roster.calendar.write", act -> {
            store(personId, whole);
            if (keep) {
                remember(act, personId, whole);
            }
            act.record("calendar-file", personId, null, Map.of("path", whole.toString(), "kept", keep));
            return null;
        });
    }

    private void remember(Act act, long personId, Path file) {
        CalendarFileRow row = row(act.session(), personId)
                .orElseGet(() -> new CalendarFileRow(personId, workstation, file, act.now()));
        row.keep(file, act.now());
        if (row.id() == null) {
            act.session().persist(row);
        }
    }

    /** Leaves the person's file as it is from now on. */
    public void stop(Actor who, long personId) {
        acts.write(who, Permission.ROSTER_READ, "roster.calendar.stop", act -> {
            Optional<CalendarFileRow> row = row(act.session(), personId);
            row.ifPresent(act.session()::remove);
            act.record("calendar-file", personId, row.map(kept -> kept.path().toString()).orElse(null), null);
            return null;
        });
    }

    /** The file kept up to date here for the person, null when there is none. */
    public @Nullable Path kept(Actor who, long personId) {
        return acts.read(who, Permission.ROSTER_READ,
                session -> row(session, personId).map(CalendarFileRow::path).orElse(null));
    }

    /** Writes every file kept here again; one that cannot be written is left and said in the log. */
    public void refresh() {
        List<CalendarFileRow> rows = tx.read(session -> session.createSelectionQuery(NAMED, CalendarFileRow.class)
                .setParameter("here", workstation).getResultList());
        for (CalendarFileRow row : rows) {
            try {
                store(row.personId(), row.path());
            } catch (Refusal refusal) {
                LOG.warn("a calendar file could not be written again: {}", refusal.code());
            }
        }
    }

    private Optional<CalendarFileRow> row(Session session, long personId) {
        return session.createSelectionQuery(NAMED + " and personId = :person", CalendarFileRow.class)
                .setParameter("here", workstation).setParameter("person", personId).uniqueResultOptional();
    }

    /** Whole or not at all: a calendar program may be reading it. */
    private void store(long personId, Path file) {
        LocalDate today = clock.today();
        List<OnDuty> duties = rosters.duties(today.minusDays(DAYS_BACK), today.plusDays(DAYS_AHEAD)).stream()
                .filter(duty -> duty.personId() == personId).toList();
        String name = people.byId(personId).map(PersonCard::name).orElse("");
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            writer.write(documents.of("mine.calendar.name", name), duties, bytes);
            Files.write(part, bytes.toByteArray());
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            LOG.debug("calendar file", e);
            throw new Refusal("swap.refused.calendar-file", file);
        }
    }
}
