package cn.dutydesk.playbook.service;

import cn.dutydesk.core.BureauClock;
import cn.dutydesk.core.Texts;
import cn.dutydesk.desk.Seat;
import cn.dutydesk.desk.SignInView;
import cn.dutydesk.desk.WatchBook;
import cn.dutydesk.people.AbsenceKind;
import cn.dutydesk.people.AbsenceView;
import cn.dutydesk.people.Duties;
import cn.dutydesk.people.DutyHolder;
import cn.dutydesk.people.People;
import cn.dutydesk.people.PersonCard;
import cn.dutydesk.people.PersonStatus;
import cn.dutydesk.people.Phone;
import cn.dutydesk.playbook.domain.definition.Playbook;
import cn.dutydesk.playbook.domain.definition.Target;
import cn.dutydesk.playbook.domain.run.Callee;
import cn.dutydesk.playbook.domain.run.Roll;
import cn.dutydesk.roster.OnDuty;
import cn.dutydesk.roster.Rosters;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Who is called: by the roster, the directory, duties and absences, as they stand at the instant. Remembers what it read;
 * one is made for each transaction. Not for several threads.
 */
public final class DutyRoll implements Roll {
    /** What posts of leaders are named with on every roster: 带班, 带班领导, 带班局领导. */
    private static final String LEADER_POST = "带班";

    private final Ground ground;
    private final Map<Instant, List<OnDuty>> duties = new HashMap<>();
    private final Map<LocalDate, List<AbsenceView>> absences = new HashMap<>();
    private final Map<Instant, List<Callee>> desks = new HashMap<>();

    /** Where it looks. @param texts of documents: Chinese */
    public record Ground(Rosters rosters, People people, Duties duties, WatchBook book, Texts texts,
            BureauClock clock) {
    }

    public DutyRoll(Ground ground) {
        this.ground = ground;
    }

    @Override
    public LocalDateTime local(Instant at) {
        return ground.clock().local(at);
    }

    @Override
    public Instant instant(LocalDateTime local) {
        return ground.clock().instant(local);
    }

    @Override
    public List<Callee> callees(Playbook playbook, Target target, Instant at) {
        List<Callee> found = switch (target.kind()) {
            case POST -> here(onDuty(target.name(), at), target.name(), at);
            case DUTY -> duty(target.name(), at).stream().toList();
            case PERSON -> here(named(target.name()).stream().toList(), "", at);
            case HEAD -> here(ground.people().directory().stream().filter(PersonCard::leader).limit(1).toList(),
                    ground.texts().of("run.words.head"), at);
            case DESK -> desks.computeIfAbsent(at, this::desk);
            case CONTACT -> playbook.contacts().stream().filter(contact -> contact.id().equals(target.name()))
                    .map(contact -> new Callee(null, contact.name(), "", contact.phone(), "")).toList();
        };
        return found.isEmpty() && target.deputy() != null ? callees(playbook, target.deputy(), at) : found;
    }

    private List<OnDuty> rostered(Instant at) {
        return duties.computeIfAbsent(at, ground.rosters()::onDutyAt);
    }

    private List<PersonCard> onDuty(String post, Instant at) {
        boolean leader = post.startsWith(LEADER_POST);
        return rostered(at).stream()
                .filter(duty -> duty.post().contains(post) || leader && duty.post().contains(LEADER_POST))
                .map(OnDuty::personId).distinct().map(ground.people()::byId).flatMap(Optional::stream).toList();
    }

    private Optional<PersonCard> named(String name) {
        int slash = name.indexOf('/');
        String own = slash < 0 ? name : name.substring(0, slash);
        return ground.people().directory().stream().filter(person -> person.name().equals(own)
                && (slash < 0 || person.department().equals(name.substring(slash + 1)))).findFirst();
    }

    private Optional<Callee> duty(String name, Instant at) {
        Optional<DutyHolder> holder = ground.duties().holder(name, local(at).toLocalDate());
        return holder.map(it -> callee(it.person(),
                it.deputy() ? ground.texts().of("run.words.deputy", it.instead(), name) : name));
    }

    /** Those of the people who are there; for who is away, whoever stands in. */
    private List<Callee> here(List<PersonCard> people, String why, Instant at) {
        List<Callee> found = new ArrayList<>();
        for (PersonCard person : people) {
            Optional<AbsenceView> away = absence(person, at);
            if (away.isEmpty() && person.status() != PersonStatus.LEFT) {
                found.add(callee(person, why));
            } else if (away.isPresent() && !away.get().deputy().isEmpty()) {
                named(away.get().deputy()).filter(deputy -> absence(deputy, at).isEmpty())
                        .ifPresent(deputy -> found.add(callee(deputy, ground.texts().of(
                                away.get().kind() == AbsenceKind.LEAVE ? "run.words.for-leave" : "run.words.for-outing",
                                person.name()))));
            }
        }
        return found;
    }

    private Optional<AbsenceView> absence(PersonCard person, Instant at) {
        LocalDate day = local(at).toLocalDate();
        return absences.computeIfAbsent(day, date -> ground.people().absences(date, date)).stream()
                .filter(one -> one.personId() == person.id()).findFirst();
    }

    /** Whoever signed in at the desk; else whoever is rostered there. */
    private List<Callee> desk(Instant at) {
        List<Long> signedIn = ground.book().signIns(ground.book().shiftAt(at).from()).stream()
                .map(SignInView::personId).distinct().toList();
        Stream<Long> keepers = signedIn.isEmpty()
                ? rostered(at).stream().filter(duty -> Seat.desk(duty.post())).map(OnDuty::personId).distinct()
                : signedIn.stream();
        return keepers.map(ground.people()::byId).flatMap(Optional::stream)
                .map(person -> callee(person, ground.texts().of("run.words.desk"))).toList();
    }

    /** @param why empty for the person himself */
    public static Callee callee(PersonCard person, String why) {
        String phone = person.mobile().isEmpty()
                ? person.phones().stream().map(Phone::number).findFirst().orElse("") : person.mobile();
        return new Callee(person.id(), person.name(), person.title(), phone, why);
    }
}
