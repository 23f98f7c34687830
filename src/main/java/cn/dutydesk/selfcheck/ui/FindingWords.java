package cn.dutydesk.selfcheck.ui;

import cn.dutydesk.core.BureauClock;
import cn.dutydesk.core.Texts;
import cn.dutydesk.kit.Tone;
import cn.dutydesk.kit.Ui;
import cn.dutydesk.selfcheck.FindingState;
import cn.dutydesk.selfcheck.FindingView;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import javafx.scene.control.Label;

/** How a finding reads: its limit and its state in words and colour. */
final class FindingWords {
    private static final int SOON = 7;

    private final Texts texts;
    private final BureauClock clock;

    FindingWords(Texts texts, BureauClock clock) {
        this.texts = texts;
        this.clock = clock;
    }

    /** 逾期 3 天, 今天到期, 还有 5 天; of a closed one whether it was in time. */
    Label due(FindingView finding) {
        if (finding.state() == FindingState.CLOSED) {
            boolean late = clock.local(finding.closed()).toLocalDate().isAfter(finding.due());
            return Ui.tag(texts.of(late ? "finding.due.was-late" : "finding.due.in-time"), late ? Tone.WARN : Tone.OK);
        }
        long days = ChronoUnit.DAYS.between(clock.today(), finding.due());
        return days < 0 ? Ui.tag(texts.of("finding.due.late", -days), Tone.URGENT)
                : days == 0 ? Ui.tag(texts.of("finding.due.today"), Tone.WARN)
                : Ui.tag(texts.of("finding.due.left", days), days <= SOON ? Tone.WARN : Tone.NEUTRAL);
    }

    Label state(FindingView finding) {
        Tone tone = switch (finding.state()) {
            case OPEN -> Tone.NEUTRAL;
            case WORKING -> Tone.ACCENT;
            case TO_VERIFY -> Tone.WARN;
            case CLOSED -> Tone.OK;
        };
        return Ui.tag(state(finding.state()), tone);
    }

    String state(FindingState state) {
        return texts.of("finding.state." + state);
    }

    /** What was found, and how often by now. */
    String title(FindingView finding) {
        return finding.times() > 1 ? texts.of("finding.again", finding.what(), finding.times()) : finding.what();
    }

    /** Who answers for it, else which department. */
    String whose(FindingView finding) {
        return finding.person().isEmpty() ? texts.of("finding.nobody", finding.department())
                : texts.of("finding.whose", finding.department(), finding.person());
    }

    boolean late(FindingView finding) {
        return finding.state() != FindingState.CLOSED && clock.today().isAfter(finding.due());
    }

    /** Days since it was found; of a closed one, days it took. */
    long age(FindingView finding) {
        Instant until = finding.closed() == null ? clock.now() : finding.closed();
        return ChronoUnit.DAYS.between(clock.local(finding.found()).toLocalDate(), clock.local(until).toLocalDate());
    }

    /** 2月18日 08:30. */
    String moment(Instant at) {
        LocalDateTime local = clock.local(at);
        return texts.shortDate(local) + " " + texts.time(local);
    }
}
