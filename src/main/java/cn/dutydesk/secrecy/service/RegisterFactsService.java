package cn.dutydesk.secrecy.service;

import cn.dutydesk.core.Texts;
import cn.dutydesk.people.PersonCard;
import cn.dutydesk.secrecy.ClearanceGrade;
import cn.dutydesk.secrecy.ClearanceState;
import cn.dutydesk.secrecy.CountResult;
import cn.dutydesk.secrecy.ExitState;
import cn.dutydesk.secrecy.ExitView;
import cn.dutydesk.secrecy.LineKind;
import cn.dutydesk.secrecy.MoveKind;
import cn.dutydesk.secrecy.RegisterFact;
import cn.dutydesk.secrecy.RegisterFacts;
import cn.dutydesk.secrecy.domain.ClearedPerson;
import cn.dutydesk.secrecy.domain.DeviceMove;
import cn.dutydesk.secrecy.domain.ExitRow;
import cn.dutydesk.secrecy.domain.InventoryLine;
import cn.dutydesk.secrecy.domain.InventoryRow;
import cn.dutydesk.secrecy.domain.RegisterLine;
import cn.dutydesk.secrecy.store.ClearanceStore;
import cn.dutydesk.secrecy.store.DeviceStore;
import cn.dutydesk.secrecy.store.TrainingStore;
import cn.dutydesk.security.Actor;
import cn.dutydesk.security.Permission;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.hibernate.Session;

/** What the registers say for a month, worked out from what was written with its day. Blocks. */
public final class RegisterFactsService implements RegisterFacts {
    private static final String PEOPLE = "secrecy/people";
    private static final String DEVICES = "secrecy/devices";
    private static final String TRAINING = "secrecy/training";

    private final Ground ground;
    private final Texts texts;

    /** @param texts the language of the words: what is frozen as evidence is Chinese */
    RegisterFactsService(Ground ground, Texts texts) {
        this.ground = ground;
        this.texts = texts;
    }

    @Override
    public List<RegisterFact> of(Actor who, YearMonth month) {
        ground.acts().demand(who, Permission.SELFCHECK_READ, "register.facts");
        LocalDate today = ground.clock().today();
        LocalDate day = month.atEndOfMonth().isAfter(today) ? today : month.atEndOfMonth();
        return ground.tx().read(session -> {
            List<RegisterFact> facts = new ArrayList<>(people(session, month, day));
            facts.add(training(session, day));
            facts.addAll(devices(session, month, day));
            return facts;
        });
    }

    private RegisterFact fact(String code, String place, boolean good, Object... args) {
        return new RegisterFact(code, texts.of(code, args), good, place);
    }

    private List<RegisterFact> people(Session session, YearMonth month, LocalDate day) {
        Map<Long, List<RegisterLine>> lines = ClearanceStore.lines(session, Ground.PERSON).stream()
                .filter(line -> !line.day().isAfter(day)).collect(Collectors.groupingBy(RegisterLine::subjectId));
        List<ClearedPerson> held = ClearanceStore.all(session).stream().filter(row -> inPost(row, day)).toList();
        long reviewed = held.stream().filter(row -> lines.getOrDefault(row.id(), List.of()).stream()
                .anyMatch(line -> line.kind() == LineKind.REVIEWED
                        && !Objects.requireNonNull(line.until()).isBefore(day)))
                .count();
        long promised = held.stream().filter(row -> lines.getOrDefault(row.id(), List.of()).stream()
                .anyMatch(line -> line.kind() == LineKind.PROMISED)).count();
        List<ExitView> exits = ClearanceStore.exits(session).stream().map(ExitRow::view)
                .filter(exit -> exit.state() != ExitState.REFUSED && !exit.from().isAfter(day)
                        && !exit.to().isBefore(month.atDay(1)))
                .toList();
        long cared = exits.stream().filter(exit -> exit.decidedOn() != null && !exit.decidedOn().isAfter(exit.from())
                && exit.talkedOn() != null && (exit.to().isAfter(day) || exit.returnedOn() != null)).count();
        List<ClearedPerson> gone = ClearanceStore.all(session).stream().filter(row -> row.leaveAskedOn() != null
                && !row.leaveAskedOn().isAfter(day) && (row.endedOn() == null || row.endedOn().isAfter(day))).toList();
        long leaving = gone.stream().filter(row -> row.leftOn() == null || row.leftOn().isAfter(day)).count();
        return List.of(fact("clearance.review", PEOPLE, reviewed == held.size(), held.size(), reviewed),
                fact("clearance.commitment", PEOPLE, promised == held.size(), held.size(), promised),
                fact("clearance.exit", PEOPLE, cared == exits.size(), exits.size(), cared),
                fact("clearance.leaving", PEOPLE, leaving == 0, gone.size() - leaving, leaving));
    }

