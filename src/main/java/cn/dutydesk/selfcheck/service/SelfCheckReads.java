package cn.dutydesk.selfcheck.service;

import cn.dutydesk.core.BureauClock;
import cn.dutydesk.core.Refusal;
import cn.dutydesk.core.Texts;
import cn.dutydesk.people.People;
import cn.dutydesk.people.PersonCard;
import cn.dutydesk.security.Actor;
import cn.dutydesk.security.Acts;
import cn.dutydesk.security.Permission;
import cn.dutydesk.selfcheck.AnswerView;
import cn.dutydesk.selfcheck.CampaignView;
import cn.dutydesk.selfcheck.CheckText;
import cn.dutydesk.selfcheck.DepartmentLine;
import cn.dutydesk.selfcheck.DepartmentPart;
import cn.dutydesk.selfcheck.ItemFile;
import cn.dutydesk.selfcheck.MonthBoard;
import cn.dutydesk.selfcheck.MonthBoard.Bar;
import cn.dutydesk.selfcheck.MonthBoard.Basis;
import cn.dutydesk.selfcheck.ScoreView;
import cn.dutydesk.selfcheck.ScoreView.State;
import cn.dutydesk.selfcheck.SelfChecks;
import cn.dutydesk.selfcheck.SignOff;
import cn.dutydesk.selfcheck.Standard;
import cn.dutydesk.selfcheck.YearRound;
import cn.dutydesk.selfcheck.domain.Answer;
import cn.dutydesk.selfcheck.domain.Campaign;
import cn.dutydesk.selfcheck.domain.EvidenceFileRow;
import cn.dutydesk.selfcheck.domain.FrozenText;
import cn.dutydesk.selfcheck.domain.PlanRow;
import cn.dutydesk.selfcheck.domain.ReviewRow;
import cn.dutydesk.selfcheck.domain.Rounds;
import cn.dutydesk.selfcheck.domain.Score;
import cn.dutydesk.selfcheck.domain.SignOffRow;
import cn.dutydesk.selfcheck.domain.SignedText;
import cn.dutydesk.selfcheck.store.SelfCheckStore;
import cn.dutydesk.selfcheck.store.SelfCheckStore.Said;
import cn.dutydesk.selfcheck.store.SelfCheckStore.Sum;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** What the screens and papers of the self-check show. Blocks; background threads only. */
public final class SelfCheckReads implements SelfChecks {
    /** Months shown side by side. */
    private static final int MONTHS = 6;

    private final Acts acts;
    private final Boards boards;
    private final CampaignService campaigns;
    private final AnswerService answers;
    private final People people;
    private final Texts texts;
    private final BureauClock clock;

