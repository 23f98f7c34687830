package cn.dutydesk.selfcheck.service;

import cn.dutydesk.core.BureauClock;
import cn.dutydesk.core.Refusal;
import cn.dutydesk.core.Texts;
import cn.dutydesk.notify.NewNotice;
import cn.dutydesk.notify.Notices;
import cn.dutydesk.people.People;
import cn.dutydesk.people.PersonCard;
import cn.dutydesk.playbook.Runs;
import cn.dutydesk.security.Act;
import cn.dutydesk.security.Actor;
import cn.dutydesk.security.Acts;
import cn.dutydesk.security.Permission;
import cn.dutydesk.selfcheck.FindingChanged;
import cn.dutydesk.selfcheck.FindingDetail;
import cn.dutydesk.selfcheck.FindingState;
import cn.dutydesk.selfcheck.FindingStep;
import cn.dutydesk.selfcheck.FindingView;
import cn.dutydesk.selfcheck.Findings;
import cn.dutydesk.selfcheck.NewFinding;
import cn.dutydesk.selfcheck.domain.Finding;
import cn.dutydesk.selfcheck.domain.FindingHand;
import cn.dutydesk.selfcheck.domain.FindingNumber;
import cn.dutydesk.selfcheck.domain.FindingReminding;
import cn.dutydesk.selfcheck.domain.FindingStepRow;
import cn.dutydesk.selfcheck.store.FindingStore;
import cn.dutydesk.settings.Setting;
import cn.dutydesk.settings.Settings;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * Findings and their rectification (整改, 对账销号): named person, measure, limit, proof, verification by somebody else.
 * Every act stands in the finding's course and in the record of acts. Blocks; background threads only.
 */
public final class FindingService implements Findings {
    static final String SUBJECT = "finding";
    /** The kind of thing the playbook for what is overdue is written for, and its type there. */
    static final String MATTER = "self-check";
    static final String TYPE = "整改";

    private final Acts acts;
    private final People people;
    private final Notices notices;
    private final Runs runs;
    private final Settings settings;
    private final BureauClock clock;
    private final Texts texts;

    /** @param texts of what the program writes itself: Chinese */
    FindingService(Acts acts, People people, Notices notices, Runs runs, Settings settings, BureauClock clock,
            Texts texts) {
        this.acts = acts;
        this.people = people;
        this.notices = notices;
        this.runs = runs;
        this.settings = settings;
        this.clock = clock;
        this.texts = texts;
    }

    @Override
    public long raise(Act act, NewFinding wanted) {
        String department = people.directory().stream().filter(one -> one.departmentId() == wanted.departmentId())
                .map(PersonCard::department).findFirst().orElseThrow(() -> new Refusal("finding.refused.department"));
        String person = wanted.personId() == null ? "" : person(wanted.personId()).name();
        Session session = act.session();
        Finding finding = new Finding(wanted, number(session, act.now()), department, person, clock.today(), act.now(),
                act.actor().name());
        FindingStore.former(session, wanted.departmentId(), finding.item()).ifPresent(finding::repeats);
        finding.remind(next(finding, act.now()));
        session.persist(finding);
        step(act, finding, FindingStep.FOUND, finding.what());
        act.record(SUBJECT, finding.id(), null, state(finding));
        if (wanted.personId() != null) {
            tell(act, finding, "given-" + wanted.personId(), texts.of("finding.notice.given", finding.number()));
        }
        return finding.id();
    }

    /** Records one that was found outside a self-check. @throws Refusal as {@link Findings#raise} */
    public FindingDetail raise(Actor who, NewFinding wanted) {
        return acts.write(who, Permission.FINDING_EDIT, "rectification.raise", act -> {
            long id = raise(act, wanted);
            return FindingStore.detail(act.session(), act.session().find(Finding.class, id));
        });
    }

    private String number(Session session, Instant now) {
        int year = clock.local(now).getYear();
        FindingNumber last = session.find(FindingNumber.class, year);
        if (last == null) {
            last = new FindingNumber(year);
            session.persist(last);
        }
        return last.take();
    }

    private PersonCard person(long id) {
        return people.byId(id).orElseThrow(() -> new Refusal("finding.refused.person"));
    }

    /** Names who answers for it. @throws Refusal when it waits for verification or is closed, or is not the actor's */
    public FindingDetail give(Actor who, long id, long personId) {
        return work(who, "rectification.give", id, (act, finding) -> {
            PersonCard person = person(personId);
            finding.give(personId, person.name());
            tell(act, finding, "given-" + personId, texts.of("finding.notice.given", finding.number()));
            return new FindingStepRow(id, FindingStep.PERSON, act.now(), who.name(), person.name());
        });
    }

