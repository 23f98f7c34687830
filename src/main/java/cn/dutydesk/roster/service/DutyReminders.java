package cn.dutydesk.roster.service;

import cn.dutydesk.calendar.Calendars;
import cn.dutydesk.core.BureauClock;
import cn.dutydesk.data.Tx;
import cn.dutydesk.roster.NoticeKind;
import cn.dutydesk.roster.domain.Board;
import cn.dutydesk.roster.domain.DutyTimeline.Standing;
import cn.dutydesk.roster.domain.Post;
import cn.dutydesk.roster.domain.Reminders;
import cn.dutydesk.roster.domain.Reminders.Coming;
import cn.dutydesk.roster.domain.Reminders.Due;
import cn.dutydesk.roster.store.BoardStore;
import cn.dutydesk.roster.store.NoticeStore;
import cn.dutydesk.roster.store.TimelineStore;
import cn.dutydesk.security.Acts;
import cn.dutydesk.settings.Setting;
import cn.dutydesk.settings.Settings;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.Session;

/**
 * One pass over what is coming: reads what is due, tells it once. Nothing sleeps and nothing is kept in memory, so it
 * does not matter how often, on how many workstations or after how long a stop the pass runs.
 */
public final class DutyReminders {
    /** Longest holiday run that is looked at from its first day. */
    private static final int DAYS_BACK = 15;
    private static final int DAYS_AHEAD = 20;

    private final Tx tx;
    private final Acts acts;
    private final Calendars calendars;
    private final Settings settings;
    private final BureauClock clock;
    private final BoardStore boards = new BoardStore();
    private final TimelineStore timelines = new TimelineStore();
    private final NoticeStore notices = new NoticeStore();

    public DutyReminders(Tx tx, Acts acts, Calendars calendars, Settings settings, BureauClock clock) {
        this.tx = tx;
        this.acts = acts;
        this.calendars = calendars;
        this.settings = settings;
        this.clock = clock;
    }

    /** Background thread. @return how many notices were made */
    public int pass() {
        List<Due> due = tx.read(this::due);
        return due.isEmpty() ? 0 : acts.writeAsSystem("roster.remind", act -> {
            DutyNews news = new DutyNews(act, notices);
            for (Due one : due) {
                if (one.role() == null) {
                    news.person(one.personId(), NoticeKind.REMINDER, one.about(), one.words());
                } else {
                    news.role(one.role(), NoticeKind.REMINDER, one.about(), one.words());
                }
            }
            act.record("notice", null, null, Map.of("told", news.count(),
                    "about", due.stream().map(Due::about).distinct().toList()));
            news.send();
            return news.count();
        });
    }

    private List<Due> due(Session session) {
        LocalDate today = clock.today();
        Instant now = clock.now();
        List<Board> all = boards.all(session);
        Map<Long, String> posts = all.stream().flatMap(board -> board.posts().stream())
                .collect(Collectors.toMap(Post::id, Post::name));
        List<Coming> coming = timelines.load(session, today.minusDays(1), today.plusDays(DAYS_AHEAD)).knownAt(now)
                .stream().filter(standing -> standing.shift().from().isAfter(now))
                .map(standing -> new Coming(standing, Objects.requireNonNull(posts.get(standing.seat().postId())),
                        clock.local(standing.shift().from()).toLocalTime()))
                .toList();
        List<Due> due = new ArrayList<>(missing(session, all, today, now));
        due.addAll(Reminders.holidays(today,
                calendars.days(today.minusDays(DAYS_BACK), today.plusDays(DAYS_AHEAD)), coming));
        due.addAll(Reminders.tomorrow(today, coming));
        return due.stream().filter(one -> !notices.told(session, one.personId(), one.role(), one.about())).toList();
    }

    private List<Due> missing(Session session, List<Board> all, LocalDate today, Instant now) {
        YearMonth next = YearMonth.from(today).plusMonths(1);
        if (today.isBefore(next.atDay(1).minusDays(settings.number(Setting.ROSTER_REMIND_DAYS)))) {
            return List.of();
        }
        Set<Long> made = timelines.load(session, next.atDay(1), next.atEndOfMonth()).knownAt(now).stream()
                .map(Standing::boardId).collect(Collectors.toSet());
        Map<Long, String> missing = new LinkedHashMap<>();
        all.stream().filter(board -> !board.posts().isEmpty() && !made.contains(board.id()))
                .forEach(board -> missing.put(board.id(), board.name()));
        return Reminders.unpublished(next, missing);
    }
}
