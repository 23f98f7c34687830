package cn.dutydesk.secrecy.service;

import cn.dutydesk.people.PersonCard;
import cn.dutydesk.secrecy.ClearanceGrade;
import cn.dutydesk.secrecy.ClearanceState;
import cn.dutydesk.secrecy.ExitView;
import cn.dutydesk.secrecy.LeavingStep;
import cn.dutydesk.secrecy.MoveView;
import cn.dutydesk.secrecy.SessionState;
import cn.dutydesk.secrecy.domain.ClearedPerson;
import cn.dutydesk.secrecy.domain.Device;
import cn.dutydesk.secrecy.domain.DeviceMove;
import cn.dutydesk.secrecy.domain.Due;
import cn.dutydesk.secrecy.domain.ExitRow;
import cn.dutydesk.secrecy.domain.NoticeSigned;
import cn.dutydesk.secrecy.domain.Quiz;
import cn.dutydesk.secrecy.domain.QuizTry;
import cn.dutydesk.secrecy.domain.TrainingSeat;
import cn.dutydesk.secrecy.domain.TrainingSession;
import cn.dutydesk.secrecy.store.ClearanceStore;
import cn.dutydesk.secrecy.store.DeviceStore;
import cn.dutydesk.secrecy.store.TrainingStore;
import cn.dutydesk.settings.Setting;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Works out what is due in the registers, from stored facts only. */
final class Dues {
    /** Days after which a letter of commitment, an approval, an account that is to be closed are late. Our proposal. */
    private static final int DAYS = 7;
    /** Days to finish the steps of leaving. Our proposal. */
    private static final int LEAVING_DAYS = 30;
    /** Days to hand papers back after a journey. Our proposal. */
    private static final int PASSPORT_DAYS = 7;

    private final Ground ground;

    Dues(Ground ground) {
        this.ground = ground;
    }

    /** Everything with a day, whether near or not. */
    List<Due> all(Session session, LocalDate today) {
        List<Due> dues = new ArrayList<>();
        people(session, dues);
        devices(session, today, dues);
        training(session, today, dues);
        return dues;
    }

    private static void add(List<Due> dues, Due.Kind kind, String subject, @Nullable Long id, @Nullable Long person,
            LocalDate day, Object... args) {
        dues.add(
                new Due(kind, "register-" + kind + "-" + id + (person == null ? "" : "-" + person) + "-" + day, subject,
                        id, person, day, List.of(args)));
    }

    private void people(Session session, List<Due> dues) {
        Map<Long, ClearedPerson> rows = new HashMap<>();
        for (ClearedPerson row : ClearanceStore.running(session)) {
            rows.put(row.id(), row);
            String name = ground.name(row.personId());
            if (row.state() == ClearanceState.REVIEW) {
                add(dues, Due.Kind.REVIEW, Ground.PERSON, row.id(), null, row.registeredOn().plusDays(LEAVING_DAYS),
                        name);
            } else if (row.state() == ClearanceState.IN_POST) {
                add(dues, Due.Kind.REVIEW, Ground.PERSON, row.id(), null,
                        Objects.requireNonNull(row.nextReview()), name);
            }
            if (row.state() == ClearanceState.IN_POST && row.promisedOn() == null) {
                add(dues, Due.Kind.PROMISE, Ground.PERSON, row.id(), null,
                        Objects.requireNonNull(row.reviewedOn()).plusDays(DAYS), name);
            }
            if (row.state() == ClearanceState.LEAVING) {
                leaving(row, name, dues);
            }
            if (row.state() == ClearanceState.COOLING) {
                add(dues, Due.Kind.COOLING, Ground.PERSON, row.id(), null,
                        Objects.requireNonNull(row.coolingUntil()), name);
            }
        }
        ClearanceStore.exits(session).stream().map(ExitRow::view).filter(exit -> rows.containsKey(exit.clearedId()))
                .forEach(exit -> exit(exit,
                        ground.name(Objects.requireNonNull(rows.get(exit.clearedId())).personId()), dues));
    }

    private void leaving(ClearedPerson row, String name, List<Due> dues) {
        LocalDate asked = Objects.requireNonNull(row.leaveAskedOn());
        int open = LeavingStep.values().length - row.done().size();
        if (open == 0) {
            add(dues, Due.Kind.LEAVE_APPROVE, Ground.PERSON, row.id(), null, asked.plusDays(LEAVING_DAYS), name);
            return;
        }
        add(dues, Due.Kind.LEAVING, Ground.PERSON, row.id(), null, asked.plusDays(LEAVING_DAYS), name, open);
        if (!row.done().containsKey(LeavingStep.RIGHTS)) {
            ground.signIn().userOf(row.personId())
                    .ifPresent(user -> add(dues, Due.Kind.ACCOUNT, Ground.PERSON, row.id(),
                            null, asked.plusDays(DAYS), name, user));
        }
    }

    private static void exit(ExitView exit, String name, List<Due> dues) {
        switch (exit.state()) {
            case ASKED ->
                    add(dues, Due.Kind.EXIT_DECIDE, Ground.PERSON, exit.clearedId(), null, exit.from().minusDays(1),
                            name, exit.destination());
            case APPROVED -> {
                if (exit.talkedOn() == null) {
                    add(dues, Due.Kind.EXIT_TALK, Ground.PERSON, exit.clearedId(), null, exit.from().minusDays(1), name,
                            exit.destination());
                }
                add(dues, Due.Kind.EXIT_BACK, Ground.PERSON, exit.clearedId(), null, exit.to().plusDays(1), name,
                        exit.destination());
            }
            case RETURNED -> {
                if (exit.passportOn() == null) {
                    add(dues, Due.Kind.PASSPORT, Ground.PERSON, exit.clearedId(), null,
                            Objects.requireNonNull(exit.returnedOn()).plusDays(PASSPORT_DAYS), name, exit.passport());
                }
            }
            case REFUSED -> {
            }
        }
    }

