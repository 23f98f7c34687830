package cn.dutydesk.playbook.domain.text;

import cn.dutydesk.playbook.Grade;
import cn.dutydesk.playbook.domain.definition.Action;
import cn.dutydesk.playbook.domain.definition.Condition;
import cn.dutydesk.playbook.domain.definition.From;
import cn.dutydesk.playbook.domain.definition.Level;
import cn.dutydesk.playbook.domain.definition.Limit;
import cn.dutydesk.playbook.domain.definition.Playbook;
import cn.dutydesk.playbook.domain.definition.Step;
import cn.dutydesk.playbook.domain.text.Flow.Order;
import cn.dutydesk.playbook.domain.text.Flow.Spot;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Spans and limits that cannot be kept, or mean nothing. */
final class LintTimes {
    private static final Duration LEAST_ROUND = Duration.ofMinutes(1);
    private final Playbook playbook;
    private final Flow flow;
    private final Notes notes;
    private final Known known;

    LintTimes(Playbook playbook, Flow flow, Notes notes, Known known) {
        this.playbook = playbook;
        this.flow = flow;
        this.notes = notes;
        this.known = known;
    }

    void check() {
        if (playbook.drillEvery().isZero()) {
            notes.error("/drill-every", "", "playbook.finding.no-span");
        } else if (playbook.drillEvery().compareTo(PlaybookMaker.DRILL_EVERY) > 0) {
            notes.warning("/drill-every", "", "playbook.finding.drill-seldom");
        }
        flow.spots().forEach(spot -> {
            limit(spot);
            clock(spot);
            levels(spot);
            own(spot);
        });
    }

    private void limit(Spot spot) {
        Limit limit = spot.step().limit();
        if (limit == null) {
            return;
        }
        String pointer = spot.pointer() + "/limit";
        span(limit.after(), pointer, spot);
        from(limit.from(), pointer, spot);
    }

    private void span(@Nullable Duration span, String pointer, Spot spot) {
        if (span != null && span.isZero()) {
            notes.error(pointer, spot.id(), "playbook.finding.no-span");
        }
    }

    /** The step a span begins at must be over when this one begins. */
    private void from(From from, String pointer, Spot spot) {
        if (from.kind() != From.Kind.STEP) {
            return;
        }
        Spot start = flow.find(from.step());
        if (start == null) {
            notes.error(pointer, spot.id(), "playbook.finding.no-step", from.step());
            return;
        }
        Order order = Flow.order(start, spot);
        if (order == Order.BESIDE) {
            notes.warning(pointer, spot.id(), "playbook.finding.from-beside", from.step());
        } else if (order != Order.EARLIER && !(Flow.sameRepeat(start, spot)
                && (order == Order.LATER || order == Order.INSTEAD))) {
            notes.error(pointer, spot.id(), "playbook.finding.from-later", from.step());
        }
    }

    private void clock(Spot spot) {
        Step step = spot.step();
        if (step.settles().isEmpty()) {
            return;
        }
        if (!"incident".equals(playbook.subject())) {
            notes.warning(spot.pointer() + "/settles", spot.id(), "playbook.finding.settles-nothing", step.settles());
            return;
        }
        Known.Clock clock = known.clock(step.settles());
        if (clock == null || step.limit() == null) {
            return;
        }
        Duration after = step.limit().after();
        if (after.compareTo(clock.longest()) > 0) {
            notes.error(spot.pointer() + "/limit", spot.id(), "playbook.finding.past-clock", Spans.words(after),
                    step.settles(), Spans.words(clock.longest()));
        } else if (after.compareTo(clock.shortest()) > 0 && !lesserOnly(spot)) {
            notes.warning(spot.pointer() + "/limit", spot.id(), "playbook.finding.past-grave-clock",
                    Spans.words(after), step.settles(), Spans.words(clock.shortest()));
        }
    }

