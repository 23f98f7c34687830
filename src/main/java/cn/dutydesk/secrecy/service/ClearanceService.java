package cn.dutydesk.secrecy.service;

import cn.dutydesk.core.Refusal;
import cn.dutydesk.core.Texts;
import cn.dutydesk.people.PersonCard;
import cn.dutydesk.secrecy.ClearanceGrade;
import cn.dutydesk.secrecy.ClearanceState;
import cn.dutydesk.secrecy.ClearedView;
import cn.dutydesk.secrecy.Credentials;
import cn.dutydesk.secrecy.DeviceState;
import cn.dutydesk.secrecy.ExitView;
import cn.dutydesk.secrecy.LeavingStep;
import cn.dutydesk.secrecy.LineKind;
import cn.dutydesk.secrecy.LineView;
import cn.dutydesk.secrecy.MoveState;
import cn.dutydesk.secrecy.domain.ClearedPerson;
import cn.dutydesk.secrecy.domain.Device;
import cn.dutydesk.secrecy.domain.ExitRow;
import cn.dutydesk.secrecy.store.ClearanceStore;
import cn.dutydesk.secrecy.store.DeviceStore;
import cn.dutydesk.secrecy.store.TrainingStore;
import cn.dutydesk.security.Act;
import cn.dutydesk.security.Actor;
import cn.dutydesk.security.Acts;
import cn.dutydesk.security.Permission;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** The register of people with access to secrets (涉密人员). Blocks; background threads only. */
public final class ClearanceService {
    private final Ground ground;
    private final Acts acts;
    private final Texts documents;

    /** @param documents the language of what is signed: Chinese */
    ClearanceService(Ground ground, Texts documents) {
        this.ground = ground;
        this.documents = documents;
        acts = ground.acts();
    }

    /** Everybody, those in a post first, then by department and name; those who left the register last. */
    public List<ClearedView> list(Actor who) {
        return acts.read(who, Permission.SECRECY_READ, this::views);
    }

    /** @throws Refusal when there is none */
    public ClearedView byId(Actor who, long id) {
        return list(who).stream().filter(one -> one.id() == id).findFirst()
                .orElseThrow(() -> new Refusal("secrecy.refused.gone"));
    }

    /** Whether this account may see the register at all. */
    public boolean mayRead(Actor who) {
        return acts.allows(who, Permission.SECRECY_READ);
    }

    /** Whether this account may change the register. */
    public boolean mayEdit(Actor who) {
        return acts.allows(who, Permission.SECRECY_EDIT);
    }

    public boolean mayApprove(Actor who) {
        return acts.allows(who, Permission.SECRECY_APPROVE);
    }

    private List<ClearedView> views(Session session) {
        LocalDate first = ground.clock().today().withDayOfYear(1);
        Map<Long, Integer> attended = TrainingStore.attended(session, ground.start(first),
                ground.start(first.plusYears(1)));
        Map<Long, Integer> credited = TrainingStore.credited(session, ground.start(first),
                ground.start(first.plusYears(1)));
        Map<Long, List<ExitView>> exits = ClearanceStore.exits(session).stream().map(ExitRow::view)
                .collect(Collectors.groupingBy(ExitView::clearedId));
        Map<Long, List<LineView>> lines = new HashMap<>();
        ClearanceStore.lines(session, Ground.PERSON).forEach(line -> lines.computeIfAbsent(line.subjectId(),
                id -> new ArrayList<>()).add(line.view()));
        Map<Long, List<String>> held = held(session);
        return ClearanceStore.all(session).stream().map(row -> view(row, attended.getOrDefault(row.personId(), 0)
                + credited.getOrDefault(row.personId(), 0), held.getOrDefault(row.personId(), List.of()),
                exits.getOrDefault(row.id(), List.of()), lines.getOrDefault(row.id(), List.of())))
                .sorted(Comparator.comparing((ClearedView one) -> one.state() == ClearanceState.ENDED)
                        .thenComparing(ClearedView::grade).thenComparingLong(ClearedView::id))
                .toList();
    }

