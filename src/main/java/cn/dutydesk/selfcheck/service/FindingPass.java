package cn.dutydesk.selfcheck.service;

import cn.dutydesk.core.BureauClock;
import cn.dutydesk.core.Texts;
import cn.dutydesk.data.Tx;
import cn.dutydesk.desk.DuePass;
import cn.dutydesk.desk.Places;
import cn.dutydesk.playbook.Grade;
import cn.dutydesk.playbook.Matter;
import cn.dutydesk.playbook.Runs;
import cn.dutydesk.security.Act;
import cn.dutydesk.security.Acts;
import cn.dutydesk.selfcheck.FindingChanged;
import cn.dutydesk.selfcheck.FindingStep;
import cn.dutydesk.selfcheck.domain.Finding;
import cn.dutydesk.selfcheck.domain.FindingStepRow;
import cn.dutydesk.selfcheck.store.FindingStore;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

/**
 * Reminds of findings: before their last day, on it, and while they are overdue; what is overdue is led by the office's
 * playbook. Each reminder is sent once: the next time is moved in the same transaction.
 */
final class FindingPass implements DuePass {
    /** So much of what was found stands in the calls of a playbook. */
    private static final int TITLE = 40;

    private final Tx tx;
    private final Acts acts;
    private final FindingService findings;
    private final Runs runs;
    private final BureauClock clock;
    private final Texts texts;

    FindingPass(Tx tx, Acts acts, FindingService findings, Runs runs, BureauClock clock, Texts texts) {
        this.tx = tx;
        this.acts = acts;
        this.findings = findings;
        this.runs = runs;
        this.clock = clock;
        this.texts = texts;
    }

    @Override
    public int pass(Instant now) {
        List<Long> due = tx.read(session -> FindingStore.remind(session, now));
        for (long id : due) {
            acts.writeAsSystem("rectification.remind", act -> {
                remind(act, FindingService.find(act.session(), id));
                return null;
            });
        }
        return due.size();
    }

    private void remind(Act act, Finding finding) {
        LocalDate today = clock.local(act.now()).toLocalDate();
        Instant point = finding.remindAt();
        if (point == null) {
            // Put forward for verification since it was read: nothing to remind of any more.
            act.record(FindingService.SUBJECT, finding.id(), null, Map.of("reminder", "none"));
            return;
        }
        finding.remind(findings.next(finding, act.now()));
        boolean late = finding.late(today);
        long days = ChronoUnit.DAYS.between(today, finding.due());
        String words = late ? texts.of("finding.remind.late", -days) : days == 0 ? texts.of("finding.remind.today")
                : texts.of("finding.remind.soon", days);
        note(act, finding, FindingStep.REMINDED, words);
        if (late && !finding.climbed()) {
            finding.climb();
            if (runs.start(act, new Matter(FindingService.MATTER, finding.id(), texts.of("finding.matter",
                    finding.number(), finding.department(), brief(finding.what())), FindingService.TYPE, Grade.NONE,
                    act.now(),
                    Places.of(FindingService.SUBJECT, finding.id()))).isPresent()) {
                note(act, finding, FindingStep.OVERDUE, texts.of("finding.log.overdue", -days));
            }
        }
        findings.tell(act, finding, "due-" + point, texts.of("finding.notice.remind", finding.number(), words));
        act.record(FindingService.SUBJECT, finding.id(), null, Map.of("reminder", point.toString(), "next",
                String.valueOf(finding.remindAt()), "late", late));
        act.signal(new FindingChanged(finding.id()));
    }

    private static String brief(String words) {
        String line = words.replace('\n', ' ');
        return line.length() > TITLE ? line.substring(0, TITLE) + "…" : line;
    }

    private void note(Act act, Finding finding, FindingStep kind, String words) {
        act.session().persist(new FindingStepRow(finding.id(), kind, act.now(), texts.of("finding.program"), words));
    }
}
