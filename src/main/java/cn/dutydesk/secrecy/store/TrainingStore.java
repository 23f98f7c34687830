package cn.dutydesk.secrecy.store;

import cn.dutydesk.secrecy.domain.Question;
import cn.dutydesk.secrecy.domain.Quiz;
import cn.dutydesk.secrecy.domain.QuizAnswer;
import cn.dutydesk.secrecy.domain.QuizTry;
import cn.dutydesk.secrecy.domain.TrainingSeat;
import cn.dutydesk.secrecy.domain.TrainingSession;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.Session;

/** Reads sessions, questions, tests. */
public final class TrainingStore {
    private TrainingStore() {
    }

    /** Sessions that begin in the stretch, in order. */
    public static List<TrainingSession> sessions(Session session, Instant from, Instant to) {
        return session.createSelectionQuery("from TrainingSession s where s.startsAt >= :from and s.startsAt < :to"
                + " order by s.startsAt, s.id", TrainingSession.class).setParameter("from", from)
                .setParameter("to", to).getResultList();
    }

    public static List<TrainingSeat> seats(Session session, Collection<Long> sessions) {
        return sessions.isEmpty() ? List.of() : session.createSelectionQuery(
                "from TrainingSeat s where s.sessionId in :sessions order by s.id", TrainingSeat.class)
                .setParameter("sessions", sessions).getResultList();
    }

    /** Minutes of sessions attended, by person. */
    public static Map<Long, Integer> attended(Session session, Instant from, Instant to) {
        return sums(session.createSelectionQuery("select s.personId, sum(s.minutes) from TrainingSeat s,"
                + " TrainingSession t where t.id = s.sessionId and t.startsAt >= :from and t.startsAt < :to"
                + " group by s.personId", Object[].class).setParameter("from", from).setParameter("to", to)
                .getResultList());
    }

    /** Minutes credited for tests, by person. */
    public static Map<Long, Integer> credited(Session session, Instant from, Instant to) {
        return sums(session.createSelectionQuery("select t.personId, sum(t.creditMinutes) from QuizTry t"
                + " where t.passed = true and t.endedAt >= :from and t.endedAt < :to group by t.personId",
                Object[].class).setParameter("from", from).setParameter("to", to).getResultList());
    }

    /** Tests passed, by person. */
    public static Map<Long, Integer> passed(Session session, Instant from, Instant to) {
        return sums(session.createSelectionQuery("select t.personId, count(distinct t.quizId) from QuizTry t"
                + " where t.passed = true and t.endedAt >= :from and t.endedAt < :to group by t.personId",
                Object[].class).setParameter("from", from).setParameter("to", to).getResultList());
    }

    private static Map<Long, Integer> sums(List<Object[]> rows) {
        Map<Long, Integer> sums = new HashMap<>();
        rows.forEach(row -> sums.put((Long) row[0], ((Number) row[1]).intValue()));
        return sums;
    }

    public static List<Question> questions(Session session) {
        return session.createSelectionQuery("from Question q order by q.code", Question.class).getResultList();
    }

    /** Newest first. */
    public static List<Quiz> quizzes(Session session) {
        return session.createSelectionQuery("from Quiz q order by q.id desc", Quiz.class).getResultList();
    }

    /** Oldest first. */
    public static List<QuizTry> tries(Session session, long quizId) {
        return session.createSelectionQuery("from QuizTry t where t.quizId = :quiz order by t.id", QuizTry.class)
                .setParameter("quiz", quizId).getResultList();
    }

    /** Tries whose time is over but that nobody ended. */
    public static List<QuizTry> overdue(Session session, Instant now) {
        return session.createSelectionQuery("from QuizTry t where t.endedAt is null and t.dueAt <= :now",
                QuizTry.class).setParameter("now", now).getResultList();
    }

    public static List<QuizAnswer> answers(Session session, long tryId) {
        return session.createSelectionQuery("from QuizAnswer a where a.tryId = :try order by a.place", QuizAnswer.class)
                .setParameter("try", tryId).getResultList();
    }
}
