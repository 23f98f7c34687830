package cn.dutydesk.selfcheck.store;

import cn.dutydesk.data.FilePieces;
import cn.dutydesk.selfcheck.CampaignState;
import cn.dutydesk.selfcheck.ScoreView.State;
import cn.dutydesk.selfcheck.SelfChecks;
import cn.dutydesk.selfcheck.domain.Answer;
import cn.dutydesk.selfcheck.domain.AssignmentRow;
import cn.dutydesk.selfcheck.domain.Campaign;
import cn.dutydesk.selfcheck.domain.EvidenceFileRow;
import cn.dutydesk.selfcheck.domain.PlanRow;
import cn.dutydesk.selfcheck.domain.QuestionRow;
import cn.dutydesk.selfcheck.domain.ReviewRow;
import cn.dutydesk.selfcheck.domain.SignOffRow;
import cn.dutydesk.selfcheck.domain.SignedText;
import cn.dutydesk.selfcheck.domain.StandardRow;
import cn.dutydesk.selfcheck.domain.StandardVersion;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Reads the self-check. Sums are made by the database; screens of many answers load no entities. */
public final class SelfCheckStore {
    public static final FilePieces PIECES = new FilePieces("selfcheck_piece");

    private SelfCheckStore() {
    }

    // ---- checklists

    public static List<StandardRow> standards(Session session) {
        return session.createSelectionQuery("from StandardRow s order by s.id", StandardRow.class).getResultList();
    }

    public static Optional<StandardRow> standard(Session session, String code) {
        return session.createSelectionQuery("from StandardRow s where s.code = :code", StandardRow.class)
                .setParameter("code", code).uniqueResultOptional();
    }

    /** Newest first. */
    public static List<StandardVersion> versions(Session session, long standardId) {
        return session.createSelectionQuery("from StandardVersion v where v.standardId = :id order by v.number desc",
                StandardVersion.class).setParameter("id", standardId).getResultList();
    }

    /** The newest one that was published. */
    public static Optional<StandardVersion> published(Session session, long standardId) {
        return session.createSelectionQuery("from StandardVersion v where v.standardId = :id and v.state = PUBLISHED"
                + " order by v.number desc", StandardVersion.class).setParameter("id", standardId).setMaxResults(1)
                .uniqueResultOptional();
    }

    /** Every checklist the office goes or went through, the first one begun first. */
    public static List<PlanRow> plans(Session session) {
        return session.createSelectionQuery("from PlanRow p order by p.id", PlanRow.class).getResultList();
    }

    /** @param plan its number, or {@link SelfChecks#MAIN} */
    public static Optional<PlanRow> plan(Session session, long plan) {
        return plans(session).stream().filter(row -> plan == SelfChecks.MAIN || row.id() == plan).findFirst();
    }

    public static List<AssignmentRow> assignments(Session session, long standardId) {
        return session.createSelectionQuery("from AssignmentRow a where a.standardId = :id order by a.id",
                AssignmentRow.class).setParameter("id", standardId).getResultList();
    }

    // ---- campaigns

    /** The newest edition of a month. */
    public static Optional<Campaign> of(Session session, long planId, YearMonth month) {
        return session.createSelectionQuery("from Campaign c where c.planId = :plan and c.checkMonth = :month"
                + " order by c.edition desc", Campaign.class).setParameter("plan", planId)
                .setParameter("month", month.atDay(1)).setMaxResults(1).uniqueResultOptional();
    }

    /** Every edition of the months from the first to the last, both included, oldest first. */
    public static List<Campaign> between(Session session, long planId, YearMonth from, YearMonth to) {
        return session
                .createSelectionQuery("from Campaign c where c.planId = :plan and c.checkMonth between :from and :to"
                        + " order by c.checkMonth, c.edition", Campaign.class)
                .setParameter("plan", planId)
                .setParameter("from", from.atDay(1))
                .setParameter("to", to.atDay(1)).getResultList();
    }

    public static Optional<YearMonth> lastMonth(Session session, long planId) {
        return session.createSelectionQuery("select max(c.checkMonth) from Campaign c where c.planId = :plan",
                java.time.LocalDate.class).setParameter("plan", planId).uniqueResultOptional().map(YearMonth::from);
    }

    /** Those not signed, oldest first. */
    public static List<Campaign> unsigned(Session session) {
        return session.createSelectionQuery("from Campaign c where c.state <> :signed order by c.checkMonth, c.edition",
                Campaign.class).setParameter("signed", CampaignState.SIGNED).getResultList();
    }

    /** The text a month was signed with. */
    public static Optional<SignedText> text(Session session, long campaignId) {
        return session.createSelectionQuery("from SignedText t where t.campaignId = :id", SignedText.class)
                .setParameter("id", campaignId).uniqueResultOptional();
    }

    /** A signed month's result, as it is written beside the text. */
    public record Result(long campaignId, String text) {
    }

    public static List<Result> results(Session session, List<Long> campaigns) {
        return campaigns.isEmpty() ? List.of() : session.createSelectionQuery("select t.campaignId, t.result"
                + " from SignedText t where t.campaignId in :ids order by t.campaignId", Result.class)
                .setParameter("ids", campaigns).getResultList();
    }

    // ---- answers

    /** What was said of an item, summed. */
    public record Sum(String item, long departmentId, State state, BigDecimal minus, long hits, long count) {
    }

    /** One for each item and state of the whole month. */
    public static List<Sum> sums(Session session, long campaignId) {
        return session.createSelectionQuery("select a.item, 0L, a.state, sum(a.minus), sum(a.hits), count(*)"
                + " from Answer a where a.campaignId = :id group by a.item, a.state", Sum.class)
                .setParameter("id", campaignId).getResultList();
    }

