package cn.dutydesk.secrecy.service;

import cn.dutydesk.core.Refusal;
import cn.dutydesk.people.PersonCard;
import cn.dutydesk.secrecy.Attendance;
import cn.dutydesk.secrecy.ClearanceGrade;
import cn.dutydesk.secrecy.HoursView;
import cn.dutydesk.secrecy.SecrecyChanged;
import cn.dutydesk.secrecy.SessionView;
import cn.dutydesk.secrecy.domain.ClearedPerson;
import cn.dutydesk.secrecy.domain.TrainingSeat;
import cn.dutydesk.secrecy.domain.TrainingSession;
import cn.dutydesk.secrecy.store.ClearanceStore;
import cn.dutydesk.secrecy.store.TrainingStore;
import cn.dutydesk.security.Act;
import cn.dutydesk.security.Actor;
import cn.dutydesk.security.Acts;
import cn.dutydesk.security.Permission;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The year's training: plan, sessions, who came, hours. Blocks; background threads only. */
public final class TrainingService {
    private final Ground ground;
    private final Acts acts;

    TrainingService(Ground ground) {
        this.ground = ground;
        acts = ground.acts();
    }

    /** What a session is to be. @param people who must come */
    public record Wish(String title, Instant startsAt, int minutes, String place, String teacher, List<Long> people) {
        public Wish {
            people = List.copyOf(people);
        }
    }

    public boolean mayEdit(Actor who) {
        return acts.allows(who, Permission.TRAINING_EDIT);
    }

    /** The plan of a year, in the order of time. */
    public List<SessionView> sessions(Actor who, int year) {
        return acts.read(who, Permission.TRAINING_READ, session -> {
            List<TrainingSession> rows = TrainingStore.sessions(session, from(year), from(year + 1));
            Map<Long, List<TrainingSeat>> seats = TrainingStore.seats(session, rows.stream().map(TrainingSession::id)
                    .toList()).stream().collect(Collectors.groupingBy(TrainingSeat::sessionId));
            return rows.stream().map(row -> new SessionView(row.id(), row.title(), row.startsAt(), row.minutes(),
                    row.place(), row.teacher(), row.state(), row.note(), seats.getOrDefault(row.id(), List.of())
                            .stream().map(this::seat).toList()))
                    .toList();
        });
    }

    private Instant from(int year) {
        return ground.start(LocalDate.of(year, 1, 1));
    }

    private SessionView.Seat seat(TrainingSeat seat) {
        return new SessionView.Seat(seat.personId(), ground.name(seat.personId()), ground.people()
                .byId(seat.personId()).map(PersonCard::department).orElse(""), seat.attendance());
    }

    /** Plans a session. @return its id */
    public long plan(Actor who, Wish wish) {
        return acts.write(who, Permission.TRAINING_EDIT, "training.session.plan", act -> {
            TrainingSession row = new TrainingSession(wish.title(), wish.startsAt(), wish.minutes(), wish.place(),
                    wish.teacher());
            act.session().persist(row);
            seats(act, row.id(), wish.people());
            done(act, row, "planned");
            return row.id();
        });
    }

    private void seats(Act act, long id, List<Long> people) {
        if (people.isEmpty()) {
            throw new Refusal("training.refused.nobody");
        }
        Map<Long, TrainingSeat> known = TrainingStore.seats(act.session(), List.of(id)).stream()
                .collect(Collectors.toMap(TrainingSeat::personId, one -> one));
        Set<Long> wanted = new LinkedHashSet<>(people);
        wanted.stream().filter(person -> !known.containsKey(person)).forEach(person -> act.session().persist(
                new TrainingSeat(id, ground.person(person).id())));
        known.values().stream().filter(seat -> !wanted.contains(seat.personId())).forEach(act.session()::remove);
    }

    private static void done(Act act, TrainingSession row, String what) {
        act.record(Ground.TRAINING, row.id(), null, Map.of("what", what, "title", row.title(), "at",
                row.startsAt().toString()));
        act.signal(new SecrecyChanged(Ground.TRAINING, row.id()));
    }

    private static TrainingSession row(Act act, long id) {
        return Optional.ofNullable(act.session().find(TrainingSession.class, id))
                .orElseThrow(() -> new Refusal("secrecy.refused.gone"));
    }

    /** Plans it anew: another time, place, other people. */
    public void change(Actor who, long id, Wish wish) {
        acts.write(who, Permission.TRAINING_EDIT, "training.session.change", act -> {
            TrainingSession row = row(act, id);
            row.plan(wish.title(), wish.startsAt(), wish.minutes(), wish.place(), wish.teacher());
            seats(act, id, wish.people());
            done(act, row, "changed");
            return null;
        });
    }

    /** It was held; who is not named stays away without excuse. @param came what is known of each person */
    public void held(Actor who, long id, Map<Long, Attendance> came, String words) {
        acts.write(who, Permission.TRAINING_EDIT, "training.session.held", act -> {
            TrainingSession row = row(act, id);
            row.held(act.now(), who.name(), words);
            TrainingStore.seats(act.session(), List.of(id)).forEach(seat -> {
                Attendance seen = came.getOrDefault(seat.personId(), Attendance.ABSENT);
                seat.mark(seen == Attendance.EXPECTED ? Attendance.ABSENT : seen, row.minutes());
            });
            done(act, row, "held");
            return null;
        });
    }

    public void cancel(Actor who, long id, String why) {
        acts.write(who, Permission.TRAINING_EDIT, "training.session.cancel", act -> {
            TrainingSession row = row(act, id);
            row.cancel(who.name(), why);
            done(act, row, "cancelled");
            return null;
        });
    }

    /** A year's hours of everybody for who keeps the training, of oneself for everybody else. */
    public List<HoursView> hours(Actor who, int year) {
        return acts.read(who, Permission.TRAINING_READ, session -> {
            Map<Long, Integer> attended = TrainingStore.attended(session, from(year), from(year + 1));
            Map<Long, Integer> credited = TrainingStore.credited(session, from(year), from(year + 1));
            Map<Long, Integer> passed = TrainingStore.passed(session, from(year), from(year + 1));
            Map<Long, ClearanceGrade> grades = ClearanceStore.running(session).stream()
                    .filter(row -> row.state().holds()).collect(Collectors.toMap(ClearedPerson::personId,
                            ClearedPerson::grade, (one, other) -> one));
            boolean all = mayEdit(who) || acts.allows(who, Permission.SECRECY_READ);
            return ground.staff().stream().filter(one -> all || Long.valueOf(one.id()).equals(who.personId()))
                    .map(one -> new HoursView(one.id(), one.name(), one.departmentId(), one.department(),
                            all ? grades.get(one.id()) : null, attended.getOrDefault(one.id(), 0),
                            credited.getOrDefault(one.id(), 0), ground.demanded(grades.get(one.id())),
                            passed.getOrDefault(one.id(), 0)))
                    .toList();
        });
    }
}
