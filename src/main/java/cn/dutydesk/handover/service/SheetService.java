package cn.dutydesk.handover.service;

import cn.dutydesk.core.BureauClock;
import cn.dutydesk.core.TimeRange;
import cn.dutydesk.desk.HandoverLine;
import cn.dutydesk.desk.LogKind;
import cn.dutydesk.desk.Seat;
import cn.dutydesk.desk.SignInView;
import cn.dutydesk.desk.WatchBook;
import cn.dutydesk.handover.CheckLine;
import cn.dutydesk.handover.HandoverForm;
import cn.dutydesk.handover.HandoverSheet;
import cn.dutydesk.handover.HandoverSheet.Signer;
import cn.dutydesk.handover.HandoverText;
import cn.dutydesk.handover.HandoverText.Watcher;
import cn.dutydesk.handover.HandoverView;
import cn.dutydesk.handover.domain.FormRules;
import cn.dutydesk.handover.domain.HandoverDraft;
import cn.dutydesk.handover.domain.HandoverRecord;
import cn.dutydesk.handover.domain.LineRow;
import cn.dutydesk.handover.domain.OverstayRow;
import cn.dutydesk.handover.domain.RefusedHandover;
import cn.dutydesk.handover.store.HandoverStore;
import cn.dutydesk.people.People;
import cn.dutydesk.people.PersonCard;
import cn.dutydesk.roster.OnDuty;
import cn.dutydesk.roster.Rosters;
import cn.dutydesk.security.Actor;
import cn.dutydesk.security.Acts;
import cn.dutydesk.security.Permission;
import cn.dutydesk.security.SignIn;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.Session;

/** Which shift is to be handed over, and its sheet: what writes itself, and what was filled in. */
public final class SheetService {
    /** So long after its end the shift that ended is shown before the running one. */
    private static final Duration PENDING = Duration.ofHours(4);

    private final Acts acts;
    private final WatchBook book;
    private final Entries entries;
    private final Rosters rosters;
    private final People people;
    private final SignIn accounts;
    private final BureauClock clock;

    /** @param accounts who has an account of his own */
    SheetService(Acts acts, WatchBook book, Entries entries, Rosters rosters, People people, SignIn accounts,
            BureauClock clock) {
        this.acts = acts;
        this.book = book;
        this.entries = entries;
        this.rosters = rosters;
        this.people = people;
        this.accounts = accounts;
        this.clock = clock;
    }

    /**
     * Shifts whose handover may be worked on now, the likelier one first: the running one, and the one before when it
     * ended without.
     */
    public List<TimeRange> shifts(Actor who) {
        Instant now = clock.now();
        TimeRange running = book.shiftAt(now);
        Optional<TimeRange> before = book.lastOver(now).filter(shift -> !shift.from().equals(running.from()));
        return acts.read(who, Permission.LOG_READ, session -> {
            Optional<TimeRange> pending = before.filter(shift -> HandoverStore.of(session, shift.from()).isEmpty());
            boolean first = pending.isPresent() && (now.isBefore(pending.get().to().plus(PENDING))
                    || HandoverStore.overstay(session, pending.get().from()).map(OverstayRow::view)
                            .filter(stay -> stay.endedAt() == null).isPresent());
            List<TimeRange> shifts = new ArrayList<>(List.of(running));
            pending.ifPresent(shift -> shifts.add(first ? 0 : 1, shift));
            return shifts;
        });
    }

    /** The sheet of a shift, fresh. */
    public HandoverSheet sheet(Actor who, TimeRange shift) {
        return acts.read(who, Permission.LOG_READ, session -> sheet(session, who, shift, clock.now()));
    }