    private static boolean inPost(ClearedPerson row, LocalDate day) {
        return row.state() != ClearanceState.REVIEW && row.reviewedOn() != null && !row.registeredOn().isAfter(day)
                && (row.leftOn() == null || row.leftOn().isAfter(day))
                && (row.endedOn() == null || row.endedOn().isAfter(day));
    }

    private RegisterFact training(Session session, LocalDate day) {
        Instant from = ground.start(day.withDayOfYear(1));
        Instant to = ground.start(day.plusDays(1));
        Map<Long, Integer> attended = TrainingStore.attended(session, from, to);
        Map<Long, Integer> credited = TrainingStore.credited(session, from, to);
        Map<Long, ClearanceGrade> grades = ClearanceStore.running(session).stream().filter(row -> inPost(row, day))
                .collect(Collectors.toMap(ClearedPerson::personId, ClearedPerson::grade, (one, other) -> one));
        List<PersonCard> staff = ground.staff();
        long enough = staff.stream().filter(one -> attended.getOrDefault(one.id(), 0)
                + credited.getOrDefault(one.id(), 0) >= ground.demanded(grades.get(one.id()))).count();
        return fact("training.hours", TRAINING, enough == staff.size(), staff.size(), enough);
    }

    private List<RegisterFact> devices(Session session, YearMonth month, LocalDate day) {
        List<DeviceMove> moves = DeviceStore.moves(session).stream().filter(move -> move.begunOn() != null
                && !move.begunOn().isAfter(day)).toList();
        InventoryRow count = DeviceStore.inventory(session, month).filter(row -> row.signedAt() != null).orElse(null);
        List<InventoryLine> lines = count == null ? List.of() : DeviceStore.lines(session, count.id());
        long missing = lines.stream().filter(line -> line.result() == CountResult.MISSING).count();
        long surplus = lines.stream().filter(line -> line.result() == CountResult.SURPLUS).count();
        RegisterFact inventory = count == null ? new RegisterFact("device.inventory",
                texts.of("device.inventory-none", texts.month(month)), false, DEVICES)
                : fact("device.inventory", DEVICES, missing + surplus == 0, lines.size() - surplus, missing, surplus);
        List<DeviceMove> destroyed = DeviceStore.moves(session).stream().filter(move -> move.kind() == MoveKind.DESTROY
                && move.endedOn() != null && YearMonth.from(move.endedOn()).equals(month)).toList();
        int staff = ground.staff().size();
        long signed = DeviceStore.notices(session, day.getYear()).stream()
                .filter(row -> !ground.day(row.signedAt()).isAfter(day)).count();
        return List.of(inventory, away("device.lent", moves, MoveKind.LEND, day),
                away("device.outside", moves, MoveKind.OUTSIDE, day),
                fact("device.destroyed", DEVICES, true, destroyed.size()),
                fact("device.notice", DEVICES, signed >= staff, staff, signed));
    }

    private RegisterFact away(String code, List<DeviceMove> moves, MoveKind kind, LocalDate day) {
        List<DeviceMove> out = moves.stream().filter(move -> move.kind() == kind
                && (move.endedOn() == null || move.endedOn().isAfter(day))).toList();
        long late = out.stream().filter(move -> move.dueOn() != null && move.dueOn().isBefore(day)).count();
        return fact(code, DEVICES, late == 0, out.size(), late);
    }
}
