package cn.dutydesk.selfcheck.service;

import cn.dutydesk.core.BureauClock;
import cn.dutydesk.core.Texts;
import cn.dutydesk.scan.ScanSummary;
import cn.dutydesk.scan.Scans;
import cn.dutydesk.secrecy.RegisterFact;
import cn.dutydesk.secrecy.RegisterFacts;
import cn.dutydesk.security.Actor;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/** What registers and scans say that an answer may be proved with. */
public final class Facts {
    private final RegisterFacts registers;
    private final Scans scans;
    private final Texts texts;
    private final BureauClock clock;

    /** @param texts of documents: Chinese */
    Facts(RegisterFacts registers, Scans scans, Texts texts, BureauClock clock) {
        this.registers = registers;
        this.scans = scans;
        this.texts = texts;
        this.clock = clock;
    }

    public List<RegisterFact> of(Actor who, YearMonth month) {
        return registers.of(who, month);
    }

    /** Newest first. */
    public List<ScanSummary> scans(Actor who) {
        return scans.ended(who);
    }

    Optional<ScanSummary> scan(Actor who, long id) {
        return scans.byId(who, id);
    }

    /** A scan in one sentence, as it is kept with an answer. */
    public String words(ScanSummary scan) {
        return texts.of("selfcheck.scan.words", texts.date(clock.local(scan.ended())), scan.workstation(), scan.files(),
                scan.hits(), scan.unreadable(), scan.byName());
    }
}
