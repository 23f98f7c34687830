package cn.dutydesk.selfcheck.service;

import cn.dutydesk.core.BureauClock;
import cn.dutydesk.core.Texts;
import cn.dutydesk.core.TimeRange;
import cn.dutydesk.data.Tx;
import cn.dutydesk.desk.BriefLine;
import cn.dutydesk.desk.BriefSource;
import cn.dutydesk.desk.Places;
import cn.dutydesk.desk.Todo;
import cn.dutydesk.desk.TodoSource;
import cn.dutydesk.people.People;
import cn.dutydesk.people.PersonCard;
import cn.dutydesk.security.Actor;
import cn.dutydesk.security.Acts;
import cn.dutydesk.security.Permission;
import cn.dutydesk.selfcheck.CampaignState;
import cn.dutydesk.selfcheck.domain.Campaign;
import cn.dutydesk.selfcheck.domain.PlanRow;
import cn.dutydesk.selfcheck.domain.StandardRow;
import cn.dutydesk.selfcheck.store.SelfCheckStore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;

/** What self-checks tell others: things to do for those who answer, run and sign, and lines for the leader. */
public final class SelfCheckTells implements TodoSource, BriefSource {
    private static final int SOON_DAYS = 2;

    private final Tx tx;
    private final Acts acts;
    private final People people;
    private final Texts texts;
    private final BureauClock clock;

    /** @param texts of the screen */
    SelfCheckTells(Tx tx, Acts acts, People people, Texts texts, BureauClock clock) {
        this.tx = tx;
        this.acts = acts;
        this.people = people;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public List<Todo> todos(Actor who, Instant at) {
        if (!acts.allows(who, Permission.SELFCHECK_READ)) {
            return List.of();
        }
        Optional<PersonCard> me = who.personId() == null ? Optional.empty() : people.byId(who.personId());
        return tx.read(session -> {
            List<Todo> todos = new ArrayList<>();
            for (Campaign campaign : SelfCheckStore.unsigned(session)) {
                String month = month(session, campaign);
                if (campaign.state() == CampaignState.SUBMITTED) {
                    if (acts.allows(who, Permission.SELFCHECK_SIGN)) {
                        todos.add(todo("sign", campaign, texts.of("selfcheck.todo.sign", month), at));
                    }
                    continue;
                }
                int mine = me.map(card -> SelfCheckStore.waiting(session, campaign.id(), card.departmentId(),
                        card.id()).size()).orElse(0);
                if (mine > 0) {
                    todos.add(todo("answer", campaign, texts.of("selfcheck.todo.answer", month, mine), at));
                }
                if (acts.allows(who, Permission.SELFCHECK_RUN)) {
                    long open = SelfCheckStore.open(session, campaign.id());
                    todos.add(todo("run", campaign, !campaign.dealt() ? texts.of("selfcheck.todo.missed", month)
                            : open > 0 ? texts.of("selfcheck.todo.open", month, open)
                            : texts.of("selfcheck.todo.submit", month), at));
                }
            }
            return todos;
        });
    }

    /** The month, and whose list it is where there are several. */
    private String month(Session session, Campaign campaign) {
        String month = texts.month(campaign.month());
        List<PlanRow> plans = SelfCheckStore.plans(session);
        return plans.size() < 2 ? month : plans.stream().filter(plan -> plan.id() == campaign.planId()).findFirst()
                .map(plan -> texts.of("selfcheck.month-of", month,
                        session.find(StandardRow.class, plan.standardId()).name()))
                .orElse(month);
    }

    private Todo todo(String kind, Campaign campaign, String words, Instant at) {
        LocalDate today = clock.local(at).toLocalDate();
        Todo.Weight weight = today.isAfter(campaign.due()) ? Todo.Weight.URGENT
                : today.plusDays(SOON_DAYS).isBefore(campaign.due()) ? Todo.Weight.NORMAL : Todo.Weight.SOON;
        return new Todo("self-check-" + kind + "-" + campaign.id(), words,
                clock.instant(campaign.due().plusDays(1).atStartOfDay()), weight,
                Places.of("campaign", campaign.id()));
    }

    @Override
    public List<BriefLine> lines(Actor who, TimeRange since) {
        if (!acts.allows(who, Permission.SELFCHECK_READ)) {
            return List.of();
        }
        return tx.read(session -> SelfCheckStore.unsigned(session).stream().map(campaign -> {
            String month = month(session, campaign);
            boolean late = clock.local(since.to()).toLocalDate().isAfter(campaign.due());
            boolean sign = campaign.state() == CampaignState.SUBMITTED;
            long open = sign ? 0 : SelfCheckStore.open(session, campaign.id());
            return new BriefLine("self-check-" + campaign.id(), sign ? BriefLine.Kind.NEEDS_WORD : BriefLine.Kind.OPEN,
                    clock.instant(campaign.due().plusDays(1).atStartOfDay()), sign
                            ? texts.of("selfcheck.todo.sign", month)
                            : late
                                    ? texts.of("selfcheck.brief.late", month)
                            : open == 0
                                    ? texts.of("selfcheck.todo.submit", month)
                            : texts.of("selfcheck.todo.open", month, open),
                    late,
                    "self-check", campaign.id(), Places.of("campaign", campaign.id()));
        }).toList());
    }
}
