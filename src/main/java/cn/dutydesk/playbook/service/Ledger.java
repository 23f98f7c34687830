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
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Writes the ledger of downtime, each entry with its line in the duty log; knows the faults that stand now. */
final class Ledger {
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
        write(act, kind, from, to, "", texts.of("run.ledger." + kind, time(from), time(to), words.span(span), overdue));
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

    /** A run cannot be moved. */
    void cannotMove(String about, long run) {
        fault(about, texts.of("run.fault.cannot-move", run));
    }

    /** A step should have moved long ago. */
    void overdue(String about, long run, Instant due) {
        fault(about, texts.of("run.fault.overdue", run, time(due)));
    }

    /** A run waits for nobody and for no time. */
    void stuck(String about, long run) {
        fault(about, texts.of("run.fault.stuck", run));
    }

    /** Something does not work; written down once as long as it stands. */
    private synchronized void fault(String about, String what) {
        if (faults.put(about, what) == null) {
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
        return String.join(" ", faults.values());
    }
}
