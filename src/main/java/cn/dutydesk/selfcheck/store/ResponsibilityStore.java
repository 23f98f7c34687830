package cn.dutydesk.selfcheck.store;

import cn.dutydesk.selfcheck.ResponsibilityYear;
import cn.dutydesk.selfcheck.domain.ResponsibilityLetter;
import cn.dutydesk.selfcheck.domain.ResponsibilityPost;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hibernate.Session;

/** Reads posts and letters of responsibility. */
public final class ResponsibilityStore {
    private ResponsibilityStore() {
    }

    public static List<ResponsibilityPost> posts(Session session, int year) {
        return session.createSelectionQuery("from ResponsibilityPost p where p.dutyYear = :year order by p.place, p.id",
                ResponsibilityPost.class).setParameter("year", year).getResultList();
    }

    public static List<ResponsibilityLetter> letters(Session session, int year) {
        return session.createSelectionQuery("from ResponsibilityLetter l where l.dutyYear = :year order by l.id",
                ResponsibilityLetter.class).setParameter("year", year).getResultList();
    }

    public static ResponsibilityYear year(Session session, int year) {
        Map<Long, List<ResponsibilityLetter>> letters = letters(session, year).stream()
                .collect(Collectors.groupingBy(ResponsibilityLetter::postId));
        return new ResponsibilityYear(
                year, posts(session, year).stream().map(post -> new ResponsibilityYear.Post(post.id(),
                        post.name(), post.words(), letters.getOrDefault(post.id(), List.of()).stream()
                                .map(letter -> letter.view(post.name())).toList()))
                        .toList(),
                !posts(session, year + 1).isEmpty());
    }

    /** Letters to be reminded of by now. */
    public static List<Long> remind(Session session, Instant now) {
        return session
                .createSelectionQuery("select l.id from ResponsibilityLetter l where l.remindAt <= :now order by l.id",
                        Long.class)
                .setParameter("now", now).getResultList();
    }
}
