package cn.dutydesk.selfcheck.service;

import cn.dutydesk.core.BureauClock;
import cn.dutydesk.core.Refusal;
import cn.dutydesk.core.Texts;
import cn.dutydesk.desk.Wording;
import cn.dutydesk.playbook.Runs;
import cn.dutydesk.security.Actor;
import cn.dutydesk.security.Acts;
import cn.dutydesk.security.Permission;
import cn.dutydesk.security.SignIn;
import cn.dutydesk.selfcheck.CampaignView;
import cn.dutydesk.selfcheck.ScoreView;
import cn.dutydesk.selfcheck.SelfCheckChanged;
import cn.dutydesk.selfcheck.domain.Answer;
import cn.dutydesk.selfcheck.domain.Campaign;
import cn.dutydesk.selfcheck.domain.EvidenceFileRow;
import cn.dutydesk.selfcheck.domain.FrozenText;
import cn.dutydesk.selfcheck.domain.PlanRow;
import cn.dutydesk.selfcheck.domain.QuestionRow;
import cn.dutydesk.selfcheck.domain.ReviewRow;
import cn.dutydesk.selfcheck.domain.SignOffRow;
import cn.dutydesk.selfcheck.domain.SignedText;
import cn.dutydesk.selfcheck.domain.StandardVersion;
import cn.dutydesk.selfcheck.store.SelfCheckStore;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * A month's self-check from submission to signature. Signed, it is frozen with its whole text; a correction is a new
 * edition that names the old one. Blocks; background threads only.
 */
public final class CampaignService {
    /** What playbooks call it, and what its place is found by. */
    static final String MATTER = "self-check";

    private final Acts acts;
    private final Boards boards;
    private final Dealing dealing;
    private final SignIn accounts;
    private final Runs runs;
    private final Texts texts;
    private final BureauClock clock;

    /** @param texts of documents: Chinese */
    CampaignService(Acts acts, Boards boards, Dealing dealing, SignIn accounts, Runs runs, Texts texts,
            BureauClock clock) {
        this.acts = acts;
        this.boards = boards;
        this.dealing = dealing;
        this.accounts = accounts;
        this.runs = runs;
        this.texts = texts;
        this.clock = clock;
    }

    public boolean mayRun(Actor who) {
        return acts.allows(who, Permission.SELFCHECK_RUN);
    }

    public boolean maySign(Actor who) {
        return acts.allows(who, Permission.SELFCHECK_SIGN);
    }

    /** Deals out a month that passed while nobody ran the program, so that it can still be done. */
    public void deal(Actor who, long campaignId) {
        acts.write(who, Permission.SELFCHECK_RUN, "selfcheck.deal", act -> {
            Campaign campaign = AnswerService.campaign(act.session(), campaignId);
            campaign.demandOpen();
            if (campaign.dealt()) {
                throw new Refusal("selfcheck.refused.dealt");
            }
            PlanRow plan = SelfCheckStore.plan(act.session(), campaign.planId()).orElseThrow();
            int made = dealing.deal(act.session(), plan, campaign,
                    boards.standard(act.session(), campaign.standardVersionId()), act.now());
            act.record(MATTER, campaignId, null, Map.of("answers", made));
            act.signal(new SelfCheckChanged());
            return null;
        });
    }

    /** @throws Refusal while something is unanswered, or a department has not signed off */
    public void submit(Actor who, long campaignId) {
        acts.write(who, Permission.SELFCHECK_RUN, "selfcheck.submit", act -> {
            Session session = act.session();
            Campaign campaign = AnswerService.campaign(session, campaignId);
            campaign.demandOpen();
            complete(session, campaign);
            campaign.submit(act.now(), act.actor().name(), act.actor().accountId());
            act.record(MATTER, campaignId, "OPEN", "SUBMITTED");
            act.signal(new SelfCheckChanged());
            return null;
        });
    }

    private ScoreView complete(Session session, Campaign campaign) {
        ScoreView score = Boards.score(session, campaign, boards.standard(session, campaign.standardVersionId()));
        if (!campaign.dealt() || !score.complete()) {
            throw new Refusal("selfcheck.refused.open", score.open());
        }
        Set<Long> signed = SelfCheckStore.signOffs(session, campaign.id()).stream()
                .map(part -> part.view().departmentId()).collect(Collectors.toSet());
        List<String> missing = SelfCheckStore.departments(session, campaign.id()).stream()
                .filter(one -> !signed.contains(one.departmentId())).map(SelfCheckStore.Asked::department).toList();
        if (!missing.isEmpty()) {
            throw new Refusal("selfcheck.refused.parts", missing.size(), String.join("、",
                    missing.subList(0, Math.min(3, missing.size()))));
        }
        return score;
    }

    /** Back to those who answer. @param reason why, kept in the record */
    public void sendBack(Actor who, long campaignId, String reason) {
        Permission needed = maySign(who) ? Permission.SELFCHECK_SIGN : Permission.SELFCHECK_RUN;
        acts.write(who, needed, "selfcheck.send-back", act -> {
            String why = Wording.clean(reason, Campaign.REASON);
            if (why.isEmpty()) {
                throw new Refusal("selfcheck.refused.no-reason");
            }
            AnswerService.campaign(act.session(), campaignId).reopen();
            act.record(MATTER, campaignId, "SUBMITTED", Map.of("state", "OPEN", "reason", why));
            act.signal(new SelfCheckChanged());
            return null;
        });
    }