    private static Map<Long, List<String>> held(Session session) {
        Map<Long, Device> devices = new HashMap<>();
        Map<Long, List<String>> held = new HashMap<>();
        DeviceStore.all(session).stream().filter(one -> one.state() != DeviceState.DESTROYED).forEach(one -> {
            devices.put(one.id(), one);
            held.computeIfAbsent(one.keeperId(), id -> new ArrayList<>()).add(one.number());
        });
        DeviceStore.open(session).stream().filter(move -> move.state() == MoveState.RUNNING
                && move.personId() != null && devices.containsKey(move.deviceId())).forEach(move -> {
                    List<String> numbers = held.computeIfAbsent(move.personId(), id -> new ArrayList<>());
                    String number = Objects.requireNonNull(devices.get(move.deviceId())).number();
                    if (!numbers.contains(number)) {
                        numbers.add(number);
                    }
                });
        return held;
    }

    private ClearedView view(ClearedPerson row, int trained, List<String> held, List<ExitView> exits,
            List<LineView> lines) {
        Optional<PersonCard> card = ground.people().byId(row.personId());
        return new ClearedView(row.id(), row.personId(), ground.name(row.personId()),
                card.map(PersonCard::department).orElse(""), row.post(), row.grade(), row.state(), row.registeredOn(),
                row.reviewedOn(), row.nextReview(), row.promisedOn(), trained, ground.demanded(row.grade()),
                row.leaveAskedOn(), row.leaveReason(), row.done(), row.leftOn(), row.coolingMonths(),
                row.coolingUntil(), row.endedOn(), held, exits, lines);
    }

    private ClearedPerson row(Act act, long id) {
        return Optional.ofNullable(act.session().find(ClearedPerson.class, id))
                .orElseThrow(() -> new Refusal("secrecy.refused.gone"));
    }

    private interface Change {
        void on(Act act, ClearedPerson row, LocalDate today);
    }

    private void write(Actor who, Permission needed, String action, long id, Change change) {
        acts.write(who, needed, action, act -> {
            change.on(act, row(act, id), ground.day(act.now()));
            return null;
        });
    }

    private void line(Act act, ClearedPerson row, LineKind kind, LocalDate day, @Nullable LocalDate until,
            String words) {
        ground.line(act, Ground.PERSON, row.id(), kind, day, until, words);
    }

    /** Takes somebody into the register; the review before the appointment comes next. @return its id */
    public long register(Actor who, long personId, String post, ClearanceGrade grade, String words) {
        return acts.write(who, Permission.SECRECY_EDIT, "secrecy.person.register", act -> {
            PersonCard person = ground.person(personId);
            if (ClearanceStore.of(act.session(), personId).isPresent()) {
                throw new Refusal("secrecy.refused.twice", person.name());
            }
            LocalDate today = ground.day(act.now());
            ClearedPerson row = new ClearedPerson(personId, post, grade, today);
            act.session().persist(row);
            line(act, row, LineKind.REGISTERED, today, null, words);
            return row.id();
        });
    }

    /** Another post or grade. @throws Refusal when nobody says why */
    public void change(Actor who, long id, String post, ClearanceGrade grade, String why) {
        write(who, Permission.SECRECY_EDIT, "secrecy.person.change", id, (act, row, today) -> {
            if (why.isBlank()) {
                throw new Refusal("secrecy.refused.why");
            }
            row.state(post, grade);
            line(act, row, LineKind.CHANGED, today, null, why);
        });
    }

    /**
     * The review before the appointment, or one of those that follow.
     *
     * @param by   who reviewed
     * @param next day of the next one; null for the grade's usual time
     */
    public void review(Actor who, long id, LocalDate day, String by, boolean passed, @Nullable LocalDate next,
            String words) {
        write(who, Permission.SECRECY_EDIT, "secrecy.person.review", id, (act, row, today) -> {
            if (by.isBlank() || !passed && words.isBlank()) {
                throw new Refusal("secrecy.refused.review-words");
            }
            LocalDate until = next == null ? day.plusMonths(ground.reviewMonths(row.grade())) : next;
            row.review(day, today, passed, until, words);
            line(act, row, passed ? LineKind.REVIEWED : LineKind.REVIEW_FAILED, day, passed ? until : null,
                    by.strip() + (words.isBlank() ? "" : "：" + words.strip()));
        });
    }

    /** What is promised in the letter of commitment. */
    private String text() {
        return documents.of("secrecy.paper.promise-text");
    }