    /** Says how it is put right. @throws Refusal when nothing is said, or as {@link #give} */
    public FindingDetail measure(Actor who, long id, String words) {
        return work(who, "rectification.measure", id, (act, finding) -> {
            if (finding.personId() == null && who.personId() != null) {
                finding.give(who.personId(), who.name());
            }
            finding.measure(words);
            return new FindingStepRow(id, FindingStep.MEASURE, act.now(), who.name(), words);
        });
    }

    /**
     * It is put right: somebody else may look.
     *
     * @param proof in words; may be empty when files prove it
     * @throws Refusal when nothing proves it, no measure was named, or as {@link #give}
     */
    public FindingDetail done(Actor who, long id, String proof) {
        return work(who, "rectification.done", id, (act, finding) -> {
            finding.done(proof, FindingStore.files(act.session(), id).size(), FindingHand.of(who), act.now());
            return new FindingStepRow(id, FindingStep.DONE, act.now(), who.name(), proof);
        });
    }

    /** Strikes it off: it was looked at and is right. @throws Refusal when the actor answers for it or did it */
    public FindingDetail close(Actor who, long id, String words) {
        return verify(who, "rectification.close", id, (act, finding) -> {
            finding.close(words, FindingHand.of(who), act.now());
            runs.over(act, MATTER, id, texts.of("finding.log.closed", finding.number()));
            notices.cancel(act, SUBJECT, id, List.of(SUBJECT + "-" + id + "-"));
            return new FindingStepRow(id, FindingStep.CLOSED, act.now(), who.name(), words);
        });
    }

    /** Sends it back. @throws Refusal when no reason is given, and as {@link #close} */
    public FindingDetail giveBack(Actor who, long id, String reason) {
        return verify(who, "rectification.return", id, (act, finding) -> {
            finding.giveBack(reason, FindingHand.of(who));
            finding.remind(next(finding, act.now()));
            tell(act, finding, "returned-" + act.now(), texts.of("finding.notice.returned", finding.number(), reason));
            return new FindingStepRow(id, FindingStep.RETURNED, act.now(), who.name(), reason);
        });
    }

    /** Gives it more time, with a reason. @throws Refusal when the day is no later one */
    public FindingDetail extend(Actor who, long id, LocalDate until, String reason) {
        return change(who, Permission.FINDING_EDIT, "rectification.extend", id, (act, finding) -> {
            LocalDate before = finding.due();
            finding.extend(until, reason, clock.today());
            finding.remind(next(finding, act.now()));
            runs.over(act, MATTER, id, texts.of("finding.log.extended", finding.number(), until));
            return new FindingStepRow(id, FindingStep.LIMIT, act.now(), who.name(),
                    texts.of("finding.log.limit", before, until, reason));
        });
    }

    /** Says by hand that it repeats another one. @throws Refusal when that was found later */
    public FindingDetail link(Actor who, long id, long formerId) {
        return change(who, Permission.FINDING_EDIT, "rectification.link", id, (act, finding) -> {
            Finding former = find(act.session(), formerId);
            finding.repeats(former);
            return new FindingStepRow(id, FindingStep.LINKED, act.now(), who.name(), former.number());
        });
    }

    /** Whoever answers for it, his department while nobody does, and who keeps the findings. */
    private FindingDetail work(Actor who, String action, long id, BiFunction<Act, Finding, FindingStepRow> work) {
        return change(who, Permission.SELFCHECK_ANSWER, action, id, (act, finding) -> {
            demandOwn(who, finding);
            return work.apply(act, finding);
        });
    }

    void demandOwn(Actor who, Finding finding) {
        if (!mine(who, finding.personId(), finding.departmentId()) && !acts.allows(who, Permission.FINDING_EDIT)) {
            throw new Refusal("finding.refused.not-yours", finding.number());
        }
    }

    private boolean mine(Actor who, @Nullable Long personId, long departmentId) {
        return who.personId() != null && (who.personId().equals(personId) || personId == null
                && people.byId(who.personId()).filter(one -> one.departmentId() == departmentId).isPresent());
    }

    /** Whether the actor answers for it: he is named, or his department is while nobody is. */
    public boolean mine(Actor who, FindingView finding) {
        return mine(who, finding.personId(), finding.departmentId());
    }

    /** Who keeps the findings, and who signs the self-check: so that a second person is always there. */
    private FindingDetail verify(Actor who, String action, long id, BiFunction<Act, Finding, FindingStepRow> work) {
        return change(who, verifying(who), action, id, work);
    }

    private Permission verifying(Actor who) {
        return acts.allows(who, Permission.FINDING_EDIT) ? Permission.FINDING_EDIT : Permission.SELFCHECK_SIGN;
    }

    /** Whether the actor may verify this one; the wrong hand may not. */
    public boolean verifies(Actor who, FindingView finding) {
        return acts.allows(who, verifying(who)) && !FindingHand.of(who).is(finding.personId(), finding.person());
    }