    /** @param texts of documents: Chinese */
    SelfCheckReads(Acts acts, Boards boards, CampaignService campaigns, AnswerService answers, People people,
            Texts texts, BureauClock clock) {
        this.acts = acts;
        this.boards = boards;
        this.campaigns = campaigns;
        this.answers = answers;
        this.people = people;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public MonthBoard month(Actor who, long plan, YearMonth month) {
        return acts.read(who, Permission.SELFCHECK_READ, session -> board(session, who, number(session, plan), month));
    }

    /** The plan itself for {@link SelfChecks#MAIN}; one that is not there has no months. */
    private static long number(Session session, long plan) {
        return plan != MAIN ? plan : SelfCheckStore.plan(session, MAIN).map(PlanRow::id).orElse(MAIN);
    }

    private MonthBoard board(Session session, Actor who, long plan, YearMonth month) {
        Campaign campaign = SelfCheckStore.of(session, plan, month).orElse(null);
        List<Campaign> around = SelfCheckStore.between(session, plan, month.minusMonths(MONTHS - 1L), month);
        if (campaign == null) {
            return new MonthBoard(month, null, null, null, List.of(), Set.of(), Set.of(), 0, 0,
                    bars(around, null, null));
        }
        Standard standard = boards.standard(session, campaign.standardVersionId());
        List<Sum> sums = SelfCheckStore.sums(session, campaign.id());
        ScoreView score = Score.of(standard, Boards.marks(sums));
        Set<String> mine = Set.of();
        Set<String> waiting = Set.of();
        Optional<PersonCard> me = who.personId() == null ? Optional.empty() : people.byId(who.personId());
        if (me.isPresent()) {
            mine = new HashSet<>(SelfCheckStore.asked(session, campaign.id(), me.get().departmentId(), me.get().id()));
            waiting = new HashSet<>(SelfCheckStore.waiting(session, campaign.id(), me.get().departmentId(),
                    me.get().id()));
        }
        return new MonthBoard(month, campaigns.view(campaign), standard, score,
                bases(sums, SelfCheckStore.single(session, campaign.id())), mine, waiting,
                SelfCheckStore.departments(session, campaign.id()).size(),
                SelfCheckStore.signOffs(session, campaign.id()).size(), bars(around, month, score));
    }

    private static List<Basis> bases(List<Sum> sums, List<Said> single) {
        Map<String, Said> said = single.stream().collect(Collectors.toMap(Said::item, one -> one));
        Map<String, List<Sum>> items = new LinkedHashMap<>();
        sums.forEach(sum -> items.computeIfAbsent(sum.item(), item -> new ArrayList<>()).add(sum));
        List<Basis> bases = new ArrayList<>();
        items.forEach((item, parts) -> {
            Said one = said.get(item);
            bases.add(new Basis(item, one == null ? "" : one.words().isEmpty() ? one.fact() : one.words(),
                    (int) parts.stream().mapToLong(Sum::count).sum(),
                    (int) parts.stream().filter(part -> part.state() != State.OPEN).mapToLong(Sum::count).sum(),
                    parts.stream().anyMatch(part -> part.hits() > 0)));
        });
        return bases;
    }

    /** The newest edition of each month; the running one with what it comes to now. */
    private List<Bar> bars(List<Campaign> around, @Nullable YearMonth running, @Nullable ScoreView now) {
        Map<YearMonth, Bar> bars = new LinkedHashMap<>();
        for (Campaign campaign : around) {
            CampaignView view = campaigns.view(campaign);
            // A correction that is not signed yet does not take the signed figure away.
            if (view.signed() || !bars.containsKey(view.month())) {
                bars.put(view.month(), new Bar(view.month(), view.rate(), view.signed() || now == null
                        || !view.month().equals(running) ? null : now.rate(), view.missed()));
            }
        }
        return List.copyOf(bars.values());
    }

    @Override
    public Optional<CampaignView> campaign(Actor who, long id) {
        return acts.read(who, Permission.SELFCHECK_READ,
                session -> Optional.ofNullable(session.find(Campaign.class, id)).map(campaigns::view));
    }

    /** Every edition of a month, oldest first. */
    public List<CampaignView> editions(Actor who, YearMonth month) {
        return acts.read(who, Permission.SELFCHECK_READ, session -> SelfCheckStore.between(session,
                number(session, MAIN), month, month)
                .stream().map(campaigns::view).toList());
    }

    @Override
    public List<DepartmentLine> departments(Actor who, long campaignId) {
        return acts.read(who, Permission.SELFCHECK_READ, session -> {
            Campaign campaign = AnswerService.campaign(session, campaignId);
            Standard standard = boards.standard(session, campaign.standardVersionId());
            Map<Long, List<Sum>> parts = SelfCheckStore.departmentSums(session, campaignId).stream()
                    .collect(Collectors.groupingBy(Sum::departmentId));
            Map<Long, SignOff> signed = signOffs(session, campaignId);
            return SelfCheckStore.departments(session, campaignId).stream().map(one -> new DepartmentLine(
                    one.departmentId(), one.department(), (int) one.count(), (int) one.open(),
                    Score.of(standard, Boards.marks(Objects.requireNonNull(parts.get(one.departmentId())))),
                    signed.get(one.departmentId()), answers.may(who, one.departmentId(), null))).toList();
        });
    }

    private static Map<Long, SignOff> signOffs(Session session, long campaignId) {
        return SelfCheckStore.signOffs(session, campaignId).stream().map(SignOffRow::view)
                .collect(Collectors.toMap(SignOff::departmentId, part -> part));
    }

    /** One department's questions and answers. */
    public DepartmentPart department(Actor who, long campaignId, long departmentId) {
        return acts.read(who, Permission.SELFCHECK_READ, session -> {
            Campaign campaign = AnswerService.campaign(session, campaignId);
            Standard standard = boards.standard(session, campaign.standardVersionId());
            List<AnswerView> given = SelfCheckStore.ofDepartment(session, campaignId, departmentId).stream()
                    .map(Answer::view).toList();
            Map<String, Boolean> known = new HashMap<>();
            SelfCheckStore.questions(session, campaignId).stream().filter(row -> row.departmentId() == departmentId)
                    .forEach(row -> known.put(row.question(), row.present()));
            Set<String> asked = given.stream().map(answer -> standard.item(answer.item()).orElseThrow().question())
                    .collect(Collectors.toSet());
            return new DepartmentPart(departmentId, given.isEmpty() ? "" : given.getFirst().department(),
                    standard.questions().stream().filter(question -> asked.contains(question.code()))
                            .map(question -> new DepartmentPart.Asked(question.code(), question.text(),
                                    known.get(question.code())))
                            .toList(),
                    given, signOffs(session, campaignId).get(departmentId), answers.may(who, departmentId, null));
        });
    }

    /** One item with everything said about it. */
    public ItemFile item(Actor who, long campaignId, String code) {
        return acts.read(who, Permission.SELFCHECK_READ, session -> {
            Campaign campaign = AnswerService.campaign(session, campaignId);
            Standard standard = boards.standard(session, campaign.standardVersionId());
            List<Answer> rows = SelfCheckStore.answers(session, campaignId, code);
            List<Long> ids = rows.stream().map(Answer::id).toList();
            return new ItemFile(standard.item(code).orElseThrow(), rows.stream().map(Answer::view).toList(),
                    SelfCheckStore.reviews(session, ids).stream().map(ReviewRow::view).toList(),
                    SelfCheckStore.files(session, ids).stream().map(EvidenceFileRow::view).toList(),
                    rows.stream().filter(row -> answers.may(who, row.departmentId(), row.personId())).map(Answer::id)
                            .collect(Collectors.toSet()),
                    earlier(session, campaign, code));
        });
    }

    /** From the frozen texts: what was signed, not what is stored beside it. */
    private static List<ItemFile.Earlier> earlier(Session session, Campaign now, String code) {
        YearMonth month = now.month();
        Map<YearMonth, ItemFile.Earlier> months = new LinkedHashMap<>();
        List<Campaign> before = SelfCheckStore.between(session, now.planId(), month.minusMonths(MONTHS),
                month.minusMonths(1));
        Map<Long, CheckText.Result> results = results(session, before);
        before.stream().filter(campaign -> results.containsKey(campaign.id()))
                .forEach(campaign -> Objects.requireNonNull(results.get(campaign.id())).items().stream()
                        .filter(line -> line.code().equals(code)).findFirst()
                        .ifPresent(line -> months.put(campaign.month(), new ItemFile.Earlier(campaign.month(),
                                line.state(), line.minus()))));
        return List.copyOf(months.values()).reversed();
    }

    private static Map<Long, CheckText.Result> results(Session session, List<Campaign> campaigns) {
        return SelfCheckStore.results(session, campaigns.stream().map(Campaign::id).toList()).stream()
                .collect(Collectors.toMap(SelfCheckStore.Result::campaignId,
                        one -> FrozenText.read(one.text(), CheckText.Result.class)));
    }

    @Override
    public YearRound year(Actor who, long plan, int year) {
        return acts.read(who, Permission.SELFCHECK_READ, session -> {
            Map<YearMonth, Campaign> newest = new LinkedHashMap<>();
            SelfCheckStore.between(session, number(session, plan), YearMonth.of(year, 1), YearMonth.of(year, 12))
                    .forEach(campaign -> newest.merge(campaign.month(), campaign,
                            (before, later) -> later.signedAt() != null || before.signedAt() == null ? later
                                    : before));
            return Rounds.of(year, newest.values().stream().map(campaigns::view).toList(),
                    List.copyOf(results(session, List.copyOf(newest.values())).values()));
        });
    }

    @Override
    public CheckText text(Actor who, long plan, YearMonth month) {
        return acts.read(who, Permission.SELFCHECK_READ, session -> {
            List<Campaign> editions = SelfCheckStore.between(session, number(session, plan), month, month).reversed();
            if (editions.isEmpty()) {
                throw new Refusal("selfcheck.refused.no-month", texts.month(month));
            }
            return editions.stream().flatMap(campaign -> SelfCheckStore.text(session, campaign.id()).stream())
                    .findFirst().map(SignedText::text)
                    .orElseGet(() -> boards.text(session, editions.getFirst(), "", clock.now()));
        });
    }
}