    /**
     * The head signs with his own password; from then on nothing of it changes.
     *
     * @throws Refusal when the password is wrong, he may not, it is not submitted, or he submitted it himself
     */
    public CampaignView sign(long campaignId, String user, char[] password) {
        if (user.isBlank() || password.length == 0) {
            throw new Refusal("selfcheck.refused.no-password");
        }
        Actor signer = accounts.prove(user, password);
        if (accounts.mustChange(signer)) {
            throw new Refusal("selfcheck.refused.must-change", signer.user());
        }
        return acts.write(signer, Permission.SELFCHECK_SIGN, "selfcheck.sign", act -> {
            Session session = act.session();
            Campaign campaign = AnswerService.campaign(session, campaignId);
            campaign.demandUnsigned();
            if (campaign.submittedAt() == null) {
                throw new Refusal("selfcheck.refused.not-submitted");
            }
            if (campaign.submittedAccount() == signer.accountId()) {
                throw new Refusal("selfcheck.refused.same-signer");
            }
            ScoreView score = complete(session, campaign);
            SignedText text = new SignedText(campaignId, boards.text(session, campaign, signer.name(), act.now()));
            session.persist(text);
            campaign.sign(act.now(), signer.name(), score, text.body());
            runs.over(act, MATTER, campaignId, texts.of("selfcheck.run.over", signer.name()));
            act.record(MATTER, campaignId, "SUBMITTED", Map.of("state", "SIGNED", "rate", String.valueOf(score.rate()),
                    "grade", String.valueOf(score.grade()), "digest", campaign.digest()));
            act.signal(new SelfCheckChanged());
            return view(campaign);
        });
    }

    /**
     * Begins a corrected edition with everything the signed one says; that one stays as it is.
     *
     * @return the new edition
     * @throws Refusal when it is not signed, there is a newer edition, or no reason is given
     */
    public long correct(Actor who, long campaignId, String reason) {
        return acts.write(who, Permission.SELFCHECK_RUN, "selfcheck.correct", act -> {
            Session session = act.session();
            Campaign former = AnswerService.campaign(session, campaignId);
            String why = Wording.clean(reason, Campaign.REASON);
            if (why.isEmpty()) {
                throw new Refusal("selfcheck.refused.no-reason");
            }
            if (!SelfCheckStore.of(session, former.planId(), former.month()).orElseThrow().id().equals(campaignId)) {
                throw new Refusal("selfcheck.refused.newer");
            }
            Campaign next = new Campaign(former, why, act.now());
            session.persist(next);
            copy(session, former, next);
            act.record(MATTER, next.id(), Map.of("former", campaignId, "digest", former.digest()), Map.of("edition",
                    next.edition(), "reason", why));
            act.signal(new SelfCheckChanged());
            return next.id();
        });
    }

    private static void copy(Session session, Campaign former, Campaign next) {
        Map<Long, Long> moved = new HashMap<>();
        for (Answer answer : SelfCheckStore.answers(session, former.id())) {
            Answer fresh = new Answer(next.id(), answer);
            session.persist(fresh);
            moved.put(answer.id(), fresh.id());
        }
        SelfCheckStore.reviewsOf(session, former.id())
                .forEach(row -> session
                        .persist(new ReviewRow(Objects.requireNonNull(moved.get(row.view().answerId())), row)));
        for (EvidenceFileRow file : SelfCheckStore.filesOf(session, former.id())) {
            SelfCheckStore.PIECES.keep(session,
                    new EvidenceFileRow(Objects.requireNonNull(moved.get(file.answerId())), file),
                    SelfCheckStore.PIECES.content(session, file.id()));
        }
        SelfCheckStore.questions(session, former.id()).forEach(row -> session.persist(new QuestionRow(next.id(),
                row.question(), row.departmentId(), row.present(), row.answeredAt(), row.answeredBy())));
        SelfCheckStore.signOffs(session, former.id()).stream().map(SignOffRow::view).forEach(
                part -> session.persist(new SignOffRow(next.id(), part.departmentId(), part.department(), part.words(),
                        part.at(), part.by())));
    }

    /**
     * Recomputes a signed month: its text against its digest, and what is stored beside it against the text.
     *
     * @return whether nothing was altered since
     * @throws Refusal when it is not signed
     */
    public boolean verify(Actor who, long campaignId) {
        return acts.read(who, Permission.SELFCHECK_READ, session -> {
            Campaign campaign = AnswerService.campaign(session, campaignId);
            CampaignView view = view(campaign);
            if (!view.signed()) {
                throw new Refusal("selfcheck.refused.not-signed");
            }
            StandardVersion version = StandardService.find(session, campaign.standardVersionId());
            SignedText text = SelfCheckStore.text(session, campaignId).orElse(null);
            if (text == null || !campaign.intact(text.body()) || !text.agrees()
                    || !FrozenText.digest(version.body()).equals(version.digest())) {
                return false;
            }
            String again = FrozenText.write(boards.text(session, campaign, view.signedBy(),
                    Objects.requireNonNull(view.signedAt())));
            ScoreView score = Boards.score(session, campaign, boards.standard(session, campaign.standardVersionId()));
            return again.equals(text.body()) && same(view.got(), score.got())
                    && same(view.available(), score.available()) && same(view.rate(), score.rate())
                    && view.grade() == score.grade();
        });
    }

    private static boolean same(java.math.@Nullable BigDecimal one, java.math.@Nullable BigDecimal other) {
        return one == null ? other == null : other != null && one.compareTo(other) == 0;
    }

    CampaignView view(Campaign campaign) {
        return campaign.view(campaign.signedAt() == null ? null : clock.local(campaign.signedAt()).toLocalDate());
    }
}
