package cn.dutydesk.playbook.domain.text;

import cn.dutydesk.playbook.domain.definition.Action;
import cn.dutydesk.playbook.domain.definition.Branch;
import cn.dutydesk.playbook.domain.definition.Condition;
import cn.dutydesk.playbook.domain.definition.Playbook;
import cn.dutydesk.playbook.domain.text.Flow.Order;
import cn.dutydesk.playbook.domain.text.Flow.Spot;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Conditions that cannot hold, or speak of what is not there. */
final class LintConditions {
    private final Playbook playbook;
    private final Flow flow;
    private final Notes notes;

    LintConditions(Playbook playbook, Flow flow, Notes notes) {
        this.playbook = playbook;
        this.flow = flow;
        this.notes = notes;
    }

    void check() {
        flow.spots().forEach(spot -> {
            look(spot.step().when(), spot, spot.pointer() + "/when");
            switch (spot.step().action()) {
                case Action.Repeat it -> look(it.until(), spot, spot.pointer() + "/until");
                case Action.Decide it -> {
                    for (int i = 0; i < it.branches().size(); i++) {
                        look(it.branches().get(i).when(), spot, spot.pointer() + "/branches/" + i + "/when");
                    }
                }
                default -> {}
            }
        });
    }

    private void look(@Nullable Condition condition, Spot spot, String pointer) {
        switch (condition) {
            case null -> {}
            case Condition.All it -> {
                it.parts().forEach(part -> look(part, spot, pointer));
                contradiction(it, spot, pointer);
            }
            case Condition.Any it -> it.parts().forEach(part -> look(part, spot, pointer));
            case Condition.Not it -> look(it.part(), spot, pointer);
            case Condition.Type it -> it.names().stream().filter(name -> !playbook.types().isEmpty()
                    && !playbook.types().contains(name))
                    .forEach(name -> notes.warning(pointer, spot.id(), "playbook.finding.type-not-ours", name));
            case Condition.TimeOfDay it -> {
                if (it.from().equals(it.to())) {
                    notes.warning(pointer, spot.id(), "playbook.finding.hours-empty");
                }
            }
            case Condition.Answered it -> answered(it, spot, pointer);
            case Condition.AtLeast _,Condition.KeyPeriod _ -> {}
        }
    }

    private void contradiction(Condition.All all, Spot spot, String pointer) {
        List<Condition.Answered> answers = all.parts().stream().filter(Condition.Answered.class::isInstance)
                .map(Condition.Answered.class::cast).toList();
        boolean two = answers.stream().anyMatch(one -> answers.stream()
                .anyMatch(other -> one.step().equals(other.step()) && !one.answer().equals(other.answer())));
        if (two) {
            notes.error(pointer, spot.id(), "playbook.finding.two-answers");
        }
    }

    private void answered(Condition.Answered it, Spot spot, String pointer) {
        Spot asked = flow.find(it.step());
        if (asked == null) {
            notes.error(pointer, spot.id(), "playbook.finding.no-step", it.step());
            return;
        }
        if (!(asked.step().action() instanceof Action.Decide decide) || decide.question().isEmpty()) {
            notes.error(pointer, spot.id(), "playbook.finding.no-question", it.step());
            return;
        }
        if (decide.branches().stream().map(Branch::name).noneMatch(it.answer()::equals)) {
            notes.error(pointer, spot.id(), "playbook.finding.no-answer", it.answer(), it.step());
            return;
        }
        Order order = Flow.order(asked, spot);
        boolean laterRound = Flow.sameRepeat(asked, spot)
                || order == Order.INSIDE && spot.step().action() instanceof Action.Repeat;
        if (order == Order.AROUND) {
            int branch = spot.around().stream().filter(turn -> turn.step() == asked.step()).findFirst().orElseThrow()
                    .branch();
            if (!decide.branches().get(branch).name().equals(it.answer())) {
                notes.error(pointer, spot.id(), "playbook.finding.other-answer", it.step(), it.answer());
            }
        } else if (order != Order.EARLIER && order != Order.BESIDE && !laterRound) {
            notes.error(pointer, spot.id(), "playbook.finding.asked-later", it.step());
        }
    }
}
