package cn.dutydesk.selfcheck.service;

import cn.dutydesk.core.Refusal;
import cn.dutydesk.people.People;
import cn.dutydesk.people.PersonCard;
import cn.dutydesk.people.PersonStatus;
import cn.dutydesk.security.Act;
import cn.dutydesk.security.Actor;
import cn.dutydesk.security.Acts;
import cn.dutydesk.security.Permission;
import cn.dutydesk.selfcheck.Assignment;
import cn.dutydesk.selfcheck.PlanView;
import cn.dutydesk.selfcheck.SelfCheckChanged;
import cn.dutydesk.selfcheck.SelfChecks;
import cn.dutydesk.selfcheck.domain.AssignmentRow;
import cn.dutydesk.selfcheck.domain.PlanRow;
import cn.dutydesk.selfcheck.domain.StandardRow;
import cn.dutydesk.selfcheck.store.SelfCheckStore;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** That the office checks itself every month, by which checklist, and who answers what. */
public final class PlanService {
    private static final String SUBJECT = "self-check-plan";

    private final Acts acts;
    private final People people;

    PlanService(Acts acts, People people) {
        this.acts = acts;
        this.people = people;
    }

    /** The checklist the office began with; empty while it has not begun. */
    public Optional<PlanView> plan(Actor who) {
        return plans(who).stream().findFirst();
    }

    /** Every checklist the office goes or went through, the first one begun first. */
    public List<PlanView> plans(Actor who) {
        return acts.read(who, Permission.SELFCHECK_READ,
                session -> SelfCheckStore
                        .plans(session).stream().map(
                                plan -> new PlanView(plan.id(), plan.standardId(),
                                        session.find(StandardRow.class, plan.standardId()).name(),
                                        plan.officeId(), plan.first(), plan.last(), SelfCheckStore.assignments(session,
                                                plan.standardId()).stream().map(AssignmentRow::view).toList()))
                        .toList());
    }

    /** Departments by number, in the office's order. */
    public Map<Long, String> departments() {
        Map<Long, String> names = new LinkedHashMap<>();
        people.directory().forEach(card -> names.putIfAbsent(card.departmentId(), card.department()));
        return names;
    }

    /** Everybody in office. */
    public List<PersonCard> people() {
        return people.directory().stream().filter(card -> card.status() != PersonStatus.LEFT).toList();
    }

    /** The department that answers for the bureau unless said otherwise: the one called 办公室, else the first. */
    public Optional<Long> office() {
        Map<Long, String> names = departments();
        return names.entrySet().stream().filter(one -> one.getValue().contains("办公室")).map(Map.Entry::getKey)
                .findFirst().or(() -> names.keySet().stream().findFirst());
    }

    /**
     * From the given month on a self-check opens by itself every month, by this checklist in place of the one the office
     * began with. Puts the program's checklists in when there are none yet.
     *
     * @param code     of a published checklist
     * @param officeId the department that answers what the bureau answers once
     * @throws Refusal when the checklist has no published version, another plan goes through it, or there is no such
     *                 department
     */
    public void begin(Actor who, String code, long officeId, YearMonth first) {
        acts.write(who, Permission.SELFCHECK_RUN, "selfcheck.begin", act -> {
            StandardRow standard = usable(act, code, officeId);
            List<PlanRow> plans = SelfCheckStore.plans(act.session());
            PlanRow plan = plans.isEmpty() ? null : plans.getFirst();
            demandAlone(plans, plan, standard);
            if (plan == null) {
                plan = new PlanRow(standard.id(), officeId, first);
                act.session().persist(plan);
            } else {
                plan.change(standard.id(), officeId);
                if (plan.last() != null) {
                    plan.resume(first);
                }
            }
            told(act, plan, code);
            return null;
        });
    }