    /**
     * The letter of commitment. Signed by password, its text stays in the course of the person.
     *
     * @param with the person's own signature by password; null when it was signed on paper
     */
    public void promise(Actor who, long id, LocalDate day, @Nullable Credentials with) {
        Actor signer = with == null ? null : ground.prove(with);
        write(who, Permission.SECRECY_EDIT, "secrecy.person.promise", id, (act, row, today) -> {
            if (signer != null && !Objects.equals(signer.personId(), row.personId())) {
                throw new Refusal("secrecy.refused.other-signs", ground.name(row.personId()));
            }
            row.promise(day, today);
            line(act, row, LineKind.PROMISED, day, null, signer == null ? "" : signer.name() + "\n" + text());
        });
    }

    /** Something the person must report (重大事项报告). @param again whether it makes a new review necessary */
    public void report(Actor who, long id, LocalDate day, String words, boolean again) {
        write(who, Permission.SECRECY_EDIT, "secrecy.person.report", id, (act, row, today) -> {
            if (words.isBlank()) {
                throw new Refusal("secrecy.refused.why");
            }
            if (day.isAfter(today)) {
                throw new Refusal("secrecy.refused.future");
            }
            if (again) {
                row.reviewAgain(today);
            }
            line(act, row, LineKind.REPORTED, day, again ? today : null, words);
        });
    }

    /** A journey abroad is asked for. @return its id */
    public long askExit(Actor who, long id, String destination, String purpose, String passport, LocalDate from,
            LocalDate to) {
        return acts.write(who, Permission.SECRECY_EDIT, "secrecy.exit.ask", act -> {
            ClearedPerson row = row(act, id);
            if (row.state() == ClearanceState.ENDED) {
                throw new Refusal("secrecy.refused.state");
            }
            LocalDate today = ground.day(act.now());
            if (from.isBefore(today)) {
                throw new Refusal("secrecy.refused.exit-past");
            }
            ExitRow exit = new ExitRow(id, destination, purpose, passport, from, to, act.now(), act.actor().name());
            act.session().persist(exit);
            line(act, row, LineKind.EXIT_ASKED, from, to, exit.destination());
            return exit.id();
        });
    }

    private void write(Actor who, Permission needed, String action, long exitId, Consumer<ExitAct> work) {
        acts.write(who, needed, action, act -> {
            ExitRow exit = Optional.ofNullable(act.session().find(ExitRow.class, exitId))
                    .orElseThrow(() -> new Refusal("secrecy.refused.gone"));
            work.accept(new ExitAct(act, exit, row(act, exit.clearedId()), ground.day(act.now())));
            return null;
        });
    }

    private record ExitAct(Act act, ExitRow exit, ClearedPerson row, LocalDate today) {
    }

    /** Approves or refuses a journey. Nobody decides his own. */
    public void decideExit(Actor who, long exitId, boolean yes, String words) {
        write(who, Permission.SECRECY_APPROVE, "secrecy.exit.decide", exitId, at -> {
            if (who.personId() != null && who.personId() == at.row().personId()) {
                throw new Refusal("secrecy.refused.own");
            }
            if (!yes && words.isBlank()) {
                throw new Refusal("secrecy.refused.why");
            }
            at.exit().decide(yes, at.today(), who.name());
            line(at.act(), at.row(), yes ? LineKind.EXIT_APPROVED : LineKind.EXIT_REFUSED, at.today(), null,
                    at.exit().destination() + (words.isBlank() ? "" : "：" + words.strip()));
        });
    }

    /** 提醒谈话 before a journey. @param by who talked */
    public void talkExit(Actor who, long exitId, LocalDate day, String by) {
        write(who, Permission.SECRECY_EDIT, "secrecy.exit.talk", exitId, at -> {
            if (by.isBlank()) {
                throw new Refusal("secrecy.refused.talk");
            }
            past(day, at.today());
            at.exit().talk(day);
            line(at.act(), at.row(), LineKind.EXIT_TALKED, day, null, by);
        });
    }

