package cn.dutydesk.selfcheck.service;

import cn.dutydesk.core.Refusal;
import cn.dutydesk.desk.Wording;
import cn.dutydesk.security.Act;
import cn.dutydesk.security.Actor;
import cn.dutydesk.security.Acts;
import cn.dutydesk.security.Permission;
import cn.dutydesk.selfcheck.Findings;
import cn.dutydesk.selfcheck.NewFinding;
import cn.dutydesk.selfcheck.ScoreView.State;
import cn.dutydesk.selfcheck.SelfCheckChanged;
import cn.dutydesk.selfcheck.Standard.Item;
import cn.dutydesk.selfcheck.Standard.Kind;
import cn.dutydesk.selfcheck.domain.Answer;
import cn.dutydesk.selfcheck.domain.Campaign;
import cn.dutydesk.selfcheck.domain.ReviewRow;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * Spot checks. A second person looks at an answer and may take points off, never add any, with the reason; or sends it
 * back. What is found may become a finding, in the same transaction. Blocks; background threads only.
 */
public final class ReviewService {
    private static final String SUBJECT = "self-check-answer";

    private final Acts acts;
    private final Boards boards;
    private final Findings findings;

    ReviewService(Acts acts, Boards boards, Findings findings) {
        this.acts = acts;
        this.boards = boards;
        this.findings = findings;
    }

    public boolean may(Actor who) {
        return acts.allows(who, Permission.SELFCHECK_RUN);
    }

    /**
     * @param minus      points taken off, above 0; no more than an item with points has left
     * @param findingDue until when it must be put right; null raises no finding
     * @return the finding, or null
     * @throws Refusal when the actor gave the answer, nothing was answered, the month is signed, a reason is missing, or
     *         more is taken off than there is
     */
    public @Nullable Long lower(Actor who, long answerId, BigDecimal minus, String reason,
            @Nullable LocalDate findingDue) {
        return acts.write(who, Permission.SELFCHECK_RUN, "selfcheck.review", act -> {
            Answer answer = other(act, answerId);
            if (answer.state() != State.ANSWERED) {
                throw new Refusal("selfcheck.refused.not-answered");
            }
            Item item = item(act.session(), answer);
            if (minus.signum() <= 0 || minus.scale() > 2) {
                throw new Refusal("selfcheck.refused.raise");
            }
            if (item.kind() == Kind.VETO) {
                throw new Refusal("selfcheck.refused.veto");
            }
            if (item.kind() == Kind.NORMAL && answer.minus().add(minus).compareTo(item.points()) > 0) {
                throw new Refusal("selfcheck.refused.too-much", item.points().subtract(answer.minus())
                        .max(BigDecimal.ZERO).stripTrailingZeros().toPlainString());
            }
            String why = reason(reason);
            BigDecimal before = answer.minus();
            answer.lower(minus);
            Long finding = findingDue == null ? null : findings.raise(act, new NewFinding(answer.campaignId(),
                    answer.item(), why, answer.departmentId(), answer.personId(), findingDue));
            ReviewRow row = new ReviewRow(answerId, minus, why, finding, act.now(), act.actor().name());
            act.session().persist(row);
            act.record(SUBJECT, answerId, before.toPlainString(), Map.of("minus", answer.minus().toPlainString(),
                    "reason", why, "finding", String.valueOf(finding)));
            act.signal(new SelfCheckChanged());
            return finding;
        });
    }

    /** The answer does not hold: it must be given again. The department's sign-off must have been given back before. */
    public void sendBack(Actor who, long answerId, String reason) {
        acts.write(who, Permission.SELFCHECK_RUN, "selfcheck.review", act -> {
            Answer answer = other(act, answerId);
            AnswerService.campaign(act.session(), answer.campaignId()).demandOpen();
            if (answer.state() == State.OPEN) {
                throw new Refusal("selfcheck.refused.not-answered");
            }
            String why = reason(reason);
            answer.open();
            act.session().persist(new ReviewRow(answerId, BigDecimal.ZERO, why, null, act.now(), act.actor().name()));
            cn.dutydesk.selfcheck.store.SelfCheckStore.signOffs(act.session(), answer.campaignId()).stream()
                    .filter(part -> part.view().departmentId() == answer.departmentId())
                    .forEach(act.session()::remove);
            act.record(SUBJECT, answerId, null, Map.of("sentBack", why));
            act.signal(new SelfCheckChanged());
            return null;
        });
    }

    private static String reason(String reason) {
        String why = Wording.clean(reason, Answer.WORDS);
        if (why.isEmpty()) {
            throw new Refusal("selfcheck.refused.no-reason");
        }
        return why;
    }

    /** The answer, when somebody else gave it and the month is not signed. */
    private static Answer other(Act act, long answerId) {
        Answer answer = AnswerService.find(act.session(), answerId);
        AnswerService.campaign(act.session(), answer.campaignId()).demandUnsigned();
        if (answer.answeredAccount() == act.actor().accountId()) {
            throw new Refusal("selfcheck.refused.own");
        }
        return answer;
    }

    private Item item(Session session, Answer answer) {
        Campaign campaign = AnswerService.campaign(session, answer.campaignId());
        return boards.standard(session, campaign.standardVersionId()).item(answer.item()).orElseThrow();
    }
}
