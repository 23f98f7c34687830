package cn.dutydesk.presence.service;

import cn.dutydesk.core.BureauClock;
import cn.dutydesk.core.Texts;
import cn.dutydesk.core.TimeRange;
import cn.dutydesk.desk.DutyLog;
import cn.dutydesk.desk.NewEntry;
import cn.dutydesk.desk.SignInView;
import cn.dutydesk.presence.Climb;
import cn.dutydesk.presence.FactKind;
import cn.dutydesk.presence.FactSource;
import cn.dutydesk.presence.OnDeskPerson;
import cn.dutydesk.presence.domain.PassMark;
import cn.dutydesk.presence.domain.Spans;
import cn.dutydesk.presence.store.PresenceStore;
import cn.dutydesk.roster.OnDuty;
import cn.dutydesk.security.Act;
import cn.dutydesk.settings.Setting;
import cn.dutydesk.settings.Settings;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hibernate.Session;

/**
 * Who signed in late, and who had not signed in when the limit after the beginning of the shift was over. Whether it is
 * found at once or days later, the same facts come out.
 */
final class SignInFacts {
    private static final Duration BACK = Duration.ofDays(40);

    private final OnDesk desk;
    private final Climb climb;
    private final Settings settings;
    private final DutyLog log;
    private final Texts texts;
    private final Spans spans;
    private final BureauClock clock;

    SignInFacts(OnDesk desk, Climb climb, Settings settings, DutyLog log, Texts texts, Spans spans,
            BureauClock clock) {
        this.desk = desk;
        this.climb = climb;
        this.settings = settings;
        this.log = log;
        this.texts = texts;
        this.spans = spans;
        this.clock = clock;
    }

    List<Job> due(Session session, Instant now) {
        PassMark mark = PresenceStore.mark(session).orElse(null);
        if (mark == null) {
            return List.of();
        }
        Instant since = mark.seenTo().isBefore(now.minus(BACK)) ? now.minus(BACK) : mark.seenTo();
        LocalDate first = clock.local(since).toLocalDate().minusDays(1);
        List<OnDuty> duties = desk.duties(first, clock.local(now).toLocalDate());
        Map<Instant, List<SignInView>> signIns = new HashMap<>();
        TreeSet<Instant> beginnings = new TreeSet<>(duties.stream().map(duty -> duty.shift().from()).toList());
        beginnings.add(desk.shiftAt(now).from());
        beginnings.forEach(from -> signIns.put(from, desk.signIns(from)));
        List<Job> jobs = new ArrayList<>();
        signIns.values().stream().flatMap(List::stream).filter(row -> row.lateMinutes() > 0
                && !row.signedAt().isBefore(mark.begunAt())
                && !known(session, FactKind.LATE, row.personId(), row.shift()))
                .forEach(row -> jobs.add(act -> late(act, row)));
        Map<Instant, List<OnDuty>> missing = new TreeMap<>();
        for (Instant from : beginnings) {
            Instant limit = limit(from);
            if (!now.isBefore(limit) && limit.isAfter(mark.begunAt())) {
                // Who had the seat then: somebody who took over later has not been missing.
                desk.seats(limit).stream().filter(duty -> duty.shift().from().equals(from)
                        && !signedBy(limit, duty, signIns.getOrDefault(from, List.of()))
                        && !known(session, FactKind.MISSING, duty.personId(), duty.shift()))
                        .forEach(duty -> missing.computeIfAbsent(from, key -> new ArrayList<>()).add(duty));
            }
        }
        missing.values().forEach(of -> jobs.add(act -> missing(act, of)));
        return jobs;
    }

    private Instant limit(Instant from) {
        return from.plus(Duration.ofMinutes(settings.number(Setting.MISSING_MINUTES)));
    }

    private boolean signedBy(Instant limit, OnDuty duty, List<SignInView> signIns) {
        String name = desk.name(duty.personId());
        return signIns.stream().anyMatch(row -> !row.signedAt().isAfter(limit)
                && (row.personId() == duty.personId() || row.standInFor().equals(name)));
    }

    private static String cause(TimeRange shift) {
        return "shift-" + shift.from().getEpochSecond();
    }

    private static boolean known(Session session, FactKind kind, long person, TimeRange shift) {
        return PresenceStore.known(session, kind, person, cause(shift));
    }

    /** The desk has written it into the log when the person signed in. */
    private void late(Act act, SignInView row) {
        FactNotes.note(act, FactKind.LATE, List.of(new OnDeskPerson(row.personId(), row.name())), row.shift(),
                row.signedAt(), FactSource.SIGN_IN, cause(row.shift()),
                texts.of("presence.log.late", row.name(), spans.time(row.signedAt()), row.lateMinutes()));
        act.record("sign-in", row.personId(), null, Map.of("late", row.lateMinutes()));
    }

    private void missing(Act act, List<OnDuty> seats) {
        TimeRange shift = seats.getFirst().shift();
        Instant limit = limit(shift.from());
        List<OnDeskPerson> people = seats.stream()
                .map(duty -> new OnDeskPerson(duty.personId(), desk.name(duty.personId()))).distinct().toList();
        String words = texts.of("presence.log.missing", spans.near(shift.from(), act.now()), OnDesk.names(people),
                Duration.between(shift.from(), limit).toMinutes())
                + TaskService.found(texts, spans, limit, act.now());
        FactNotes.note(act, FactKind.MISSING, people, shift, limit, FactSource.SIGN_IN, cause(shift), words);
        log.append(act, NewEntry.system(words, "sign-in", null));
        if (shift.contains(act.now())) {
            climb.start(act, "missing", shift.from().getEpochSecond(), words, false);
        }
        act.record("sign-in", null, null, Map.of("missing", OnDesk.names(people), "shift", shift.from().toString()));
    }
}