    /** One for each department, item and state. */
    public static List<Sum> departmentSums(Session session, long campaignId) {
        return session
                .createSelectionQuery("select a.item, a.departmentId, a.state, sum(a.minus), sum(a.hits), count(*)"
                        + " from Answer a where a.campaignId = :id group by a.departmentId, a.item, a.state", Sum.class)
                .setParameter("id", campaignId).getResultList();
    }

    /** What is said where only one is asked: its words. */
    public record Said(String item, String department, String words, String fact, State state) {
    }

    public static List<Said> single(Session session, long campaignId) {
        return session.createSelectionQuery("select a.item, max(a.department), max(a.words), max(a.fact), max(a.state)"
                + " from Answer a where a.campaignId = :id group by a.item having count(*) = 1", Said.class)
                .setParameter("id", campaignId).getResultList();
    }

    /** Items that wait for the department, or for the person by name. */
    public static List<String> waiting(Session session, long campaignId, long departmentId, long personId) {
        return session.createSelectionQuery("select a.item from Answer a where a.campaignId = :id and a.state = OPEN"
                + " and (a.personId = :person or a.personId is null and a.departmentId = :department)", String.class)
                .setParameter("id", campaignId).setParameter("person", personId)
                .setParameter("department", departmentId).getResultList();
    }

    /** Items the department or the person is asked about. */
    public static List<String> asked(Session session, long campaignId, long departmentId, long personId) {
        return session.createSelectionQuery("select a.item from Answer a where a.campaignId = :id"
                + " and (a.personId = :person or a.personId is null and a.departmentId = :department)", String.class)
                .setParameter("id", campaignId).setParameter("person", personId)
                .setParameter("department", departmentId).getResultList();
    }

    /** How much each department still owes. */
    public record Owing(long departmentId, String department, @Nullable Long personId, long count) {
    }

    public static List<Owing> owing(Session session, long campaignId) {
        return session.createSelectionQuery("select a.departmentId, a.department, a.personId, count(*) from Answer a"
                + " where a.campaignId = :id and a.state = OPEN group by a.departmentId, a.department, a.personId",
                Owing.class).setParameter("id", campaignId).getResultList();
    }

    /** Departments that are asked, each once. */
    public record Asked(long departmentId, String department, long count, long open) {
    }

    /** How many questions nobody has answered yet. */
    public static long open(Session session, long campaignId) {
        return session.createSelectionQuery("select count(*) from Answer a where a.campaignId = :id and a.state = OPEN",
                Long.class).setParameter("id", campaignId).getSingleResult();
    }

    public static List<Asked> departments(Session session, long campaignId) {
        return session.createSelectionQuery("select a.departmentId, max(a.department), count(*),"
                + " sum(case when a.state = OPEN then 1L else 0L end) from Answer a where a.campaignId = :id"
                + " group by a.departmentId order by min(a.id)", Asked.class).setParameter("id", campaignId)
                .getResultList();
    }

    public static List<Answer> answers(Session session, long campaignId) {
        return session.createSelectionQuery("from Answer a where a.campaignId = :id order by a.id", Answer.class)
                .setParameter("id", campaignId).getResultList();
    }

    public static List<Answer> answers(Session session, long campaignId, String item) {
        return session.createSelectionQuery("from Answer a where a.campaignId = :id and a.item = :item order by a.id",
                Answer.class).setParameter("id", campaignId).setParameter("item", item).getResultList();
    }

    public static List<Answer> ofDepartment(Session session, long campaignId, long departmentId) {
        return session.createSelectionQuery("from Answer a where a.campaignId = :id and a.departmentId = :department"
                + " order by a.id", Answer.class).setParameter("id", campaignId)
                .setParameter("department", departmentId).getResultList();
    }

    public static List<QuestionRow> questions(Session session, long campaignId) {
        return session.createSelectionQuery("from QuestionRow q where q.campaignId = :id order by q.id",
                QuestionRow.class).setParameter("id", campaignId).getResultList();
    }

    public static List<SignOffRow> signOffs(Session session, long campaignId) {
        return session.createSelectionQuery("from SignOffRow s where s.campaignId = :id order by s.id",
                SignOffRow.class).setParameter("id", campaignId).getResultList();
    }

    public static List<ReviewRow> reviews(Session session, List<Long> answers) {
        return answers.isEmpty() ? List.of() : session.createSelectionQuery("from ReviewRow r where r.answerId in :ids"
                + " order by r.id", ReviewRow.class).setParameter("ids", answers).getResultList();
    }

    /** Reviews of a whole campaign. */
    public static List<ReviewRow> reviewsOf(Session session, long campaignId) {
        return session.createSelectionQuery("from ReviewRow r where r.answerId in"
                + " (select a.id from Answer a where a.campaignId = :id) order by r.id", ReviewRow.class)
                .setParameter("id", campaignId).getResultList();
    }

    public static List<EvidenceFileRow> files(Session session, List<Long> answers) {
        return answers.isEmpty() ? List.of() : session.createSelectionQuery("from EvidenceFileRow f"
                + " where f.answerId in :ids order by f.id", EvidenceFileRow.class).setParameter("ids", answers)
                .getResultList();
    }

    /** Files of a whole campaign. */
    public static List<EvidenceFileRow> filesOf(Session session, long campaignId) {
        return session.createSelectionQuery("from EvidenceFileRow f where f.answerId in"
                + " (select a.id from Answer a where a.campaignId = :id) order by f.id", EvidenceFileRow.class)
                .setParameter("id", campaignId).getResultList();
    }

    /** Takes a file and its bytes away. */
    public static void remove(Session session, EvidenceFileRow file) {
        session.createNativeMutationQuery("delete from selfcheck_piece where file_id = :id")
                .setParameter("id", file.id()).executeUpdate();
        session.remove(file);
    }
}