    /** The same of one in full: whoever put it forward may not either. */
    public boolean verifies(Actor who, FindingDetail detail) {
        return verifies(who, detail.view()) && !detail.doneBy().equals(who.name());
    }

    /** Those that have waited for verification since before an instant: a leader looks when no officer did or may. */
    Set<Long> waiting(Actor who, Instant since) {
        return acts.read(who, Permission.SELFCHECK_READ, session -> Set.copyOf(FindingStore.waiting(session, since)));
    }

    private FindingDetail change(Actor who, Permission needed, String action, long id,
            BiFunction<Act, Finding, FindingStepRow> work) {
        return acts.write(who, needed, action, act -> {
            Finding finding = find(act.session(), id);
            Map<String, Object> before = state(finding);
            act.session().persist(work.apply(act, finding));
            act.record(SUBJECT, id, before, state(finding));
            act.signal(new FindingChanged(id));
            act.session().flush();
            return FindingStore.detail(act.session(), finding);
        });
    }

    static Finding find(Session session, long id) {
        Finding finding = session.find(Finding.class, id);
        if (finding == null) {
            throw new Refusal("finding.refused.none");
        }
        return finding;
    }

    private void step(Act act, Finding finding, FindingStep kind, String words) {
        act.session().persist(new FindingStepRow(finding.id(), kind, act.now(), act.actor().name(), words));
        act.signal(new FindingChanged(finding.id()));
    }

    /** A notice to whoever answers for it; nothing while nobody does. @param what makes the key unique */
    void tell(Act act, Finding finding, String what, String title) {
        if (finding.personId() != null) {
            notices.send(act, new NewNotice(SUBJECT + "-" + finding.id() + "-" + what, SUBJECT, finding.id(),
                    finding.personId(), finding.person(), "", title,
                    texts.of("finding.notice.body", finding.what(), finding.due())));
        }
    }

    /** The next reminder of it after the instant. */
    Instant next(Finding finding, Instant now) {
        return clock.instant(new FindingReminding(settings.number(Setting.FINDING_REMIND_DAYS),
                settings.number(Setting.FINDING_REMIND_EVERY_DAYS)).next(finding.due(), clock.local(now)));
    }

    static Map<String, Object> state(Finding finding) {
        Map<String, Object> state = new LinkedHashMap<>();
        state.put("number", finding.number());
        state.put("what", finding.what());
        state.put("department", finding.department());
        state.put("person", finding.person());
        state.put("measure", finding.view().measure());
        state.put("due", finding.due().toString());
        state.put("state", finding.state().name());
        state.put("times", finding.times());
        state.put("proof", finding.proof());
        state.put("doneBy", finding.doneBy());
        state.put("verifiedBy", finding.verifiedBy());
        return state;
    }

    @Override
    public List<FindingView> of(Actor who, long campaignId) {
        return acts.read(who, Permission.SELFCHECK_READ, session -> FindingStore.of(session, campaignId));
    }

    @Override
    public List<FindingView> open(Actor who) {
        return acts.read(who, Permission.SELFCHECK_READ, FindingStore::open);
    }

    /** Those closed since a day, the last one first. @param most no more than so many */
    public List<FindingView> closed(Actor who, LocalDate since, int most) {
        return acts.read(who, Permission.SELFCHECK_READ, session -> FindingStore.closed(session,
                clock.instant(since.atStartOfDay()), most));
    }

    /** Everything found in a year with its proof and verification, for the list on paper. */
    public List<FindingDetail> year(Actor who, int year) {
        Instant from = clock.instant(LocalDate.of(year, 1, 1).atStartOfDay());
        Instant to = clock.instant(LocalDate.of(year + 1, 1, 1).atStartOfDay());
        return acts.read(who, Permission.SELFCHECK_READ, session -> FindingStore.found(session, from, to).stream()
                .map(one -> new FindingDetail(one.view(), one.version(), one.foundBy(), one.proof(), one.doneBy(),
                        one.doneAt(), one.verifiedBy(), one.verdict(), List.of(), List.of(), List.of()))
                .toList());
    }

    /** One in full. @throws Refusal when there is none */
    public FindingDetail detail(Actor who, long id) {
        return acts.read(who, Permission.SELFCHECK_READ, session -> FindingStore.detail(session, find(session, id)));
    }

    public boolean reads(Actor who) {
        return acts.allows(who, Permission.SELFCHECK_READ);
    }

    /** Whether the actor keeps the findings. */
    public boolean keeps(Actor who) {
        return acts.allows(who, Permission.FINDING_EDIT);
    }

    /** How far it is, for whom it waits. */
    static boolean waits(FindingView finding) {
        return finding.state() == FindingState.TO_VERIFY;
    }
}
