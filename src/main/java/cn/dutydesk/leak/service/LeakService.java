package cn.dutydesk.leak.service;

import cn.dutydesk.core.BureauClock;
import cn.dutydesk.core.Refusal;
import cn.dutydesk.core.Texts;
import cn.dutydesk.desk.DutyLog;
import cn.dutydesk.desk.NewEntry;
import cn.dutydesk.desk.Places;
import cn.dutydesk.incident.NoteKind;
import cn.dutydesk.leak.LeakChanged;
import cn.dutydesk.leak.LeakClockKind;
import cn.dutydesk.leak.LeakDetail;
import cn.dutydesk.leak.LeakFacts;
import cn.dutydesk.leak.LeakReceipt;
import cn.dutydesk.leak.LeakState;
import cn.dutydesk.leak.LeakView;
import cn.dutydesk.leak.LeakWay;
import cn.dutydesk.leak.NewLeak;
import cn.dutydesk.leak.Rectification;
import cn.dutydesk.leak.domain.LeakClockRow;
import cn.dutydesk.leak.domain.LeakFinding;
import cn.dutydesk.leak.domain.LeakGuard;
import cn.dutydesk.leak.domain.LeakIssue;
import cn.dutydesk.leak.domain.LeakLimits;
import cn.dutydesk.leak.domain.LeakNumber;
import cn.dutydesk.leak.domain.LeakReport;
import cn.dutydesk.leak.store.LeakStore;
import cn.dutydesk.playbook.Grade;
import cn.dutydesk.playbook.Matter;
import cn.dutydesk.playbook.Runs;
import cn.dutydesk.security.Act;
import cn.dutydesk.security.Actor;
import cn.dutydesk.security.Acts;
import cn.dutydesk.security.Permission;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * Leak reports from the first words to the closing. Anybody at the desk reports; after that few see it, and the duty log,
 * the record of acts and playbooks hold the number alone. Blocks; background threads only.
 */
public final class LeakService {
    static final String SUBJECT = "leak";

    private final Acts acts;
    private final DutyLog log;
    private final Runs runs;
    private final LeakLimits limits;
    private final Rectification rectification;
    private final BureauClock clock;
    private final Texts texts;

    /** @param texts of what the program writes itself: Chinese */
    LeakService(Acts acts, DutyLog log, Runs runs, LeakLimits limits, Rectification rectification, BureauClock clock,
            Texts texts) {
        this.acts = acts;
        this.log = log;
        this.runs = runs;
        this.limits = limits;
        this.rectification = rectification;
        this.clock = clock;
        this.texts = texts;
    }

    /**
     * Reports a suspected leak: when, where and how it was noticed.
     *
     * @return what the reporter keeps
     * @throws Refusal when it does not say that, or says what may not be said
     */
    public LeakReceipt report(Actor who, NewLeak wanted) {
        return acts.write(who, Permission.LEAK_REPORT, "leaking.report", act -> {
            String by = log.author(act);
            LeakReport leak = new LeakReport(wanted, number(act), act.now(), who, by);
            act.session().persist(leak);
            clock(act, leak, LeakClockKind.AUTHORITY_FIRST, limits.first(leak.noticedAt()));
            clock(act, leak, LeakClockKind.SUPERIOR_FIRST, limits.first(leak.noticedAt()));
            clock(act, leak, LeakClockKind.AUTHORITY_RESULT, limits.result(leak.noticedAt()));
            clock(act, leak, LeakClockKind.SUPERIOR_RESULT, limits.result(leak.noticedAt()));
            LeakCourse.note(act, leak.id(), NoteKind.REPORTED, texts.of("leak.line.reported", leak.place(), leak.how()),
                    by);
            log.append(act, NewEntry.system(texts.of("leak.log.reported", leak.number()), SUBJECT, leak.id()));
            record(act, leak, "reported");
            runs.start(act, new Matter(SUBJECT, leak.id(), texts.of("leak.matter", leak.number()), "", Grade.NONE,
                    leak.noticedAt(), Places.of(SUBJECT, leak.id())));
            return leak.receipt();
        });
    }

    private String number(Act act) {
        int year = clock.local(act.now()).getYear();
        LeakNumber last = act.session().find(LeakNumber.class, year);
        if (last == null) {
            last = new LeakNumber(year);
            act.session().persist(last);
        }
        return last.take();
    }

    private static void clock(Act act, LeakReport leak, LeakClockKind kind, Instant due) {
        act.session().persist(new LeakClockRow(leak.id(), kind, due));
    }

