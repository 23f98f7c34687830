package cn.dutydesk.faults;

import cn.dutydesk.app.Bureau;
import cn.dutydesk.app.Entities;
import cn.dutydesk.audit.AuditOutcome;
import cn.dutydesk.core.TestClock;
import cn.dutydesk.core.TimeRange;
import cn.dutydesk.data.Database;
import cn.dutydesk.desk.ItemView;
import cn.dutydesk.desk.NewItem;
import cn.dutydesk.desk.service.SignInRequest;
import cn.dutydesk.handover.HandoverForm;
import cn.dutydesk.handover.HandoverForm.Mark;
import cn.dutydesk.handover.HandoverSheet;
import cn.dutydesk.handover.HandoverText;
import cn.dutydesk.handover.service.Credentials;
import cn.dutydesk.handover.service.Signing;
import cn.dutydesk.playbook.RunFixture;
import cn.dutydesk.security.domain.HashPrice;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hibernate.Session;

/**
 * The program without its window, made to be killed while shift after shift is handed over: somebody signs in, items are
 * opened and done, drafts are typed, every third time nobody comes in time, and both sign. It says each thing when it was
 * told that it is stored, and at its start what it found. Its clock goes on where the record ends.
 */
public final class HandoversUnderFire {
    static final String PASSWORD = "Jiao-Jie 2026";
    private static final String FIELD = "fire";
    private static final int TYPED_MS = 50;
    private static final int OPEN = 3;
    private static final int LATE_EVERY = 3;

    /** What is counted, in the database and by whoever was told. */
    enum Told {
        /** Sessions of people with the program. */
        SIGN_IN,
        /** People who took the desk. */
        AT_DESK, ITEM, DONE,
        /** That nobody came. */
        ALARM,
        /** Handovers with both signatures. */
        SIGNED
    }

    private final Bureau bureau;
    private final TestClock clock;
    private final PrintStream out;

    private HandoversUnderFire(Bureau bureau, TestClock clock, PrintStream out) {
        this.bureau = bureau;
        this.clock = clock;
        this.out = out;
    }

    /** @param args folder of the database; when the first shift begins */
    public static void main(String[] args) {
        HashPrice.cheap();
        Database database = Database.file(Path.of(args[0]), Entities.ALL);
        TestClock clock = clock(database);
        try (Bureau bureau = new Bureau(database, clock.bureau(), "killed")) {
            HandoversUnderFire fire = new HandoversUnderFire(bureau, clock, System.out);
            System.out.println(found(bureau));
            Thread.ofPlatform().daemon().start(fire::type);
            for (Instant from = next(bureau, Instant.parse(args[1]));; from = next(bureau, from)) {
                fire.live(bureau.shifts.at(from));
            }
        }
    }

    /** Stands a second after the last link of the record. */
    static TestClock clock(Database database) {
        return new TestClock(database.tx().read(session -> session
                .createNativeQuery("select max(written_at) from audit_entry", Instant.class).getSingleResult())
                .plusSeconds(1));
    }

    /** When the shift begins that is not handed over yet. @param first of all */
    private static Instant next(Bureau bureau, Instant first) {
        return bureau.handover.reads.last().map(last -> last.shift().to()).orElse(first);
    }

    /** What stands there: the counts, the number of the draft, and which handover is being filled in, or "-". */
    static String found(Bureau bureau) {
        String counts = counts(bureau).values().stream().map(String::valueOf).collect(Collectors.joining(" "));
        String filled = bureau.database.tx().read(session -> session.createNativeQuery(
                "select shift_from from handover_draft", Instant.class).getResultList()).stream().map(Instant::toString)
                .collect(Collectors.joining(",")).transform(all -> all.isEmpty() ? "-" : all);
        return "found " + counts + " " + draft(bureau) + " " + filled;
    }