    private void devices(Session session, LocalDate today, List<Due> dues) {
        Map<Long, Device> devices = DeviceStore.all(session).stream().collect(Collectors.toMap(Device::id, one -> one));
        for (DeviceMove move : DeviceStore.open(session)) {
            String number = Objects.requireNonNull(devices.get(move.deviceId())).number();
            MoveView view = move.view(ground.name(move.personId()));
            switch (move.state()) {
                case ASKED -> add(dues, Due.Kind.MOVE_DECIDE, Ground.DEVICE, move.deviceId(), null,
                        ground.day(move.askedAt()).plusDays(DAYS),
                        number, view.askedBy());
                case APPROVED -> add(dues, Due.Kind.DESTROY, Ground.DEVICE, move.deviceId(), null,
                        Objects.requireNonNull(view.decidedOn()).plusDays(LEAVING_DAYS), number);
                default -> {
                    if (move.dueOn() != null) {
                        add(dues, Due.Kind.DEVICE_BACK, Ground.DEVICE, move.deviceId(), move.personId(), move.dueOn(),
                                number, view.person().isEmpty() ? view.place() : view.person());
                    }
                }
            }
        }
        if (devices.values().stream().anyMatch(one -> one.state().counted())) {
            YearMonth month = YearMonth.from(today);
            if (DeviceStore.inventory(session, month).filter(row -> row.signedAt() != null).isEmpty()) {
                add(dues, Due.Kind.COUNT, Ground.DEVICE, null, null,
                        month.atDay(ground.settings().number(Setting.INVENTORY_DAY)), month.getMonthValue());
            }
        }
        if (devices.isEmpty()) {
            return;
        }
        Set<Long> signed = DeviceStore.notices(session, today.getYear()).stream().map(NoticeSigned::personId)
                .collect(Collectors.toSet());
        // The end of January; later for an office that began to keep its register later in the year.
        LocalDate end = LocalDate.of(today.getYear(), 1, 31);
        LocalDate begun = devices.values().stream().map(Device::registeredOn).min(Comparator.naturalOrder())
                .orElse(today).plusDays(LEAVING_DAYS);
        ground.staff().stream().filter(one -> !signed.contains(one.id())).forEach(one -> add(dues, Due.Kind.NOTICE,
                Ground.DEVICE, null, one.id(), begun.isAfter(end) ? begun : end, today.getYear()));
    }

    private void training(Session session, LocalDate today, List<Due> dues) {
        LocalDate first = today.withDayOfYear(1);
        Instant from = ground.start(first);
        Instant to = ground.start(first.plusYears(1));
        List<TrainingSession> sessions = TrainingStore.sessions(session, from, to).stream()
                .filter(one -> one.state() == SessionState.PLANNED).toList();
        Map<Long, List<TrainingSeat>> seats = TrainingStore.seats(session, sessions.stream().map(TrainingSession::id)
                .toList()).stream().collect(Collectors.groupingBy(TrainingSeat::sessionId));
        for (TrainingSession one : sessions) {
            LocalDate day = ground.day(one.startsAt());
            if (day.isBefore(today)) {
                add(dues, Due.Kind.SESSION_CLOSE, Ground.TRAINING, one.id(), null, day, one.title());
            } else {
                seats.getOrDefault(one.id(), List.of()).forEach(seat -> add(dues, Due.Kind.SESSION, Ground.TRAINING,
                        one.id(), seat.personId(), day, one.title(), one.place()));
            }
        }
        List<Quiz> quizzes = TrainingStore.quizzes(session);
        // An office that does not keep its training here is not reminded of it.
        if (!quizzes.isEmpty() || !TrainingStore.sessions(session, from, to).isEmpty()) {
            hours(session, from, to, first.plusYears(1).minusDays(1), dues);
        }
        for (Quiz quiz : quizzes) {
            if (!quiz.closed() && !quiz.due().isBefore(today)) {
                Set<Long> passed = TrainingStore.tries(session, quiz.id()).stream().filter(QuizTry::passed)
                        .map(QuizTry::personId).collect(Collectors.toSet());
                ground.staff().stream().filter(one -> !passed.contains(one.id())).forEach(one -> add(dues,
                        Due.Kind.QUIZ, Ground.TRAINING, quiz.id(), one.id(), quiz.due(), quiz.title()));
            }
        }
    }

    private void hours(Session session, Instant from, Instant to, LocalDate last, List<Due> dues) {
        Map<Long, Integer> attended = TrainingStore.attended(session, from, to);
        Map<Long, Integer> credited = TrainingStore.credited(session, from, to);
        Map<Long, ClearanceGrade> grades = ClearanceStore.running(session).stream()
                .filter(row -> row.state().holds()).collect(Collectors.toMap(ClearedPerson::personId,
                        ClearedPerson::grade, (one, other) -> one));
        for (PersonCard one : ground.staff()) {
            int missing = ground.demanded(grades.get(one.id())) - attended.getOrDefault(one.id(), 0)
                    - credited.getOrDefault(one.id(), 0);
            if (missing > 0) {
                add(dues, Due.Kind.HOURS, Ground.TRAINING, null, one.id(), last, (missing + 59) / 60);
            }
        }
    }
}
