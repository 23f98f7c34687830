package cn.dutydesk.presence.service;

import cn.dutydesk.core.Refusal;
import cn.dutydesk.data.Tx;
import cn.dutydesk.presence.CheckWindow;
import cn.dutydesk.presence.PresenceChanged;
import cn.dutydesk.presence.TaskRule;
import cn.dutydesk.presence.domain.CheckWindowRow;
import cn.dutydesk.presence.domain.TaskRuleRow;
import cn.dutydesk.presence.store.PresenceStore;
import cn.dutydesk.security.Act;
import cn.dutydesk.security.Actor;
import cn.dutydesk.security.Acts;
import cn.dutydesk.security.Permission;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** When tasks come due, and how many random checks a shift has: the office's own data. */
public final class RuleService {
    private final Tx tx;
    private final Acts acts;

    public RuleService(Tx tx, Acts acts) {
        this.tx = tx;
        this.acts = acts;
    }

    public List<TaskRule> rules() {
        return tx.read(PresenceStore::rules);
    }

    /** Stretches of random checks. @throws Refusal for whoever may not know when checks come */
    public List<CheckWindow> windows(Actor who) {
        return acts.read(who, Permission.CHECK_PLAN, PresenceStore::windows);
    }

    /**
     * Stores a rule, new or changed. Tasks that were to open later are taken back and made anew by the rule as it is
     * now; those that have opened stay.
     *
     * @throws Refusal as {@link TaskRuleRow#set}, or when somebody else has changed it meanwhile
     */
    public void save(Actor who, TaskRule rule) {
        acts.write(who, Permission.TASK_EDIT, "presence.rule", act -> {
            TaskRuleRow row = rule.id() == 0 ? new TaskRuleRow() : found(act, rule);
            TaskRule before = rule.id() == 0 ? null : row.view();
            row.set(rule, act.now());
            act.session().persist(row);
            PresenceStore.ahead(act.session(), row.id(), act.now()).forEach(act.session()::remove);
            act.record("task-rule", row.id(), before == null ? null : document(before), document(row.view()));
            act.signal(new PresenceChanged());
            return null;
        });
    }

    private static TaskRuleRow found(Act act, TaskRule rule) {
        TaskRuleRow row = act.session().find(TaskRuleRow.class, rule.id());
        if (row == null || row.version() != rule.version()) {
            throw new Refusal("data.version-conflict");
        }
        return row;
    }

    private static Map<String, Object> document(TaskRule rule) {
        Map<String, Object> words = new LinkedHashMap<>();
        words.put("name", rule.name());
        words.put("kind", rule.kind().name());
        words.put("from", rule.from().toString());
        words.put("to", rule.to().toString());
        words.put("grace", rule.grace());
        words.put("days", rule.days().stream().sorted().map(Enum::name).toList());
        words.put("keyOnly", rule.keyOnly());
        words.put("active", rule.active());
        words.put("template", rule.template());
        return words;
    }

    /** Stores a stretch of random checks; it holds from the next shift on. @throws Refusal as the row says */
    public void save(Actor who, CheckWindow window) {
        acts.write(who, Permission.CHECK_PLAN, "presence.window", act -> {
            CheckWindowRow row = act.session().find(CheckWindowRow.class, window.id());
            if (row == null || row.version() != window.version()) {
                throw new Refusal("data.version-conflict");
            }
            CheckWindow before = row.view();
            row.set(window);
            act.record("check-window", window.id(), document(before), document(row.view()));
            act.signal(new PresenceChanged());
            return null;
        });
    }

    private static Map<String, Object> document(CheckWindow window) {
        return Map.of("name", window.name(), "from", window.from().toString(), "to", window.to().toString(),
                "perShift", window.perShift());
    }
}
