package cn.dutydesk.incident.service;

import cn.dutydesk.core.Refusal;
import cn.dutydesk.incident.ClockRuleView;
import cn.dutydesk.incident.domain.ClockRule;
import cn.dutydesk.incident.domain.RuleCheck;
import cn.dutydesk.incident.store.ClockStore;
import cn.dutydesk.security.Act;
import cn.dutydesk.security.Actor;
import cn.dutydesk.security.Acts;
import cn.dutydesk.security.Permission;
import java.util.ArrayList;
import java.util.List;

/**
 * The office's rules of reporting. They hold for clocks that begin from now on, and for those worked out anew; what runs
 * already keeps its limit.
 */
public final class RuleService {
    private static final String SUBJECT = "clock-rule";

    private final Acts acts;

    public RuleService(Acts acts) {
        this.acts = acts;
    }

    /** Every rule: those that hold, those laid aside, and those on offer. */
    public List<ClockRuleView> rules(Actor who) {
        return acts.read(who, Permission.INCIDENT_READ, session -> ClockStore.rules(session).stream()
                .map(ClockRule::view).toList());
    }

    /**
     * Stores a new rule (id 0) or changes one.
     *
     * @throws Refusal when it makes no sense, contradicts another, or somebody changed it meanwhile
     */
    public void save(Actor who, ClockRuleView rule) {
        acts.write(who, Permission.INCIDENT_RULES, "rule.save", act -> {
            RuleCheck.alone(rule);
            ClockRule row = rule.id() == 0 ? new ClockRule(rule, act.now(), who.name()) : find(act, rule);
            Object before = rule.id() == 0 ? null : row.view();
            if (rule.id() == 0) {
                act.session().persist(row);
            } else {
                row.write(rule, act.now(), who.name());
            }
            check(act);
            act.record(SUBJECT, row.id(), before, row.view());
            return null;
        });
    }

    /** A rule holds no longer. @throws Refusal when it did not, or the others cannot be kept without it */
    public void retire(Actor who, ClockRuleView rule) {
        acts.write(who, Permission.INCIDENT_RULES, "rule.retire", act -> {
            ClockRule row = find(act, rule);
            if (!row.view().active()) {
                throw new Refusal("chain.refused.retired");
            }
            Object before = row.view();
            row.retire(act.now(), who.name());
            check(act);
            act.record(SUBJECT, row.id(), before, row.view());
            return null;
        });
    }

    /**
     * Takes over what is on offer under a name. A rule of the office about the same thing is laid aside.
     *
     * @throws Refusal when there is no such set, or it contradicts the other rules
     */
    public void take(Actor who, String preset) {
        acts.write(who, Permission.INCIDENT_RULES, "rule.take", act -> {
            List<ClockRule> all = ClockStore.rules(act.session());
            List<ClockRuleView> offered = all.stream().map(ClockRule::view)
                    .filter(rule -> !preset.isEmpty() && rule.preset().equals(preset)).toList();
            if (offered.isEmpty()) {
                throw new Refusal("chain.refused.no-preset");
            }
            for (ClockRuleView rule : offered) {
                all.stream().filter(old -> old.view().active() && old.view().sameScope(rule)).forEach(old -> {
                    Object before = old.view();
                    old.retire(act.now(), who.name());
                    act.record(SUBJECT, old.id(), before, old.view());
                });
                ClockRule row = new ClockRule(rule, act.now(), who.name());
                act.session().persist(row);
                act.record(SUBJECT, row.id(), null, row.view());
            }
            check(act);
            return null;
        });
    }

    private static ClockRule find(Act act, ClockRuleView rule) {
        ClockRule row = act.session().find(ClockRule.class, rule.id());
        if (row == null || !row.view().preset().isEmpty()) {
            throw new Refusal("chain.refused.no-rule");
        }
        if (row.version() != rule.version()) {
            throw new Refusal("data.version-conflict");
        }
        return row;
    }

    private static void check(Act act) {
        act.session().flush();
        RuleCheck.together(new ArrayList<>(ClockStore.active(act.session())));
    }
}
