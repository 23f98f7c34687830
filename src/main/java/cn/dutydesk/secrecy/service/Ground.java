package cn.dutydesk.secrecy.service;

import cn.dutydesk.core.BureauClock;
import cn.dutydesk.core.Refusal;
import cn.dutydesk.data.Tx;
import cn.dutydesk.people.People;
import cn.dutydesk.people.PersonCard;
import cn.dutydesk.people.PersonStatus;
import cn.dutydesk.secrecy.ClearanceGrade;
import cn.dutydesk.secrecy.Credentials;
import cn.dutydesk.secrecy.LineKind;
import cn.dutydesk.secrecy.SecrecyChanged;
import cn.dutydesk.secrecy.domain.RegisterLine;
import cn.dutydesk.security.Act;
import cn.dutydesk.security.Actor;
import cn.dutydesk.security.Acts;
import cn.dutydesk.security.SignIn;
import cn.dutydesk.settings.Setting;
import cn.dutydesk.settings.Settings;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What every service of the room stands on. */
record Ground(Tx tx, Acts acts, People people, SignIn signIn, Settings settings, BureauClock clock) {
    static final String PERSON = "cleared-person";
    static final String DEVICE = "device";
    static final String TRAINING = "training";

    /** @throws Refusal when the directory has nobody of that number */
    PersonCard person(Long id) {
        return Optional.ofNullable(id).flatMap(people::byId).orElseThrow(() -> new Refusal("secrecy.refused.person"));
    }

    /** Name of somebody; empty for nobody. */
    String name(@Nullable Long id) {
        return id == null ? "" : people.byId(id).map(PersonCard::name).orElse("#" + id);
    }

    /** Everybody who works here now, in the order of the directory. */
    List<PersonCard> staff() {
        return people.directory().stream().filter(one -> one.status() != PersonStatus.LEFT).toList();
    }

    LocalDate day(Instant at) {
        return clock.local(at).toLocalDate();
    }

    Instant start(LocalDate day) {
        return clock.instant(day.atStartOfDay());
    }

    /** Writes a line into the course of a thing. */
    void line(Act act, String subject, long id, LineKind kind, LocalDate day, @Nullable LocalDate until, String words) {
        act.session().persist(new RegisterLine(subject, id, kind, day, until, act.now(), act.actor().name(), words));
        act.record(subject, id, null, Map.of("what", kind.name(), "day", day.toString(), "until",
                String.valueOf(until)));
        act.signal(new SecrecyChanged(subject, id));
    }

    /**
     * Proves who signs.
     *
     * @throws Refusal when the password is wrong, was given out by the program, or nobody stands behind the account
     */
    Actor prove(Credentials with) {
        if (with.user().isBlank() || with.password().length == 0) {
            throw new Refusal("secrecy.refused.no-password");
        }
        Actor proved = signIn.prove(with.user(), with.password());
        if (signIn.mustChange(proved)) {
            throw new Refusal("secrecy.refused.must-change", proved.user());
        }
        if (proved.personId() == null) {
            throw new Refusal("secrecy.refused.no-person", proved.user());
        }
        return proved;
    }

    /** The same for one certain person. @throws Refusal when somebody else signs */
    Actor prove(Credentials with, long personId) {
        Actor proved = prove(with);
        if (!Objects.equals(proved.personId(), personId)) {
            throw new Refusal("secrecy.refused.other-signs", name(personId));
        }
        return proved;
    }

    /** Months between two reviews, by grade. */
    int reviewMonths(ClearanceGrade grade) {
        return settings.number(switch (grade) {
            case CORE -> Setting.REVIEW_MONTHS_CORE;
            case IMPORTANT -> Setting.REVIEW_MONTHS_IMPORTANT;
            case GENERAL -> Setting.REVIEW_MONTHS_GENERAL;
        });
    }

    /** Months of 脱密期, by grade. */
    int coolingMonths(ClearanceGrade grade) {
        return settings.number(switch (grade) {
            case CORE -> Setting.COOLING_MONTHS_CORE;
            case IMPORTANT -> Setting.COOLING_MONTHS_IMPORTANT;
            case GENERAL -> Setting.COOLING_MONTHS_GENERAL;
        });
    }

    /** Minutes of training demanded in a year. @param grade null for people without access to secrets */
    int demanded(@Nullable ClearanceGrade grade) {
        return 60 * settings.number(grade == null ? Setting.TRAINING_HOURS : switch (grade) {
            case CORE -> Setting.TRAINING_HOURS_CORE;
            case IMPORTANT -> Setting.TRAINING_HOURS_IMPORTANT;
            case GENERAL -> Setting.TRAINING_HOURS_GENERAL;
        });
    }
}