    /** What the actor's account reported. */
    public List<LeakReceipt> receipts(Actor who) {
        return acts.read(who, Permission.LEAK_REPORT, session -> LeakStore.receipts(session, who.accountId()));
    }

    /** Every report. @throws Refusal when the actor may not see them */
    public List<LeakView> list(Actor who) {
        return acts.read(who, Permission.LEAK_READ, LeakStore::all);
    }

    public boolean reads(Actor who) {
        return acts.allows(who, Permission.LEAK_READ);
    }

    public boolean edits(Actor who) {
        return acts.allows(who, Permission.LEAK_EDIT);
    }

    public boolean approves(Actor who) {
        return acts.allows(who, Permission.LEAK_APPROVE);
    }

    /** One in full; the first who looks has taken it up, which the reporter sees. */
    public LeakDetail open(Actor who, long id) {
        LeakDetail detail = detail(who, id);
        if (detail.view().seenAt() != null) {
            return detail;
        }
        return acts.write(who, Permission.LEAK_READ, "leaking.see", act -> {
            LeakReport leak = find(act.session(), id);
            if (leak.see(act.now(), who.name())) {
                LeakCourse.note(act, id, NoteKind.ACCESS, texts.of("leak.line.seen"), who.name());
            }
            record(act, leak, "seen");
            act.session().flush();
            return LeakStore.detail(act.session(), leak);
        });
    }

    /** One in full. @throws Refusal when there is none, or the actor may not see it */
    public LeakDetail detail(Actor who, long id) {
        return acts.read(who, Permission.LEAK_READ, session -> LeakStore.detail(session, find(session, id)));
    }

    /** Fills in index data; which fields changed stands in the course. @throws Refusal as {@link LeakReport#edit} */
    public LeakDetail edit(Actor who, long id, LeakFacts facts) {
        return change(who, Permission.LEAK_EDIT, "leaking.edit", id, (act, leak) -> {
            LeakFacts before = leak.facts();
            leak.edit(facts);
            List<String> changed = changed(before, leak.facts());
            if (changed.isEmpty()) {
                throw new Refusal("leak.refused.same");
            }
            LeakStore.clock(act.session(), id, LeakClockKind.MISSING).filter(LeakClockRow::open)
                    .filter(open -> leak.deemedAt() == null)
                    .ifPresent(open -> open.move(limits.missing(Objects.requireNonNull(leak.missingSince()),
                            leak.facts().grade())));
            LeakCourse.note(act, id, NoteKind.CHANGED, texts.of("leak.line.changed", String.join("、", changed)),
                    who.name());
        });
    }

    private List<String> changed(LeakFacts before, LeakFacts after) {
        List<String> names = new ArrayList<>();
        changed(names, "CODE_NAME", before.codeName(), after.codeName());
        changed(names, "GRADE", before.grade(), after.grade());
        changed(names, "COPIES", before.copies(), after.copies());
        changed(names, "CARRIER", before.carrier() + before.carrierWords(), after.carrier() + after.carrierWords());
        changed(names, "COURSE", before.course(), after.course());
        changed(names, "RESPONSIBLE", before.responsible(), after.responsible());
        changed(names, "HAPPENED", before.happened(), after.happened());
        changed(names, "HARM", before.harm(), after.harm());
        changed(names, "INQUIRY", before.inquiry(), after.inquiry());
        changed(names, "REMEDY", before.remedy(), after.remedy());
        changed(names, "OUTCOME", before.outcome(), after.outcome());
        return names;
    }

    private void changed(List<String> names, String field, Object before, Object after) {
        if (!Objects.equals(before, after)) {
            names.add(texts.of("leak.field." + field));
        }
    }

    /** Puts the report, or later its result, before a leader. @throws Refusal as {@link LeakReport#submit} */
    public LeakDetail submit(Actor who, long id) {
        return change(who, Permission.LEAK_EDIT, "leaking.submit", id, (act, leak) -> {
            boolean result = leak.state() == LeakState.APPROVED;
            if (result
                    && LeakStore.clocks(act.session(), id).stream().anyMatch(one -> one.kind().first() && one.open())) {
                throw new Refusal("leak.refused.first-open");
            }
            leak.submit();
            act.session().persist(new LeakIssue(id, result, words(leak), act.now(), who));
            LeakCourse.note(act, id, NoteKind.REPORT, texts.of(result ? "leak.line.result-submitted"
                    : "leak.line.submitted"), who.name());
        });
    }

