package cn.dutydesk.playbook.service;

import cn.dutydesk.core.BureauClock;
import cn.dutydesk.core.Texts;
import cn.dutydesk.desk.DutyLog;
import cn.dutydesk.desk.NewEntry;
import cn.dutydesk.playbook.DowntimeChanged;
import cn.dutydesk.playbook.DowntimeKind;
import cn.dutydesk.playbook.domain.kept.DowntimeRow;
import cn.dutydesk.playbook.store.RunStore;
import cn.dutydesk.security.Act;
import cn.dutydesk.security.Acts;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.stream.Collectors;

/** Writes the ledger of downtime, each entry with its line in the duty log; knows the faults that stand now. */
final class Ledger {
    /** So many runs of a fault are named by number. */
    private static final int NAMED = 5;

    private final Acts acts;
    private final DutyLog log;
    private final Words words;
    private final Texts texts;
    private final BureauClock clock;
    private final String workstation;
    /** Faults that stand, by what they are about, in words. */
    private final Map<String, String> faults = new TreeMap<>();

    /** @param texts of documents: Chinese */
    Ledger(Acts acts, DutyLog log, Texts texts, BureauClock clock, String workstation) {
        this.acts = acts;
        this.log = log;
        this.texts = texts;
        this.clock = clock;
        this.workstation = workstation;
        words = new Words(texts);
    }

    /** A time at which nobody looked, or a clock that was set; in the running transaction. */
    void gap(Act act, DowntimeKind kind, Instant from, Instant to) {
        long overdue = RunStore.overdue(act.session(), to);
        Duration span = Duration.between(from, to).abs();
        String due = overdue == 0 ? texts.of("run.ledger.due-none") : texts.of("run.ledger.due", overdue);
        write(act, kind, from, to, "", texts.of("run.ledger." + kind, time(from), time(to), words.span(span), due));
    }

    private void write(Act act, DowntimeKind kind, Instant from, Instant to, String fault, String line) {
        DowntimeRow row = new DowntimeRow(kind, from, to, fault, workstation);
        act.session().persist(row);
        log.append(act, NewEntry.system(line, "downtime", row.id()));
        act.record("downtime", row.id(), null, Map.of("kind", kind.name(), "from", from.toString(), "to",
                to.toString(), "words", fault));
        act.signal(new DowntimeChanged());
    }

    private String time(Instant at) {
        LocalDateTime local = clock.local(at);
        return texts.shortDate(local) + " " + texts.time(local);
    }

    /** Runs cannot be moved. @param runs by what the fault is kept under */
    void cannotMove(Map<String, Long> runs) {
        faults(runs, run -> texts.of("run.fault.cannot-move", run),
                all -> texts.of("run.fault.cannot-move-many", all.size(), some(all)));
    }

    /** Steps should have moved long ago. @param since when the longest overdue of them was due */
    void overdue(Map<String, Long> runs, Instant since) {
        faults(runs, run -> texts.of("run.fault.overdue", run, time(since)),
                all -> texts.of("run.fault.overdue-many", all.size(), some(all), time(since)));
    }

    /** Runs wait for nobody and for no time. */
    void stuck(Map<String, Long> runs) {
        faults(runs, run -> texts.of("run.fault.stuck", run),
                all -> texts.of("run.fault.stuck-many", all.size(), some(all)));
    }

    private String some(List<Long> runs) {
        return runs.stream().sorted().limit(NAMED).map(String::valueOf)
                .collect(Collectors.joining(texts.of("run.fault.and")));
    }

    /**
     * Things that do not work, found together: what is new among them is written down once as long as it stands, in one
     * entry however many they are.
     */
    private synchronized void faults(Map<String, Long> found, LongFunction<String> one,
            Function<List<Long>, String> many) {
        Map<String, Long> fresh = new TreeMap<>(found);
        fresh.keySet().removeAll(faults.keySet());
        if (!fresh.isEmpty()) {
            List<Long> runs = List.copyOf(fresh.values());
            String what = runs.size() == 1 ? one.apply(runs.getFirst()) : many.apply(runs);
            fresh.keySet().forEach(about -> faults.put(about, what));
            acts.writeAsSystem("run.fault", act -> {
                write(act, DowntimeKind.FAULT, act.now(), act.now(), what, texts.of("run.ledger.FAULT", what));
                return null;
            });
        }
    }

    /** It works again. */
    synchronized void well(String about) {
        faults.remove(about);
    }

    /** What stands now of those whose name begins so. */
    synchronized Set<String> standing(String prefix) {
        return Set.copyOf(faults.keySet().stream().filter(name -> name.startsWith(prefix)).toList());
    }

    /** Every fault that stands, in one sentence; empty when there is none. */
    synchronized String problem() {
        return String.join(" ", new LinkedHashSet<>(faults.values()));
    }
}
