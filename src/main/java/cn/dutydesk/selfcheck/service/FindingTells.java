package cn.dutydesk.selfcheck.service;

import cn.dutydesk.core.BureauClock;
import cn.dutydesk.core.Texts;
import cn.dutydesk.core.TimeRange;
import cn.dutydesk.desk.BriefLine;
import cn.dutydesk.desk.BriefSource;
import cn.dutydesk.desk.Places;
import cn.dutydesk.desk.Todo;
import cn.dutydesk.desk.TodoSource;
import cn.dutydesk.security.Actor;
import cn.dutydesk.security.Acts;
import cn.dutydesk.security.Permission;
import cn.dutydesk.selfcheck.FindingView;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What findings ask of whom: of those who answer for them, of those who verify, and what a leader must know. */
public final class FindingTells implements TodoSource, BriefSource {
    private static final int SOON = 3;
    /** So long an officer has to verify before a leader is asked. */
    private static final Duration PATIENCE = Duration.ofDays(2);

    private final FindingService findings;
    private final Acts acts;
    private final BureauClock clock;
    private final Texts texts;

    /** @param texts of the screen */
    public FindingTells(FindingService findings, Acts acts, BureauClock clock, Texts texts) {
        this.findings = findings;
        this.acts = acts;
        this.clock = clock;
        this.texts = texts;
    }

    @Override
    public List<Todo> todos(Actor who, Instant at) {
        if (!acts.allows(who, Permission.SELFCHECK_READ)) {
            return List.of();
        }
        LocalDate today = clock.local(at).toLocalDate();
        Set<Long> waiting = findings.waiting(who, at.minus(PATIENCE));
        return findings.open(who).stream().flatMap(finding -> todo(who, finding, today, waiting).stream()).toList();
    }

    private Optional<Todo> todo(Actor who, FindingView finding, LocalDate today, Set<Long> waiting) {
        Instant due = clock.instant(finding.due().plusDays(1).atStartOfDay());
        if (FindingService.waits(finding)) {
            return findings.verifies(who, finding) && (findings.keeps(who) || waiting.contains(finding.id()))
                    ? Optional.of(todo(finding,
                            texts.of("finding.todo.verify", finding.number(), finding.what()), due, Todo.Weight.SOON))
                    : Optional.empty();
        }
        long left = ChronoUnit.DAYS.between(today, finding.due());
        Todo.Weight weight = left < 0 ? Todo.Weight.URGENT : left <= SOON ? Todo.Weight.SOON : Todo.Weight.NORMAL;
        if (findings.mine(who, finding)) {
            return Optional.of(todo(finding, texts.of(finding.personId() == null ? "finding.todo.name"
                    : "finding.todo.work", finding.number(), finding.what()), due, weight));
        }
        return findings.keeps(who) && left < 0 ? Optional.of(todo(finding, texts.of("finding.todo.late",
                finding.number(), finding.department(), finding.what()), due, weight)) : Optional.empty();
    }

    private static Todo todo(FindingView finding, String words, Instant due, Todo.Weight weight) {
        return new Todo("finding-" + finding.id(), words, due, weight, Places.of("finding", finding.id()));
    }

    @Override
    public List<BriefLine> lines(Actor who, TimeRange since) {
        if (!acts.allows(who, Permission.SELFCHECK_READ)) {
            return List.of();
        }
        LocalDate today = clock.local(since.to()).toLocalDate();
        return findings.open(who).stream().filter(finding -> today.isAfter(finding.due())
                && !FindingService.waits(finding)).map(finding -> new BriefLine("finding-" + finding.id(),
                        BriefLine.Kind.OPEN, clock.instant(finding.due().plusDays(1).atStartOfDay()),
                        texts.of("finding.brief.late", finding.department(), finding.what(),
                                ChronoUnit.DAYS.between(finding.due(), today)),
                        true, "finding", finding.id(),
                        Places.of("finding", finding.id())))
                .toList();
    }
}