    /** What is put before a leader, in words: Chinese. */
    private String words(LeakReport leak) {
        LeakFacts facts = leak.facts();
        return texts.of("leak.words", leak.number(), moment(leak.noticedAt()), facts.codeName(),
                texts.of("leak.grade." + facts.grade()), facts.copies(), texts.of("leak.carrier." + facts.carrier()),
                facts.carrierWords()) + "\n"
                + texts.of("leak.words-more", facts.course(), facts.responsible(),
                        facts.happened(), facts.harm(), facts.inquiry(), facts.remedy(), facts.outcome());
    }

    private String moment(Instant at) {
        LocalDateTime local = clock.local(at);
        return texts.date(local.toLocalDate()) + " " + texts.time(local);
    }

    /** Approves what waits; it is frozen with its text. @throws Refusal when nothing waits, or it is the actor's own */
    public LeakDetail approve(Actor who, long id) {
        return change(who, Permission.LEAK_APPROVE, "leaking.approve", id, (act, leak) -> {
            leak.approve();
            LeakStore.issues(act.session(), id).getLast().approve(act.now(), who);
            LeakCourse.note(act, id, NoteKind.INSTRUCTION, texts.of("leak.line.approved"), who.name());
        });
    }

    /** Sends back what waits. @throws Refusal when nothing waits, or no reason is given */
    public LeakDetail giveBack(Actor who, long id, String reason) {
        return change(who, Permission.LEAK_APPROVE, "leaking.return", id, (act, leak) -> {
            leak.giveBack();
            LeakStore.issues(act.session(), id).getLast().giveBack(reason);
            LeakCourse.note(act, id, NoteKind.INSTRUCTION, texts.of("leak.line.returned", reason.strip()), who.name());
        });
    }

    /**
     * Notes that a limit was met: who received the report there, when and by which way.
     *
     * @param lateReason needed when it was late; stays for ever
     * @throws Refusal when the report was not approved, it is done already, late without reason, or lies in the future
     */
    public LeakDetail done(Actor who, long id, LeakClockKind kind, Instant at, String receiver, @Nullable LeakWay way,
            String lateReason) {
        return change(who, Permission.LEAK_EDIT, "leaking.done", id, (act, leak) -> {
            leak.demandOpen();
            LeakClockRow row = LeakStore.clock(act.session(), id, kind)
                    .orElseThrow(() -> new Refusal("leak.refused.no-clock"));
            demandApproved(leak, kind, receiver);
            if (at.isBefore(leak.noticedAt())) {
                throw new Refusal("leak.refused.before");
            }
            row.done(at, receiver, way, lateReason, act.now(), who.name());
            if (kind == LeakClockKind.AUTHORITY_FIRST && LeakStore.clock(act.session(), id, LeakClockKind.INQUIRY)
                    .isEmpty()) {
                clock(act, leak, LeakClockKind.INQUIRY, limits.inquiry(at));
            }
            String words = texts.of("leak.line.done", texts.of("leak.clock." + kind), moment(at), receiver.strip());
            LeakCourse.note(act, id, NoteKind.CLOCK, row.view().lateReason().isEmpty() ? words
                    : texts.of("leak.line.done-late", words, row.view().lateReason()), who.name());
        });
    }

    private static void demandApproved(LeakReport leak, LeakClockKind kind, String receiver) {
        if (kind == LeakClockKind.MISSING) {
            throw new Refusal("leak.refused.by-recovery");
        }
        if (kind.first() && (leak.state() == LeakState.REPORTED || leak.state() == LeakState.SUBMITTED)
                || kind.result() && leak.state() != LeakState.RESULT_APPROVED) {
            throw new Refusal("leak.refused.not-approved");
        }
        if ((kind.first() || kind.result()) && receiver.isBlank()) {
            throw new Refusal("leak.refused.receiver");
        }
    }

    /** Writes a line into the course. @throws Refusal when it says nothing or what may not be said */
    public LeakDetail note(Actor who, long id, String words) {
        return change(who, Permission.LEAK_EDIT, "leaking.note", id, (act, leak) -> {
            leak.demandOpen();
            LeakCourse.note(act, id, NoteKind.PROGRESS, words, who.name());
        });
    }