    /**
     * Goes through one more checklist side by side, such as that of each person beside that of the departments.
     *
     * @return number of the plan
     * @throws Refusal as {@link #begin}
     */
    public long beginBeside(Actor who, String code, long officeId, YearMonth first) {
        return acts.write(who, Permission.SELFCHECK_RUN, "selfcheck.begin", act -> {
            StandardRow standard = usable(act, code, officeId);
            List<PlanRow> plans = SelfCheckStore.plans(act.session());
            PlanRow plan = plans.stream().filter(one -> one.standardId() == standard.id() && one.last() != null)
                    .findFirst().orElse(null);
            demandAlone(plans, plan, standard);
            if (plan == null) {
                plan = new PlanRow(standard.id(), officeId, first);
                act.session().persist(plan);
            } else {
                plan.change(standard.id(), officeId);
                plan.resume(first);
            }
            told(act, plan, code);
            return plan.id();
        });
    }

    private StandardRow usable(Act act, String code, long officeId) {
        StandardService.install(act);
        StandardRow standard = SelfCheckStore.standard(act.session(), code)
                .orElseThrow(() -> new Refusal("standard.refused.gone"));
        if (SelfCheckStore.published(act.session(), standard.id()).isEmpty()) {
            throw new Refusal("selfcheck.refused.unpublished", standard.name());
        }
        if (!departments().containsKey(officeId)) {
            throw new Refusal("selfcheck.refused.no-department");
        }
        return standard;
    }

    /** One checklist gone through twice would ask everybody twice. */
    private static void demandAlone(List<PlanRow> plans, @Nullable PlanRow but, StandardRow standard) {
        if (plans.stream().anyMatch(one -> one != but && one.standardId() == standard.id() && one.last() == null)) {
            throw new Refusal("selfcheck.refused.beside", standard.name());
        }
    }

    private static void told(Act act, PlanRow plan, String code) {
        act.record(SUBJECT, plan.id(), null, Map.of("standard", code, "office", plan.officeId(), "first",
                plan.first().toString()));
        act.signal(new SelfCheckChanged());
    }

    /** Opens no month of a checklist after the given one; months that are open stay to be finished. */
    public void end(Actor who, long planId, YearMonth last) {
        acts.write(who, Permission.SELFCHECK_RUN, "selfcheck.end", act -> {
            PlanRow plan = SelfCheckStore.plan(act.session(), planId)
                    .orElseThrow(() -> new Refusal("selfcheck.refused.no-plan"));
            plan.end(last);
            act.record(SUBJECT, planId, null, Map.of("last", last.toString()));
            act.signal(new SelfCheckChanged());
            return null;
        });
    }

    /**
     * Replaces who answers a checklist in use; holds from the next month on.
     *
     * @param planId which, or {@link SelfChecks#MAIN}
     * @throws Refusal when one names an item, a department or a person that is not there, or the same twice
     */
    public void assign(Actor who, long planId, List<Assignment> assignments) {
        acts.write(who, Permission.SELFCHECK_RUN, "selfcheck.assign", act -> {
            PlanRow plan = SelfCheckStore.plan(act.session(), planId)
                    .orElseThrow(() -> new Refusal("selfcheck.refused.no-plan"));
            Set<String> items = new HashSet<>(Set.of(""));
            SelfCheckStore.published(act.session(), plan.standardId()).orElseThrow().standard().items()
                    .forEach(item -> items.add(item.code()));
            Map<Long, String> departments = departments();
            Set<Assignment> seen = new HashSet<>();
            for (Assignment one : assignments) {
                if (!items.contains(one.item()) || !departments.containsKey(one.departmentId()) || !seen.add(one)
                        || one.personId() != null && people.byId(one.personId())
                                .map(PersonCard::departmentId).filter(id -> id == one.departmentId()).isEmpty()) {
                    throw new Refusal("selfcheck.refused.assignment", one.item());
                }
            }
            List<AssignmentRow> old = SelfCheckStore.assignments(act.session(), plan.standardId());
            List<Assignment> before = old.stream().map(AssignmentRow::view).toList();
            old.forEach(act.session()::remove);
            assignments.forEach(one -> act.session().persist(new AssignmentRow(plan.standardId(), one)));
            act.record(SUBJECT, plan.id(), before, assignments);
            act.signal(new SelfCheckChanged());
            return null;
        });
    }
}
