package cn.dutydesk.app.window;

import cn.dutydesk.app.Bureau;
import cn.dutydesk.playbook.domain.definition.Action;
import cn.dutydesk.playbook.domain.definition.Branch;
import cn.dutydesk.playbook.domain.definition.Level;
import cn.dutydesk.playbook.domain.definition.Step;
import cn.dutydesk.playbook.domain.definition.Target;
import cn.dutydesk.security.Actor;
import cn.dutydesk.security.CurrentActor;
import cn.dutydesk.security.Permission;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Which lasting duties the published playbooks call, so that the list of duties can say who is still missing. */
final class CalledDuties {
    private final Bureau bureau;
    private final CurrentActor actor;

    CalledDuties(Bureau bureau, CurrentActor actor) {
        this.bureau = bureau;
        this.actor = actor;
    }

    /** None for somebody who may not read playbooks. Blocks; background threads. */
    Collection<String> names() {
        Set<String> names = new TreeSet<>();
        Actor who = actor.get();
        if (bureau.acts.allows(who, Permission.PLAYBOOK_READ)) {
            bureau.playbooks.library.list(who).forEach(card -> bureau.database.tx()
                    .read(session -> bureau.playbooks.versions.published(session, card.code()))
                    .ifPresent(pinned -> steps(pinned.playbook().steps(), names)));
        }
        return names;
    }

    private static void steps(List<Step> steps, Set<String> names) {
        for (Step step : steps) {
            step.levels().stream().map(Level::who).forEach(who -> targets(who, names));
            targets(step.fallback(), names);
            switch (step.action()) {
                case Action.Decide decide -> branches(decide.branches(), names);
                case Action.Parallel parallel -> branches(parallel.branches(), names);
                case Action.Repeat repeat -> steps(repeat.steps(), names);
                case Action.Notify _,Action.Acknowledge _,Action.Check _,Action.Report _,Action.Wait _ -> {
                    // Nothing stands within these.
                }
            }
        }
    }

    private static void branches(List<Branch> branches, Set<String> names) {
        branches.forEach(branch -> steps(branch.steps(), names));
    }

    private static void targets(List<Target> targets, Set<String> names) {
        for (Target target : targets) {
            for (Target one = target; one != null; one = one.deputy()) {
                if (one.kind() == Target.Kind.DUTY) {
                    names.add(one.name());
                }
            }
        }
    }
}