    /** Back again. @param papers whether the papers were handed back, too */
    public void back(Actor who, long exitId, LocalDate day, boolean papers, String words) {
        write(who, Permission.SECRECY_EDIT, "secrecy.exit.back", exitId, at -> {
            past(day, at.today());
            at.exit().back(day);
            line(at.act(), at.row(), LineKind.EXIT_RETURNED, day, null, words);
            if (papers) {
                at.exit().passport(at.today());
                line(at.act(), at.row(), LineKind.PASSPORT_BACK, at.today(), null, "");
            }
        });
    }

    /** The papers were handed back later. */
    public void passportBack(Actor who, long exitId) {
        write(who, Permission.SECRECY_EDIT, "secrecy.exit.passport", exitId, at -> {
            at.exit().passport(at.today());
            line(at.act(), at.row(), LineKind.PASSPORT_BACK, at.today(), null, "");
        });
    }

    private static void past(LocalDate day, LocalDate today) {
        if (day.isAfter(today)) {
            throw new Refusal("secrecy.refused.future");
        }
    }

    /** The way out of the post begins. */
    public void leave(Actor who, long id, String why) {
        write(who, Permission.SECRECY_EDIT, "secrecy.leave.begin", id, (act, row, today) -> {
            row.leave(why, today);
            line(act, row, LineKind.LEAVE_ASKED, today, null, row.leaveReason());
        });
    }

    /**
     * A step of leaving is done.
     *
     * @throws Refusal for {@link LeavingStep#CARRIERS} while the register of devices has something with the person, for
     *                 {@link LeavingStep#RIGHTS} while the person's account here is open and nobody says why it may stay: who
     *                 leaves such a post may well keep his duty in this non-classified program
     */
    public void step(Actor who, long id, LeavingStep step, LocalDate day, String words) {
        write(who, Permission.SECRECY_EDIT, "secrecy.leave.step", id, (act, row, today) -> {
            past(day, today);
            if (step == LeavingStep.CARRIERS) {
                List<String> held = DeviceStore.held(act.session(), row.personId());
                if (!held.isEmpty()) {
                    throw new Refusal("secrecy.refused.held", ground.name(row.personId()), String.join("、", held));
                }
            }
            if (step == LeavingStep.RIGHTS && words.isBlank()) {
                ground.signIn().userOf(row.personId()).ifPresent(user -> {
                    throw new Refusal("secrecy.refused.account-open", user);
                });
            }
            if (step == LeavingStep.TALK && words.isBlank()) {
                throw new Refusal("secrecy.refused.talk");
            }
            row.step(step, day);
            line(act, row, LineKind.valueOf(step.name()), day, null, words);
        });
    }

    /**
     * Approves that somebody leaves; 脱密期 is counted from today.
     *
     * @param months null for the grade's usual length
     * @param why    needed for another length
     */
    public void approveLeave(Actor who, long id, @Nullable Integer months, String why) {
        write(who, Permission.SECRECY_APPROVE, "secrecy.leave.approve", id, (act, row, today) -> {
            if (who.personId() != null && who.personId() == row.personId()) {
                throw new Refusal("secrecy.refused.own");
            }
            int usual = ground.coolingMonths(row.grade());
            if (months != null && months != usual && why.isBlank()) {
                throw new Refusal("secrecy.refused.why");
            }
            row.approveLeave(today, months == null ? usual : months);
            line(act, row, LineKind.LEFT, today, row.coolingUntil(), why);
        });
    }

    /** Another length of 脱密期, counted from the same day. */
    public void cool(Actor who, long id, int months, String why) {
        write(who, Permission.SECRECY_EDIT, "secrecy.leave.cooling", id, (act, row, today) -> {
            if (why.isBlank()) {
                throw new Refusal("secrecy.refused.why");
            }
            row.cool(months);
            line(act, row, LineKind.COOLING_CHANGED, today, row.coolingUntil(), why);
        });
    }

    /** Ends every 脱密期 that is over. @return how many */
    int endCooling(LocalDate today) {
        List<Long> over = ground.tx().read(session -> ClearanceStore.running(session).stream()
                .filter(row -> row.cooled(today)).map(ClearedPerson::id).toList());
        for (long id : over) {
            acts.writeAsSystem("secrecy.leave.end", act -> {
                ClearedPerson row = row(act, id);
                row.end();
                line(act, row, LineKind.ENDED, Objects.requireNonNull(row.endedOn()), null, "");
                return null;
            });
        }
        return over.size();
    }
}
