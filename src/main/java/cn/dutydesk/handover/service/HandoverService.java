package cn.dutydesk.handover.service;

import cn.dutydesk.core.BureauClock;
import cn.dutydesk.core.Refusal;
import cn.dutydesk.core.Texts;
import cn.dutydesk.core.TimeRange;
import cn.dutydesk.core.Worded;
import cn.dutydesk.desk.DutyLog;
import cn.dutydesk.desk.NewEntry;
import cn.dutydesk.desk.WatchBook;
import cn.dutydesk.handover.HandoverChanged;
import cn.dutydesk.handover.HandoverForm;
import cn.dutydesk.handover.HandoverSheet;
import cn.dutydesk.handover.HandoverSigned;
import cn.dutydesk.handover.HandoverText;
import cn.dutydesk.handover.HandoverView;
import cn.dutydesk.handover.Overstays;
import cn.dutydesk.handover.domain.FormRules;
import cn.dutydesk.handover.domain.HandoverRecord;
import cn.dutydesk.handover.domain.OverstayRow;
import cn.dutydesk.handover.domain.RefusedHandover;
import cn.dutydesk.handover.store.HandoverStore;
import cn.dutydesk.security.Act;
import cn.dutydesk.security.Actor;
import cn.dutydesk.security.Acts;
import cn.dutydesk.security.Permission;
import cn.dutydesk.security.SignIn;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Signing a handover, and refusing one. Both officers prove themselves with their own passwords; then everything is
 * read again and stored in one transaction, or nothing is.
 */
public final class HandoverService {
    private static final String SUBJECT = "handover";

    private final Acts acts;
    private final SheetService sheets;
    private final SignIn accounts;
    private final WatchBook book;
    private final DutyLog log;
    private final Overstays listener;
    private final Texts texts;
    private final BureauClock clock;