    HandoverSheet sheet(Session session, Actor who, TimeRange shift, Instant now) {
        TimeRange next = next(shift, now);
        List<HandoverText.Entry> known = entries.at(who, now, next.from());
        List<HandoverText.Count> counts = book.counts(shift).entrySet().stream()
                .filter(count -> count.getKey() != LogKind.SYSTEM)
                .map(count -> new HandoverText.Count(count.getKey(), count.getValue())).toList();
        int unfinished = (int) known.stream().filter(entry -> entry.part() == HandoverLine.Part.OPEN_ITEM).count();
        List<CheckLine> lines = HandoverStore.lines(session).stream().map(LineRow::view).toList();
        HandoverForm form = HandoverStore.draft(session, shift.from()).map(HandoverDraft::form)
                .orElse(HandoverForm.EMPTY);
        List<HandoverText.Refused> refusals = HandoverStore.refusals(session, shift.from()).stream()
                .map(RefusedHandover::view).toList();
        HandoverView signed = HandoverStore.of(session, shift.from()).map(HandoverRecord::view).orElse(null);
        return new HandoverSheet(shift, next, shift.to().minus(book.early()), watchers(shift), counts, unfinished,
                known, lines, form, outgoing(shift), incoming(next), refusals, signed);
    }

    /** The shift that follows: of one long over, the running one. */
    TimeRange next(TimeRange shift, Instant now) {
        return book.shiftAt(shift.to().isAfter(now) ? shift.to() : now);
    }

    /** Keeps what was filled in; a text with the mark of a state secret is not kept, not even as a draft. */
    public void keep(Actor who, TimeRange shift, HandoverForm form) {
        HandoverForm kept = FormRules.keepable(form);
        acts.draft(who, Permission.HANDOVER_SIGN, session -> {
            if (HandoverStore.of(session, shift.from()).isEmpty()) {
                HandoverDraft draft = HandoverStore.draft(session, shift.from())
                        .orElseGet(() -> new HandoverDraft(shift.from(), kept, clock.now(), who.user()));
                draft.save(kept, clock.now(), who.user());
                session.persist(draft);
            }
        });
    }

    /** Leaders, then who should sit at the desk and who does: those who signed in, and those who should have. */
    private List<Watcher> watchers(TimeRange shift) {
        List<SignInView> signed = book.signIns(shift.from());
        List<Watcher> watchers = new ArrayList<>();
        for (OnDuty duty : rosters.onDutyAt(shift.to().minusMillis(1))) {
            if (signed.stream().noneMatch(view -> view.personId() == duty.personId())) {
                watchers.add(new Watcher(name(duty.personId()), duty.post(), null, 0, "", ""));
            }
        }
        signed.forEach(view -> watchers.add(new Watcher(view.name(), view.post(), view.signedAt(), view.lateMinutes(),
                view.standInFor(), view.reason())));
        watchers.sort(Comparator.comparingInt(watcher -> Seat.desk(watcher.post()) ? 1
                : watcher.post().contains("带班") ? 0 : 2));
        return watchers;
    }

    private String name(long personId) {
        return people.byId(personId).map(PersonCard::name).orElse("#" + personId);
    }

    List<Signer> outgoing(TimeRange shift) {
        return book.signIns(shift.from()).stream().map(this::present).toList();
    }

    /** Who is rostered at the desk for the shift, and who signed in for it. */
    List<Signer> incoming(TimeRange next) {
        Map<Long, Signer> signers = new LinkedHashMap<>();
        rosters.onDutyAt(next.from()).stream().filter(duty -> Seat.desk(duty.post())).forEach(
                duty -> signers.put(duty.personId(), new Signer(duty.personId(), name(duty.personId()), duty.post(),
                        accounts.userOf(duty.personId()).orElse(""), false)));
        book.signIns(next.from()).forEach(view -> signers.put(view.personId(), present(view)));
        return List.copyOf(signers.values());
    }

    private Signer present(SignInView view) {
        return new Signer(view.personId(), view.name(), view.post(), accounts.userOf(view.personId()).orElse(""), true);
    }

    /** Whether the roster gives both shifts to the person (连班). */
    boolean both(long personId, TimeRange shift, TimeRange next) {
        return has(personId, shift.to().minusMillis(1)) && has(personId, next.from());
    }

    private boolean has(long personId, Instant at) {
        return rosters.onDutyAt(at).stream().anyMatch(duty -> duty.personId() == personId);
    }
}
