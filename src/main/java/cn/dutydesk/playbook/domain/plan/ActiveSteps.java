package cn.dutydesk.playbook.domain.plan;

import cn.dutydesk.playbook.ActiveStep;
import cn.dutydesk.playbook.Matter;
import cn.dutydesk.playbook.domain.definition.Action;
import cn.dutydesk.playbook.domain.definition.Branch;
import cn.dutydesk.playbook.domain.definition.Contact;
import cn.dutydesk.playbook.domain.definition.Playbook;
import cn.dutydesk.playbook.domain.definition.Step;
import cn.dutydesk.playbook.domain.run.Ask;
import cn.dutydesk.playbook.domain.run.AskState;
import cn.dutydesk.playbook.domain.run.RunState;
import cn.dutydesk.playbook.domain.run.StepState;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;

/** The steps of a run that somebody can do something about now. */
public final class ActiveSteps {
    private ActiveSteps() {
    }

    /**
     * Soonest limit first, those without limit last.
     *
     * @param say fills the words to say
     */
    public static List<ActiveStep> of(long runId, Playbook playbook, RunState run, Matter matter,
            UnaryOperator<String> say) {
        Map<String, Step> steps = Steps.byId(playbook);
        return run.steps().stream().filter(StepState::active)
                .filter(state -> asks(Objects.requireNonNull(steps.get(state.step()))))
                .map(state -> step(runId, playbook, Objects.requireNonNull(steps.get(state.step())), state, matter,
                        say))
                .sorted(Comparator.comparing(ActiveStep::due, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
    }

    private static boolean asks(Step step) {
        return step.action().kind().asks()
                && !(step.action() instanceof Action.Decide decide && decide.question().isEmpty());
    }

    private static ActiveStep step(long runId, Playbook playbook, Step step, StepState state, Matter matter,
            UnaryOperator<String> say) {
        List<ActiveStep.Asked> asked = state.asks().stream().filter(Ask::open)
                .sorted(Comparator.comparing(Ask::calledAt).thenComparingInt(Ask::number).reversed())
                .map(ask -> new ActiveStep.Asked(ask.number(), ask.callee().personId(), ask.callee().name(),
                        ask.callee().title(), ask.callee().phone(), ask.callee().why(), ask.calledAt(), ask.until()))
                .toList();
        Action.Report report = step.action() instanceof Action.Report made ? made : null;
        return new ActiveStep(runId, state.key(), playbook.name(), matter, step.action().kind(), title(step),
                say.apply(step.say()), state.startedAt(), state.due(), asked, Math.max(0, state.level()),
                state.asks().stream().anyMatch(ask -> ask.state() == AskState.ACKNOWLEDGED),
                step.action() instanceof Action.Decide decide ? decide.branches().stream().map(Branch::name).toList()
                        : List.of(),
                step.evidence(),
                step.action() instanceof Action.Check check ? check.items() : List.of(), step.settles(),
                step.optional(), report == null ? null : report.report(), report == null ? "" : report.to(),
                playbook.contacts().stream().filter(contact -> step.numbers().contains(contact.id()))
                        .map(ActiveSteps::words).toList());
    }

    /** A question is asked in its own words where they say more than the title. */
    private static String title(Step step) {
        return step.action() instanceof Action.Decide decide && step.title().isEmpty() ? decide.question()
                : step.title();
    }

    private static String words(Contact contact) {
        return contact.name() + " " + contact.phone();
    }
}
