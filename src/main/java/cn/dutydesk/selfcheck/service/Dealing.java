package cn.dutydesk.selfcheck.service;

import cn.dutydesk.people.People;
import cn.dutydesk.people.PersonCard;
import cn.dutydesk.people.PersonStatus;
import cn.dutydesk.selfcheck.Assignment;
import cn.dutydesk.selfcheck.Standard;
import cn.dutydesk.selfcheck.Standard.Answers;
import cn.dutydesk.selfcheck.Standard.Item;
import cn.dutydesk.selfcheck.Standard.Scope;
import cn.dutydesk.selfcheck.domain.Answer;
import cn.dutydesk.selfcheck.domain.AssignmentRow;
import cn.dutydesk.selfcheck.domain.Campaign;
import cn.dutydesk.selfcheck.domain.PlanRow;
import cn.dutydesk.selfcheck.domain.QuestionRow;
import cn.dutydesk.selfcheck.store.SelfCheckStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hibernate.Session;

/** Deals a month's items out to those who answer them. */
final class Dealing {
    private final People people;

    Dealing(People people) {
        this.people = people;
    }

    /**
     * One answer to be given for each item and answerer. What a department had or had not the month before is taken over:
     * an item it depends on then does not apply until somebody says otherwise.
     *
     * @return how many
     */
    int deal(Session session, PlanRow plan, Campaign campaign, Standard standard, Instant now) {
        List<PersonCard> there = people.directory().stream()
                .filter(card -> card.status() != PersonStatus.LEFT).toList();
        Map<Long, String> departments = new LinkedHashMap<>();
        there.forEach(card -> departments.putIfAbsent(card.departmentId(), card.department()));
        List<Assignment> own = SelfCheckStore.assignments(session, plan.standardId()).stream()
                .map(AssignmentRow::view).toList();
        List<QuestionRow> known = SelfCheckStore.of(session, plan.id(), campaign.month().minusMonths(1))
                .map(before -> SelfCheckStore.questions(session, before.id())).orElse(List.of());
        known.stream().filter(one -> standard.question(one.question()).isPresent())
                .filter(one -> departments.containsKey(one.departmentId()))
                .forEach(one -> session.persist(new QuestionRow(campaign.id(), one.question(), one.departmentId(),
                        one.present(), one.answeredAt(), one.answeredBy())));
        int made = 0;
        for (Item item : standard.items()) {
            for (Assignment to : answerers(standard, item, own, plan, there, departments)) {
                Answer answer = new Answer(campaign.id(), item.code(), to.departmentId(),
                        departments.getOrDefault(to.departmentId(), ""), to.personId(),
                        to.personId() == null ? "" : people.byId(to.personId()).map(PersonCard::name).orElse(""));
                known.stream().filter(one -> one.question().equals(item.question()) && !one.present()
                        && one.departmentId() == to.departmentId()).findFirst()
                        .ifPresent(one -> answer.absent(standard.question(item.question()).orElseThrow().text() + "无",
                                new Answer.By(now, one.answeredBy(), 0)));
                session.persist(answer);
                made++;
            }
        }
        campaign.deal();
        return made;
    }

    private static List<Assignment> answerers(Standard standard, Item item, List<Assignment> own, PlanRow plan,
            List<PersonCard> there, Map<Long, String> departments) {
        List<Assignment> named = own.stream().filter(one -> one.item().equals(item.code()))
                .filter(one -> departments.containsKey(one.departmentId()))
                .filter(one -> one.personId() == null || present(there, one.personId())).toList();
        if (!named.isEmpty()) {
            return named.stream().map(one -> one.personId() != null ? one
                    : new Assignment(item.code(), one.departmentId(), null)).toList();
        }
        if (standard.scope() == Scope.PERSON) {
            return there.stream().map(card -> new Assignment(item.code(), card.departmentId(), card.id())).toList();
        }
        List<Assignment> each = new ArrayList<>();
        if (item.answers() == Answers.OFFICE && departments.containsKey(plan.officeId())) {
            each.add(new Assignment(item.code(), plan.officeId(), null));
        } else {
            departments.keySet().forEach(id -> each.add(new Assignment(item.code(), id, null)));
        }
        return each;
    }

    private static boolean present(List<PersonCard> there, Long personId) {
        return there.stream().anyMatch(card -> Objects.equals(card.id(), personId));
    }

    /** Who is told for a department: whom the office named for it, else the first of its people who is in office. */
    List<PersonCard> contacts(Session session, long standardId, long departmentId) {
        List<PersonCard> named = SelfCheckStore.assignments(session, standardId).stream().map(AssignmentRow::view)
                .filter(one -> one.item().isEmpty() && one.departmentId() == departmentId && one.personId() != null)
                .map(one -> people.byId(one.personId()).orElse(null)).filter(Objects::nonNull)
                .filter(card -> card.status() != PersonStatus.LEFT).toList();
        return !named.isEmpty() ? named : people.directory().stream()
                .filter(card -> card.departmentId() == departmentId && card.status().available()).limit(1).toList();
    }
}