    /** @param texts of documents: Chinese */
    HandoverService(Acts acts, SheetService sheets, SignIn accounts, WatchBook book, DutyLog log, Overstays listener,
            Texts texts, BureauClock clock) {
        this.acts = acts;
        this.sheets = sheets;
        this.accounts = accounts;
        this.book = book;
        this.log = log;
        this.listener = listener;
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * Looks at what the outgoing officer filled in, before the incoming one begins to read.
     *
     * @throws Refusal when a line is unmarked, or a text is too long or carries the mark of a state secret
     */
    public void check(Actor who, TimeRange shift, HandoverForm form) {
        HandoverSheet sheet = sheets.sheet(who, shift);
        unsigned(sheet);
        FormRules.checked(FormRules.clean(form), sheet.lines());
    }

    /**
     * Signs for both.
     *
     * @throws Refusal when a password is wrong, somebody may not, something is unread or unmarked, it is too early or
     *         signed already; nothing is stored then and the draft stays
     */
    public HandoverView sign(Actor who, Signing signing) {
        HandoverSheet before = sheets.sheet(who, signing.shift());
        unsigned(before);
        FormRules.checked(FormRules.clean(signing.form()), before.lines());
        unread(before, signing.form());
        Actor outgoing = prove(signing.outgoing(), "handover.side.OUTGOING");
        Actor incoming = prove(signing.incoming(), "handover.side.INCOMING");
        return acts.write(who, Permission.HANDOVER_SIGN, "handover.sign",
                act -> store(act, signing, outgoing, incoming));
    }

    private HandoverView store(Act act, Signing signing, Actor outgoing, Actor incoming) {
        HandoverForm form = FormRules.clean(signing.form());
        HandoverSheet sheet = sheets.sheet(act.session(), act.actor(), signing.shift(), act.now());
        unsigned(sheet);
        inTime(act.now(), sheet, form);
        Instant handedAt = signing.handedAt() == null ? act.now() : signing.handedAt();
        if (handedAt.isAfter(act.now())) {
            throw new Refusal("handover.refused.future");
        }
        if (handedAt.isBefore(sheet.shift().from())) {
            throw new Refusal("handover.refused.before-shift");
        }
        boolean continuous = sides(sheet, outgoing, incoming);
        unread(sheet, form);
        OverstayRow overstay = HandoverStore.overstay(act.session(), sheet.shift().from()).orElse(null);
        if (overstay != null && overstay.view().endedAt() == null) {
            overstay.end(act.now());
            listener.ended(act, overstay.id(), texts.of("handover.log.overstay-ended", overstay.view().officers(),
                    overstay.minutes(act.now()), incoming.name()));
        }
        HandoverText text = new HandoverText(sheet.shift().from(), sheet.shift().to(), handedAt, act.now(),
                sheet.watchers(), sheet.counts(), sheet.unfinished(), sheet.entries(),
                FormRules.checked(form, sheet.lines()), form.files(), form.anomalies(), form.remarks(),
                act.now().isBefore(sheet.opensAt()) ? form.earlyReason() : "", form.reservations(),
                new HandoverText.Signature(outgoing.name(), outgoing.user(), act.now()),
                new HandoverText.Signature(incoming.name(), incoming.user(), act.now()), continuous,
                sheet.refusals(), overstay == null ? 0 : overstay.minutes(overstay.view().endedAt()));
        book.signIn(act, person(incoming), sheet.next());
        HandoverRecord record = new HandoverRecord(text, person(outgoing), person(incoming));
        act.session().persist(record);
        HandoverStore.draft(act.session(), sheet.shift().from()).ifPresent(act.session()::remove);
        log.append(act, NewEntry.system(words(text), SUBJECT, record.id()));
        act.record(SUBJECT, record.id(), null, Map.of("shift", text.from().toString(), "outgoing", outgoing.user(),
                "incoming", incoming.user(), "openItems", text.unfinished(), "digest", record.view().digest()));
        act.signal(new HandoverSigned(record.id()));
        return record.view();
    }

    private String words(HandoverText text) {
        String words = texts.of(text.continuous() ? "handover.log.continuous" : "handover.log.signed",
                text.outgoing().name(), text.incoming().name(), text.unfinished());
        return text.reservations().isEmpty() ? words
                : words + texts.of("handover.log.reservations", text.reservations());
    }

    /** The incoming officer does not take over. The draft stays; the log and the leader are told. */
    public void refuse(Actor who, TimeRange shift, Credentials by, String reason) {
        unsigned(sheets.sheet(who, shift));
        Actor incoming = prove(by, "handover.side.INCOMING");
        acts.write(who, Permission.HANDOVER_SIGN, "handover.refuse", act -> {
            HandoverSheet sheet = sheets.sheet(act.session(), act.actor(), shift, act.now());
            unsigned(sheet);
            demandListed(sheet.incoming(), incoming, "handover.refused.not-incoming");
            RefusedHandover row = new RefusedHandover(shift.from(), act.now(), person(incoming), incoming.name(),
                    reason);
            act.session().persist(row);
            log.append(act, NewEntry.system(texts.of("handover.log.refused", incoming.name(), row.reason()), SUBJECT,
                    row.id()));
            act.record(SUBJECT, row.id(), null, Map.of("shift", shift.from().toString(), "by", incoming.user(),
                    "reason", row.reason()));
            act.signal(new HandoverChanged());
            return null;
        });
    }

    /** Proves who somebody is. @throws Refusal that names the side, or asks to replace a password given out */
    private Actor prove(Credentials with, String side) {
        Worded name = words -> words.of(side);
        if (with.user().isBlank() || with.password().length == 0) {
            throw new Refusal("handover.refused.no-password", name);
        }
        Actor proved;
        try {
            proved = accounts.prove(with.user(), with.password());
        } catch (Refusal refusal) {
            throw new Refusal("handover.refused.proof", name, (Worded) refusal::words);
        }
        if (accounts.mustChange(proved)) {
            throw new Refusal("handover.refused.must-change", name, proved.user());
        }
        if (proved.personId() == null) {
            throw new Refusal("handover.refused.no-person", name, proved.user());
        }
        acts.demand(proved, Permission.HANDOVER_SIGN, "handover.sign");
        return proved;
    }

    /** The person behind an account that was proved. */
    private static long person(Actor proved) {
        return Objects.requireNonNull(proved.personId());
    }

    private static void unsigned(HandoverSheet sheet) {
        if (sheet.signed() != null) {
            throw new Refusal("handover.refused.twice", sheet.signed().outgoing(), sheet.signed().incoming());
        }
    }

    private void inTime(Instant now, HandoverSheet sheet, HandoverForm form) {
        if (now.isBefore(sheet.opensAt()) && form.earlyReason().isEmpty()) {
            throw new Refusal("handover.refused.early", texts.time(clock.local(sheet.opensAt())));
        }
    }

    /** @return whether one person has both shifts */
    private boolean sides(HandoverSheet sheet, Actor outgoing, Actor incoming) {
        demandListed(sheet.outgoing(), outgoing, "handover.refused.not-outgoing");
        demandListed(sheet.incoming(), incoming, "handover.refused.not-incoming");
        boolean same = person(outgoing) == person(incoming);
        if (same && !sheets.both(person(outgoing), sheet.shift(), sheet.next())) {
            throw new Refusal("handover.refused.same", outgoing.name());
        }
        return same;
    }

    private static void demandListed(List<HandoverSheet.Signer> signers, Actor actor, String code) {
        long person = person(actor);
        if (signers.stream().noneMatch(signer -> signer.personId() == person)) {
            throw new Refusal(code, actor.name());
        }
    }

    private static void unread(HandoverSheet sheet, HandoverForm form) {
        List<HandoverText.Entry> left = sheet.entries().stream().filter(HandoverText.Entry::mustRead)
                .filter(entry -> !form.ticks().contains(entry.key())).toList();
        if (!left.isEmpty()) {
            throw new Refusal("handover.refused.unread", left.size(), left.getFirst().words());
        }
    }
}