    private static Map<Told, Long> counts(Bureau bureau) {
        return bureau.database.tx().read(session -> {
            Map<Told, Long> counts = new EnumMap<>(Told.class);
            counts.put(Told.SIGN_IN, count(session, "audit_entry where action = 'security.sign-in' and outcome = '"
                    + AuditOutcome.DONE + "'"));
            counts.put(Told.AT_DESK,
                    count(session, "audit_entry where action = 'desk.sign-in' and subject = 'sign-in'"));
            counts.put(Told.ITEM, count(session, "follow_up_item"));
            counts.put(Told.DONE, count(session, "follow_up_item where closed_at is not null"));
            counts.put(Told.ALARM, count(session, "handover_overstay"));
            counts.put(Told.SIGNED, count(session, "handover_record"));
            return counts;
        });
    }

    static long count(Session session, String what) {
        return session.createNativeQuery("select count(*) from " + what, Long.class).getSingleResult();
    }

    private static long draft(Bureau bureau) {
        String text = bureau.drafts.load(RunFixture.DESK, FIELD);
        return text.isEmpty() ? 0 : Long.parseLong(text.substring(text.indexOf(' ') + 1));
    }

    private void told(Told what) {
        out.println("told " + what);
    }

    private void type() {
        for (long number = draft(bureau) + 1;; number++) {
            bureau.drafts.save(RunFixture.DESK, FIELD, "正在写 " + number);
            out.println("draft " + number);
            pause();
        }
    }

    /** Somebody types no faster; what else is written waits for each draft. */
    private static void pause() {
        try {
            Thread.sleep(TYPED_MS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What of the shift is not done yet, and its handover. */
    private void live(TimeRange shift) {
        until(shift.from().plus(Duration.ofMinutes(5)));
        HandoverSheet sheet = sheet(shift);
        if (sheet.outgoing().isEmpty()) {
            long first = bureau.rosters.onDutyAt(shift.from()).stream()
                    .filter(duty -> bureau.signIn.userOf(duty.personId()).isPresent()).findFirst().orElseThrow()
                    .personId();
            bureau.signInDesk.signIn(RunFixture.DESK, SignInRequest.of(first));
            told(Told.AT_DESK);
            sheet = sheet(shift);
        }
        String user = sheet.outgoing().getFirst().user();
        bureau.signIn.signIn(user, PASSWORD.toCharArray());
        told(Told.SIGN_IN);
        bureau.followUps.open(RunFixture.DESK, NewItem.of("核实监控", "", null));
        told(Told.ITEM);
        List<ItemView> open = bureau.followUps.open();
        for (int i = OPEN; i < open.size(); i++) {
            bureau.followUps.finish(RunFixture.DESK, open.get(i).id(), "已核实");
            told(Told.DONE);
        }
        bureau.handover.sheets.keep(RunFixture.DESK, shift, filled(sheet(shift)));
        out.println("kept " + shift.from());
        boolean late = counts(bureau).get(Told.SIGNED) % LATE_EVERY == LATE_EVERY - 1;
        until(shift.to().plus(Duration.ofMinutes(late ? 16 : -5)));
        if (bureau.handover.pass.pass(bureau.clock.now()) > 0) {
            told(Told.ALARM);
        }
        sheet = sheet(shift);
        bureau.handover.handovers.sign(RunFixture.DESK, new Signing(shift, filled(sheet), by(sheet.outgoing()),
                by(sheet.incoming()), null));
        told(Told.SIGNED);
        // What comes after it is later than it.
        clock.move(Duration.ofSeconds(1));
    }

    private HandoverSheet sheet(TimeRange shift) {
        return bureau.handover.sheets.sheet(RunFixture.DESK, shift);
    }

    private static Credentials by(List<HandoverSheet.Signer> signers) {
        return new Credentials(signers.getFirst().user(), PASSWORD.toCharArray());
    }

    private static HandoverForm filled(HandoverSheet sheet) {
        Map<Long, Mark> marks = new HashMap<>();
        sheet.lines().forEach(line -> marks.put(line.id(), new Mark(true, "")));
        return new HandoverForm(marks, "传真 3 件", "无", "", "", sheet.entries().stream()
                .filter(HandoverText.Entry::mustRead).map(HandoverText.Entry::key).collect(Collectors.toSet()), "");
    }

    private void until(Instant then) {
        if (bureau.clock.now().isBefore(then)) {
            clock.move(Duration.between(bureau.clock.now(), then));
        }
    }
}