    /** Carriers are missing since a day: their days are counted. */
    public LeakDetail missing(Actor who, long id, LocalDate since) {
        return change(who, Permission.LEAK_EDIT, "leaking.missing", id, (act, leak) -> {
            leak.missing(since, clock.today());
            Instant due = limits.missing(since, leak.facts().grade());
            LeakStore.clock(act.session(), id, LeakClockKind.MISSING).ifPresentOrElse(row -> row.move(due),
                    () -> clock(act, leak, LeakClockKind.MISSING, due));
            LeakCourse.note(act, id, NoteKind.CLOCK, texts.of("leak.line.missing", since), who.name());
        });
    }

    /** They are there again. @throws Refusal when none are missing, or it is not said where they were */
    public LeakDetail recovered(Actor who, long id, String words) {
        return change(who, Permission.LEAK_EDIT, "leaking.recover", id, (act, leak) -> {
            leak.recovered(act.now());
            if (words.isBlank()) {
                throw new Refusal("leak.refused.no-reason");
            }
            LeakClockRow row = LeakStore.clock(act.session(), id, LeakClockKind.MISSING).orElseThrow();
            row.done(act.now(), "", null, words, act.now(), who.name());
            LeakCourse.note(act, id, NoteKind.CLOCK, texts.of("leak.line.recovered", words.strip()), who.name());
        });
    }

    /** The authority filed the case on a day: three months run. */
    public LeakDetail filed(Actor who, long id, LocalDate day) {
        return change(who, Permission.LEAK_EDIT, "leaking.file", id, (act, leak) -> {
            leak.filed(day, clock.local(leak.noticedAt()).toLocalDate(), clock.today());
            Instant due = limits.handling(day);
            LeakStore.clock(act.session(), id, LeakClockKind.HANDLING).ifPresentOrElse(row -> row.move(due),
                    () -> clock(act, leak, LeakClockKind.HANDLING, due));
            LeakCourse.note(act, id, NoteKind.CLOCK, texts.of("leak.line.filed", day), who.name());
        });
    }

    /** Something must be put right because of it. @param what without a word of the leak itself */
    public LeakDetail rectify(Actor who, long id, String what, long departmentId, @Nullable Long personId,
            LocalDate due) {
        acts.demand(who, Permission.FINDING_EDIT, "leaking.rectify");
        return change(who, Permission.LEAK_EDIT, "leaking.rectify", id, (act, leak) -> {
            leak.demandOpen();
            long finding = rectification.raise(act, LeakGuard.clean(what, LeakReport.WORDS),
                    departmentId, personId, due);
            act.session().persist(new LeakFinding(id, finding));
            LeakCourse.note(act, id, NoteKind.FOLLOW_UP, texts.of("leak.line.rectify"), who.name());
        });
    }

    /** Closes it. @throws Refusal naming what is still open */
    public LeakDetail close(Actor who, long id) {
        List<Long> findings = detail(who, id).findings();
        int open = rectification.open(findings);
        return change(who, Permission.LEAK_APPROVE, "leaking.close", id, (act, leak) -> {
            if (LeakStore.clocks(act.session(), id).stream().anyMatch(one -> one.open()
                    && (one.kind().first() || one.kind().result()))) {
                throw new Refusal("leak.refused.clocks-open");
            }
            if (open > 0) {
                throw new Refusal("leak.refused.findings-open", open);
            }
            leak.close(act.now(), who.name());
            runs.over(act, SUBJECT, id, texts.of("leak.line.closed"));
            LeakCourse.note(act, id, NoteKind.CLOSED, texts.of("leak.line.closed"), who.name());
            log.append(act, NewEntry.system(texts.of("leak.log.closed", leak.number()), SUBJECT, id));
        });
    }

    private LeakDetail change(Actor who, Permission needed, String action, long id, BiConsumer<Act, LeakReport> work) {
        return acts.write(who, needed, action, act -> {
            LeakReport leak = find(act.session(), id);
            // Whoever does something about it has taken it up.
            leak.see(act.now(), who.name());
            work.accept(act, leak);
            record(act, leak, action);
            act.session().flush();
            return LeakStore.detail(act.session(), leak);
        });
    }

    /** The record of acts holds number and state alone: more people read it than may read the report. */
    static void record(Act act, LeakReport leak, String what) {
        act.record(SUBJECT, leak.id(), null,
                Map.of("number", leak.number(), "state", leak.state().name(), "act", what));
        act.signal(new LeakChanged(leak.id()));
    }

    static LeakReport find(Session session, long id) {
        LeakReport leak = session.find(LeakReport.class, id);
        if (leak == null) {
            throw new Refusal("leak.refused.none");
        }
        return leak;
    }
}