    /** Whether the step is only taken when the matter is not grave: 重大 and 特别重大 went another way. */
    private static boolean lesserOnly(Spot spot) {
        return refusesGrave(spot.step().when()) || spot.around().stream().anyMatch(
                turn -> refusesGrave(turn.step().when()) || turn.step().action() instanceof Action.Decide decide
                        && (refusesGrave(decide.branches().get(turn.branch()).when())
                                || decide.branches().stream().limit(turn.branch())
                                        .anyMatch(branch -> grave(branch.when()))));
    }

    private static boolean refusesGrave(@Nullable Condition when) {
        return when instanceof Condition.Not not && grave(not.part())
                || when instanceof Condition.All all && all.parts().stream().anyMatch(LintTimes::refusesGrave);
    }

    /** Whether it holds for every grave matter. */
    private static boolean grave(@Nullable Condition when) {
        return when instanceof Condition.AtLeast least && least.grade().compareTo(Grade.MAJOR) <= 0
                || when instanceof Condition.Any any && any.parts().stream().anyMatch(LintTimes::grave);
    }

    private void levels(Spot spot) {
        List<Level> levels = spot.step().levels();
        Duration gone = Duration.ZERO;
        Limit limit = spot.step().limit();
        boolean told = false;
        for (int i = 0; i < levels.size(); i++) {
            Level level = levels.get(i);
            String pointer = spot.pointer() + "/call/" + i;
            if (limit != null && !told && i > 0 && gone.compareTo(limit.after()) >= 0) {
                notes.warning(pointer, spot.id(), "playbook.finding.climb-late", i + 1, Spans.words(limit));
                told = true;
            }
            if (level.within() == null) {
                if (level.again() > 0) {
                    notes.warning(pointer + "/again", spot.id(), "playbook.finding.again-without-within");
                }
                if (i < levels.size() - 1) {
                    notes.warning(pointer, spot.id(), "playbook.finding.climb-never", i + 2);
                }
                return;
            }
            span(level.within(), pointer + "/within", spot);
            if (limit != null && !told && level.within().compareTo(limit.after()) > 0) {
                notes.warning(pointer + "/within", spot.id(), "playbook.finding.within-past-limit",
                        Spans.words(level.within()), Spans.words(limit));
                told = true;
            }
            gone = gone.plus(level.within());
        }
    }

    private void own(Spot spot) {
        switch (spot.step().action()) {
            case Action.Wait it -> {
                if (it.span() != null) {
                    if (it.span().isZero()) {
                        notes.error(spot.pointer() + "/for", spot.id(), "playbook.finding.wait-nothing");
                    }
                    from(it.from(), spot.pointer() + "/for", spot);
                }
            }
            case Action.Repeat it -> {
                if (it.every().compareTo(LEAST_ROUND) < 0) {
                    notes.error(spot.pointer() + "/every", spot.id(), "playbook.finding.repeat-too-fast");
                }
            }
            case Action.Acknowledge it -> acknowledge(it, spot);
            default -> {}
        }
    }

    private void acknowledge(Action.Acknowledge it, Spot spot) {
        span(it.expires(), spot.pointer() + "/expires", spot);
        if (!it.until().isEmpty()) {
            String pointer = spot.pointer() + "/until";
            Spot until = flow.find(it.until());
            Order order = until == null ? null : Flow.order(until, spot);
            if (order == null) {
                notes.error(pointer, spot.id(), "playbook.finding.no-step", it.until());
            } else if (it.expires() == null) {
                notes.warning(pointer, spot.id(), "playbook.finding.until-without-expires");
            } else if (order != Order.LATER && order != Order.BESIDE && order != Order.AROUND) {
                notes.warning(pointer, spot.id(), "playbook.finding.until-over", it.until());
            }
        }
        boolean goesOn = spot.repeated() || flow.spots().stream().map(other -> Flow.order(other, spot))
                .anyMatch(order -> order == Order.LATER || order == Order.BESIDE);
        if (it.expires() != null && !goesOn) {
            notes.warning(spot.pointer() + "/expires", spot.id(), "playbook.finding.expires-last");
        }
    }
}
